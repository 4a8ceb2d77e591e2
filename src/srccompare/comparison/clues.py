"""Turn facts into the plain clues that alignment takes."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from srccompare.alignment.model import Clues
from srccompare.comparison.entities import entities
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.entities import EntityKeys
    from srccompare.comparison.model import Source


def clues(sources: Sequence[Source]) -> tuple[Clues, ...]:
    """Return the clues of every source; an entity has one key in all of them."""
    keys = entities(sources)
    return tuple(_clues(source, keys) for source in sources)


def _clues(source: Source, keys: EntityKeys) -> Clues:
    """Sort the facts of one source into its compared sentences."""
    sentences = source.witness.sentences
    starts = [s.start for s in sentences]
    count = len(sentences)
    names: list[set[str]] = [set() for _ in range(count)]
    figures: list[set[str]] = [set() for _ in range(count)]
    days: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    quoted: list[list[Span]] = [[] for _ in range(count)]
    speakers: list[set[str]] = [set() for _ in range(count)]

    def place(start: int) -> int | None:
        at = bisect_right(starts, start) - 1
        return at if at >= 0 and start < sentences[at].end else None

    for name in source.facts.names:
        if (at := place(name.start)) is not None:
            names[at].add(keys[source.witness.siglum, name.entity])
    for figure in source.facts.figures:
        if (at := place(figure.start)) is not None:
            figures[at].add(f"{figure.clear:g} {figure.unit}")
    for date in source.facts.dates:
        if (at := place(date.start)) is not None and date.first and date.last:
            days[at].append((date.first.toordinal(), date.last.toordinal()))
    for quotation in source.facts.quotations:
        if (at := place(quotation.start)) is not None:
            quoted[at].append(Span(quotation.start, quotation.end))
            if quotation.speaker:
                speakers[at].add(quotation.speaker.lower())
    return Clues(
        tuple(map(frozenset, names)),
        tuple(map(frozenset, figures)),
        tuple(map(tuple, days)),
        tuple(map(tuple, quoted)),
        tuple(map(frozenset, speakers)),
    )
