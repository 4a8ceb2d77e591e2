"""Seasons, and the arithmetic of days that dates need.

Everything is total: what lies outside the years 1..9999 is None, so that no
text can make a date fail.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""Season → its first month (northern, meteorological)."""

Days = tuple[dt.date, dt.date]
"""An inclusive interval of days."""


def day(year: int, month: int, number: int) -> dt.date | None:
    """Return a day of the calendar, or None where there is no such day."""
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def shift(anchor: dt.date, days: int) -> dt.date | None:
    """Return the day `days` after `anchor`, or None outside the calendar."""
    try:
        return anchor + dt.timedelta(days=days)
    except OverflowError:
        return None


def month(year: int, number: int) -> Days | None:
    """Return the days of a month; `number` may run over 12 or under 1 into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = day(year, number, 1)
    following = day(year + number // 12, number % 12 + 1, 1)
    if first is None:
        return None
    return first, (following - dt.timedelta(days=1)) if following else dt.date(9999, 12, 31)


def years(first: int, last: int) -> Days | None:
    """Return the days of the years `first`..`last`."""
    start, end = day(first, 1, 1), day(last, 12, 31)
    return (start, end) if start and end else None


def span(first: dt.date | None, last: dt.date | None) -> Days | None:
    """Return the interval of two days, or None where one is missing."""
    return (first, last) if first and last and first <= last else None


class Expression(NamedTuple):
    """Hold a date expression at tokens `first`..`stop` (half-open) and its days, None where unknown."""

    first: int
    stop: int
    days: Days | None
