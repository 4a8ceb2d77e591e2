"""Widen a phrase to what it needs: its article, the noun of a possessive, what a preposition governs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.pieces import breaks
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.wording import Step, Unit

_LONGEST = 9  # words per side before a phrase stops taking more
_ADDITION = 3  # words of a place that one side adds to a noun
_NOUNS = 3  # units that a possessive or a preposition takes with it
_MODIFIERS = 3  # units between an article and the noun that differs


_OPENERS = word_set("the a an its his her their our this that these those in on at to for by of from with")
_DETERMINERS = word_set("the a an its his her their our this these those")
_COMPLEMENTS = word_set("in of")
_NO_END = word_set(
    "the a an its his her their in on at to for by of from with about against into over and or"
)


class Way(NamedTuple):
    """Hold two unit lists and the steps from the one to the other."""

    a: Sequence[Unit]
    b: Sequence[Unit]
    path: Sequence[Step]

    def sides(self, at: int) -> tuple[Sequence[Unit], Sequence[Unit]]:
        """Return the units of one step on both sides."""
        step = self.path[at]
        return self.a[step.a_first : step.a_last], self.b[step.b_first : step.b_last]

    def words(self, first: int, last: int) -> tuple[list[str], list[str]]:
        """Return the words of the steps `first`..`last` (inclusive) on both sides."""
        x, y = self.path[first], self.path[last]
        return (
            [unit.words for unit in self.a[x.a_first : y.a_last]],
            [unit.words for unit in self.b[x.b_first : y.b_last]],
        )


def with_article(way: Way, first: int) -> tuple[int, int]:
    """Return where a phrase begins on both sides, with an article that ends the gap before it."""
    a_first, b_first = way.path[first].a_first, way.path[first].b_first
    if first and not way.path[first - 1].same:
        before_a, before_b = way.sides(first - 1)
        a_first -= bool(before_a) and before_a[-1].words in _DETERMINERS
        b_first -= bool(before_b) and before_b[-1].words in _DETERMINERS
    return a_first, b_first


def leftwards(way: Way, first: int) -> int:
    """Return the step at which a phrase begins once its article, preposition or hyphened half is in it."""
    while first > 0 and way.path[first - 1].same and any(s and s[0].before == "-" for s in way.sides(first)):
        first -= 1
    if first and way.path[first - 1].same and way.sides(first - 1)[0][0].words in _OPENERS:
        return first - 1
    if not all(side and side[0].content and not _verbal(side[0]) for side in way.sides(first)):
        return first
    for at in range(first - 1, max(-1, first - _MODIFIERS - 2), -1):
        sides = way.sides(at)
        if sides[0] and sides[1] and way.path[at].same and sides[0][0].words in _DETERMINERS:
            return at
        if not way.path[at].same:
            ends = {side[-1].words for side in sides if side}
            return at + 1 if ends & _DETERMINERS else first
        if not sides[0][0].content or any(breaks(side[0]) for side in sides):
            break
    return first


def _verbal(unit: Unit) -> bool:
    """Return whether a word has the ending of a verb, or a stem unlike it ("gave")."""
    return unit.words.endswith(("ed", "ing")) or (
        unit.stem[:1] not in "@#" and unit.stem[:3] != unit.words[:3]
    )


def rightwards(way: Way, first: int, last: int) -> int:
    """Return the last step (inclusive) of a phrase once nothing in it lacks what it governs."""
    nouns = 0
    while last + 1 < len(way.path) and way.path[last + 1].same and nouns < _NOUNS:
        following = way.sides(last + 1)[0][0]
        dangling = _unfinished(*way.words(first, last), following, shared=way.path[last].same)
        if following.key == "#day" or not (dangling or _owns(way, last)):
            break
        nouns += following.content
        last += 1
    return last + (nouns > 0 and last + 1 < len(way.path) and _complement(way, last + 1))


def _complement(way: Way, at: int) -> bool:
    """Return whether one side adds to a noun where or of what it is ("forces in Ukraine")."""
    side_a, side_b = way.sides(at)
    added = [unit.words for unit in side_a or side_b]
    return not (side_a and side_b) and len(added) <= _ADDITION and added[0] in _COMPLEMENTS


def _owns(way: Way, last: int) -> bool:
    """Return whether a side ends in a possessive or a place (perhaps an adjective) before a shared noun."""
    following = way.sides(last + 1)[0][0]
    ends = [side[-1] for side in way.sides(last) if side]
    return following.content and any(
        unit.end - unit.start == len(unit.words) + 2 or unit.stem[:1] == "@"
        for unit in ends
        if not way.path[last].same
    )


def _unfinished(a: Sequence[str], b: Sequence[str], following: Unit, *, shared: bool) -> bool:
    """Return whether a phrase needs the shared word after it; `shared`: its last word is already shared."""
    if max(len(a), len(b)) >= _LONGEST + _NOUNS:
        return False
    if {*a[-1:], *b[-1:]} & _NO_END:
        return True
    if following.content:
        return not a or not b or shared or following.before == "-"
    return following.words in _COMPLEMENTS and bool({*a[-3:], *b[-3:]} & _DETERMINERS)
