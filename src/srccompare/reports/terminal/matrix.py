"""Facts against articles: who reports what, where in the article, and who leaves it out."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from srccompare.comparison.matrix import cells
from srccompare.reports.findings import SAME
from srccompare.reports.terminal.overview import only
from srccompare.reports.terminal.runs import KEPT, Run
from srccompare.reports.terminal.sheet import INDENT
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.matrix import Cell
    from srccompare.comparison.model import SharedFact
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

LEAST_STATEMENT = 36


def matrix(sheet: Sheet) -> Iterator[Line]:
    """Yield the table of facts, those that most articles report first, and the table of pairs."""
    facts = [f for f in sheet.comparison.shared if sheet.look.focus not in f.articles]
    facts.sort(key=lambda f: (-len(_firm(f)), -len(f.articles)))
    what = f"Not in {sheet.look.focus}" if sheet.look.focus else "Facts by article"
    yield sheet.heading(sheet.marks.shared, "shared", what, plural(len(facts), "shared fact"))
    yield ()
    if facts:
        yield from _legend(sheet)
        yield ()
        yield (
            Run(" " * INDENT),
            *(Run(f"{siglum:<{_column(siglum)}}", "siglum") for siglum in sheet.sources),
        )
    shown = [f for f in facts if f.tier == "firm" or sheet.look.verbosity > 0]
    for fact in shown:
        yield from _row(sheet, fact)
    if len(shown) < len(facts):
        more = f"and {len(facts) - len(shown)} only possible, -v lists them"
        yield (Run(" " * INDENT), Run(more, "faint"))
    yield ()
    yield from only(sheet)
    if not sheet.look.focus:
        yield ()
        yield from _pairs(sheet)


def _firm(fact: SharedFact) -> set[str]:
    """Return the sentences that a firm pair ties to the fact."""
    return {name for p in fact.pairs if p.tier == "firm" for name in (p.a, p.b)}


def _column(siglum: str) -> int:
    return max(3, len(siglum) + 2)


def _legend(sheet: Sheet) -> Iterator[Line]:
    m = sheet.marks
    parts = (
        f"{m.shared} same or nearly the same words",
        f"{m.rephrased} in other words",
        "? possible only",
        f"{m.dot} only touched on",
        f"{m.missing} not in the article",
        "l lead  b body  t tail of the article",
    )
    yield from sheet.block(
        [Run(" " * INDENT)],
        [Run("   ".join(part.replace(" ", KEPT) for part in parts), "faint")],
        hang=INDENT,
    )


def _row(sheet: Sheet, fact: SharedFact) -> Iterator[Line]:
    label = [Run(" " * INDENT), *(_cell(sheet, *each) for each in cells(fact, sheet.lengths).items())]
    hang = INDENT + sum(map(_column, sheet.sources))
    body = [Run(visible(fact.statement)), Run(f"  {fact.id}", "faint")]
    if fact.id in {each.fact for each in sheet.comparison.divergences if each.severity != "note"}:
        body.append(Run(f"  {sheet.marks.divergent}", "warning"))
    if sheet.width - hang >= LEAST_STATEMENT:
        yield from sheet.block(label, body, hang=hang)
    else:
        yield tuple(label)
        yield from sheet.block([], body, hang=2 * INDENT)


def _cell(sheet: Sheet, siglum: str, cell: Cell | None) -> Run:
    """Return how and where an article reports a fact, in the width of its column."""
    width = _column(siglum)
    if cell is None:
        return Run(f"{sheet.marks.missing:<{width}}", "faint")
    same = cell.relation in SAME
    firm = cell.tier == "firm"
    mark = "?" if not firm else sheet.marks.shared if same else sheet.marks.rephrased
    style = "possible" if not firm else "shared" if same else "rephrased"
    if not cell.main:
        mark, style = sheet.marks.dot, "faint"
    return Run(f"{mark}{cell.part[0]:<{width - 1}}", style)


def _pairs(sheet: Sheet) -> Iterator[Line]:
    """Yield the number of facts that each two articles share as a triangle, the more the darker."""
    shared = {(p.a, p.b): p.shared_facts for p in sheet.comparison.coverage.pairs}
    most = max(1, *shared.values())
    sigla = list(sheet.sources)
    width = max(len(str(most)) + 1, *map(len, sigla)) + 2
    yield sheet.heading(sheet.marks.shared, "shared", "Shared facts by pair")
    yield ()
    for row, a in enumerate(sigla):
        counts = [shared.get((b, a), 0) for b in sigla[:row]]
        cells = [Run(f"{n:>{width - 1}}{_shade(sheet, n / most)}") for n in counts]
        part = f"  {percent(sheet.comparison.coverage.shared[a])} of {a} shared"
        yield (Run(f"{a:>{width + INDENT - 1}} ", "siglum"), *cells, Run(part, "faint"))
    yield (Run(" " * (width + INDENT)), *(Run(f"{a:>{width - 1}} ", "siglum") for a in sigla[:-1]))


def _shade(sheet: Sheet, part: float) -> str:
    """Return the shade for a share (0..1); only none at all is blank."""
    return sheet.marks.shades[ceil(part * 4)]
