"""What the sections of a terminal report have in common: looking things up and setting lines."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from srccompare.reports.terminal.cells import cells
from srccompare.reports.terminal.places import line_starts
from srccompare.reports.terminal.runs import Line, Run, wrap
from srccompare.reports.terminal.theme import MARKED, marks
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.comparison.model import Comparison, Source
    from srccompare.reports.base import View
    from srccompare.segments.model import Sentence

NARROWEST = 40
WIDE = 120
"""From this width on, two texts that belong together stand side by side."""

Block = list[Line]
Mark = tuple[int, int, str]
"""A stretch of an article to point at, and the style to do it in."""


class Sheet:
    """Hold one comparison with all that is needed to lay it out for one reader."""

    def __init__(self, comparison: Comparison, view: View) -> None:
        self.comparison = comparison
        self.view = view
        self.marks = marks(view)
        self.width = max(NARROWEST, view.width)
        self.sources: dict[str, Source] = {s.witness.siglum: s for s in comparison.sources}

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
    def _line_starts(self) -> dict[str, list[int]]:
        return {k: line_starts(s.witness.article.text) for k, s in self.sources.items()}

    @cached_property
    def gutter(self) -> int:
        """Return the width that every place (`A:12:345`) fits in, with two blanks after it."""
        longest = 0
        for siglum, starts in self._line_starts.items():
            text = self.sources[siglum].witness.article.text
            widest = max(b - a for a, b in zip(starts, [*starts[1:], len(text) + 1], strict=True))
            longest = max(longest, len(f"{siglum}:{len(starts)}:{widest}"))
        return longest + 2

    def place(self, siglum: str, offset: int) -> str:
        """Return where an offset stands: siglum, line and column, both counted from 1."""
        starts = self._line_starts[siglum]
        row = bisect_right(starts, offset) - 1
        return f"{siglum}:{row + 1}:{offset - starts[row] + 1}"

    def around(self, siglum: str, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the compared sentences that a span touches, or the span itself."""
        sentences = self.sources[siglum].witness.sentences
        first = bisect_right(sentences, start, key=lambda s: s.start) - 1
        if first < 0 or sentences[first].end <= start:
            return start, end
        last = first
        while last + 1 < len(sentences) and sentences[last + 1].start < end:
            last += 1
        return sentences[first].start, max(end, sentences[last].end)

    def quote(self, siglum: str, start: int, end: int, marked: Iterable[Mark] = ()) -> list[Run]:
        """Return a stretch of an article, visible and marked; of two marks that overlap the first wins."""
        text = self.sources[siglum].witness.article.text
        runs: list[Run] = []
        at = start
        for x, y, style in sorted(marked):
            first, last = max(at, x), min(end, y)
            if first >= last:
                continue
            if at < first:
                runs.append(Run(visible(text[at:first])))
            runs.append(Run(visible(text[first:last]), style))
            at = last
        if at < end:
            runs.append(Run(visible(text[at:end])))
        return runs

    def block(
        self, label: Sequence[Run], body: Iterable[Run], *, hang: int, width: int | None = None
    ) -> Block:
        """Set `body` in lines hung `hang` cells in, behind a label; carets where there are no escapes."""
        lines = wrap(body, max(10, (width or self.width) - hang))
        used = sum(cells(run.text) for run in label)
        block: Block = []
        for number, line in enumerate(lines):
            lead = (*label, Run(" " * (hang - used))) if number == 0 else (Run(" " * hang),)
            block.append((*lead, *line))
            if not self.view.color and (carets := _carets(line)):
                block.append((Run(" " * hang + carets),))
        return block

    def facing(
        self, blocks: Sequence[tuple[Sequence[Run], Sequence[Run]]], *, hang: int, indent: int
    ) -> Iterator[Line]:
        """Set labelled texts below each other, or two of them side by side where the page is wide."""
        if len(blocks) != 2 or self.width < WIDE:
            for label, body in blocks:
                for line in self.block(label, body, hang=hang, width=self.width - indent):
                    yield (Run(" " * indent), *line)
            return
        half = (self.width - indent - 4) // 2
        left, right = (self.block(label, body, hang=hang, width=half) for label, body in blocks)
        for a, b in zip_longest(left, right, fillvalue=()):
            gap = half + 4 - sum(cells(run.text) for run in a)
            yield (Run(" " * indent), *a, *((Run(" " * gap), *b) if b else ()))

    def heading(self, mark: str, style: str, title: str, detail: str = "") -> Line:
        """Return the line that opens a section."""
        text = f" {title} "
        used = cells(mark) + cells(text) + (cells(detail) + 1 if detail else 0)
        rule = self.marks.rule * max(0, self.width - used)
        return (
            Run(mark, style),
            Run(text, "strong"),
            Run(f"{detail} " if detail else ""),
            Run(rule, "faint"),
        )


def _carets(line: Line) -> str:
    """Return a caret below every cell of the marked words."""
    return "".join(("^" if r.style.startswith(MARKED) else " ") * cells(r.text) for r in line).rstrip()
