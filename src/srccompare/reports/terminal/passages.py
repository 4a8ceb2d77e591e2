"""Runs of reused wording as a table, their texts where more is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Mention
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet


def passages(sheet: Sheet) -> Iterator[Line]:
    """Yield one row a passage: kind, score, places and length in each article."""
    found = sheet.comparison.passages
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(found), "reused passage"))
    rows = [[_place(sheet, m) for m in p.spans] for p in found]
    width = max((len(place) for row in rows for place in row), default=0)
    for p, row in zip(found, rows, strict=True):
        if p is found[0] or sheet.look.verbosity > 0:
            yield ()
        places = "  ".join(f"{place:<{width}}" for place in row)
        yield (Run(f"  {p.kind:<14}", "shared"), Run(f"{p.score:.2f}  {places}"), Run(f"  {p.id}", "faint"))
        if sheet.look.verbosity > 0:
            yield from sheet.facing({m.article: [sheet.cited(*m[:3])] for m in p.spans})


def _place(sheet: Sheet, m: Mention) -> str:
    words = plural(len(sheet.text(m.article)[m.start : m.end].split()), "word")
    return f"{sheet.place(m.article, m.start)} ({words})"
