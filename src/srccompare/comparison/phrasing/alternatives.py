"""Find a word in whose place the other sentence has one that excludes it: starved, poisoned.

In two sentences that read alike but for the word it is enough that one
excludes the other. In looser ones few words are telling, and neither article
may have the other's anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast
from srccompare.comparison.phrasing.exclusive_words import (
    converse,
    excludes,
    excludes_anywhere,
    group,
    is_telling,
)
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side

NOTE = "one excludes the other"
_MOST = 3  # units of a gap in which one word stands for another
_COMMON = 4
_SHARE = 0.4
"""Content words, and the share of the shorter sentence's, that loose sentences must have in common."""


def alternatives(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield the words of two sentences of which one excludes the other, as `wording`."""
    found = _in_place(a, b, both) if both.copied else None
    found = found or _anywhere(a, b, both)
    if found is not None:
        x, y = found
        said = Said(Span(x.start, x.end), x.words), Said(Span(y.start, y.end), y.words)
        yield contrast(a, b, both, said, kind="wording", severity="warning", note=NOTE)


def _in_place(a: Side, b: Side, both: Pair) -> tuple[Unit, Unit] | None:
    """Return the one pair of words that stand in one gap of two like sentences."""
    found = []
    for step in both.path:
        x, y = both.a.units[step.a_first : step.a_last], both.b.units[step.b_first : step.b_last]
        if step.matched or not 0 < max(len(x), len(y)) <= _MOST:
            continue
        found += [
            (p, q)
            for p in x
            for q in y
            if excludes(p.words, q.words) and not (_named(a, both.a, p) or _named(b, both.b, q))
            if not (both.moved_a and converse(p.words, q.words))
        ]
    if len(found) != 1:
        return None
    (x_unit, y_unit) = found[0]
    return None if _has(both.a, y_unit) or _has(both.b, x_unit) else found[0]


def _anywhere(a: Side, b: Side, both: Pair) -> tuple[Unit, Unit] | None:
    """Return the one pair of telling words that two sentences with much in common have for themselves."""
    met = len(both.partner) + len(both.moved_a)
    sizes = [sum(unit.content for unit in reading.units) for reading in (both.a, both.b)]
    if met < _COMMON or met < _SHARE * min(sizes):
        return None
    found = [
        (p, q)
        for p in _telling(both.a)
        for q in _telling(both.b)
        if excludes_anywhere(p.words, q.words) and not (_named(a, both.a, p) or _named(b, both.b, q))
    ]
    if len(found) != 1:
        return None
    (x, y) = found[0]
    return None if _tells(a, y) or _tells(b, x) else found[0]


def _telling(reading: Reading) -> list[Unit]:
    """Return the units of a sentence that exclude anything wherever they stand."""
    return [unit for unit in reading.units if is_telling(unit.words)]


def _has(reading: Reading, unit: Unit) -> bool:
    """Return whether a sentence has a word, or one that may stand for it."""
    return not group(unit.words).isdisjoint(each.stem for each in reading.units)


def _tells(side: Side, unit: Unit) -> bool:
    """Return whether an article has a word anywhere, or one that may stand for it."""
    return not group(unit.words).isdisjoint(side.witness.stems)


def _named(side: Side, reading: Reading, unit: Unit) -> bool:
    """Return whether a unit is part of a name, as far as its first letter tells."""
    return unit.start > reading.span.start and side.witness.folded[unit.start].isupper()
