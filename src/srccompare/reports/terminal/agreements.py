"""Details on which articles agree: quotations, figures, dates and names, a line each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.comparison.joining import as_quoted
from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Agreement, Mention
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

HANG = 26


def agreements(sheet: Sheet) -> Iterator[Line]:
    """Yield the section; what is identical is counted, unless more is asked for."""
    found = sheet.comparison.agreements
    plain = [d for d in found if d.relation == "identical" and sheet.look.verbosity < 1]
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(found), "agreement"))
    yield ()
    for detail in found:
        if detail not in plain:
            yield from _line(sheet, detail)
    if plain:
        kinds = Counter(d.kind for d in plain)
        counts = ", ".join(plural(kinds[kind], kind) for kind in sorted(kinds))
        label = [Run(f"  {sheet.marks.shared} ", "shared"), Run("identical")]
        yield from sheet.block(label, [Run(counts), Run("  -v lists them", "faint")], hang=HANG)


def _line(sheet: Sheet, detail: Agreement) -> Iterator[Line]:
    label = [Run(f"  {sheet.marks.shared} ", "shared"), Run(f"{detail.kind} {detail.relation}")]
    texts = dict.fromkeys(_printed(sheet, detail, m) for m in detail.mentions)
    where = "  ".join(sheet.place(m.article, m.start) for m in detail.mentions)
    note = f"  {visible(detail.note)}" if detail.note else ""
    words = f" {sheet.marks.shared} ".join(texts)
    yield from sheet.block(label, [Run(words), Run(note), Run(f"  {where}", "faint")], hang=HANG)


def _printed(sheet: Sheet, detail: Agreement, m: Mention) -> str:
    """Return the words of a mention; those of a quotation in marks, without the comma that ends it."""
    words = visible(as_quoted(detail, sheet.text(m.article)[m.start : m.end]))
    if detail.kind != "quotation":
        return words
    return f'"{words}"' if sheet.look.ascii else f"“{words}”"
