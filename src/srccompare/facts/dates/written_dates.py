"""Read dates that name a month or a year: `Feb. 18, 2023`, "in January", "in 2014", `2023-02-18`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.calendar import SEASONS, Expression, day, month, span, years
from srccompare.facts.dates.tense import ahead
from srccompare.text.closed_classes import MONTHS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    import datetime as dt

    from srccompare.facts.calendar import Days
    from srccompare.facts.reading import Reader

# NOTE: a day without a year is the nearest one to the publication day, with
# the past preferred by this many days (news tells what happened); where the
# sentence looks ahead, the future is preferred by more.
_PAST_BONUS, _FUTURE_BONUS = 120, 250

_ATTACKS = day(2001, 9, 11)
"""The one day that goes by its digits, `9/11`."""

_DAY_GAPS = frozenset({" ", ". ", "\n", ".", "  "})
_YEAR_GAPS = frozenset({", ", " ", ",", ". ", " ,"})
_ALSO_WORDS = word_set("""
    may march april june august jan mar apr jun dec sep oct nov jul feb aug sept
""")
_BEFORE_MONTH = word_set("""
    in since by until till last next this early late mid from through during before after between each
    every past previous following earlier
""")
_BEFORE_YEAR = word_set("""
    in since by of the from until till to through during before after late early mid around between and
    year fiscal for circa than or summer winter spring fall autumn back his her its their as into about
