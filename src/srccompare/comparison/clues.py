"""Turn facts into the plain clues that alignment takes."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Protocol, TypeVar

from srccompare.alignment.model import Clues
from srccompare.comparison.entities import entities
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.entities import EntityKeys
    from srccompare.comparison.model import Source
    from srccompare.facts.model import Figure, Quotation


class Placed(Protocol):
    """Begin somewhere in a text, as every fact does."""

    @property
    def start(self) -> int:
        """Return the offset (code points)."""


_A_GAME = 20
"""Above this both numbers of a score are telling by themselves."""

T = TypeVar("T", bound=Placed)


def clues(sources: Sequence[Source]) -> tuple[Clues, ...]:
    """Return the clues of every source; an entity has one key in all of them."""
    keys = entities(sources, loosely=True)
    return tuple(_clues(source, keys) for source in sources)


def _clues(source: Source, keys: EntityKeys) -> Clues:
    """Sort the facts of one source into its compared sentences."""
    facts, siglum = source.facts, source.witness.siglum
    quotations = _by_sentence(source, facts.quotations)
    return Clues(
        names=tuple(
            frozenset(keys[siglum, name.entity] for name in names)
            for names in _by_sentence(source, facts.names)
        ),
        figures=tuple(
            frozenset(key for figure in figures for key in _keys(figure))
            for figures in _by_sentence(source, facts.figures)
        ),
        dates=tuple(
            tuple((d.first.toordinal(), d.last.toordinal()) for d in dates if d.first and d.last)
            for dates in _by_sentence(source, facts.dates)
        ),
        quoted=tuple(tuple(Span(q.start, q.end) for q in quoted) for quoted in quotations),
        speakers=tuple(
            frozenset(_speaker(source, q, keys) for q in quoted if q.speaker) for quoted in quotations
        ),
    )


def _keys(figure: Figure) -> tuple[str, ...]:
    """Return the keys of a figure; each side of a vote is one, since reports may agree in either."""
    if figure.unit == "score" and min(figure.clear, float(figure.counted)) > _A_GAME:
        return f"{figure.clear:g} for", f"{figure.counted} against"
    return (f"{figure.clear:g} {figure.unit}",)


def _by_sentence(source: Source, facts: Sequence[T]) -> list[list[T]]:
    """Return the facts that begin in each compared sentence."""
    sentences = source.witness.sentences
    starts = [sentence.start for sentence in sentences]
    sorted_in: list[list[T]] = [[] for _ in sentences]
    for fact in facts:
        at = bisect_right(starts, fact.start) - 1
        if at >= 0 and fact.start < sentences[at].end:
            sorted_in[at].append(fact)
    return sorted_in


def _speaker(source: Source, quotation: Quotation, keys: EntityKeys) -> str:
    """Return the entity key of who is quoted, or the words for it where that is not a name."""
    names = source.facts.names
    if quotation.named is not None:
        last = bisect_right(names, quotation.named.end - 1, key=lambda name: name.start) - 1
        if last >= 0 and names[last].end > quotation.named.start:
            return keys[source.witness.siglum, names[last].entity]
    return (quotation.speaker or "").lower()
