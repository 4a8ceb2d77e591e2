"""One family for people: its articles from the earliest on, and the words of its longest passage."""

from __future__ import annotations

from itertools import accumulate
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.articles.formats import EXTRACTED
from srccompare.reports.terminal.runs import Run
from srccompare.reports.wording import percent, plural
from srccompare.text.display import visible, visible_name
from srccompare.text.lines import line_and_column, line_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.model import Entry, Family, Side
    from srccompare.reports.scan.largest import Large
    from srccompare.reports.terminal.runs import Line
    from srccompare.reports.terminal.sheet import Page

MEMBERS = 6
"""So many articles of a family are named by default."""
WORDS, CHARACTERS = 60, 480
"""So much of the longest passage is printed by default, a quarter more where that is the end."""


def first(family: Family, at_hand: Mapping[str, Entry]) -> str:
    """Return what the articles of the earliest day are called; where no day is known, the first by name.

    Articles without a day may be older: they are counted.
    """
    day = family.published[0]
    names = [n for n, each in zip(family.articles, family.published, strict=True) if each == day]
    more = f" and {len(names) - 2:,} more" if len(names) > 2 else ""
    undated = family.published.count(None) if day else 0
    open_ = f" ({undated:,} undated)" if undated else ""
    return "; ".join(_headed(name, at_hand) for name in names[:2]) + more + open_


def _headed(name: str, at_hand: Mapping[str, Entry]) -> str:
    """Return outlet and title of an article as far as they are known, else its id."""
    entry = at_hand.get(name)
    known = (entry.article.outlet, entry.article.title) if entry else ()
    return ": ".join(visible_name(each) for each in known if each) or visible_name(name)


def detail(
    page: Page, large: Large, at_hand: Mapping[str, Entry], lengths: Mapping[str, int]
) -> Iterator[Line]:
    """Yield the articles of a family, behind its number, and the words of its longest passage."""
    family = large.family
    facts = [plural(len(family.articles), "article"), plural(family.passages, "passage"), *_days(family)]
    title = f"Family {family.cluster}"
    yield page.heading(page.marks.shared, "shared", title, f" {page.marks.dot} ".join(facts))
    most = len(family.articles) if page.look.verbosity > 0 else MEMBERS
    dated = any(family.published)
    yield (Run(f"  {_day('day', dated)}{'part':>5}  where the text begins", "faint"),)
    for place in range(min(most, len(family.articles))):
        day = _day(str(family.published[place] or "undated"), dated)
        part = large.part(family.articles[place], lengths)
        label = [Run(f"  {day}{'' if part is None else percent(part):>5}  ")]
        yield from page.block(label, _member(page, large, place, at_hand), hang=0)
    if len(family.articles) > most:
        yield (Run(f"  and {len(family.articles) - most:,} more (-v names them)", "faint"),)
    yield ()
    yield from _passage(page, large, at_hand)


def _days(family: Family) -> Iterator[str]:
    days = sorted(day for day in family.published if day)
    if days:
        yield str(days[0]) if days[0] == days[-1] else f"{days[0]} to {days[-1]}"


def _day(text: str, dated: bool) -> str:
    """Return the cell of a column that only a family with days has."""
    return f"{text:<10}  " if dated else ""


def _member(page: Page, large: Large, place: int, at_hand: Mapping[str, Entry]) -> Iterator[Run]:
    """Yield where an article has the text, what it is called, and whom it follows."""
    name, source = large.family.articles[place], large.family.reprints[place]
    dot = f" {page.marks.dot} "
    yield Run(where(name, large.spans[name][0].start, at_hand), "siglum")
    if (headed := _headed(name, at_hand)) != visible_name(name):
        yield Run(dot + headed)
    if source is not None:
        yield Run(f"{dot}after {_outlet(large.family, source, at_hand)}", "faint")


def _outlet(family: Family, name: str, at_hand: Mapping[str, Entry]) -> str:
    """Return the outlet of an article where it tells it from the rest of its family, else its id."""
    outlets = [at_hand[n].article.outlet for n in family.articles if n in at_hand]
    outlet = at_hand[name].article.outlet if name in at_hand else None
    return visible_name(outlet if outlet and outlets.count(outlet) == 1 else name)


def where(name: str, offset: int, at_hand: Mapping[str, Entry]) -> str:
    """Return where an offset stands: file, line and column as an editor takes them, or line and record.

    The text of a web page or of JSON was taken out of its file: that has no line.
    """
    entry = at_hand.get(name)
    if entry is None:
        return visible_name(name)
    if entry.line is not None:
        return f"{visible_name(entry.path)}:{entry.line} ({visible_name(name)})"
    if PurePath(entry.path).suffix.lower() in EXTRACTED:
        return visible_name(entry.path)
    line, column = line_and_column(line_starts(entry.article.text), offset)
    return f"{visible_name(entry.path)}:{line}:{column}"


def _passage(page: Page, large: Large, at_hand: Mapping[str, Entry]) -> Iterator[Line]:
    """Yield the words of the longest passage as the earlier article has them, and where both stand."""
    found = large.longest
    sides = sorted((found.a, found.b), key=lambda side: large.places[side.article])
    facts = f"longest passage: {plural(found.words, 'word')}, {percent(found.similarity)} alike"
    places = _places(sides, at_hand)
    yield from page.block([Run("  ")], [Run(facts), Run(f" {page.marks.dot} {places}", "faint")], hang=2)
    quoted = next((side for side in sides if side.article in at_hand), None)
    if quoted is not None:
        yield from page.block([Run("    ")], _words(page, quoted, at_hand[quoted.article]), hang=4)


def _places(sides: Sequence[Side], at_hand: Mapping[str, Entry]) -> str:
    return " = ".join(where(side.article, side.start, at_hand) for side in sides)


def _words(page: Page, side: Side, entry: Entry) -> Iterable[Run]:
    """Return the words of a span; what is left out is counted, never cut in silence."""
    text = visible(entry.article.text[side.start : side.end])
    words = text.split(" ")
    short = len(words) <= WORDS * 5 // 4 and len(text) <= CHARACTERS * 5 // 4
    if page.look.verbosity > 0 or short:
        return [Run(text)]
    ends = accumulate(len(word) + 1 for word in words[:WORDS])
    most = max(1, sum(end <= CHARACTERS for end in ends))
    rest = len(words) - most
    kept = " ".join(words[:most])[:CHARACTERS]
    more = plural(rest, "more word") if rest else "more"
    return [Run(kept), Run(f" … {more} (-v)", "faint")]
