"""Read numbers that are spelt out: "two hundred and fifty", "a dozen", "two-thirds", "dozens".

Only what is surely a number is read. "One" is a pronoun far more often than a
figure in news ("one of the", "no one"), so it counts only in a longer number
or where its reader knows the noun; "a third man" is not a fraction, "a third of
the men" is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.reading import JOINED, SPACED
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

UNITS = {word: value for value, word in enumerate(_SMALL)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}

_NO_LIMIT = float("inf")

# NOTE: what readers take "dozens" to mean, as low and high bound: 12,000 are thousands,
# 20,000 are tens of thousands. The highest have no upper bound worth naming.
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2000.0, 19999.0),
    "millions": (2e6, float("inf")),
    "billions": (2e9, float("inf")),
    "trillions": (2e12, float("inf")),
}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PARTS = _PARTS | {f"{word}s": value for word, value in _PARTS.items() if value > 2}

SPELT = frozenset((*UNITS, *TENS, *SCALES))
TRIGGERS = SPELT | frozenset(VAGUE) | frozenset(PARTS)


class Number(NamedTuple):
    """Hold a number read at tokens `first`..`stop` (half-open).

    `low` and `high` are equal unless the word is vague; `grain` is the size
    of one step of the last digit that was written; `fraction` says that the
    number is a part of a whole.
    """

    first: int
    stop: int
    low: float
    high: float
    grain: float
    fraction: bool = False


def spelt(read: Reader, at: int) -> Number | None:
    """Return the number that is spelt out from token `at` on, or None."""
    word = read.word(at)
    if word in VAGUE:
        return _vague(read, at)
    if word in PARTS:
        return _part(read, at)
    value, stop = _whole(read, at)
    if stop == at:
        return None
    share = _share(read, at, stop, value)
    if share is not None:
        return share
    half = _and_a_half(read, stop)
    if half:
        return Number(at, half, value + 0.5, value + 0.5, 0.5)
    return Number(at, stop, value, value, grain(value))


def grain(value: float, digits: int = 0) -> float:
    """Return the size of the last digit that carries news in a number with `digits` decimals.

    The zeros at the end of 43,000 are taken for rounding, the single zero of
    40 is not: nobody distinguishes three dozen from forty, but everybody 40
    dead from 41.
    """
    if digits:
        return float(10.0**-digits)
    if value < 100 or value != value // 1 or value > 1e15:
        return 1.0
    whole, zeros = int(value), 0
    while whole % 10 == 0:
        whole //= 10
        zeros += 1
    return float(10**zeros) if zeros > 1 else 1.0


def _whole(read: Reader, at: int) -> tuple[float, int]:
    """Return the whole number spelt from token `at` on and the token after it."""
    total, part, limit = 0.0, 0.0, _NO_LIMIT
    stop, last = at, ""
    while stop == at or read.gap(stop) in JOINED:
        word, kind = read.word(stop), _kind(read, stop, last)
        if not kind or (kind == "hundred" and part >= 100) or (kind == "scale" and SCALES[word] >= limit):
            break
        stop += 1
        if kind in ("unit", "ten"):
            part += UNITS.get(word, TENS.get(word, 0))
        elif kind in ("hundred", "dozen"):
            part = (part or 1) * SCALES[word]
        elif kind == "scale":
            limit = SCALES[word]
            total += (part or 1) * limit
            part = 0.0
        last = last if kind == "and" else kind
    return total + part, stop


def _kind(read: Reader, at: int, last: str) -> str:
    """Return what token `at` adds to a number whose last part was of kind `last`, or "" where it ends it."""
    word = read.word(at)
    fits = False
    kind = "scale"
    if word in UNITS:
        kind, fits = "unit", last not in ("unit", "dozen") and (last != "ten" or 0 < UNITS[word] < 10)
    elif word in TENS:
        kind, fits = "ten", last in ("", "hundred", "scale")
    elif word in ("hundred", "dozen"):
        kind, fits = word, last in ("", "unit", "ten")
    elif word in SCALES:
        fits = last not in ("scale", "dozen")
    elif word == "and":
        following = read.word(at + 1)
        joined = read.gap(at + 1) in SPACED and (following in UNITS or following in TENS)
        kind, fits = "and", joined and last in ("hundred", "scale")
    return kind if fits else ""


def _and_a_half(read: Reader, stop: int) -> int:
    """Return the token after "and a half" at `stop`, or 0."""
    phrase = (read.word(stop), read.word(stop + 1), read.word(stop + 2))
    return stop + 3 if phrase in {("and", "a", "half"), ("and", "one", "half")} else 0


def _vague(read: Reader, at: int) -> Number | None:
    """Read "dozens", "hundreds of thousands", "tens of thousands" is read from its "tens"."""
    low, high = VAGUE[read.word(at)]
    stop = at + 1
    if read.word(at) == "scores" and read.word(stop) != "of":
        return None
    if read.word(stop) == "of" and read.word(stop + 1) in VAGUE:
        scale = VAGUE[read.word(stop + 1)][0] / 2
        if scale >= 1000:
            return Number(at, stop + 2, low * scale, high * scale, scale)
    if read.word(at - 1) == "of" and read.word(at - 2) == "tens":
        return Number(at - 2, stop, 10 * low, 99 * low / 2, low)
    return Number(at, stop, low, high, low)


def _part(read: Reader, at: int) -> Number | None:
    """Read "half" and "a third of"; "the second half" and "a third man" are not figures."""
    word, before = read.word(at), read.word(at - 1)
    following = read.word(at + 1)
    if word == "half":
        if before in _NO_HALF or following in _NO_HALF_OF or read.gap(at) == "-":
            return None
        return _fraction(at, at + 1, 0.5)
    if before in ("a", "one") and following == "of" and PARTS[word] > 2 and not word.endswith("s"):
        return _fraction(at - 1, at + 1, 1 / PARTS[word])
    return None


_NO_HALF = word_set("""
    first second other better its their his her my our each either latter top bottom and
""")
_NO_HALF_OF = word_set("""
    past time brother sister hour's term staff way back hearted century year
""")


def _share(read: Reader, at: int, stop: int, value: float) -> Number | None:
    """Read "two-thirds", "three quarters" and "one in five" where a number goes before."""
    word = read.word(stop)
    if word in PARTS and read.gap(stop) in JOINED and 0 < value < PARTS[word]:
        if word in ("quarter", "quarters") and read.gap(stop) == " " and read.word(stop + 1) != "of":
            return None
        if value > 1 and not word.endswith("s"):
            return None
        return _fraction(at, stop + 1, value / PARTS[word])
    return None


def _fraction(first: int, stop: int, value: float) -> Number:
    """Return a part of a whole; "a third" may be anything within a tenth of it."""
    return Number(first, stop, value, value, value / 5, fraction=True)