""")
_SHORT = 3
_BEFORE_OLD_YEAR = frozenset({"in", "since", "until", "before", "after", "from", "of", "circa"})


def numeric(read: Reader, at: int) -> Expression | None:
    """Read `2023-02-18`, `02/18/2023` or `11/02/89` at token `at`."""
    joint = read.gap(at + 1)
    if joint == "/" and read.words[at : at + 2] == ("9", "11") and read.gap(at + 2) != "/":
        return Expression(at, at + 2, span(_ATTACKS, _ATTACKS))
    if joint not in ("-", "/") or read.gap(at + 2) != joint or read.gap(at + 3)[:1] in ("-", "/"):
        return None
    parts = read.words[at : at + 3]
    if len(parts) < 3 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    sizes = tuple(map(len, parts))
    numbers = [int(p) for p in parts] if max(sizes) <= 4 else []
    if sizes == (4, 2, 2):
        found = day(*numbers)
    elif max(sizes[:2]) <= 2 and (sizes[2] == 4 or (sizes[2] == 2 and joint == "/")):
        first, second, year = numbers
        if sizes[2] == 2:
            year += 1900 if year > 50 else 2000
        found = day(year, first, second) or day(year, second, first)
        # NOTE: 5/3 is a day in March or in May, as the outlet's country has it; none is claimed.
        if first != second and found and day(year, second, first) and day(year, first, second):
            return Expression(at, at + 3, None)
    else:
        return None
    return Expression(at, at + 3, (found, found)) if found else None


def month_date(read: Reader, at: int, anchor: dt.date | None) -> Expression | None:
    """Read the date around the month named at token `at`, with or without day and year."""
    number = MONTHS[read.word(at).removesuffix("'s")]
    before = _day_before(read, at)
    if before is not None:
        first, value = before
        year, stop = _year_at(read, at + 1)
        forward = not year and ahead(read, first)
        return Expression(first, stop, _days(number, value, value, year, anchor, forward=forward))
    after = _days_after(read, at + 1)
    if after is not None:
        low, high, stop = after
        year, stop = _year_at(read, stop)
        forward = not year and ahead(read, at)
        return Expression(at, stop, _days(number, low, high, year, anchor, forward=forward))
    year, stop = _year_at(read, at + 1)
    if year:
        return Expression(at, stop, month(year, number))
    return _month_alone(read, at, number, anchor)


def _day_number(read: Reader, at: int) -> int:
    """Return the day of the month at token `at`, or 0."""
    word = read.word(at)
    if len(word) > 2 or not (word.isascii() and word.isdigit()):
        return 0
    return int(word) if 1 <= int(word) <= 31 and read.after(at) != "%" and read.gap(at + 1) != ":" else 0


def _ordinal(read: Reader, at: int) -> int:
    """Return the token after an ordinal ending glued to the number before token `at`, or `at`."""
    return at + (read.gap(at) == "" and read.word(at) in ("st", "nd", "rd", "th"))


def _day_before(read: Reader, at: int) -> tuple[int, int] | None:
    """Return (first token, day) of `18 February` or `18th of February`."""
    step = at - 1
    if read.word(step) == "of":
        step -= 1
    if read.word(step) in ("st", "nd", "rd", "th") and read.gap(step) == "":
        step -= 1
    elif step < at - 1:
        return None
    value = _day_number(read, step)
    if not value or read.gap(at) != " " or read.word(step - 1) in MONTHS:
        return None
    # NOTE: in "their 30-7 Oct. 19 loss" the number before the month is a score.
    scored = read.gap(step) == "-" and read.word(step - 1).isdigit() and _day_number(read, at + 1)
    return None if scored else (step, value)


def _days_after(read: Reader, at: int) -> tuple[int, int, int] | None:
    """Return (first day, last day, token after) of `Feb. 18`, `Feb. 18-19`, `Feb. 18 to 20`."""
    low = _day_number(read, at)
    if not low or read.gap(at) not in _DAY_GAPS or read.word(at + 1) in ("percent", "million", "billion"):
        return None
    stop = _ordinal(read, at + 1)
    joined = read.gap(stop) in ("-", "—")
    other = stop if joined else stop + 1
    if joined or (read.word(stop) in ("to", "through") and read.gap(stop) == " "):
        high = _day_number(read, other)
        if high > low:
            return low, high, _ordinal(read, other + 1)
    return low, low, stop


def _year_at(read: Reader, at: int) -> tuple[int, int]:
    """Return the year written at token `at` and the token after it, (0, at) if there is none."""
    word = read.word(at)
    year = len(word) == 4 and "1600" <= word <= "2099" and word.isascii() and word.isdigit()
    if year and read.gap(at) in _YEAR_GAPS and read.after(at) != "%" and read.gap(at + 1) != ":":
        return int(word), at + 1
    return 0, at


def _days(
    number: int, low: int, high: int, year: int, anchor: dt.date | None, *, forward: bool
) -> Days | None:
    """Return the days `low`..`high` of a month, in the year written or else in the likeliest one."""
    if year:
        return span(day(year, number, low), day(year, number, high))
    if anchor is None:
        return None
    candidates = [d for y in (-1, 0, 1) if (d := day(anchor.year + y, number, low))]
    if not candidates:
        return None
    first = min(candidates, key=lambda d: _far(d, anchor, forward=forward))
    return span(first, day(first.year, number, high))


def _far(found: dt.date, anchor: dt.date, *, forward: bool) -> int:
    """Return how far a day lies from the anchor, the less likely side farther by the bonus."""
    distance = (found - anchor).days
    bonus = _FUTURE_BONUS if forward else _PAST_BONUS
    return abs(distance) + (bonus if distance and (distance > 0) != forward else 0)


def _month_alone(read: Reader, at: int, number: int, anchor: dt.date | None) -> Expression | None:
    """Read "in January", "October last year"; a month that is also a word needs a preposition."""
    before = read.word(at - 1)
    listed = before in ("and", "or", "to") and read.word(at - 2) in MONTHS
    led = listed or (before in _BEFORE_MONTH and read.gap(at) in (" ", "-"))
    if read.word(at) in _ALSO_WORDS and not led:
        return None
    turn = (read.word(at + 1), read.word(at + 2))
    if turn in (("last", "year"), ("this", "year"), ("next", "year")):
        offset = {"last": -1, "this": 0, "next": 1}[turn[0]]
        return Expression(at, at + 3, month(anchor.year + offset, number) if anchor else None)
    if anchor is None:
        return Expression(at, at + 1, None)
    forward = before == "next" or (before not in ("last", "since") and ahead(read, at))
    year = anchor.year
    if forward and number < anchor.month:
        year += 1
    elif not forward and (number > anchor.month or (before == "last" and number == anchor.month)):
        year -= 1
    return Expression(at - (before in ("last", "next", "this")), at + 1, month(year, number))


def bare_year(read: Reader, at: int) -> Expression | None:
    """Read "in 2014", "the 1990s" or "summer 2014" at the digits of token `at`."""
    word = read.word(at)
    if not (word.isascii() and word.isdigit()):
        return None
    if read.word(at + 1) == "s" and read.gap(at + 1) in ("", "'"):
        return _decade(read, at)
    if len(word) != 4 or not "1700" <= word <= "2099" or read.gap(at + 1)[:1] in ("-", "/", "%", ":"):
        return None
    before = read.word(at - 1)
    old = word < "1900"
    leading, after = (_BEFORE_OLD_YEAR if old else _BEFORE_YEAR), read.word(at + 1)
    counts = after in _COUNTED_AFTER or (old and after.endswith("s") and len(after) > _SHORT)
    if before not in leading or read.gap(at) not in (" ", "-") or counts:
        return None
    year = int(word)
    name = read.word(at - 1 - (before == "of"))
    if name in SEASONS:
        start, end = month(year, SEASONS[name]), month(year, SEASONS[name] + 2)
        return Expression(at - 1 - (before == "of"), at + 1, (start[0], end[1]) if start and end else None)
    return Expression(at, at + 1, years(year, year))


_COUNTED_AFTER = word_set("""
    people men women troops soldiers workers jobs million billion percent % miles feet hours
""")


def _decade(read: Reader, at: int) -> Expression | None:
    """Read "the 1990s" and "the '90s"."""
    word = read.word(at)
    if len(word) == 4 and "1600" <= word <= "2099" and word[3] == "0":
        return Expression(at, at + 2, years(int(word), int(word) + 9))
    if len(word) == 2 and word[1] == "0" and read.gap(at).endswith("'"):
        start = int(word) + (2000 if word < "20" else 1900)
        return Expression(at, at + 2, years(start, start + 9))
    return None
