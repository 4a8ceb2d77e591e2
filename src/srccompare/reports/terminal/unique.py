"""What one article alone reports, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import UniqueGroup
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet


def unique(sheet: Sheet) -> Iterator[Line]:
    """Yield one section an article."""
    for siglum in sheet.sources:
        groups = [u for u in sheet.comparison.unique if u.article == siglum]
        if not groups:
            continue
        yield sheet.heading(sheet.marks.unique, "unique", f"Only in {siglum}", "")
        for group in groups:
            yield from _group(sheet, group)
        yield ()


def _group(sheet: Sheet, group: UniqueGroup) -> Iterator[Line]:
    yield ()
    if group.topic:
        yield (
            Run(f"{sheet.marks.unique} ", "unique"),
            Run(visible(group.topic), "unique"),
            Run(f"  {group.id}", "faint"),
        )
    for name in group.sentences:
        siglum, sentence = sheet.sentences[name]
        label = [Run(sheet.place(siglum, sentence.start), "siglum")]
        yield from sheet.facing(
            [(label, sheet.quote(siglum, sentence.start, sentence.end))], hang=sheet.gutter, indent=2
        )
    for clause in group.clauses:
        siglum, sentence = sheet.sentences[clause.sentence]
        label = [Run(sheet.place(siglum, clause.start), "siglum")]
        body = sheet.quote(siglum, sentence.start, sentence.end, [(clause.start, clause.end, "mark clause")])
        yield from sheet.facing([(label, body)], hang=sheet.gutter, indent=2)
