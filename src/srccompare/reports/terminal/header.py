"""The head of a report: which articles, how long, from when, and how much of each the others share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.cells import cells
from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Source
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Sheet

BAR = 20
FROM = {"option": "as given", "text": "", "metadata": "", "borrowed": "borrowed"}


def header(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines of every article."""
    hang = max(map(len, sheet.sources)) + 2
    for siglum, source in sheet.sources.items():
        article = source.witness.article
        label = [Run(siglum, "siglum")]
        yield from sheet.block(label, [Run(title(source), "strong")], hang=hang)
        facts = f" {sheet.marks.dot} ".join(_facts(source))
        yield from sheet.block(
            [], [Run(visible_name(article.name)), Run(f" {sheet.marks.dot} {facts}", "faint")], hang=hang
        )
        yield (Run(" " * hang), *_bars(sheet, siglum))


def title(source: Source) -> str:
    """Return the title of an article: its own, or its first headline, or its name."""
    article = source.witness.article
    if article.title:
        return visible_name(article.title)
    headline = next((s for s in source.witness.segments if s.kind == "headline"), None)
    if headline is None:
        return visible_name(article.name)
    return visible(article.text[headline.start : headline.end].strip())


def _facts(source: Source) -> Iterator[str]:
    article = source.witness.article
    if article.outlet:
        yield visible_name(article.outlet)
    if article.byline:
        yield visible_name(article.byline)
    if article.published:
        origin = FROM.get(article.published_from or "", "")
        yield article.published.isoformat() + (f" ({origin})" if origin else "")
    else:
        yield "undated"
    words = len(article.text.split())
    yield f"{words:,} word" + ("" if words == 1 else "s")


def _bars(sheet: Sheet, siglum: str) -> Iterator[Run]:
    coverage = sheet.comparison.coverage
    for name, part in (("shared", coverage.shared[siglum]), ("reused wording", coverage.reused[siglum])):
        full = round(part * BAR) or (part > 0)
        yield Run(sheet.marks.full * full, "bar")
        yield Run(sheet.marks.empty * (BAR - full), "faint")
        yield Run(f" {percent(part):>4} {name}   ")


def percent(part: float) -> str:
    """Return a share (0..1) as whole percents that say 0 % and 100 % only where it is so."""
    whole = round(part * 100)
    if part > 0 and whole == 0:
        return "<1%"
    return f"{min(whole, 99) if part < 1 else 100}%"


def ruler(sheet: Sheet) -> Line:
    """Return a line across the page."""
    return (Run(sheet.marks.rule * (sheet.width // max(1, cells(sheet.marks.rule))), "faint"),)
