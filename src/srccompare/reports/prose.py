"""Set a page of Markdown for a terminal: no line is longer than it is wide."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDEST = 100
"""Cells of a line beyond which running text is hard to read."""
_FENCE = "```"
_BETWEEN = "  "
_NARROW = 20
"""Cells that the last cell of a table needs beside the others; else it goes below them."""
_BROKEN = 80
"""An example goes on behind a line of more letters than this: whoever wrote the page broke it there."""


def wrapped(page: str, width: int) -> str:
    """Return a page with all it holds set to `width` cells, at most `WIDEST`."""
    return "\n".join(line for block in _blocks(page) for line in _set(block, min(width, WIDEST))) + "\n"


def _blocks(page: str) -> Iterator[list[str]]:
    """Yield the lines of a page that belong together: a paragraph, an entry of a list, a table."""
    block: list[str] = []
    fenced = False
    for line in page.splitlines():
        alone = not line or line.startswith(("#", _FENCE))
        goes_on = len(block[-1]) > _BROKEN if fenced and block else line.startswith("|") or not fenced
        if block and (alone or line.startswith("- ") or not goes_on):
            yield block
            block = []
        if alone:
            yield [line]
        else:
            block.append(line)
        fenced ^= line.startswith(_FENCE)
    if block:
        yield block


def _set(block: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines of a block as they are set."""
    if block[0].startswith("|"):
        yield from _table(block, width)
        return
    hang = "  " if block[0].startswith("- ") else ""
    text = " ".join(line.strip() for line in block)
    yield fill(text, width, subsequent_indent=hang, break_on_hyphens=False)


def _table(rows: Sequence[str], width: int) -> Iterator[str]:
    """Yield a table without its rules; its last column hangs behind or, where that is too narrow, below."""
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    cells = [row for row in cells if any(cell.strip("-: ") for cell in row)]
    sizes = [max(map(len, column)) for column in zip(*cells, strict=True)][:-1]
    for row in cells:
        lead = "".join(cell.ljust(size) + _BETWEEN for cell, size in zip(row, sizes, strict=False))
        if len(lead) + _NARROW <= width:
            yield fill(lead + row[-1], width, subsequent_indent=" " * len(lead), break_on_hyphens=False)
        else:
            yield lead.rstrip()
            yield fill(
                row[-1], width, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
            )
