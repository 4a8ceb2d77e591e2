"""Read numbers that are spelt out: "two hundred and fifty", "a dozen", "two-thirds", "dozens".

Only what is surely a number is read. "One" is a pronoun far more often than a
figure in news ("one of the", "no one"), so it counts only in a longer number
or where its reader knows the noun; "a third man" is no fraction, "a third of
the men" is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.reading import JOINED, SPACED

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

UNITS = {word: value for value, word in enumerate(_SMALL)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)} | {"fourty": 40}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}

# NOTE: what readers take "dozens" to mean, as low and high bound; the highest
# have no upper bound worth naming.
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2000.0, 9999.0),
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
    40 is not: three dozen and forty are told apart by nobody, 40 and 41 dead
    are.
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
    total, part, stop = 0.0, 0.0, at
    last = ""
    while True:
        word = read.word(stop)
        if stop > at and read.gap(stop) not in JOINED:
            break
        if word in UNITS and last not in ("unit", "teen"):
            if last == "ten" and UNITS[word] > 9:
                break
            part += UNITS[word]
            last = "unit"
        elif word in TENS and last in ("", "hundred", "scale"):
            part += TENS[word]
            last = "ten"
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100 and last in ("unit", "ten", ""):
                part = (part or 1) * 100
                last = "hundred"
            elif scale == 12 and last in ("unit", "ten", ""):
                return total + (part or 1) * 12, stop + 1
            elif scale >= 1000 and last != "scale":
                total += (part or 1) * scale
                part = 0.0
                last = "scale"
            else:
                break
        elif word == "and" and last in ("hundred", "scale") and _goes_on(read, stop):
            pass
        else:
            break
        stop += 1
    return total + part, stop


def _goes_on(read: Reader, at: int) -> bool:
    """Tell whether the "and" at token `at` joins a number: "two hundred and fifty"."""
    following = read.word(at + 1)
    return read.gap(at + 1) in SPACED and (following in UNITS or following in TENS)


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
    """Read "half" and "a third of"; "the second half" and "a third man" are no figures."""
    word, before = read.word(at), read.word(at - 1)
    following = read.word(at + 1)
    if word == "half":
        if before in _NO_HALF or following in _NO_HALF_OF or read.gap(at) == "-":
            return None
        return Number(at, at + 1, 0.5, 0.5, 0.1, fraction=True)
    if before in ("a", "one") and following == "of" and PARTS[word] > 2 and not word.endswith("s"):
        return Number(at - 1, at + 1, 1 / PARTS[word], 1 / PARTS[word], 0.05, fraction=True)
    return None


_NO_HALF = frozenset(
    "first second other better its their his her my our each either latter top bottom and".split()
)
_NO_HALF_OF = frozenset("past time brother sister hour's term staff way back hearted century year".split())


def _share(read: Reader, at: int, stop: int, value: float) -> Number | None:
    """Read "two-thirds", "three quarters" and "one in five" where a number goes before."""
    word = read.word(stop)
    if word in PARTS and read.gap(stop) in JOINED and 0 < value < PARTS[word]:
        if word in ("quarter", "quarters") and read.gap(stop) == " " and read.word(stop + 1) != "of":
            return None
        if value > 1 and not word.endswith("s"):
            return None
        return Number(at, stop + 1, value / PARTS[word], value / PARTS[word], 0.05, fraction=True)
    return None
