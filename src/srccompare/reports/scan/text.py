"""A scan for people: how much is reused, the largest families, who printed first, and the words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from srccompare.reports.places import line_starts
from srccompare.reports.scan.largest import entries, largest
from srccompare.reports.terminal import set_lines
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import Page
from srccompare.reports.terminal.theme import paint
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.model import Entry, Family, ScanResult, Side
    from srccompare.reports.base import View
    from srccompare.reports.scan.largest import Large
    from srccompare.reports.terminal.runs import Line

DETAILED = 3
"""So many families are quoted by default; `-v` quotes every one of the table."""
MEMBERS = 6
"""So many articles of a family are named by default."""
WORDS = 60
"""So many words of the longest passage are printed by default."""
DAY = 10
HANG = 14


def render(result: ScanResult, view: View) -> Iterator[str]:
    """Yield the report; its length depends on the limit of the view, not on the corpus."""
    page = Page((), view)
    shown = largest(result, view.limit)
    detailed = shown if view.verbosity > 0 else shown[: DETAILED if view.verbosity == 0 else 0]
    at_hand = entries(result, shown, 0 if view.verbosity > 0 else MEMBERS)
    yield set_lines(_totals(page, result), view)
    if shown:
        yield "\n" + set_lines(_table(page, result, shown, at_hand), view)
    for rank, large in enumerate(detailed, 1):
        yield "\n" + set_lines(_family(page, rank, large, at_hand), view)
    yield f"\n{paint((Run(result.signature, 'faint'),), view)}\n"


def _totals(page: Page, result: ScanResult) -> Iterator[Line]:
    dot = page.marks.dot
    yield (
        Run(plural(result.articles, "article"), "strong"),
        Run(f" {dot} {_size(result.characters)} characters"),
    )
    reusing = len({name for family in result.families for name in family.articles})
    if reusing:
        passages = sum(family.passages for family in result.families)
        families = _many(len(result.families), "family", "families")
        yield (
            Run(f"{plural(reusing, 'article')} ({percent(reusing / max(1, result.articles))})", "strong"),
            Run(f" share wording with another {dot} {plural(passages, 'passage')} in {families}"),
        )
    else:
        yield (Run("No reused wording found."),)
    for error in result.errors:
        hint = f" ({visible_name(error.hint)})" if error.hint else ""
        body = f"cannot read {visible_name(error.path)}: {visible_name(error.reason)}{hint}"
        yield from page.block([Run("!", "error")], [Run(body)], hang=2)


def _size(characters: int) -> str:
    """Return a number of characters in a few digits."""
    return f"{characters / 1e6:,.1f} million" if characters >= 1_000_000 else f"{characters:,}"


def _many(count: int, one: str, several: str) -> str:
    return f"{count:,}\u00a0{one if count == 1 else several}"


def _table(
    page: Page, result: ScanResult, shown: Sequence[Large], at_hand: Mapping[str, Entry]
) -> Iterator[Line]:
    all_of_them = len(shown) == len(result.families)
    part = "" if all_of_them else f"the {len(shown):,} with most reused text, of {len(result.families):,}"
    yield page.heading(page.marks.shared, "shared", "Families", part)
    yield (Run(f"{'':>4}  {'articles':>8}  {'words':>6}  first printed", "faint"),)
    for rank, large in enumerate(shown, 1):
        label = [
            Run(f"{rank:>4}", "siglum"),
            Run(f"  {len(large.family.articles):>8,}  {large.longest.words:>6,}"),
        ]
        yield from page.block(label, [Run(_first(page, large.family, at_hand))], hang=24)


def _first(page: Page, family: Family, at_hand: Mapping[str, Entry]) -> str:
    """Return the day and the name of the earliest article; no order is claimed where no day tells it."""
    names = [_called(name, at_hand) for name in family.articles]
    day = family.published[0]
    if day is None:
        return f"day unknown {page.marks.dot} {_short(names)}"
    same = [name for name, each in zip(names, family.published, strict=True) if each == day]
    return f"{day} {page.marks.dot} {_short(same)}"


def _short(names: Sequence[str]) -> str:
    """Return two names and how many more there are."""
    more = f" and {len(names) - 2:,} more" if len(names) > 2 else ""
    return ", ".join(names[:2]) + more


def _called(name: str, at_hand: Mapping[str, Entry]) -> str:
    """Return what readers call an article: its outlet before its id, where it has one."""
    entry = at_hand.get(name)
    outlet = entry.article.outlet if entry else None
    return f"{visible_name(outlet)} ({visible_name(name)})" if outlet else visible_name(name)


def _family(page: Page, rank: int, large: Large, at_hand: Mapping[str, Entry]) -> Iterator[Line]:
    family = large.family
    dot = page.marks.dot
    facts = [
        plural(len(family.articles), "article"),
        plural(family.passages, "passage"),
        *_days(family),
    ]
    yield page.heading(page.marks.shared, "shared", str(rank), f" {dot} ".join(facts))
    known = 0 if page.view.verbosity > 0 else MEMBERS
    for name, day, source in list(zip(family.articles, family.published, family.reprints, strict=True))[
        : known or None
    ]:
        label = [Run(f"  {day or 'undated':<{DAY}}")]
        yield from page.block(label, _member(page, large, name, source, at_hand), hang=HANG)
    if known and len(family.articles) > known:
        yield (Run(f"  … and {len(family.articles) - known:,} more (-v names them)", "faint"),)
    yield ()
    yield from _passage(page, large, at_hand)


def _days(family: Family) -> Iterator[str]:
    days = sorted(day for day in family.published if day)
    if days:
        yield str(days[0]) if days[0] == days[-1] else f"{days[0]} to {days[-1]}"


def _member(
    page: Page, large: Large, name: str, source: str | None, at_hand: Mapping[str, Entry]
) -> Iterator[Run]:
    start, _ = large.spans[name]
    yield Run(_place(name, start, at_hand), "siglum")
    entry = at_hand.get(name)
    for known in (entry.article.outlet, entry.article.title) if entry else ():
        if known:
            yield Run(f" {page.marks.dot} {visible_name(known)}")
    if source is not None:
        yield Run(f" {page.marks.dot} after {_called(source, at_hand)}", "faint")


def _place(name: str, offset: int, at_hand: Mapping[str, Entry]) -> str:
    """Return where an offset stands: file, line and column as an editor takes them, or line and record."""
    entry = at_hand.get(name)
    if entry is None:
        return f"{visible_name(name)}@{offset}"
    if entry.line is not None:
        return f"{visible_name(entry.path)}:{entry.line} ({visible_name(name)})"
    starts = line_starts(entry.article.text)
    row = bisect_right(starts, offset) - 1
    return f"{visible_name(entry.path)}:{row + 1}:{offset - starts[row] + 1}"


def _passage(page: Page, large: Large, at_hand: Mapping[str, Entry]) -> Iterator[Line]:
    """Yield the words of the longest passage as the earlier article has them, and where both stand."""
    found = large.longest
    sides = sorted((found.a, found.b), key=lambda side: large.family.articles.index(side.article))
    places = ", ".join(_place(side.article, side.start, at_hand) for side in sides)
    facts = f"longest passage: {plural(found.words, 'word')}, {percent(found.similarity)} alike"
    yield from page.block([Run("  ")], [Run(facts), Run(f" {page.marks.dot} {places}", "faint")], hang=2)
    quoted = next((side for side in sides if side.article in at_hand), None)
    if quoted is not None:
        yield from page.block([Run("    ")], _words(page, quoted, at_hand[quoted.article]), hang=4)


def _words(page: Page, side: Side, entry: Entry) -> Iterable[Run]:
    """Return the words of a span; what is left out is counted, never cut in silence."""
    words = visible(entry.article.text[side.start : side.end]).split(" ")
    if page.view.verbosity > 0 or len(words) <= WORDS + WORDS // 4:
        return [Run(" ".join(words))]
    return [Run(" ".join(words[:WORDS])), Run(f" … ({plural(len(words) - WORDS, 'more word')}; -v)", "faint")]
