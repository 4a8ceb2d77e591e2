"""Pair the quotation marks of one paragraph.

Curly marks and guillemets say which way they face; straight ones are judged
by their neighbours. A single mark is an apostrophe until the paragraph proves
otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# NOTE: an apostrophe between two letters or digits never matches, which keeps
# possessives and contractions out of everything below.
# NOTE: every alternative begins with a mark, so that the search skips all else.
_MARK = re.compile(r"''|``|\"|'(?:(?<![^\W_]')|(?![^\W_]))")

_OPENERS = frozenset("“„‟«〝‘‚‛‹")
_CLOSERS = frozenset("”»〞’›")
_BEFORE_OPENING = frozenset(" \n([{<—-/\"'…")
_AFTER_CLOSING = frozenset(" \n)]}>—-/\"'….,;:!?")
_ELISIONS = ("em", "tis", "twas", "til", "till", "cause", "n", "round", "bout", "cuz", "s")
_DEEPEST = 8


class Mark(NamedTuple):
    """Hold one mark: its place, its length, and which ways it may face."""

    at: int
    size: int
    double: bool
    opens: bool
    closes: bool
    weak: bool = False


class Quoted(NamedTuple):
    """Hold a stretch inside marks (code points, marks left out)."""

    start: int
    end: int


def marks(raw: str, folded: str) -> Iterator[Mark]:
    """Yield every mark of a text that is not an apostrophe inside a word."""
    for match in _MARK.finditer(folded):
        at, end = match.span()
        before = folded[at - 1] if at else "\n"
        after = folded[end] if end < len(folded) else "\n"
        free = (before in _BEFORE_OPENING, after in _AFTER_CLOSING)
        double = end - at == 2 or folded[at] == '"'
        found = _double(raw, folded, at, end, free) if double else _single(raw, folded, at, free)
        if found is not None:
            yield found


def _double(raw: str, folded: str, at: int, end: int, free: tuple[bool, bool]) -> Mark | None:
    """Read a double mark: by its own direction, then by its neighbours."""
    left, right = free
    if raw[at] in _OPENERS and end - at == 1:
        wrong_way = right and not left
        return Mark(at, 1, double=True, opens=not wrong_way, closes=wrong_way)
    if raw[at] in _CLOSERS and end - at == 1:
        # NOTE: after a blank and before a letter it may open; an open mark before it decides.
        return Mark(at, 1, double=True, opens=left and not right, closes=True)
    # NOTE: after a digit it may stand for inches; only an open mark without a better closer takes it.
    if at and folded[at - 1].isdigit() and not folded[end : end + 1].isalpha():
        return Mark(at, end - at, double=True, opens=False, closes=True, weak=True)
    return Mark(at, end - at, double=True, opens=left or not right, closes=right or not left)


def _single(raw: str, folded: str, at: int, free: tuple[bool, bool]) -> Mark | None:
    """Read a single mark, unless it stands for letters left out."""
    left, right = free
    if left and not right:
        word = folded[at + 1 : at + 8].lower()
        letters = len(word) - len(word.lstrip("abcdefghijklmnopqrstuvwxyz"))
        # NOTE: '90s and 'em leave something out; a curly opener says it opens.
        if raw[at] not in _OPENERS and (word[:2].isdigit() or word[:letters] in _ELISIONS):
            return None
        return Mark(at, 1, double=False, opens=True, closes=False)
    if right and not left:
        follows = folded[at + 1 : at + 3]
        dropped = folded[at - 1] in "sz" or folded[at - 2 : at] == "in" or folded[at - 1] == "o"
        weak = dropped and follows[:1] == " " and follows[1:].islower()
        return Mark(at, 1, double=False, opens=False, closes=True, weak=weak)
    return None


def pair(found: Sequence[Mark], start: int, end: int, *, resumed: bool) -> tuple[list[Quoted], bool]:
    """Pair the marks of the paragraph `start`..`end`.

    `resumed` says that the paragraph before left a double mark open. Returns
    the stretches inside marks and whether this paragraph leaves one open too.
    """
    closing_doubles, closing_singles = _ahead(found)
    quoted: list[Quoted] = []
    stack: list[Mark] = []
    first_double = True
    for index, mark in enumerate(found):
        if not mark.double:
            _take_single(mark, stack, quoted, closing_singles[index])
            continue
        opened = next((place for place in range(len(stack) - 1, -1, -1) if stack[place].double), None)
        nests = stack and (not stack[-1].double or closing_doubles[index] >= 2)
        if opened is None:
            if mark.opens and (closing_doubles[index] or not mark.closes):
                stack.append(mark)
            elif resumed and first_double and mark.closes:
                quoted.append(Quoted(start, mark.at))
        elif mark.opens and not mark.closes and nests and len(stack) < _DEEPEST:
            stack.append(mark)
        elif mark.weak and closing_doubles[index]:
            continue
        else:
            quoted.append(Quoted(stack[opened].at + stack[opened].size, mark.at))
            stack[opened:] = [] if mark.closes else [mark]
        first_double = False
    left_open = [mark for mark in stack if mark.double]
    quoted += [Quoted(mark.at + mark.size, end) for mark in left_open]
    return quoted, bool(left_open)


def _take_single(mark: Mark, stack: list[Mark], quoted: list[Quoted], ahead: tuple[bool, bool]) -> None:
    """Open or close a single quotation; a weak closer yields to a later one."""
    top_is_single = bool(stack) and not stack[-1].double
    closes_later, closes_before_opening = ahead
    if mark.opens:
        if top_is_single:
            stack.pop()
        if closes_later and len(stack) < _DEEPEST:
            stack.append(mark)
    elif top_is_single and not (mark.weak and closes_before_opening):
        quoted.append(Quoted(stack.pop().at + 1, mark.at))


def _ahead(found: Sequence[Mark]) -> tuple[list[int], list[tuple[bool, bool]]]:
    """Look ahead from each mark in one backward pass.

    For doubles: how many closing ones come before the next that can only
    open. For singles: whether one closes later, and whether one that is no
    possessive does so before another opens.
    """
    doubles = [0] * len(found)
    singles = [(False, False)] * len(found)
    closing = 0
    later = sooner = False
    for index in range(len(found) - 1, -1, -1):
        mark = found[index]
        doubles[index] = closing
        singles[index] = (later, sooner)
        if mark.double:
            closing = closing + 1 if mark.closes else 0
        elif mark.opens:
            sooner = False
        else:
            later, sooner = True, sooner or not mark.weak
    return doubles, singles
