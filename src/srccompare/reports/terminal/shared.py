"""What two or more articles report, and where it stands in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.findings import SAME, differing
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import INDENT
from srccompare.reports.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.comparison.model import SharedFact
    from srccompare.reports.articles import Stretch
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Block, Sheet


def shared(sheet: Sheet) -> Iterator[Line]:
    """Yield the section in the order of the first article."""
    facts = sheet.comparison.shared
    firm = sum(f.tier == "firm" for f in facts)
    parts = ((firm, "firm"), (len(facts) - firm, "possible"))
    counts = ", ".join(f"{count} {name}" for count, name in parts if count)
    yield sheet.heading(sheet.marks.shared, "shared", plural(len(facts), "shared fact"), counts)
    diverging = differing(sheet.comparison)
    for each in facts:
        yield ()
        yield tuple(_head(sheet, each, diverging))
        yield from sheet.facing(_texts(sheet, each))
        yield from _touched_on(sheet, each)


def _head(sheet: Sheet, fact: SharedFact, diverging: Mapping[str, str]) -> Iterator[Run]:
    same = fact.relation in SAME
    style = "possible" if fact.tier == "possible" else "shared" if same else "rephrased"
    yield Run(f"{sheet.marks.shared if same else sheet.marks.rephrased} {fact.relation}", style)
    if fact.tier == "possible":
        yield Run(", possible, not certain")
    if len(sheet.sources) > 2:
        yield Run(f"  {sheet.marks.dot} {', '.join(fact.articles)}", "siglum")
        without = [s for s in sheet.sources if s not in fact.articles]
        if len(without) == 1:
            yield Run(f" (not {without[0]})")
    yield Run(f"  {fact.id}", "faint")
    if fact.id in diverging:
        yield Run(f"  {sheet.marks.divergent} {diverging[fact.id]}", _worry(diverging[fact.id]))


def _texts(sheet: Sheet, fact: SharedFact) -> dict[str, list[Block]]:
    """Return the sentences by article; what several print alike stands once, with the other places."""
    spans: dict[str, list[Stretch]] = {}
    for m in fact.mentions:
        if m.main:
            spans.setdefault(m.article, []).append((m.start, m.end))
    blocks: dict[str, list[Block]] = {}
    printed: dict[str, Block] = {}
    for siglum, stretches in spans.items():
        for start, end in sheet.joined(siglum, stretches):
            words = sheet.sources[siglum].witness.folded[start:end].strip()
            if words in printed and sheet.look.verbosity < 1:
                _, body = printed[words]
                also = " " if body[-1].style == "faint" else "  also"
                body.append(Run(f"{also} {sheet.place(siglum, start)}", "faint"))
            else:
                printed[words] = sheet.cited(siglum, start, end)
                blocks.setdefault(siglum, []).append(printed[words])
    return blocks


def _touched_on(sheet: Sheet, fact: SharedFact) -> Iterator[Line]:
    """Yield a line with the places that only touch on the fact, whose sentences stand with another."""
    places = [sheet.place(m.article, m.start) for m in fact.mentions if not m.main]
    if places:
        yield from sheet.block(
            [], [Run(f"touched on in {', '.join(places)}", "faint")], hang=sheet.gutter + INDENT
        )


def _worry(diverging: str) -> str:
    """Return the style of what a fact's divergences are named by: ids for serious ones, else a count."""
    return "warning" if diverging.startswith("d") else "note"
