"""What was found of an article, for people: each passage of it, and where in the corpus it stands."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from srccompare.reports.terminal import set_lines
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import Page
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible, visible_name
from srccompare.text.lines import line_and_column, line_starts
from srccompare.text.spans import total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.corpus.index.finding import Finding, Found
    from srccompare.reports.base import Look
    from srccompare.reports.terminal.runs import Line

SOURCES = 5
"""So many places of one passage are listed by default; `-v` lists all."""


def render(finding: Finding, look: Look) -> str:
    """Return the report: a summary, then each passage with the places where it stands."""
    page = Page((), look)
    text = set_lines(_summary(page, finding), look)
    if look.verbosity < 0:
        return text
    starts = line_starts(finding.article.text)
    for span, group in groupby(finding.passages, key=attrgetter("start", "end")):
        text += "\n" + set_lines(_passage(page, finding, span, list(group), starts), look)
    return text


def _summary(page: Page, finding: Finding) -> Iterator[Line]:
    """Yield what was asked for, and how much of it stands where."""
    article, passages = finding.article, finding.passages
    dot = f" {page.marks.dot} "
    corpus = plural(finding.articles, "article")
    name = Run(visible_name(article.name), "strong")
    if passages:
        spans = {(found.start, found.end) for found in passages}
        sources = {found.source.article for found in passages}
        part = percent(total(spans) / max(1, len(article.text)))
        facts = f"{part} is in {len(sources):,} of {corpus}{dot}{plural(len(spans), 'passage')}"
        yield (name, Run(f"{dot}{facts}"))
    else:
        nothing = "nothing else" if finding.footers else "nothing"
        yield (name, Run(f"{dot}{nothing} of it is in {corpus}"))
    if finding.footers:
        yield from page.block([], [Run(_footers(finding), "faint")], hang=0)
    if finding.itself:
        yield (Run("An article of this name is in the index; it is ignored.", "faint"),)


def _footers(finding: Finding) -> str:
    """Say where an article has what is not a passage since it stands in so many places of the corpus."""
    starts = line_starts(finding.article.text)
    places = ["{}:{}".format(*line_and_column(starts, start)) for start, _ in finding.footers[:SOURCES]]
    rest = len(finding.footers) - len(places)
    at = ", ".join(places) + (f" and {rest:,} more" if rest else "")
    count = plural(len(finding.footers), "footer")
    often = f"more than {finding.above:,} places"
    return f"It has {count} ({at}): what stands in {often} is not counted as a passage."


def _passage(
    page: Page, finding: Finding, span: tuple[int, int], group: Sequence[Found], starts: Sequence[int]
) -> Iterator[Line]:
    """Yield the words of a passage behind their place, then where they stand."""
    line, column = line_and_column(starts, span[0])
    place = f"{line}:{column}"
    words = visible(finding.article.text[slice(*span)])
    yield from page.block([Run(f"{place}  ", "siglum")], [Run(words)], hang=len(place) + 2)
    shown = group if page.look.verbosity > 0 else group[:SOURCES]
    for found in shown:
        source = found.source
        day = f"{found.published}  " if found.published else ""
        facts = f"{plural(found.words, 'word')}, {percent(found.similarity)} alike"
        body = f"{day}{visible_name(source.article)}:{found.line}:{found.column}  {facts}"
        yield from page.block([Run(f"  {page.marks.shared} ", "shared")], [Run(body)], hang=4)
    if len(group) > len(shown):
        yield (Run(f"    and {len(group) - len(shown):,} more (-v lists them)", "faint"),)
