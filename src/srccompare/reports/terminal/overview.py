"""The first screen: what differs dangerously, what all share, what each has alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.reports.terminal.divergences import difference, severities
from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

MOST_LINES = 5
MOST_NAMES = 8


def overview(sheet: Sheet) -> Iterator[Line]:
    """Yield the findings in a few lines each."""
    yield from _divergences(sheet)
    yield from _shared(sheet)
    yield from _unique(sheet)


def _divergences(sheet: Sheet) -> Iterator[Line]:
    found = sheet.comparison.divergences
    if not found:
        yield (Run(f"{sheet.marks.divergent} ", "faint"), Run("no divergence found"))
        return
    yield (
        Run(f"{sheet.marks.divergent} ", "error"),
        Run(plural(len(found), "divergence"), "strong"),
        Run(f"  {severities(sheet)}"),
    )
    serious = [d for d, _ in found if d.severity != "note"]
    for detail in serious[:MOST_LINES]:
        label = [Run("    "), Run(f"{detail.kind}", detail.severity or "")]
        where = "  ".join(sheet.place(m.article, m.start) for m in detail.mentions)
        yield from sheet.block(label, [*difference(sheet, detail), Run(f"  {where}", "faint")], hang=17)
    if len(serious) > MOST_LINES:
        yield (Run(f"    and {len(serious) - MOST_LINES} more warnings and errors below", "faint"),)


def _shared(sheet: Sheet) -> Iterator[Line]:
    facts = sheet.comparison.shared
    if not facts:
        yield (Run(f"{sheet.marks.shared} ", "faint"), Run("no fact in common"))
        return
    possible = sum(f.tier == "possible" for f in facts)
    label = [
        Run(f"{sheet.marks.shared} ", "shared"),
        Run(plural(len(facts), "shared fact"), "strong"),
        Run(f" ({possible} of them only possible)" if possible else ""),
    ]
    names = _shared_names(sheet)
    yield tuple(label)
    if names:
        yield from sheet.block([Run("    about")], [Run(", ".join(map(visible, names)))], hang=17)


def _shared_names(sheet: Sheet) -> list[str]:
    """Return the names met most often in shared sentences, the most frequent first."""
    spans = {(m.article, m.start, m.end) for f in sheet.comparison.shared for m in f.mentions}
    count: Counter[str] = Counter()
    for siglum, source in sheet.sources.items():
        own = sorted((start, end) for article, start, end in spans if article == siglum)
        names = iter(source.facts.names)
        name = next(names, None)
        for start, end in own:
            while name and name.start < end:
                if name.start >= start:
                    count[name.entity] += 1
                name = next(names, None)
    return [name for name, _ in sorted(count.items(), key=lambda x: (-x[1], x[0]))[:MOST_NAMES]]


def _unique(sheet: Sheet) -> Iterator[Line]:
    for siglum in sheet.sources:
        groups = [u for u in sheet.comparison.unique if u.article == siglum]
        label = [
            Run(f"{sheet.marks.unique} ", "unique" if groups else "faint"),
            Run("only in "),
            Run(siglum, "siglum"),
        ]
        if not groups:
            yield (*label, Run("  nothing"))
            continue
        sentences = sum(len(u.sentences) for u in groups)
        clauses = sum(len(u.clauses) for u in groups)
        counts = [plural(sentences, "sentence")] * bool(sentences) + [plural(clauses, "clause")] * bool(
            clauses
        )
        topics = ", ".join(visible(u.topic) for u in groups if u.topic)
        yield from sheet.block(
            label, [Run(" and ".join(counts)), Run(f": {topics}" if topics else "")], hang=17
        )


def plural(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count} {noun}" + ("" if count == 1 else "s")
