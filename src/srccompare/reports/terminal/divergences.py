"""Where articles that report the same thing do not say the same thing.

All divergences of one place, a fact or a pair of sentences, stand together:
the sentences once, every differing word marked, then what differs. Places
come by their worst divergence.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Detail
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Mark, Sheet

RANK = {"error": 0, "warning": 1, "note": 2}
Row = tuple[str, "Detail"]
Place = list[tuple[str, int, int]]


def divergences(sheet: Sheet) -> Iterator[Line]:
    """Yield the section, the worst places first."""
    yield sheet.heading(sheet.marks.divergent, "error", "Divergences", severities(sheet))
    for rows in places(sheet):
        yield ()
        yield from _texts(sheet, [d for _, d in rows])
        for name, detail in rows:
            yield from _finding(sheet, name, detail)


def severities(sheet: Sheet) -> str:
    """Return how many divergences there are of each severity."""
    count: Counter[str | None] = Counter(d.severity for d, _ in sheet.comparison.divergences)
    return ", ".join(f"{count[s]} {s}{'s' * (count[s] != 1)}" for s in RANK if count[s])


def places(sheet: Sheet) -> list[list[Row]]:
    """Group divergences by fact, or by the sentences they stand in where they belong to none."""
    grouped: dict[object, list[Row]] = {}
    for number, (detail, fact) in enumerate(sheet.comparison.divergences, 1):
        key = fact or tuple(sheet.around(m.article, m.start, m.end) for m in detail.mentions)
        grouped.setdefault(key, []).append((f"d{number}", detail))
    return list(grouped.values())


def difference(sheet: Sheet, detail: Detail) -> list[Run]:
    """Return the differing words of a divergence, `these ≠ those`."""
    if detail.edits and len(detail.mentions) == 2:
        a, b = (m.article for m in detail.mentions)
        pairs: list[Place] = [[(a, *e.a), (b, *e.b)] for e in detail.edits]
    else:
        pairs = [[(m.article, m.start, m.end) for m in detail.mentions]]
    runs: list[Run] = []
    for pair in pairs:
        if runs:
            runs.append(Run(" ; ", "faint"))
        runs += _against(sheet, pair, detail.severity or "")
    return runs


def _against(sheet: Sheet, words: Place, style: str) -> list[Run]:
    runs: list[Run] = []
    for siglum, start, end in words:
        if runs:
            runs.append(Run(f" {sheet.marks.divergent} ", "faint"))
        text = sheet.sources[siglum].witness.article.text[start:end]
        runs.append(Run(visible(text), style) if text.strip() else Run(f"not in {siglum}", "faint"))
    return runs


def _texts(sheet: Sheet, details: list[Detail]) -> Iterator[Line]:
    """Yield the sentences of a place with every differing word marked."""
    marked: dict[str, list[Mark]] = {}
    spans: dict[str, set[tuple[int, int]]] = {}
    for detail in details:
        for siglum, start, end in pointed(detail):
            marked.setdefault(siglum, []).append((start, end, f"mark {detail.severity}"))
        for m in detail.mentions:
            spans.setdefault(m.article, set()).add(sheet.around(m.article, m.start, m.end))
    blocks = []
    for siglum in (s for s in sheet.sources if s in spans):
        for start, end in _merged(spans[siglum]):
            inside = [x for x in marked.get(siglum, ()) if start <= x[0] < end]
            first = min((x[0] for x in inside), default=start)
            label = [Run(sheet.place(siglum, first), "siglum")]
            blocks.append((label, sheet.quote(siglum, start, end, inside)))
    yield from sheet.facing(blocks, hang=sheet.gutter, indent=2)


def pointed(detail: Detail) -> Iterator[tuple[str, int, int]]:
    """Yield the stretches of a divergence to point at: its edits, or else its mentions."""
    sides = [m.article for m in detail.mentions]
    if detail.edits and len(sides) >= 2:
        for edit in detail.edits:
            for siglum, span in zip(sides, edit, strict=False):
                if span.end > span.start:
                    yield siglum, span.start, span.end
    else:
        for m in detail.mentions:
            yield m.article, m.start, m.end


def _merged(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join stretches that overlap, keeping neighbours apart."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _finding(sheet: Sheet, name: str, detail: Detail) -> Iterator[Line]:
    style = detail.severity or ""
    label = [
        Run("    "),
        Run(sheet.marks.divergent, style),
        Run(f" {detail.severity:<8}", style),
        Run(f"{detail.kind} "),
    ]
    body = difference(sheet, detail)
    if detail.note:
        body += [Run("   "), Run(visible(detail.note))]
    yield from sheet.block(label, [*body, Run(f"   {name}", "faint")], hang=27)
