"""Runs of reused wording as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.overview import plural
from srccompare.reports.terminal.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Mention
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet


def passages(sheet: Sheet) -> Iterator[Line]:
    """Yield one row a passage: kind, score, length and place in each article."""
    found = sheet.comparison.passages
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(found), "reused passage").capitalize())
    yield ()
    for p in found:
        places = "   ".join(_place(sheet, m) for m in p.spans)
        yield (
            Run(f"  {p.id:<5}", "faint"),
            Run(f"{p.kind:<14}", "shared"),
            Run(f"{p.score:.2f}   "),
            Run(places),
        )


def _place(sheet: Sheet, m: Mention) -> str:
    text = sheet.sources[m.article].witness.article.text[m.start : m.end]
    return f"{sheet.place(m.article, m.start)} ({plural(len(text.split()), 'word')})"
