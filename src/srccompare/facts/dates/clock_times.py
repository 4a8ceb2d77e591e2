"""Read clock times: `10 p.m.`, `10:30`, `0800 GMT`. On its own a clock time names no day."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.facts.calendar import Expression
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader
    from srccompare.segments.model import Witness

_HALVES = frozenset({"a.m.", "p.m.", "am", "pm", "o'clock"})
_ZONES = word_set("""
    gmt et est edt ct cst cdt mt mst mdt pt pst pdt bst utc cet cest eastern pacific local
""")
_NOON = 12
_BEFORE = frozenset({"at", "around", "about", "by", "until", "since", "after", "before", "from"})


def clock(read: Reader, at: int) -> Expression | None:
    """Read the clock time whose digits begin at token `at`; its days are None."""
    word = read.word(at)
    if len(word) > 5 or not word[0].isdigit() or read.gap(at) in (":", "$", "-"):
        return None
    stop = at + 1
    minutes = read.gap(stop) == ":" and len(read.word(stop)) == 2 and read.word(stop).isdigit()
    stop += minutes
    if read.word(stop) in _HALVES and read.gap(stop) in ("", " "):
        stop += 1
    elif not (minutes and read.word(at - 1) in _BEFORE) and not _zoned(read, at, stop):
        return None
    stop += _zone(read, stop)
    return Expression(at, stop, None)


def _zoned(read: Reader, at: int, stop: int) -> bool:
    """Return whether a time zone makes a clock time of `0800` or `10:30`."""
    return (stop > at + 1 or len(read.word(at)) == 4) and _zone(read, stop) > 0 and read.word(stop) != "local"


def _zone(read: Reader, at: int) -> int:
    """Return how many tokens a time zone at token `at` takes."""
    if read.word(at) not in _ZONES or read.gap(at) not in (" ", " ("):
        return 0
    return 1 + (read.word(at + 1) == "time" and read.gap(at + 1) == " ")


def minute_of_day(witness: Witness, start: int, end: int) -> int | None:
    """Return the minute of the day that the date at code points `start`..`end` names, None if it names none.

    A clock time with a time zone is None too, since it cannot be set against
    one without; so is one of the morning or the evening that says neither.
    """
    starts, ends, words = witness.tokens
    first, stop = bisect_left(starts, start), bisect_left(starts, end)
    if any(words[at] in _ZONES for at in range(first, stop)):
        return None
    for at in range(first, stop):
        clocked = at + 2 < stop + 1 and witness.folded[ends[at] : ends[at] + 1] == ":"
        half = at + 1 + clocked
        named = half < stop and words[half] in _HALVES
        if words[at].isascii() and words[at].isdigit() and len(words[at]) < 3 and (clocked or named):
            minutes = int(words[at + 1]) if clocked and words[at + 1].isdigit() else 0
            return _minutes(int(words[at]), minutes, words[half] if named else "")
    return None


def _minutes(hour: int, minutes: int, half: str) -> int | None:
    """Return the minutes since midnight of a clock time, None for an hour that no clock shows."""
    if half in ("pm", "p.m."):
        hour = hour % 12 + 12
    elif half in ("am", "a.m."):
        hour %= 12
    elif hour <= _NOON:
        return None
    return 60 * hour + minutes if hour < 24 and minutes < 60 else None
