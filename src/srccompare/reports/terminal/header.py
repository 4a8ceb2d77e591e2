"""The head of a report: which articles, how long, from when, and how much of each the others share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.articles import title
from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Source
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Page, Sheet

BAR = 20
GAP = "   "
SHORT_BAR = 6
"""On a page too narrow for two bars of this length side by side they stand below each other."""
MOST_ROOMY = 3
"""With more articles than this the head takes one line an article, as far as the titles allow."""


def header(sheet: Sheet) -> Iterator[Line]:
    """Yield the lines of every article, then the inputs that could not be read."""
    hang = max(map(len, sheet.sources)) + 2
    roomy = len(sheet.sources) <= MOST_ROOMY or sheet.look.verbosity > 0
    for siglum, source in sheet.sources.items():
        yield from (_roomy if roomy else _compact)(sheet, siglum, source, hang)
    for error in sheet.comparison.errors:
        hint = f" ({visible_name(error.hint)})" if error.hint else ""
        body = f"cannot read {visible_name(error.path)}: {visible_name(error.reason)}{hint}"
        yield from sheet.block([Run("!", "error")], [Run(body)], hang=hang)


def _roomy(sheet: Sheet, siglum: str, source: Source, hang: int) -> Iterator[Line]:
    yield from sheet.block([Run(siglum, "siglum")], [Run(title(source), "strong")], hang=hang)
    facts = f" {sheet.marks.dot} ".join(facts_of(sheet, source))
    yield from sheet.block([], [Run(facts)], hang=hang)
    yield from _bars(sheet, siglum, hang)


def _compact(sheet: Sheet, siglum: str, source: Source, hang: int) -> Iterator[Line]:
    part = sheet.comparison.coverage.shared[siglum]
    article = source.witness.article
    label = [Run(f"{siglum:<{hang}}", "siglum"), *_bar(sheet, part, BAR // 2), Run(f" {percent(part):>4}")]
    origin = visible_name(article.outlet or article.name)
    day = f" {sheet.marks.dot} {article.published}" if article.published else ""
    body = [Run(title(source), "strong"), Run(f" {sheet.marks.dot} {origin}{day}", "faint")]
    yield from sheet.block(label, body, hang=hang + BAR // 2 + 7)


def facts_of(sheet: Page, source: Source) -> Iterator[str]:
    """Yield what is known about an article: outlet, day, length, name."""
    article = source.witness.article
    if article.outlet:
        yield visible_name(article.outlet)
    if article.byline and sheet.look.verbosity > 0:
        yield visible_name(article.byline)
    if article.published is None:
        yield "undated"
    elif article.published_from == "borrowed":
        yield f"undated, read as {article.published}"
    else:
        yield article.published.isoformat()
    yield plural(len(article.text.split()), "word")
    if (name := visible_name(article.name)) != title(source):
        yield name


def _bars(sheet: Sheet, siglum: str, hang: int) -> Iterator[Line]:
    """Yield both shares of an article, in one line where the page is wide enough for that."""
    coverage = sheet.comparison.coverage
    named = (coverage.shared[siglum], "shared"), (coverage.reused[siglum], "reused wording")
    labels = [f" {percent(part):>4} {name}" for part, name in named]
    room = sheet.width - hang
    width = (room - len(GAP.join(labels))) // 2
    abreast = width >= SHORT_BAR
    if not abreast:
        width = room - max(map(len, labels))
    bars = [
        [*_bar(sheet, part, min(BAR, width)), Run(said)]
        for (part, _), said in zip(named, labels, strict=True)
    ]
    margin = Run(" " * hang)
    if abreast:
        yield (margin, *bars[0], Run(GAP), *bars[1])
    else:
        yield from ((margin, *bar) for bar in bars)


def _bar(sheet: Sheet, part: float, width: int) -> Iterator[Run]:
    full = max(round(part * width), int(part > 0))
    yield Run(sheet.marks.full * full, "bar")
    yield Run(sheet.marks.empty * (width - full), "faint")
