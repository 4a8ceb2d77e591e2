"""What the sections of a terminal report have in common: how lines are set."""

from __future__ import annotations

from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from srccompare.reports.articles import Articles
from srccompare.reports.terminal.cells import cells
from srccompare.reports.terminal.runs import Line, Run, wrap
from srccompare.reports.terminal.theme import MARKED, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Mark
    from srccompare.reports.base import Look

NARROWEST = 40
COLUMN = 58
"""Texts that belong together stand side by side where each gets a column of this many cells."""
INDENT = 2
BETWEEN = 3

Block = tuple[list[Run], list[Run]]
"""A label and the text that hangs behind it."""


class Page(Articles):
    """Hold some articles with all that is needed to quote them on a page for one reader."""

    def __init__(self, sources: Iterable[Source], look: Look) -> None:
        super().__init__(sources)
        self.look = look
        self.marks = marks(look)
        self.width = max(NARROWEST, look.width)

    @cached_property
    def gutter(self) -> int:
        """Return the width that every place (`A:12:345`) fits in, with two blanks after it."""
        longest = 0
        for siglum, starts in self.line_starts.items():
            ends = [*starts[1:], len(self.text(siglum)) + 1]
            widest = max(b - a for a, b in zip(starts, ends, strict=True))
            longest = max(longest, len(f"{siglum}:{len(starts)}:{widest}"))
        return longest + 2

    def quote(self, siglum: str, start: int, end: int, marked: Sequence[Mark] = ()) -> list[Run]:
        """Return a stretch of an article as runs, its marks as styles."""
        return [Run(*piece) for piece in self.pieces(siglum, start, end, marked)]

    def cited(self, siglum: str, start: int, end: int, marked: Sequence[Mark] = ()) -> Block:
        """Return a stretch of an article behind its place: that of its first mark, or its own."""
        place = Run(self.first_place(siglum, start, end, marked), "siglum")
        return [place], self.quote(siglum, start, end, marked)

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
            if not self.look.color and (carets := _carets(line)):
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

    def __init__(self, comparison: Comparison, look: Look) -> None:
        super().__init__(comparison.sources, look)
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
