"""Find votes of which two reports have one number in common and not the other: 148 to 121, 184 to 121."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.figures.judging import figure_divergence
from srccompare.comparison.figures.measures import other_measure
from srccompare.comparison.figures.notes import distance
from srccompare.comparison.figures.timing import other_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.figures.contexts import Place
    from srccompare.comparison.figures.judging import LinkedFigures
    from srccompare.comparison.model import Divergence, Source

_A_GAME = 20
"""Above this a number that two votes share is no chance."""


def has_votes(source: Source) -> bool:
    """Return whether an article prints a score that is too high for most games."""
    return any(f.unit == "score" and min(f.clear, float(f.counted)) > _A_GAME for f in source.facts.figures)


def half_agreeing(row: LinkedFigures) -> list[tuple[Place, Place, Divergence]]:
    """Return the votes of two sentences that agree in one number alone."""
    return list(_found(row))


def _found(row: LinkedFigures) -> Iterator[tuple[Place, Place, Divergence]]:
    for p in row.left:
        for q in row.right:
            if p.figure.unit == q.figure.unit == "score" and _half(p, q) and _of_one_vote(p, q):
                yield p, q, figure_divergence("conflict", "warning", (p, q), row.link, distance(p, q))
                return


def _half(p: Place, q: Place) -> bool:
    """Return whether two scores have one large number in common, each on its side."""
    x, y = ((each.figure.clear, float(each.figure.counted)) for each in (p, q))
    return min(*x, *y) > _A_GAME and (x[0] == y[0]) != (x[1] == y[1])


def _of_one_vote(p: Place, q: Place) -> bool:
    """Return whether nothing says that two votes were of two houses or on two days."""
    return not (other_measure(p, q) or other_moment(p, q))
