"""A scan for people: how much is reused, the largest families, who printed first, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.scan.family import MEMBERS, detail, first, where
from srccompare.reports.scan.largest import entries, largest
from srccompare.reports.terminal import set_lines
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import Page
from srccompare.reports.terminal.theme import paint
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.corpus.model import Entry, ScanResult, Side
    from srccompare.reports.base import Look
    from srccompare.reports.scan.largest import Large
    from srccompare.reports.terminal.runs import Line

DETAILED = 3
"""So many families are quoted by default; `-v` quotes every one of the table."""
MOST_ERRORS = 10
QUOTED, LONGEST_QUOTE = 12, 100
"""So many words, and code points, of a footer are quoted."""


def render(result: ScanResult, look: Look) -> Iterator[str]:
    """Yield the report; its length depends on the limit that is asked for, not on the corpus."""
    page = Page((), look)
    shown = largest(result, look.limit)
    detailed = shown if look.verbosity > 0 else shown[: DETAILED if look.verbosity == 0 else 0]
    at_hand = entries(result, shown, detailed, 0 if look.verbosity > 0 else MEMBERS)
    yield set_lines((*_totals(page, result), *_aside(page, result, at_hand), *_errors(page, result)), look)
    if shown:
        yield "\n" + set_lines(_table(page, shown, at_hand, len(result.families)), look)
    for large in detailed:
        yield "\n" + set_lines(detail(page, large, at_hand, result.lengths), look)
    yield f"\n{paint((Run(result.signature, 'faint'),), look)}\n"


def _totals(page: Page, result: ScanResult) -> Iterator[Line]:
    """Yield how much was read, how much of it is reused, and what could not be read."""
    dot = page.marks.dot
    size = f"{result.characters / 1e6:,.1f} million" if result.characters >= 1e6 else f"{result.characters:,}"
    yield (Run(plural(result.articles, "article"), "strong"), Run(f" {dot} {size} characters"))
    if result.new is not None:
        yield (Run(f"{plural(result.new, 'article')} new or changed", "strong"), Run(": only theirs is told"))
    reusing = len({name for family in result.families for name in family.articles})
    if reusing:
        passages = sum(family.passages for family in result.families)
        count = len(result.families)
        families = f"{count:,} {'family' if count == 1 else 'families'}"
        yield (
            Run(f"{plural(reusing, 'article')} ({percent(reusing / max(1, result.articles))})", "strong"),
            Run(f" share wording with another {dot} {plural(passages, 'passage')} in {families}"),
        )
    else:
        yield (Run("No reused wording found."),)


def _aside(page: Page, result: ScanResult, at_hand: Mapping[str, Entry]) -> Iterator[Line]:
    """Yield what stands in so many places that it is a footer and no passage, with one of them."""
    footers = result.footers
    if footers is None:
        return
    have = "has" if footers.articles == 1 else "have"
    share = percent(footers.articles / max(1, result.articles if result.new is None else result.new))
    count = plural(footers.stretches, "footer")
    facts = f" {have} {count}: what stands in more than {footers.above:,} places is not counted as a passage"
    yield from page.block(
        [], [Run(f"{plural(footers.articles, 'article')} ({share})", "strong"), Run(facts)], hang=0
    )
    if page.look.verbosity >= 0:
        yield from page.block(
            [Run("  ")], [Run(f"such as {_quoted(footers.example, at_hand)}", "faint")], hang=2
        )


def _quoted(side: Side, at_hand: Mapping[str, Entry]) -> str:
    """Return where a footer stands, and how it begins."""
    found_at = where(side.article, side.start, at_hand)
    if side.article not in at_hand:
        return found_at
    words = visible(at_hand[side.article].article.text[side.start : side.end]).split(" ")
    begin = " ".join(words[:QUOTED])[:LONGEST_QUOTE]
    return f"{found_at}: {begin}{' …' if len(words) > QUOTED or len(begin) == LONGEST_QUOTE else ''}"


def _errors(page: Page, result: ScanResult) -> Iterator[Line]:
    for error in result.errors[:MOST_ERRORS]:
        hint = f" ({visible_name(error.hint)})" if error.hint else ""
        body = f"cannot read {visible_name(error.path)}: {visible_name(error.reason)}{hint}"
        yield from page.block([Run("!", "error")], [Run(body)], hang=2)
    if len(result.errors) > MOST_ERRORS:
        yield (Run("!", "error"), Run(f" and {len(result.errors) - MOST_ERRORS:,} more that cannot be read"))


def _table(page: Page, shown: Sequence[Large], at_hand: Mapping[str, Entry], count: int) -> Iterator[Line]:
    """Yield a row for each family: its number, its articles, the words of its longest passage, who was first.

    NOTE: the number is `cluster` of every other report, so that it names the family everywhere,
    and no rank: the rows are in the order of how much text was reused.
    """
    part = "" if len(shown) == count else f"the {len(shown):,} with most reused text, of {count:,}"
    yield page.heading(page.marks.shared, "shared", "Families", part)
    dated = any(large.family.published[0] for large in shown)
    day = f"{'first day':<10}  " if dated else ""
    wide = max(3, *(len(str(large.family.cluster)) for large in shown))
    yield (Run(f"{'no.':>{wide}}  {'articles':>8}  {'longest':>7}  {day}printed by", "faint"),)
    for large in shown:
        family = large.family
        counts = f"  {len(family.articles):>8,}  {large.longest.words:>7,}"
        day = f"{family.published[0] or 'undated'!s:<10}  " if dated else ""
        label = [Run(f"{family.cluster:>{wide}}", "siglum"), Run(f"{counts}  {day}")]
        yield from page.block(label, [Run(first(family, at_hand))], hang=0)
