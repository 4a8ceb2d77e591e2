"""Read dates that need the publication day: "Thursday", "last weekend", "yesterday", "three weeks ago"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from srccompare.facts.calendar import SEASONS, Expression, month, shift, span, years
from srccompare.facts.dates.tense import ahead
from srccompare.facts.number_words import TENS
from srccompare.facts.number_words import UNITS as SMALL
from srccompare.text.closed_classes import MONTHS, WEEKDAYS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.calendar import Days
    from srccompare.facts.reading import Reader

NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
TURNS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_PARTS = word_set("morning afternoon evening night noon midnight")
_PERIODS = word_set("week month year weekend decade century")

# What "three months ago" may be off by, in days.
_SLACK = {"day": 0, "week": 3, "month": 15, "year": 182, "decade": 1826, "century": 18262}
_LENGTH = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0}
# "Last summer" is that of this year once it began this many days ago.
_SEASON_OVER = 60
_ROUGH = {"few": (2, 6), "several": (3, 9), "couple": (2, 3)}


def near(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read "yesterday", "today", "tomorrow" with a part of the day after it."""
    word = read.word(at).removesuffix("'s")
    if read.word(at - 1) == "of" and word == "tomorrow":
        return None
    stop = at + 1 + (read.word(at + 1) in _PARTS and read.gap(at + 1) == " ")
    return Expression(at, stop, _one(anchor, NEAR[word]))


def weekday(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read a weekday, as the last one unless the words before look ahead."""
    word = read.word(at).removesuffix("'s")
    abbreviated = not word.endswith("day")
    if abbreviated and not (read.after(at) in (".", ",") and read.word(at + 1) in MONTHS):
        return None
    turn = read.word(at - 1) if read.gap(at) == " " else ""
    stop = at + 1 + (read.word(at + 1) in _PARTS and read.gap(at + 1) == " ")
    first = at - (turn in ("last", "this", "next", "past"))
    if anchor is None:
        return Expression(first, stop, None)
    back = (anchor.weekday() - WEEKDAYS[word]) % 7
    if turn in ("last", "past"):
        offset = -back or -7
    elif turn == "next" or (turn == "this" and back) or (back and turn != "this" and ahead(read, at)):
        offset = 7 - back
    else:
        offset = -back
    return Expression(first, stop, _one(anchor, offset))


def turned(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read "last week", "this morning", "next summer" at the token of its first word."""
    word, what = read.word(at), read.word(at + 1).removesuffix("'s")
    if read.gap(at + 1) not in (" ", "-"):
        return None
    if what in _PARTS and word in ("last", "this"):
        if word == "last" and what not in ("night", "evening"):
            return None
        return Expression(at, at + 2, _one(anchor, -1 if word == "last" else 0))
    if what in SEASONS and word in ("last", "this", "next"):
        return Expression(at, at + 2, _season(anchor, SEASONS[what], TURNS[word]))
    if what not in _PERIODS or (
        word in ("past", "previous", "coming") and what not in ("week", "weekend", "year")
    ):
        return None
    return Expression(at, at + 2, None if anchor is None else _period(anchor, what, TURNS[word]))


def weekend(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read "the weekend", "over the weekend"."""
    if read.word(at - 1) not in ("the", "a", "over") or read.word(at - 2) == "of":
        return None
    if anchor is None:
        return Expression(at, at + 1, None)
    following = ahead(read, at) and anchor.weekday() < 5
    return Expression(at, at + 1, _period(anchor, "weekend", 1 if following else 0))


def ago(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read "three weeks ago", "a year ago", "several days ago" at its "ago"."""
    name = read.word(at - 1).removesuffix("s")
    if name == "centurie":
        name = "century"
    if name not in _LENGTH or read.gap(at) != " ":
        return None
    number = _number_before(read, at - 2)
    if number is None:
        return None
    first, low, high = number
    if anchor is None:
        return Expression(first, at + 1, None)
    length, slack = _LENGTH[name], _SLACK[name]
    early = shift(anchor, -round(high * length) - slack)
    late = shift(anchor, -round(low * length) + slack)
    return Expression(first, at + 1, span(early, late))


def _number_before(read: Reader, at: int) -> tuple[int, int, int] | None:
    """Return (first token, low, high) of the number that ends at token `at`."""
    word = read.word(at)
    if word in _ROUGH or (word == "of" and read.word(at - 1) == "couple"):
        low, high = _ROUGH.get(word, (2, 3))
        return at - (word == "of"), low, high
    if word in ("a", "an"):
        return at, 1, 1
    if word.isascii() and word.isdigit() and len(word) < 5:
        return at, int(word), int(word)
    if word in SMALL:
        tens = TENS.get(read.word(at - 1), 0) if read.gap(at) in ("-", " ") else 0
        return at - bool(tens), SMALL[word] + tens, SMALL[word] + tens
    return (at, TENS[word], TENS[word]) if word in TENS else None


def _one(anchor: dt.date | None, offset: int) -> Days | None:
    """Return the day `offset` days from the anchor as an interval."""
    found = None if anchor is None else shift(anchor, offset)
    return (found, found) if found else None


def _period(anchor: dt.date, what: str, turn: int) -> Days | None:
    """Return the days of the calendar week, weekend, month, year … before, around or after the anchor."""
    monday = -anchor.weekday()
    match what:
        case "week":
            return span(shift(anchor, monday + 7 * turn), shift(anchor, monday + 7 * turn + 6))
        case "weekend":
            # NOTE: on a weekday "this weekend" lies ahead and "last weekend" is the one just over;
            # "the weekend" of a report (turn 0) is the last one begun.
            saturday = monday + 5 if anchor.weekday() >= 5 else monday - 2
            saturday += {-1: -7 if anchor.weekday() >= 5 else 0, 0: 0, 1: 7}[turn]
            return span(shift(anchor, saturday), shift(anchor, saturday + 1))
        case "month":
            return month(anchor.year, anchor.month + turn)
        case "year":
            return years(anchor.year + turn, anchor.year + turn)
        case "decade":
            start = anchor.year // 10 * 10 + 10 * turn
            return years(start, start + 9)
    return None


def _season(anchor: dt.date | None, first: int, turn: int) -> Days | None:
    """Return the three months of the season meant."""
    if anchor is None:
        return None
    year = anchor.year
    starts = dt.date(year, first, 1)
    if turn < 0 and (anchor - starts).days < _SEASON_OVER:
        year -= 1
    elif turn > 0 and starts <= anchor:
        year += 1
    begin, end = month(year, first), month(year, first + 2)
    return (begin[0], end[1]) if begin and end else None
