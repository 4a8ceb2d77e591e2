"""Find two sentences of the same words in another order: who attacked whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.comparison.model import SpanEdit
from srccompare.comparison.phrasing.aligned import reworded
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Side

NOTE = "other order of words"


def reordered(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield one divergence of wording where words of two sentences have changed places.

    A phrase that stands elsewhere as a whole ("on Monday" first or last) makes
    no difference and is left alone; so is a list of two that is turned.
    """
    x, y = both.a.units, both.b.units
    if len(x) != len(y) or all(step.same for step in both.path):
        return
    if Counter(unit.words for unit in x) != Counter(unit.words for unit in y):
        return
    content = [[unit for unit in side if unit.content] for side in (x, y)]
    trimmed = _trimmed(*content)
    if len(trimmed[0]) < 2 or _turned(*trimmed):
        return
    pairs = [(p, q) for p, q in zip(*trimmed, strict=True) if p.words != q.words]
    if Counter((p.words, q.words) for p, q in pairs) != Counter((q.words, p.words) for p, q in pairs):
        return
    edits = [SpanEdit(Span(p.start, p.end), Span(q.start, q.end)) for p, q in pairs]
    yield reworded(a, b, both, edits, NOTE)


def _trimmed(x: Sequence[Unit], y: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Cut off what two sequences of equal length begin and end with alike."""
    first, last = 0, len(x)
    while first < last and x[first].words == y[first].words:
        first += 1
    while last > first and x[last - 1].words == y[last - 1].words:
        last -= 1
    return x[first:last], y[first:last]


def _turned(x: Sequence[Unit], y: Sequence[Unit]) -> bool:
    """Return whether one sequence is the other with its beginning moved to its end."""
    there = [unit.words for unit in y]
    return any([unit.words for unit in (*x[cut:], *x[:cut])] == there for cut in range(1, len(x)))
