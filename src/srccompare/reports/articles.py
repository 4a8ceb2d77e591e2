"""Quote articles and say where a quote stands: what every report for people has in common."""

from __future__ import annotations

from functools import cached_property
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from srccompare.text.display import visible, visible_name
from srccompare.text.lines import line_and_column, line_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.comparison.model import Source
    from srccompare.segments.model import Sentence

Stretch = tuple[int, int]
Mark = tuple[int, int, str]
"""A stretch of an article to point at, and the style to do it in."""


class Articles:
    """Hold the articles of a report by their sigla."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources: dict[str, Source] = {s.witness.siglum: s for s in sources}

    @cached_property
    def sentences(self) -> dict[str, tuple[str, Sentence]]:
        """Return the siglum and the sentence of every sentence id."""
        return {
            x.id: (siglum, x)
            for siglum, source in self.sources.items()
            for segment in source.witness.segments
            for x in segment.sentences
        }

    @cached_property
    def line_starts(self) -> dict[str, tuple[int, ...]]:
        """Return the offsets at which the lines of each article begin."""
        return {k: line_starts(s.witness.article.text) for k, s in self.sources.items()}

    @cached_property
    def lengths(self) -> dict[str, int]:
        """Return the length of each article's text in code points."""
        return {k: len(s.witness.article.text) for k, s in self.sources.items()}

    def text(self, siglum: str) -> str:
        """Return the text of an article."""
        return self.sources[siglum].witness.article.text

    def place(self, siglum: str, offset: int) -> str:
        """Return where an offset stands: siglum, line and column, both counted from 1."""
        line, column = line_and_column(self.line_starts[siglum], offset)
        return f"{siglum}:{line}:{column}"

    def around(self, siglum: str, start: int, end: int) -> Stretch:
        """Return the stretch of the compared sentences that a span touches, or the span itself."""
        witness = self.sources[siglum].witness
        sentences, first = witness.sentences, witness.sentence_at(start)
        if first < 0 or sentences[first].end <= start:
            return start, end
        last = first
        while last + 1 < len(sentences) and sentences[last + 1].start < end:
            last += 1
        return sentences[first].start, max(end, sentences[last].end)

    def joined(self, siglum: str, stretches: Iterable[Stretch]) -> list[Stretch]:
        """Join stretches of an article that overlap or have only blanks, and no newline, between them."""
        text = self.text(siglum)
        joined: list[Stretch] = []
        for start, end in sorted(stretches):
            if joined and (gap := text[joined[-1][1] : start]).strip(" ") == "" and len(gap) <= 2:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    def pieces(self, siglum: str, start: int, end: int, marked: Sequence[Mark] = ()) -> list[tuple[str, str]]:
        """Return a stretch of an article, made visible, in pieces with the style of each mark ("" for none).

        The spans are cut out of the untouched text first; where marks overlap
        the one named first wins.
        """
        text = self.text(siglum)
        return [(visible(text[x:y]), style) for x, y, style in _painted(start, end, marked)]

    def first_place(self, siglum: str, start: int, end: int, marked: Iterable[Mark] = ()) -> str:
        """Return the place of the first mark in a stretch, or of the stretch itself."""
        return self.place(siglum, min((x for x, _, _ in marked if start <= x < end), default=start))


def _painted(start: int, end: int, marked: Sequence[Mark]) -> Iterator[Mark]:
    """Yield adjoining stretches that cover `start`..`end`, each in the style of the first mark over it."""
    inside = [(max(x, start), min(y, end), n) for n, (x, y, _) in enumerate(marked)]
    opening = sorted(mark for mark in inside if mark[0] < mark[1])
    cuts = sorted({start, end, *(x for x, _, _ in opening), *(y for _, y, _ in opening)})
    live: list[tuple[int, int]] = []  # a heap of (rank, end)
    following = 0
    at, current = start, ""
    for cut in cuts:
        while following < len(opening) and opening[following][0] <= cut:
            _, y, rank = opening[following]
            heappush(live, (rank, y))
            following += 1
        while live and live[0][1] <= cut:
            heappop(live)
        style = marked[live[0][0]][2] if live else ""
        if style != current or cut == end:
            if at < cut:
                yield at, cut, current
            at, current = cut, style


def title(source: Source) -> str:
    """Return the title of an article: its own, or its first headline, or its name."""
    article = source.witness.article
    if article.title:
        return visible_name(article.title)
    headline = next((s for s in source.witness.segments if s.kind == "headline"), None)
    if headline is None:
        return visible_name(article.name)
    return visible(article.text[headline.start : headline.end].strip())
