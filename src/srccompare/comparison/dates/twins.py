"""Find the one date that is another in two sentences that are all but the same.

Copy that was rewritten keeps its dates. Where the rest of a sentence is kept
and a weekday, a year or the hour is not, a reader wants to know, though the
two may well be read to agree: it is said as a note, never as a conflict.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from srccompare.comparison.dates.places import (
    both_printed,
    counted_apart,
    days_of,
    doubtful,
    minutes_apart,
    near,
    words_of,
)
from srccompare.comparison.dates.weighing import same_part
from srccompare.comparison.moments import days_between
from srccompare.text.closed_classes import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.dates.places import Place
    from srccompare.facts.model import Date

_FEW_DAYS = 3
_LATE = ("night", "evening", "midnight")
"""What happened on the night of one day may be dated to the next."""
_YEAR = 365
_GUESSED = 200
"""The days from which two dates lie apart only if both print their year."""


def other_date(
    left: Sequence[Place], right: Sequence[Place], used_a: set[int], used_b: set[int]
) -> tuple[Place, Place, str] | None:
    """Return the only two dates that do not agree, in one place of two sentences, and their distance."""
    rest_a = [n for n, p in enumerate(left) if p.date.start not in used_a]
    rest_b = [n for n, q in enumerate(right) if q.date.start not in used_b]
    if len(left) != len(right) or len(rest_a) != 1 or rest_a != rest_b:
        return None
    p, q = left[rest_a[0]], right[rest_b[0]]
    note = _unlike(p, q) if near(p) & near(q) else ""
    return (p, q, note) if note else None


def _unlike(p: Place, q: Place) -> str:
    """Say how far two dates that do not agree lie apart, "" where they may yet be one."""
    days = days_between(p.date, q.date)
    if days is not None and days > 0:
        return _distance(p, q, days)
    minutes = minutes_apart(p, q)
    if minutes:
        return minutes
    named = words_of(p), words_of(q)
    weekdays = all(words[0] in WEEKDAYS for words in named)
    if named[0] == named[1] or not (weekdays or days is not None):
        return ""
    return both_printed(p, q)


def _distance(p: Place, q: Place, days: int) -> str:
    """Return the distance of two dates in years or days, "" where a year or a week was guessed."""
    years = _years_apart(p.date, q.date)
    if min(days_of(p.date), days_of(q.date)) >= _YEAR or (days > _GUESSED and _yeared(p) and _yeared(q)):
        return counted_apart(years, "year") if years else ""
    earlier = min(p, q, key=lambda place: place.date.first or dt.date.max)
    late = days == 1 and words_of(earlier)[-1] in _LATE and not same_part(p, q)
    if late or doubtful(p, q, days):
        return ""
    return (
        counted_apart(days, "day")
        if max(days_of(p.date), days_of(q.date)) <= _FEW_DAYS
        else both_printed(p, q)
    )


def _yeared(p: Place) -> bool:
    """Return whether a date prints its year or counts back to it."""
    words = words_of(p)
    return words[-1] == "ago" or any(len(word) == 4 and word.isdigit() for word in words)


def _years_apart(x: Date, y: Date) -> int:
    """Return the calendar years between the middles of two dates."""
    if x.first is None or y.first is None or x.last is None or y.last is None:
        return 0
    middle, other = x.first + (x.last - x.first) / 2, y.first + (y.last - y.first) / 2
    return abs(middle.year - other.year)
