"""What two or more articles report, and where it stands in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.overview import plural
from srccompare.reports.terminal.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import SharedFact
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

SAME = frozenset({"verbatim", "near-verbatim"})


def shared(sheet: Sheet) -> Iterator[Line]:
    """Yield the section in the order of the first article."""
    facts = sheet.comparison.shared
    firm = sum(f.tier == "firm" for f in facts)
    counts = f"{firm} firm, {len(facts) - firm} possible" if facts else ""
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(facts), "shared fact").capitalize(), counts)
    for fact in facts:
        yield ()
        yield from _fact(sheet, fact)


def _fact(sheet: Sheet, fact: SharedFact) -> Iterator[Line]:
    same = fact.relation in SAME
    style = "possible" if fact.tier == "possible" else "shared" if same else "rephrased"
    mark = sheet.marks.shared if same else sheet.marks.rephrased
    doubt = f" {sheet.marks.dot} possible, not certain" if fact.tier == "possible" else ""
    yield (Run(f"{mark} ", style), Run(fact.relation, style), Run(doubt), Run(f"  {fact.id}", "faint"))
    if same and sheet.view.verbosity < 1:
        first = fact.mentions[0]
        label = [Run(sheet.place(first.article, first.start), "siglum")]
        others = "  ".join(sheet.place(m.article, m.start) for m in fact.mentions[1:])
        body = [*sheet.quote(first.article, first.start, first.end), Run(f"  also {others}", "faint")]
        yield from sheet.facing([(label, body)], hang=sheet.gutter, indent=2)
        return
    blocks = [
        ([Run(sheet.place(m.article, m.start), "siglum")], sheet.quote(m.article, m.start, m.end))
        for m in fact.mentions
    ]
    yield from sheet.facing(blocks, hang=sheet.gutter, indent=2)
