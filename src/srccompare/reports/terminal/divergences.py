"""Where articles that report the same thing do not say the same thing.

All divergences of one place, a fact or a pair of sentences, stand together:
the sentences once, every differing word marked, then what differs. Places
come by their worst divergence. Unless more is asked for, what is only worth a
note is not marked, and where a place has nothing else it takes a line.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.reports.terminal.differences import difference, pointed, where
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import INDENT
from srccompare.reports.terminal.wording import plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Detail
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Block, Mark, Sheet, Stretch

SEVERITIES = ("error", "warning", "note")
HANG = 13
Row = tuple[str, "Detail"]


def divergences(sheet: Sheet) -> Iterator[Line]:
    """Yield the section, the worst places first."""
    yield sheet.heading(sheet.marks.divergent, "error", "Divergences", severities(sheet))
    slight: list[Row] = []
    for rows in places(sheet):
        if rows[0][1].severity == "note" and sheet.view.verbosity < 1:
            slight += rows
            continue
        yield ()
        worth = [d for _, d in rows if d.severity != "note" or sheet.view.verbosity > 0]
        yield from sheet.facing(_texts(sheet, worth))
        for name, detail in rows:
            yield from _finding(sheet, name, detail)
    if slight and sheet.view.verbosity >= 0:
        yield ()
        for name, detail in slight:
            yield from _slight(sheet, name, detail)


def severities(sheet: Sheet) -> str:
    """Return how many divergences there are of each severity."""
    count: Counter[str | None] = Counter(d.severity for d, _ in sheet.comparison.divergences)
    return ", ".join(plural(count[s], s) for s in SEVERITIES if count[s])


def places(sheet: Sheet) -> list[list[Row]]:
    """Group divergences by fact, or by the sentences they stand in where they belong to none."""
    grouped: dict[object, list[Row]] = {}
    for number, (detail, fact) in enumerate(sheet.comparison.divergences, 1):
        key = fact or tuple((m.article, sheet.around(m.article, m.start, m.end)) for m in detail.mentions)
        grouped.setdefault(key, []).append((f"d{number}", detail))
    return list(grouped.values())


def _texts(sheet: Sheet, details: Sequence[Detail]) -> dict[str, list[Block]]:
    """Return the sentences of a place, by article, with every differing word marked."""
    marked: dict[str, list[Mark]] = {}
    spans: dict[str, set[Stretch]] = {siglum: set() for siglum in sheet.sources}
    for detail in details:
        for siglum, mark in pointed(detail):
            marked.setdefault(siglum, []).append(mark)
        for m in detail.mentions:
            spans[m.article].add(sheet.around(m.article, m.start, m.end))
    return {
        siglum: [sheet.cited(siglum, *s, marked.get(siglum, ())) for s in sheet.joined(siglum, stretches)]
        for siglum, stretches in spans.items()
        if stretches
    }


def _finding(sheet: Sheet, name: str, detail: Detail) -> Iterator[Line]:
    """Yield severity, kind, the differing words and what there is to say about them."""
    style = detail.severity or ""
    label = [Run("  "), Run(f"{sheet.marks.divergent} {detail.severity}", style)]
    body = [Run(f"{called(detail)}  ", "strong"), *_said(sheet, detail), Run(f"  {name}", "faint")]
    yield from sheet.block(label, body, hang=max(HANG, INDENT + sheet.gutter))


def _slight(sheet: Sheet, name: str, detail: Detail) -> Iterator[Line]:
    """Yield the same in one line with the places."""
    label = [Run("  "), Run(f"{sheet.marks.divergent} {detail.kind}", "note")]
    body = [*_said(sheet, detail), Run(f"  {where(sheet, detail)}  {name}", "faint")]
    yield from sheet.block(label, body, hang=HANG + 4)


def called(detail: Detail) -> str:
    """Return what a divergence is called: its kind, and its relation where that says more."""
    return detail.kind if detail.relation == "differs" else f"{detail.kind} {detail.relation}"


def _said(sheet: Sheet, detail: Detail) -> list[Run]:
    note = [Run(f"  {visible(detail.note)}")] if detail.note else []
    return [*difference(sheet, detail), *note]
