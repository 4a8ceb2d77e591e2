"""Say how far two figures lie apart, in the unit in which the first of them was written."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

from srccompare.comparison.figures.values import comparable, scale
from srccompare.facts.figures.units import SIGNS, UNITS

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place

_TIMES = {2: "twice", 10: "ten times", 100: "a hundred times", 1000: "a thousand times"}
_SIGN = {currency: sign for sign, currency in SIGNS.items()}
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries"}
_NOISE = 1e-6
_SPELT = frozenset({"second", "minute", "hour", "day", "month", "year"})
_COUNTED_OUT = 1000
"""Below this a distance in whole numbers is told to the last digit; others are rounded to two digits."""


def distance(p: Place, q: Place) -> str:
    """Describe the distance of two figures in neutral words: "9 apart", "2 years apart", "ten times as much".

    What is rounded says "about". One number in two units is told by its
    units ("metres ≠ feet"). Of 3-1 and 3-2, which differ in their second number
    alone, nothing is said.
    """
    x, y = scale(p.figure), scale(q.figure)
    word, factor = _written(p)
    other, other_factor = _written(q)
    units = (p.figure.unit, factor), (q.figure.unit, other_factor)
    if (
        word
        and other
        and units[0] != units[1]
        and _one(p.figure.clear / factor, q.figure.clear / other_factor)
    ):
        return f"{word} ≠ {other}"
    small, large = sorted((abs(p.figure.clear) * x, abs(q.figure.clear) * y))
    if small > 0 and large / small >= 2:
        ratio = large / small
        if abs(ratio - round(ratio)) < 0.05:
            return f"{_TIMES.get(round(ratio), f'{round(ratio)} times')} as much"
        return f"{ratio:.1f} times as much"
    exact = abs(p.figure.clear - q.figure.clear * y / x) / factor
    if not exact:
        return ""
    shown = _rounded(exact)
    about = "" if _one(shown, exact) else "about "
    return f"{about}{_amount(shown, p.figure.unit, word)} apart"


def _one(x: float, y: float) -> bool:
    """Return whether two numbers are one but for the noise of conversion."""
    return abs(x - y) <= _NOISE * max(1.0, abs(x))


def slipped(p: Place, q: Place) -> bool:
    """Return whether one figure is ten, a hundred or a thousand times the other: a slip of the point."""
    small, large = sorted((abs(p.figure.clear) * scale(p.figure), abs(q.figure.clear) * scale(q.figure)))
    return small > 0 and any(abs(large / small - ten) < 1e-6 * ten for ten in (10, 100, 1000))


def turned_round(p: Place, q: Place) -> bool:
    """Return whether two figures have the same digits in another order: 12 and 21, 3.4 and 4.3 million."""
    x, y = (f"{value:.9e}".split("e") for value in _printed(p, q))
    digits, others = (number[0].replace(".", "").rstrip("0") for number in (x, y))
    return x[1] == y[1] and len(digits) > 1 and digits != others and sorted(digits) == sorted(others)


def digit_off(p: Place, q: Place) -> bool:
    """Return whether two figures are of as many digits and differ in one: £2.90 and £3.90."""
    x, y = (f"{value:.9g}" for value in _printed(p, q))
    return len(x) == len(y) and sum(m != n for m, n in zip(x, y, strict=True)) == 1


def _printed(p: Place, q: Place) -> tuple[float, float]:
    """Return two values as printed where both print one unit, else in the unit of the family."""
    (_, factor), (_, other_factor) = _written(p), _written(q)
    if factor == other_factor and p.figure.unit == q.figure.unit:
        return p.figure.clear / factor, q.figure.clear / other_factor
    return p.figure.clear * scale(p.figure), q.figure.clear * scale(q.figure)


def other_units(p: Place, q: Place) -> bool:
    """Return whether two figures print one number in two units of one dimension: 12 miles and 12 km."""
    (word, factor), (other, other_factor) = _written(p), _written(q)
    family = comparable(p.figure, q.figure)
    if not (word and other and family) or (p.figure.unit, factor) == (q.figure.unit, other_factor):
        return False
    return _one(p.figure.clear / factor, q.figure.clear / other_factor)


def _written(p: Place) -> tuple[str, float]:
    """Return the word for the unit that a figure prints, "" if none, and its factor to the base unit."""
    for word in reversed(p.witness.tokens.words[p.first : p.stop]):
        base, factor = UNITS.get(word, ("", 1.0))
        if base and base == p.figure.unit:
            return word, factor
    return "", 1.0


def _rounded(value: float) -> float:
    """Return a distance to two significant digits, a small whole number as it is."""
    if value < _COUNTED_OUT and abs(value - round(value)) < 1e-6:
        return float(round(value))
    return round(value, 1 - floor(log10(value))) if value > 0 else value


def _amount(value: float, unit: str, word: str) -> str:
    """Return an amount with its unit: `$60,000`, `2 years`, `3 percentage points`, `9,000`."""
    if unit in ("percent", "point"):
        return f"{_plain(value)} percentage point{'' if value == 1 else 's'}"
    if word or unit in _SPELT:
        return f"{_plain(value)} {_numbered(word or unit, value)}"
    size, name = next(((s, f" {n}") for s, n in _LARGE if value >= s), (1.0, ""))
    shown = f"{_plain(value / size)}{name}"
    if unit in ("score", "magnitude"):
        return shown
    return f"{_SIGN[unit]}{shown}" if unit in _SIGN else f"{shown} {unit}".strip()


def _numbered(word: str, value: float) -> str:
    """Return the word for a unit in the singular or plural; abbreviations have neither."""
    single = next((one for one, many in _PLURALS.items() if word in (one, many)), word)
    if single == word and len(word) > 3:
        single = word.removesuffix("s")
    return single if value == 1 or len(word) <= 3 else _PLURALS.get(single, f"{single}s")


def _plain(value: float) -> str:
    """Return a number with commas, without exponent and needless zeros."""
    text = f"{value:,.4f}" if value < _COUNTED_OUT else f"{value:,.0f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
