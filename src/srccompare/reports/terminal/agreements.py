"""Details on which articles agree: quotations, figures, dates and names, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.overview import plural
from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet


def agreements(sheet: Sheet) -> Iterator[Line]:
    """Yield the section; what is identical is counted, unless more is asked for."""
    found = [d for d, _ in sheet.comparison.agreements]
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(found), "agreement").capitalize())
    yield ()
    for detail in found:
        if detail.relation == "identical" and sheet.view.verbosity < 1:
            continue
        label = [Run("  "), Run(f"{detail.kind} ", ""), Run(f"{detail.relation} ", "shared")]
        texts = [sheet.sources[m.article].witness.article.text[m.start : m.end] for m in detail.mentions]
        words = f" {sheet.marks.shared} ".join(map(visible, texts if len(set(texts)) > 1 else texts[:1]))
        where = "  ".join(sheet.place(m.article, m.start) for m in detail.mentions)
        note = f"   {visible(detail.note)}" if detail.note else ""
        yield from sheet.block(label, [Run(words), Run(note), Run(f"   {where}", "faint")], hang=24)
