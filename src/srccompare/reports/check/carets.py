"""Point at words of a wrapped passage from below.

Up to two lines of a stretch have a caret below every cell. A longer one is
marked where it begins and where it ends, as a wall of carets hides the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.cells import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.reports.terminal.runs import Line, Run

_LONG = 3
_FROM, _TO = "from here", "to here"


def below(lines: Sequence[Line], width: int) -> list[str]:
    """Return what stands below each line, at most `width` cells; a style is that of one stretch.

    Nothing points at anything where all words are meant.
    """
    unmarked = "".join(run.text for line in lines for run in line if not run.style)
    if not any(map(str.isalnum, unmarked)):
        return [""] * len(lines)
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        for run in line:
            if run.style:
                places.setdefault(run.style, []).append(at)
    long = {style for style, where in places.items() if len(set(where)) >= _LONG}
    rows = [_row(line, long) for line in lines]
    for style in sorted(long):
        first, last = places[style][0], places[style][-1]
        rows[first] = _from(rows[first], _edge(lines[first], style, end=False), width)
        rows[last] = _to(rows[last], _edge(lines[last], style, end=True) - 1)
    return [row.rstrip() for row in rows]


def _row(line: Line, long: set[str]) -> str:
    """Return a caret below every cell of the short stretches."""
    return "".join(("^" if _short(run, long) else " ") * cells(run.text) for run in line)


def _short(run: Run, long: set[str]) -> bool:
    return run.style != "" and run.style not in long


def _edge(line: Line, style: str, *, end: bool) -> int:
    """Return the cell at which a stretch begins or ends in a line."""
    at, edge = 0, 0
    for run in line:
        size = cells(run.text)
        if run.style == style:
            if not end:
                return at
            edge = at + size
        at += size
    return edge


def _from(row: str, cell: int, width: int) -> str:
    label = f"^ {_FROM}"
    if cell + len(label) > width:
        return _over(row, max(0, cell + 1 - len(label)), f"{_FROM} ^")
    return _over(row, cell, label)


def _to(row: str, cell: int) -> str:
    label = f"{_TO} ^"
    start = cell + 1 - len(label)
    return _over(row, start, label) if start >= 0 else _over(row, cell, f"^ {_TO}")


def _over(row: str, cell: int, label: str) -> str:
    """Write a label over the blanks of a row."""
    row = row.ljust(cell + len(label))
    return row[:cell] + label + row[cell + len(label) :]
