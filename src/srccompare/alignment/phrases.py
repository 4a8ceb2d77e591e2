"""Widen word-level edits to phrases that a reader can set side by side.

"government" against "regime" says less than "China's government" against "the
Chinese regime": edits that stand next to each other are one edit, a lone
possessive takes its noun, a dangling preposition takes what it governs.
Endings alone ("provided", "providing") and function words alone are no phrase
of their own, but belong to one that they touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.wording import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.wording import Step, Unit

LONGEST = 9  # words a side; beyond that two reports tell different things
_APART = 2  # equal units that may stand inside one phrase, one of them with content
_NOUNS = 3  # units that a possessive or a preposition takes with it

_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "this",
        "that",
        "these",
        "those",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "of",
        "from",
        "with",
    ]
)
_DETERMINERS = frozenset(["the", "a", "an", "its", "his", "her", "their", "our", "this", "these", "those"])
_COMPLEMENTS = frozenset(["in", "of"])
_NO_END = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "of",
        "from",
        "with",
        "about",
        "against",
        "into",
        "over",
        "and",
        "or",
    ]
)


class Phrase(NamedTuple):
    """Set units `a_first`..`a_last` against `b_first`..`b_last` (half-open); `core` is what differs."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    core: tuple[int, int, int, int]


def phrases(a: Sequence[Unit], b: Sequence[Unit]) -> list[Phrase]:
    """Return the phrases in which two aligned stretches differ, in order; at most nine words a side."""
    path = steps(a, b)
    found = []
    for group in _groups(a, b, path):
        core = (
            path[group[0]].a_first,
            path[group[-1]].a_last,
            path[group[0]].b_first,
            path[group[-1]].b_last,
        )
        first, last = _widened(a, b, path, group[0], group[-1])
        found.append(
            Phrase(path[first].a_first, path[last].a_last, path[first].b_first, path[last].b_last, core)
        )
    return found


def _groups(a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step]) -> list[list[int]]:
    """Gather the indices of differing steps that make one phrase; each group holds a telling one."""
    groups: list[list[int]] = []
    for index, step in enumerate(path):
        if step.same or _too_long(step):
            continue
        if groups and _joins(a, path, groups[-1], index):
            groups[-1].append(index)
        else:
            groups.append([index])
    return [g for g in groups if any(_telling(a, b, path, index) for index in g)]


def _too_long(step: Step) -> bool:
    """Say whether a gap tells different things rather than the same in other words."""
    return step.a_last - step.a_first > LONGEST or step.b_last - step.b_first > LONGEST


def _joins(a: Sequence[Unit], path: Sequence[Step], group: Sequence[int], index: int) -> bool:
    """Say whether a step belongs to the phrase before it: next to it, or a word apart."""
    between = path[group[-1] + 1 : index]
    if len(between) > _APART or not all(s.same for s in between):
        return False
    if sum(a[s.a_first].content for s in between) > 1:
        return False
    first, last = path[group[0]], path[index]
    return last.a_last - first.a_first <= LONGEST and last.b_last - first.b_first <= LONGEST


def _telling(a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step], index: int) -> bool:
    """Say whether a step is worth a phrase: other words, not other endings or function words only."""
    step = path[index]
    if step.matched:
        return a[step.a_first].content and _other_word(a[step.a_first], b[step.b_first])
    units_a, units_b = a[step.a_first : step.a_last], b[step.b_first : step.b_last]
    if units_a and units_b:
        return any(u.content for u in units_a) or any(u.content for u in units_b)
    return _attributive(units_a or units_b, path, index)


def _other_word(x: Unit, y: Unit) -> bool:
    """Say whether two units of one key are different words, not forms of one word."""
    return x.words[:3] != y.words[:3] and x.words.replace(".", "") != y.words.replace(".", "")


def _attributive(added: Sequence[Unit], path: Sequence[Step], index: int) -> bool:
    """Say whether added words qualify the word that follows: one or two, all content, before a shared word."""
    if len(added) > 2 or not all(u.content for u in added) or index + 1 >= len(path):
        return False
    return path[index + 1].matched


def _widened(
    a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step], first: int, last: int
) -> tuple[int, int]:
    """Return the first and last step (inclusive) of a phrase once it is whole."""
    if first > 0 and path[first - 1].same and a[path[first - 1].a_first].words in _OPENERS:
        first -= 1
    nouns = 0
    while last + 1 < len(path) and path[last + 1].same and nouns < _NOUNS:
        words_a = [u.words for u in a[path[first].a_first : path[last].a_last]]
        words_b = [u.words for u in b[path[first].b_first : path[last].b_last]]
        following = a[path[last + 1].a_first]
        if not _unfinished(words_a, words_b, following, shared=path[last].same):
            break
        nouns += following.content
        last += 1
    return first, last


def _unfinished(a: Sequence[str], b: Sequence[str], following: Unit, *, shared: bool) -> bool:
    """Say whether a phrase needs the shared word that follows; `shared`: its last word is shared already."""
    if max(len(a), len(b)) >= LONGEST:
        return False
    if {*a[-1:], *b[-1:]} & _NO_END:
        return True
    if following.content:
        return not a or not b or shared or _possessive(a) or _possessive(b)
    return following.words in _COMPLEMENTS and bool(a) and a[0] in _DETERMINERS


def _possessive(words: Sequence[str]) -> bool:
    """Say whether a side is nothing but a determiner."""
    return len(words) == 1 and words[0] in _DETERMINERS
