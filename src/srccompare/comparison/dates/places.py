"""Look at a date where it stands: its words, its event, how long it is, how sure its reading."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.subjects import main_clause, other_subject
from srccompare.facts.dates.clock_times import minute_of_day
from srccompare.text.closed_classes import MONTHS
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from srccompare.facts.model import Date
    from srccompare.segments.model import Sentence, Witness

_NEAR = 5
_NEXT_DOOR = 3
_YEAR_DIGITS = 3
_MOSTLY = 0.5
_LIMIT = 4
_LIMITS = frozenset({"until", "till", "by", "through", "before", "end", "beginning", "start", "middle"})


class Place(NamedTuple):
    """Hold a date with its witness and its sentence."""

    date: Date
    witness: Witness
    sentence: Sentence

    @property
    def text(self) -> str:
        """Return the folded words of the date, without case."""
        return self.witness.folded[self.date.start : self.date.end].lower()

    @property
    def minute(self) -> int | None:
        """Return the minute of the day that the date names, None if it names none for sure."""
        return minute_of_day(self.witness, self.date.start, self.date.end)


def tokens_of(p: Place) -> tuple[int, int]:
    """Return the half-open range of the tokens of a date."""
    starts = p.witness.tokens.starts
    return bisect_left(starts, p.date.start), bisect_left(starts, p.date.end)


def words_of(p: Place) -> tuple[str, ...]:
    """Return the stems of a date without its joints, so that "Feb. 18" meets "February 18"."""
    first, stop = tokens_of(p)
    return p.witness.stems[first:stop]


def days_of(d: Date) -> int:
    """Return how many days a date spans, 0 where it names none."""
    return (d.last - d.first).days + 1 if d.first and d.last else 0


def both_printed(p: Place, q: Place) -> str:
    """Return two dates as printed: "next week ≠ next month"."""
    x, y = (each.witness.folded[each.date.start : each.date.end] for each in (p, q))
    return f"{x} ≠ {y}"


def minutes_apart(p: Place, q: Place) -> str:
    """Return how far two hours lie apart in words, "" where one date names none or both the same."""
    if p.minute is None or q.minute is None or p.minute == q.minute:
        return ""
    minutes = abs(p.minute - q.minute)
    return counted_apart(minutes, "minute") if minutes % 60 else counted_apart(minutes // 60, "hour")


def counted_apart(number: int, unit: str) -> str:
    """Return a distance in words: "1 day apart", "30 minutes apart"."""
    return f"{number} {unit}{'' if number == 1 else 's'} apart"


def written(p: Place) -> bool:
    """Return whether a date names its month; a weekday or "yesterday" hangs on the day of publication."""
    words = words_of(p)
    return not MONTHS.keys().isdisjoint(words) or all(map(str.isdigit, words))


def month_and_day(p: Place) -> tuple[int, int] | None:
    """Return the month and the day that a date prints ("June 3", "3 June"), None unless it prints both."""
    words = words_of(p)
    months = [MONTHS[word] for word in words if word in MONTHS]
    days = [int(word) for word in words if word.isdigit() and len(word) < _YEAR_DIGITS]
    return (months[0], days[0]) if len(months) == len(days) == 1 else None


def doubtful(p: Place, q: Place, apart: int) -> bool:
    """Return whether a weekday may have been read in the wrong week, or a year been guessed.

    Read in the right week, Thursday and "Friday" six days before are one day apart.
    """
    weekly = any(w in f"{p.text} {q.text}" for w in ("day", "last", "next", "week"))
    weekdays = "day" in p.text and "day" in q.text
    near = weekdays and apart > 1 and (apart + 1) % 7 < _NEXT_DOOR
    return near or (weekly and apart % 7 == 0) or apart > 200


def near(p: Place) -> frozenset[str]:
    """Return the match keys of the content words next to a date: its event."""
    at, stop = tokens_of(p)
    return _keys(p, range(max(p.sentence.first, at - _NEAR), at)) | _keys(
        p, range(stop, min(p.sentence.last, stop + _NEAR))
    )


def of_one_event(p: Place, q: Place) -> bool:
    """Return whether two dates have an event in common: a word next to both, or most words of two sentences.

    What is said of two things is of two events.
    """
    if other_subject(main_clause(p.witness, p.sentence), main_clause(q.witness, q.sentence)):
        return False
    if near(p) & near(q):
        return True
    a, b = (_keys(x, range(x.sentence.first, x.sentence.last)) for x in (p, q))
    return 2 * len(a & b) >= _MOSTLY * (len(a) + len(b)) > 0


def span_of_months(p: Place) -> tuple[str, ...]:
    """Return the words that make a month a time limit ("until the end of September"), () where none do."""
    w = p.witness
    at = bisect_left(w.tokens.starts, p.date.start)
    words = w.tokens.words[at : bisect_left(w.tokens.starts, p.date.end)]
    while words and words[0] not in MONTHS:
        at, words = at + 1, words[1:]
    before = w.tokens.words[max(p.sentence.first, at - _LIMIT) : at]
    return before if not _LIMITS.isdisjoint(before) else ()


def _keys(p: Place, some: range) -> frozenset[str]:
    """Return the match keys of the content words among some tokens, names and numbers left out."""
    w = p.witness
    stems = (w.stems[n] for n in some if not w.folded[w.tokens.starts[n]].isupper())
    return frozenset(key(s) for s in stems if s not in STOPWORDS and s not in _LIMITS and s[0].isalpha())
