"""What one article alone reports, topic by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import plural
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
        yield ()
        titled = sum(bool(u.topic) for u in groups)
        topics = plural(titled, "topic") if titled else ""
        yield sheet.heading(sheet.marks.unique, "unique", f"Only in {siglum}", topics)
        for group in groups:
            yield ()
            yield from _group(sheet, group)


def _group(sheet: Sheet, group: UniqueGroup) -> Iterator[Line]:
    topic = f"{visible(group.topic)}  " if group.topic else ""
    yield (Run(f"{sheet.marks.unique} {topic}", "unique"), Run(group.id, "faint"))
    whole = [(sheet.sentences[name][1].start, sheet.sentences[name][1].end) for name in group.sentences]
    blocks = [sheet.cited(group.article, *stretch) for stretch in sheet.joined(group.article, whole)]
    for clause in group.clauses:
        _, sentence = sheet.sentences[clause.sentence]
        mark = (clause.start, clause.end, "mark clause")
        blocks.append(sheet.cited(group.article, sentence.start, sentence.end, [mark]))
    yield from sheet.facing({group.article: blocks})
