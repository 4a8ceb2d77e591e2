"""Read one number, in digits or in words, where it counts something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.figures.units import magnitude, unit
from srccompare.facts.number_words import SCALES, TRIGGERS, Number, grain, spelt
from srccompare.facts.reading import DIGITS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_LONGEST_NUMBER = 18
"""Characters; a longer run of digits is not a number anybody compares."""
_GROUP, _MOST_GROUPS = 3, 3
_ONE_COUNTS = word_set("""
    person people man woman child dead death percent per other killed injured wounded mile hour year month
    week soldier officer million billion minute died in out
""")
_NOT_ONE = word_set("no any every this that the which another each number only")
_ALONE = word_set("mile kilometer kilometre acre hectare ton tonne")
"""Units that are figures after a mere article: "a mile below the village"."""
_LASTING = word_set("hour week month year decade century")
"""Times that are figures after an article with a word of duration before it: "for a year"."""
_EARLIER = frozenset({"before", "earlier", "ago", "previously"})
"""Words behind a year that something is measured against: "7 percent more than a year before"."""
_DURING = word_set("for than nearly almost about within least over under after some roughly around")
BEGINNINGS = TRIGGERS | _ALONE | _LASTING
"""The words that may begin a number; so may digits."""


def number(read: Reader, at: int) -> Number | None:
    """Return the number that begins at token `at`, or at the article or "several" before it."""
    word = read.word(at)
    if word[:1] in DIGITS:
        return _digits(read, at) if word else None
    return _words(read, at) if word in BEGINNINGS else None


def _digits(read: Reader, at: int) -> Number | None:
    """Read the digits at token `at`: commas, decimals, a leading point or sign, a fraction after it."""
    last = _last_group(read, at)
    value = _value("".join(read.words[at : last + 1]))
    if value is None or not _ends_well(read, last + 1):
        return None
    decimals = len(read.word(at).partition(".")[2])
    gap = read.gap(at)
    if len(gap) > 1 and gap[-1] == "." and not gap[:-1].strip(' "($') and read.word(at).isdigit():
        decimals = len(read.word(at))
        value /= 10.0**decimals
    if (read.word(at - 1) == "minus" and read.word(at - 2) != "or") or gap == " -":
        value = -value
    stop, more = _digit_fraction(read, last, value)
    value += more
    return Number(at, stop, value, value, 0.1 if more else grain(value, decimals))


def _last_group(read: Reader, at: int) -> int:
    """Return the last token of digits that blanks set in groups of three: `80 937`."""
    last = at
    while (
        last < at + _MOST_GROUPS
        and len(read.word(at)) <= _GROUP
        and len(read.word(last + 1)) == _GROUP
        and read.gap(last + 1) == " "
    ):
        if not (read.word(at).isdigit() and read.word(last + 1).isdigit()):
            break
        last += 1
    return last


def _value(word: str) -> float | None:
    """Return the value of digits with thousands commas and one decimal point, or None."""
    if len(word) > _LONGEST_NUMBER or word.count(".") > 1 or not word.isascii():
        return None
    first, *groups = word.split(",")
    if groups and ("." in first or "." in "".join(groups[:-1])):
        return None
    if any(len(group.partition(".")[0]) != 3 for group in groups):
        return None
    return float(word.replace(",", ""))


def _ends_well(read: Reader, at: int) -> bool:
    """Return whether what follows a number leaves it one: not `5th`, `401(k)`, `7-Eleven`."""
    gap = read.gap(at)
    if gap == "":
        return _glued(read, at)
    return gap[0] != "(" and not (gap == "-" and read.capital(at))


def _glued(read: Reader, at: int) -> bool:
    """Return whether the letters or sign glued to a number are a magnitude or a unit (`5m`, `50%`)."""
    word = read.word(at)
    if word == "%" or magnitude(read, at, money=True)[1] > at:
        return True
    return word not in ("s", "d") and unit(read, at, 1.0, large=False) is not None


def _digit_fraction(read: Reader, at: int, value: float) -> tuple[int, float]:
    """Return the token after `2 1/2` or `1/2` and what the fraction adds."""
    for over in (at + 2, at + 1):
        if read.gap(over) == "/" and read.word(over) in ("2", "3", "4", "8"):
            top = read.word(over - 1)
            if top in ("1", "2", "3", "5", "7") and float(top) < float(read.word(over)):
                part = float(top) / float(read.word(over))
                return over + 1, part if over == at + 2 else part - value
    return at + 1, 0.0


def _words(read: Reader, at: int) -> Number | None:
    """Read a number in words; a lone "one", "hundred" or "mile" must show that it counts."""
    if read.word(at) in _ALONE or read.word(at) in _LASTING:
        return _article(read, at)
    found = None if read.gap(at) == "-" and read.word(at - 1)[:1] in DIGITS else spelt(read, at)
    if found is None or found.fraction:
        return found
    if found.stop == at + 1 and read.word(at) == "one":
        counts = read.word(at + 1) in _ONE_COUNTS and read.word(at - 1) not in _NOT_ONE
        return found if counts else None
    return _after_article(read, found) if read.word(at) in SCALES else found


def _article(read: Reader, at: int) -> Number | None:
    """Read the article before a unit as one: "a mile", "for a year"."""
    if read.word(at - 1) not in ("a", "an") or read.gap(at) != " ":
        return None
    if read.word(at - 2) == "than" and read.word(at + 1) in _EARLIER:
        return None
    lasts = read.word(at) in _ALONE or read.word(at - 2) in _DURING
    lasts = lasts or read.words[at + 1 : at + 4] == ("and", "a", "half")
    return Number(at - 1, at, 1.0, 1.0, 1.0) if lasts else None


def _after_article(read: Reader, found: Number) -> Number | None:
    """Read the word before a scale: "a hundred" is 100, "several hundred" 300..900, "the hundred" nothing."""
    before = read.word(found.first - 1)
    first = found.first - 1
    if before in ("a", "an"):
        return found._replace(first=first)
    if before in ("several", "few"):
        return Number(first, found.stop, 3 * found.low, 9 * found.low, found.low)
    if before == "couple":
        return Number(first, found.stop, 2 * found.low, 3 * found.low, found.low)
    return None
