"""Read the weekdays of an article that have a day of the calendar printed beside them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.dates.places import Place, days_of, words_of, written
from srccompare.comparison.phrasing.aligned import Side
from srccompare.text.closed_classes import ARTICLES, WEEKDAYS, WHOLE_WEEKDAYS
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from srccompare.checks.model import Member

_YEAR_DIGITS = 4
_LONG = 300
"""Days from which a date is a year ("last year", "a year ago") or more."""
_BETWEEN = frozenset({" ", ", "})
"""What may stand between a weekday and its date."""
_BEFORE_ORDINAL = frozenset({" the ", ", the "})
"""The same, where the day is counted; "on Sunday, the 3 May deadline" speaks of two days."""
_BRACKET = " ("
_TURNED = frozenset({", a ", " (a ", _BRACKET})
"""What may stand between a date and its weekday, if nothing follows: not in "4 May, a Monday deadline"."""
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_CLOSING = frozenset({"", ",", ".", ";", ":", ")"})
_LISTED = 2
"""The most words between the weekdays of a list ("late Tuesday and early Wednesday, May 5 and 6")."""
_BEFORE_DAY = STOPWORDS | {"last", "next", "late", "early", "every"}
"""Words that may begin a sentence right before a weekday, and are not part of a name that ends with it."""


class Dated(NamedTuple):
    """Hold a weekday (0 is Monday) with the day printed beside it, and whether its year is printed, too.

    `sentence` counts the compared sentences of the article.
    """

    span: Span
    weekday: int
    day: dt.date
    whole: bool
    sentence: int


def dated(member: Member) -> Iterator[Dated]:
    """Yield each weekday in the compared sentences of an article that has a date beside it.

    A day without its year is left out where its sentence or the last year named before
    is of another one ("In 1970 … On Monday, May 4").
    """
    side = Side(member.source)
    named: frozenset[int] = frozenset()
    for number, sentence in enumerate(side.witness.sentences):
        dates = side.dates_in(Span(sentence.start, sentence.end))
        places = [Place(date, side.witness, sentence) for date in dates]
        years = {day.year for date in dates for day in (date.first, date.last) if day}
        for n, place in enumerate(places):
            named = _years(place) or named
            found = None if n and _is_listed(places[n - 1], place) else _read(places[n : n + 2], number)
            if found and (found.whole or (years | named) <= {found.day.year}):
                yield found


def _read(places: list[Place], number: int) -> Dated | None:
    """Read the weekday that the first of one or two neighbouring dates has beside it, or is part of."""
    place = places[0]
    if _is_name(place):
        return None
    weekday, day = _weekday(place), _day(place)
    if weekday is not None and day is not None:
        return Dated(Span(place.date.start, place.date.end), weekday, day, _has_year(place), number)
    return _both(place, places[1], number) if len(places) > 1 else None


def _both(first: Place, second: Place, number: int) -> Dated | None:
    """Read a weekday and a date that stand side by side ("Tuesday (5 May 2026)", "5 May 2026, a Tuesday")."""
    turned = _weekday(first) is None
    name, date = (second, first) if turned else (first, second)
    weekday, day = _weekday(name), _day(date)
    if weekday is None or day is None or _day(name) is not None or _weekday(date) is not None:
        return None
    if not (_is_turned(first, second) if turned else _is_followed(first, second)):
        return None
    closed = _BRACKET in _between(first, second)
    return Dated(Span(first.date.start, second.date.end + closed), weekday, day, _has_year(date), number)


def _is_followed(name: Place, date: Place) -> bool:
    """Return whether a date belongs to the weekday before it."""
    between = _between(name, date)
    if between in _BEFORE_ORDINAL:
        return not _ORDINALS.isdisjoint(words_of(date))
    return between in _BETWEEN or (between == _BRACKET and _after(date) == ")")


def _is_turned(date: Place, name: Place) -> bool:
    """Return whether a weekday belongs to the date before it."""
    between = _between(date, name)
    return between in _TURNED and _after(name) in ({")"} if _BRACKET in between else _CLOSING)


def _is_listed(before: Place, place: Place) -> bool:
    """Return whether a weekday is the later one of a list, whose days follow in a list of their own."""
    bare = _weekday(before) is not None and _day(before) is None
    return bare and _weekday(place) is not None and len(_between(before, place).split()) <= _LISTED


def _is_name(place: Place) -> bool:
    """Return whether a date begins with a word that may be none of its own.

    That is the end of a name ("Sheffield Wednesday", "the Sun") or what owns something
    ("Thursday's Jan. 6 hearing").
    """
    w = place.witness
    at = bisect_left(w.tokens.starts, place.date.start)
    if w.tokens.words[at].endswith("'s"):
        return True
    if at == place.sentence.first or w.folded[w.tokens.ends[at - 1] : place.date.start] != " ":
        return False
    before = w.tokens.words[at - 1]
    if before in ARTICLES and w.tokens.words[at] not in WHOLE_WEEKDAYS:
        return True
    return w.folded[w.tokens.starts[at - 1]].isupper() and before not in _BEFORE_DAY


def _years(place: Place) -> frozenset[int]:
    """Return the years that a date names: by their numbers, or as a long time ("a year ago")."""
    date = place.date
    if date.first is None or date.last is None or not (_has_year(place) or days_of(date) >= _LONG):
        return frozenset()
    return frozenset({date.first.year, date.last.year})


def _between(first: Place, second: Place) -> str:
    """Return what stands between two dates."""
    return first.witness.folded[first.date.end : second.date.start]


def _after(place: Place) -> str:
    """Return the character behind a date."""
    return place.witness.folded[place.date.end : place.date.end + 1]


def _weekday(place: Place) -> int | None:
    """Return the one weekday that a date names, None if it names none."""
    named = [WEEKDAYS[word] for word in words_of(place) if word in WEEKDAYS]
    return named[0] if len(named) == 1 else None


def _day(place: Place) -> dt.date | None:
    """Return the one day of a date that is printed with its month, else None."""
    rest = [word for word in words_of(place) if word not in WEEKDAYS]
    if not rest or place.date.first is None or place.date.first != place.date.last:
        return None
    return place.date.first if written(place) or all(map(str.isdigit, rest)) else None


def _has_year(place: Place) -> bool:
    """Return whether a date prints its year."""
    return any(word.isdigit() and len(word) == _YEAR_DIGITS for word in words_of(place))
