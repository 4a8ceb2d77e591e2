"""Write the numbers among quoted words in figures, however an article spells them.

House styles differ in nothing as often as in "fourteen" and "14"; a speaker
said the same. What is written in figures already keeps its digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.number_words import SCALES, SPELT, spelt
from srccompare.facts.reading import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
_ORDINALS = {word: place for place, word in enumerate(_PLACES, 1)}
_SIGNS = {"$": ("dollars",), "€": ("euros",), "£": ("pounds",), "%": ("percent",)}
_GROUP = 3
_LONGEST = 15


def has_number(words: Sequence[str]) -> bool:
    """Return whether any of the words may be a number or stand by one."""
    return any(word in SPELT or word in _ORDINALS or word in _SIGNS or word[:1].isdigit() for word in words)


def in_figures(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words with numbers in figures: "twenty-five" as 25, "nineteen eighty-four" as 1984.

    A sign of money goes behind its number, as it is spoken; a percent sign is
    written out. Vague numbers and fractions stay as they are.
    """
    if not has_number(words):
        return tuple(words)
    read = _reader(words)
    written: list[str] = []
    at = 0
    while at < len(words):
        stop = _number(read, at, written) or _sign(read, at, written)
        if not stop:
            written.append(_ordinal(words[at], written))
            stop = at + 1
        at = stop
    return tuple(written)


def _reader(words: Sequence[str]) -> Reader:
    """Return a reader of only the words, a blank between any two."""
    starts, ends, at = [], [], 0
    for word in words:
        starts.append(at)
        ends.append(at + len(word))
        at += len(word) + 1
    return Reader(" ".join(words), tuple(starts), tuple(ends), tuple(words), tuple(words))


def _number(read: Reader, at: int, written: list[str]) -> int:
    """Write the number at a word in figures and return the word after it, 0 where none stands there."""
    word = read.words[at]
    if word[0].isdigit():
        return _digits(read, at, written)
    if word not in SPELT:
        return 0
    found = spelt(read, at)
    if found is None or found.fraction or found.first != at or found.low % 1:
        return 0
    value, stop = int(found.low), found.stop
    # NOTE: "nineteen eighty-four", "twenty twenty": a year is spoken in two pairs.
    if 10 <= value <= 20 and read.word(stop) in SPELT:
        pair = spelt(read, stop)
        if pair is not None and pair.low % 1 == 0 and 10 <= pair.low <= 99:
            value, stop = 100 * value + int(pair.low), pair.stop
    if written[-1:] == ["a"] and word in SCALES:
        written.pop()
    written.append(str(value))
    return stop


def _digits(read: Reader, at: int, written: list[str]) -> int:
    """Write digits without commas, times the scale behind them ("5 million"); return the word after."""
    digits = _ungrouped(read.words[at])
    scale = SCALES.get(read.word(at + 1)) if len(digits) <= _LONGEST else None
    if scale is None or not digits.replace(".", "", 1).isdecimal():
        written.append(digits)
        return at + 1
    written.append(f"{float(digits) * scale:.0f}")
    return at + 2


def _ungrouped(word: str) -> str:
    """Return digits without the commas between thousands."""
    first, *groups = word.split(",")
    return first + "".join(groups) if all(len(group) == _GROUP for group in groups) else word


def _sign(read: Reader, at: int, written: list[str]) -> int:
    """Write out a sign at a word, one of money behind its number; return the word after it, 0 for no sign."""
    name = _SIGNS.get(read.words[at])
    if name is None:
        return 0
    stop = at + 1
    if name != ("percent",) and read.word(stop)[:1].isdigit():
        stop = _digits(read, stop, written)
    written += name
    return stop


def _ordinal(word: str, written: list[str]) -> str:
    """Return "third" as 3rd and, behind a 20 that it takes off `written`, as 23rd; other words unchanged."""
    place = _ORDINALS.get(word)
    if place is None:
        return word
    if place < 10 and written and written[-1] in {"20", "30", "40", "50", "60", "70", "80", "90"}:
        place += int(written.pop())
    ending = "th" if 10 < place < 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"
