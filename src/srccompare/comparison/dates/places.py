"""Look at a date where it stands: its words, its event, how long it is, how sure its reading."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.calendar import MONTHS
from srccompare.facts.dates.clock_times import minute_of_day
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from srccompare.facts.model import Date
    from srccompare.segments.model import Sentence, Witness

_NEAR = 5


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


def words_of(p: Place) -> tuple[str, ...]:
    """Return the stems of a date without its joints, so that "Feb. 18" meets "February 18"."""
    tokens = p.witness.tokens
    at = bisect_left(tokens.starts, p.date.start)
    return p.witness.stems[at : bisect_left(tokens.starts, p.date.end)]


def days_of(d: Date) -> int:
    """Return how many days a date spans, 0 where it names none."""
    return (d.last - d.first).days + 1 if d.first and d.last else 0


def written(p: Place) -> bool:
    """Tell whether a date names its month; a weekday or "yesterday" hangs on the day of publication."""
    words = words_of(p)
    return not MONTHS.keys().isdisjoint(words) or all(map(str.isdigit, words))


def doubtful(p: Place, q: Place, apart: int) -> bool:
    """Tell whether a weekday may have been read in the wrong week, or a year been guessed."""
    weekly = any(w in f"{p.text} {q.text}" for w in ("day", "last", "next", "week"))
    return (weekly and apart % 7 == 0) or apart > 200


def near(p: Place) -> frozenset[str]:
    """Return the match keys of the content words next to a date: its event."""
    w = p.witness
    at = bisect_left(w.tokens.starts, p.date.start)
    stop = bisect_left(w.tokens.starts, p.date.end)
    around = (*range(max(p.sentence.first, at - _NEAR), at), *range(stop, min(p.sentence.last, stop + _NEAR)))
    stems = (w.stems[n] for n in around if not w.folded[w.tokens.starts[n]].isupper())
    return frozenset(key(stem) for stem in stems if stem not in STOPWORDS and stem[0].isalpha())
