"""Where articles that report the same thing do not say the same thing.

Places come by their worst divergence. Unless more is asked for, what is only
worth a note is not marked, and where a place has nothing else it takes a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import (
    ascribed,
    called,
    differences,
    named,
    places,
    quoted_places,
    remark,
    serious_places,
    severities,
    where,
)
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import INDENT
from srccompare.reports.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.reports.findings import Difference
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

HANG = 13
MOST_SLIGHT = 12


def divergences(sheet: Sheet) -> Iterator[Line]:
    """Yield the section, the worst places first."""
    yield sheet.heading(sheet.marks.divergent, "error", "Divergences", severities(sheet.comparison))
    verbose = sheet.look.verbosity > 0
    groups, slight = serious_places(sheet.comparison, sheet)
    for group in places(sheet.comparison, sheet) if verbose else groups:
        yield ()
        worth = [detail for detail in group if detail.severity != "note" or verbose]
        texts = quoted_places(sheet, worth).items()
        yield from sheet.facing({k: [sheet.cited(k, *quoted) for quoted in v] for k, v in texts})
        for detail in group:
            yield from _finding(sheet, detail)
    if slight and sheet.look.verbosity == 0:
        yield ()
        yield from _slight_ones(sheet, slight)


def _slight_ones(sheet: Sheet, details: list[Divergence]) -> Iterator[Line]:
    """Yield what is only worth a note, truncated with a count."""
    for detail in details[:MOST_SLIGHT]:
        yield from _slight(sheet, detail)
    if len(details) > MOST_SLIGHT:
        more = plural(len(details) - MOST_SLIGHT, "more note")
        yield (Run(f"  {more}, -v lists them", "faint"),)


def _finding(sheet: Sheet, detail: Divergence) -> Iterator[Line]:
    """Yield severity, kind, the differing words and what there is to say about them."""
    label = [Run("  "), Run(f"{_mark(sheet, detail)} {detail.severity}", detail.severity)]
    kind = Run(f"{called(sheet, detail)}  ", "strong")
    body = [kind, *_said(sheet, detail), Run(f"  {named(detail)}", "faint")]
    yield from sheet.block(label, body, hang=max(HANG, INDENT + sheet.gutter))


def _slight(sheet: Sheet, detail: Divergence) -> Iterator[Line]:
    """Yield the same in one line with the places."""
    label = [Run("  "), Run(f"{_mark(sheet, detail)} {detail.kind}", "note")]
    body = [*_said(sheet, detail), Run(f"  {'  '.join(where(sheet, detail))}  {named(detail)}", "faint")]
    yield from sheet.block(label, body, hang=HANG + 4)


def _mark(sheet: Sheet, detail: Divergence) -> str:
    """Return the mark of a divergence: words that are only listed are told from what differs."""
    listed = detail.kind == "wording" and detail.severity == "note"
    return sheet.marks.rephrased if listed else sheet.marks.divergent


def _said(sheet: Sheet, detail: Divergence) -> list[Run]:
    note = [Run(f"  {said}")] if (said := remark(sheet, detail)) else []
    return [*differing_words(sheet, detail), *note]


def differing_words(sheet: Sheet, detail: Divergence, most: int | None = None) -> list[Run]:
    """Return the words that differ, `these ≠ those`, of at most `most` edits, then in short."""
    found = differences(sheet, detail, nouns=most is not None)
    runs: list[Run] = []
    for difference in found[:most]:
        if runs:
            runs.append(Run(f" {sheet.marks.dot} ", "faint"))
        runs += _against(sheet, difference, detail.severity)
    if most is not None and len(found) > most:
        runs.append(Run(f" {sheet.marks.dot} {len(found) - most} more", "faint"))
    return runs


def _against(sheet: Sheet, difference: Difference, style: str) -> list[Run]:
    runs: list[Run] = []
    for side in difference.sides:
        if runs:
            runs.append(Run(f" {sheet.marks.divergent} ", "faint"))
        if whose := ascribed(sheet, difference, side):
            runs.append(Run(whose, "faint"))
        runs.append(Run(side.words, style))
    return runs
