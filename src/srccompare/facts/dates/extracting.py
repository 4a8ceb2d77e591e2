"""Extract date expressions and read them against the day of publication.

A trigger word (a month, a weekday, "yesterday", "ago", "last", a year) is
looked up token by token; a small pattern then reads left and right of it. The
reading follows news practice: what happened lies in the past unless the words
before it look ahead ("plans", "will", "until").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.calendar import Expression
from srccompare.facts.dates.clock_times import clock
from srccompare.facts.dates.relative_dates import NEAR, TURNS, ago, near, turned, weekday, weekend
from srccompare.facts.dates.written_dates import bare_year, month_date, numeric
from srccompare.facts.model import Date
from srccompare.facts.reading import DIGITS, reader, triggers
from srccompare.text.closed_classes import MONTHS, WEEKDAYS, WHOLE_WEEKDAYS

if TYPE_CHECKING:
    import datetime as dt

    from srccompare.facts.reading import Reader
    from srccompare.segments.model import Witness

_NAMED = (*MONTHS, *WEEKDAYS, *NEAR)
_TRIGGERS = frozenset((*_NAMED, *(f"{name}'s" for name in _NAMED), *TURNS, "ago", "weekend"))
_WEEKDAY_GAPS = frozenset({" ", ", ", ". ", ".,"})


def dates(witness: Witness, anchor: dt.date | None) -> tuple[Date, ...]:
    """Return the date expressions of a witness in text order, read against `anchor` (publication day).

    Without an anchor, an expression that needs it names no days.
    """
    read = reader(witness)
    found: list[Expression] = []
    done = 0
    for at in triggers(read.words, _TRIGGERS):
        if at < done:
            continue
        expression = _expression(read, at, anchor)
        if expression is None:
            continue
        done = expression.stop
        _keep(read, found, expression)
    return tuple(_date(read, each) for each in found)


def _keep(read: Reader, found: list[Expression], expression: Expression) -> None:
    """Add an expression; it joins a clock time beside it and takes the place of what it reaches back over."""
    while found and found[-1].stop > expression.first:
        found.pop()
    if (
        found
        and _timed(read, found[-1]) != _timed(read, expression)
        and _side_by_side(read, found[-1], expression)
    ):
        before = found.pop()
        expression = Expression(before.first, expression.stop, before.days or expression.days)
    found.append(expression)


def _timed(read: Reader, expression: Expression) -> bool:
    """Return whether an expression is a mere clock time."""
    return expression.days is None and read.word(expression.first)[0] in DIGITS


def _side_by_side(read: Reader, before: Expression, after: Expression) -> bool:
    """Return whether two expressions are one: "10 p.m. Thursday", "on Thursday at 10 p.m."."""
    between = after.first - before.stop
    if between > 1 or read.gap(after.first) not in (" ", ", "):
        return False
    return between == 0 or (
        read.word(before.stop) in ("on", "at", "around") and read.gap(before.stop) in (" ", ", ")
    )


def _expression(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Return the date expression that the trigger at token `at` belongs to."""
    word = read.word(at)
    if word[0] in DIGITS:
        return numeric(read, at) or bare_year(read, at) or clock(read, at)
    name = word.removesuffix("'s")
    if name in MONTHS:
        return month_date(read, at, anchor) if read.capital(at) else None
    if name in WEEKDAYS:
        return _dated_weekday(read, at, anchor) if read.capital(at) else None
    if name in NEAR:
        return near(read, at, anchor)
    if word == "ago":
        return ago(read, at, anchor)
    return weekend(read, at, anchor) if word == "weekend" else turned(read, at, anchor)


def _dated_weekday(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read a weekday; "Thursday, Feb. 23" is one expression."""
    plain = weekday(read, at, anchor)
    # NOTE: behind a whole name a full stop ends the sentence; "Thurs. May 4" is abbreviated.
    if read.gap(at + 1)[:1] == "." and read.word(at) in WHOLE_WEEKDAYS:
        return plain
    for step in (at + 1, at + 2):
        if read.word(step) in MONTHS and read.capital(step) and read.gap(at + 1)[:2] in _WEEKDAY_GAPS:
            dated = month_date(read, step, anchor)
            if dated is not None and dated.stop > step + 1 and _follows(read, at, dated.first, plain):
                return dated._replace(first=plain.first if plain else at)
    return plain


def _follows(read: Reader, at: int, first: int, plain: Expression | None) -> bool:
    """Return whether a date is that of a weekday: right behind it, or behind its part of the day.

    "On Saturday and Jan. 7" and "the seventh planet from the Sun on January 25" are two things.
    """
    behind = plain.stop if plain else at + 1
    return first == at + 1 or (first == behind and read.gap(first) in (" ", ", "))


def _date(read: Reader, expression: Expression) -> Date:
    """Make a date of an expression; a possessive ending stays outside the span."""
    start, end = read.starts[expression.first], read.ends[expression.stop - 1]
    if read.word(expression.stop - 1).endswith("'s"):
        end -= 2
    first, last = expression.days or (None, None)
    return Date(start, end, first, last)
