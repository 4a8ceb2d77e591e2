"""Decide whether two linked sentences are dated apart, so that what they report may be two events."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.comparison.clauses import clause_at
from srccompare.facts.dates.clock_times import minute_of_day
from srccompare.facts.model import beginning_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Source
    from srccompare.facts.model import Date
    from srccompare.segments.model import Sentence

_DAYS_APART = 2
"""One day between two reports is the time zone or the hour at which they were written."""
_MINUTES_APART = 30
_MOST = 6
_SHORTEST_MONTH = 27
_LONG_AGO = 400
"""The days after which what a sentence dates is history, and no news that another sentence leaves undated."""


def apart(a: Source, b: Source, link: Link) -> bool:
    """Return whether no day, or no clock time, of one sentence comes near one of the other."""
    x = _of_events(a, a.witness.sentences[link.a])
    y = _of_events(b, b.witness.sentences[link.b])
    if not (x and y):
        return _long_ago(a, x) or _long_ago(b, y)
    if max(len(x), len(y)) > _MOST or not _printed(a, x).isdisjoint(_printed(b, y)):
        return False
    days = [days_between(p, q) for p in x for q in y]
    known = [distance for distance in days if distance is not None]
    if known and min(known) >= _DAYS_APART:
        return True
    if known and min(known) > 0 and all(_months(d) for d in (*x, *y)):
        return True
    clocks = [[minute_of_day(source.witness, d.start, d.end) for d in ds] for source, ds in ((a, x), (b, y))]
    minutes = [abs(p - q) for p in clocks[0] for q in clocks[1] if p is not None and q is not None]
    return bool(minutes) and min(minutes) > _MINUTES_APART


def _of_events(source: Source, at: Sentence) -> tuple[Date, ...]:
    """Return the dates of a sentence, without the days on which somebody said so."""
    found, starts = beginning_in(source.facts.dates, at), source.witness.tokens.starts
    tokens = [(bisect_left(starts, d.start), bisect_left(starts, d.end)) for d in found]
    own = [d for d, of in zip(found, tokens, strict=True) if not clause_at(source.witness, at, *of).told]
    return tuple(own)


def _printed(source: Source, dates: Sequence[Date]) -> frozenset[str]:
    """Return dates as printed: "May" in two reports is one May, whichever year was guessed."""
    return frozenset(source.witness.folded[d.start : d.end].lower() for d in dates)


def _months(d: Date) -> bool:
    """Return whether a date is a month or longer, or names no day: April lies next to May, and is another."""
    return d.first is None or d.last is None or (d.last - d.first).days >= _SHORTEST_MONTH


def _long_ago(source: Source, dates: Sequence[Date]) -> bool:
    """Return whether the only date of a sentence lies years before its article: "in 2003"."""
    published = source.witness.article.published
    if len(dates) != 1 or published is None or dates[0].last is None:
        return False
    return (published - dates[0].last).days > _LONG_AGO


def days_between(x: Date, y: Date) -> int | None:
    """Return the days between two dates, 0 or less where they overlap, None where one names no day."""
    if x.first is None or y.first is None or x.last is None or y.last is None:
        return None
    return (max(x.first, y.first) - min(x.last, y.last)).days
