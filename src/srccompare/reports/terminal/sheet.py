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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.comparison.model import Comparison, Source
    from srccompare.reports.base import View
    from srccompare.segments.model import Sentence

NARROWEST = 40
COLUMN = 58
"""Texts that belong together stand side by side where each gets a column of this many cells."""
INDENT = 2
BETWEEN = 3

Block = tuple[list[Run], list[Run]]
"""A label and the text that hangs behind it."""
Stretch = tuple[int, int]
Mark = tuple[int, int, str]
"""A stretch of an article to point at, and the style to do it in."""


class Page:
    """Hold some articles with all that is needed to quote them on a page for one reader."""

    def __init__(self, sources: Iterable[Source], view: View) -> None:
        self.view = view
        self.marks = marks(view)
        self.width = max(NARROWEST, view.width)
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
    def _line_starts(self) -> dict[str, list[int]]:
        return {k: line_starts(s.witness.article.text) for k, s in self.sources.items()}

    @cached_property
    def gutter(self) -> int:
        """Return the width that every place (`A:12:345`) fits in, with two blanks after it."""
        longest = 0
        for siglum, starts in self._line_starts.items():
            ends = [*starts[1:], len(self.text(siglum)) + 1]
            widest = max(b - a for a, b in zip(starts, ends, strict=True))
            longest = max(longest, len(f"{siglum}:{len(starts)}:{widest}"))
        return longest + 2

    def text(self, siglum: str) -> str:
        """Return the text of an article."""
        return self.sources[siglum].witness.article.text

    def place(self, siglum: str, offset: int) -> str:
        """Return where an offset stands: siglum, line and column, both counted from 1."""
        starts = self._line_starts[siglum]
        row = bisect_right(starts, offset) - 1
        return f"{siglum}:{row + 1}:{offset - starts[row] + 1}"

    def around(self, siglum: str, start: int, end: int) -> Stretch:
        """Return the stretch of the compared sentences that a span touches, or the span itself."""
        sentences = self.sources[siglum].witness.sentences
        first = bisect_right(sentences, start, key=lambda s: s.start) - 1
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

    def quote(self, siglum: str, start: int, end: int, marked: Iterable[Mark] = ()) -> list[Run]:
        """Return a stretch of an article, visible and marked; of two marks that overlap the first wins."""
        text = self.text(siglum)
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

    def cited(self, siglum: str, start: int, end: int, marked: Sequence[Mark] = ()) -> Block:
        """Return a stretch of an article behind its place: that of its first mark, or its own."""
        inside = [mark for mark in marked if start <= mark[0] < end]
        first = min((mark[0] for mark in inside), default=start)
        return [Run(self.place(siglum, first), "siglum")], self.quote(siglum, start, end, inside)

    def block(
        self, label: Sequence[Run], body: Iterable[Run], *, hang: int, width: int | None = None
    ) -> list[Line]:
        """Set `body` in lines hung `hang` cells in, behind a label; carets where there are no escapes."""
        used = sum(cells(run.text) for run in label)
        hang = max(hang, used)
        block: list[Line] = []
        for number, line in enumerate(wrap(body, max(10, (width or self.width) - hang))):
            lead = (*label, Run(" " * (hang - used))) if number == 0 else (Run(" " * hang),)
            block.append((*lead, *line))
            if not self.view.color and (carets := _carets(line)):
                block.append((Run(" " * hang + carets),))
        return block

    def facing(self, columns: Mapping[str, Sequence[Block]], mark: Run | None = None) -> Iterator[Line]:
        """Set the blocks of several articles side by side where the page is wide, else below each other."""
        for number, line in enumerate(self._set(columns)):
            yield (mark if mark and number == 0 else Run(" " * INDENT), *line)

    def _set(self, columns: Mapping[str, Sequence[Block]]) -> Iterator[Line]:
        count = len(columns)
        if count < 2 or (self.width - INDENT) // count < COLUMN:
            for blocks in columns.values():
                for label, body in blocks:
                    yield from self.block(label, body, hang=self.gutter, width=self.width - INDENT)
            return
        width = (self.width - INDENT - BETWEEN * (count - 1)) // count
        set_columns = [
            [
                line
                for label, body in blocks
                for line in self.block(label, body, hang=self.gutter, width=width)
            ]
            for blocks in columns.values()
        ]
        for row in zip_longest(*set_columns, fillvalue=()):
            yield tuple(_padded(row, width + BETWEEN))

    def heading(self, mark: str, style: str, title: str, detail: str = "") -> Line:
        """Return the line that opens a section."""
        text = f" {title} "
        more = f" {detail} " if detail else ""
        rule = self.marks.rule * max(0, self.width - sum(map(cells, (mark, text, more))))
        return (Run(mark, style), Run(text, "strong"), Run(more), Run(rule, "faint"))


class Sheet(Page):
    """Hold a comparison and the page it is set on."""

    def __init__(self, comparison: Comparison, view: View) -> None:
        super().__init__(comparison.sources, view)
        self.comparison = comparison


def _padded(cells_of_row: Sequence[Line], width: int) -> Iterator[Run]:
    """Yield the cells of a row, each but the last padded to `width`."""
    for number, line in enumerate(cells_of_row, 1):
        yield from line
        if number < len(cells_of_row):
            yield Run(" " * (width - sum(cells(run.text) for run in line)))


def _carets(line: Line) -> str:
    """Return a caret below every cell of the marked words, a tilde where they are only worth a note."""
    if not any(run.style.startswith(MARKED) for run in line):
        return ""
    return "".join(_caret(run.style) * cells(run.text) for run in line).rstrip()


def _caret(style: str) -> str:
    if not style.startswith(MARKED):
        return " "
    return "~" if style == "mark note" else "^"
