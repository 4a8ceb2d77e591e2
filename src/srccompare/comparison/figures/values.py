"""Judge two figures as values: the same, the same in other words, near enough, or apart.

A writer who prints "36 percent" and one who prints "35.7 percent" agree; so do
"nearly 50" and 49, "at least 3" and 5. Only where no reading of the wording
lets the two meet are they apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from srccompare.facts.model import Figure

Closeness = Literal["same", "equal", "near", "open", "apart"]

# Units that name one quantity at two scales: the factor brings them together. A
# month is a twelfth of the mean Gregorian year of 365.2425 days.
_FAMILY = {
    "second": ("time", 1.0), "minute": ("time", 60.0), "hour": ("time", 3600.0), "day": ("time", 86400.0),
    "month": ("time", 2629746.0), "year": ("time", 31556952.0),
    "percent": ("share", 1.0), "point": ("share", 1.0),
}  # fmt: skip

_LONG = ("month", "year")

# NOTE: how far a wording reaches in practice, as a factor of the value. The
# open end stays open when a conflict is tested.
_REACH = {"more": 1.25, "least": 1.6, "most": 0.8}
_OVER = frozenset(
    {"more than", "over", "above", "exceeding", "just over", "well over", "in excess of", "topping"}
)

_MOST_ROUNDING = 0.15
_CONVERTED = 0.03


def comparable(f: Figure, g: Figure) -> bool:
    """Return whether two figures measure in one unit, or in units of one family."""
    return f.unit == g.unit or (f.unit in _FAMILY and _family(f.unit)[0] == _family(g.unit)[0])


def told_alike(f: Figure, g: Figure) -> bool:
    """Return whether two figures are measured as one measures one thing: no days against years."""
    return (f.unit in _LONG) == (g.unit in _LONG) or "time" not in (_family(f.unit)[0], _family(g.unit)[0])


def closeness(f: Figure, g: Figure) -> Closeness:
    """Say how two comparable figures stand to each other.

    `same`: one value, one wording of its bounds; `equal`: one value after
    conversion; `near`: the rounding or the hedge lets them meet; `open`: only
    an open bound does; `apart`: nothing does.
    """
    if f.unit == "score":
        return "same" if (f.clear, f.counted) == (g.clear, g.counted) else "apart"
    x, y = _family(f.unit)[1], _family(g.unit)[1]
    a, b = f.clear * x, g.clear * y
    if a == b and (f.low * x, f.high * x) == (g.low * y, g.high * y):
        return "same"
    (a_low, a_high), (b_low, b_high) = _practical(f, g, x), _practical(g, f, y)
    if _converted(f, g, a, b):
        return "equal"
    if max(a_low - b_high, b_low - a_high) <= max(_slack(f) * x, _slack(g) * y):
        return "near"
    return "open" if f.low * x <= g.high * y and g.low * y <= f.high * x else "apart"


def bounds_apart(f: Figure, g: Figure) -> bool:
    """Return whether two figures with one hedge name two bounds: "at least 12" and "at least 21"."""
    if f.hedge != g.hedge or not f.hedge or not (f.high == g.high == float("inf") or f.low == g.low == 0):
        return False
    return abs(f.clear - g.clear) > max(_slack(f), _slack(g))


def scale(f: Figure) -> float:
    """Return the factor that brings the unit of a figure to that of its family."""
    return _family(f.unit)[1]


def _family(unit: str) -> tuple[str, float]:
    return _FAMILY.get(unit, (unit, 1.0))


def _converted(f: Figure, g: Figure, a: float, b: float) -> bool:
    """Return whether two values are one that was converted: a mile and 1.6 kilometres."""
    if f.unit != g.unit or f.unit in ("", "percent", "year"):
        return a == b
    odd = _step(f) != _step(g)
    return odd and abs(a - b) <= _CONVERTED * max(abs(a), abs(b))


def _step(f: Figure) -> float:
    """Return the first digits of the grain: two figures of one written unit share them."""
    grain = f.grain
    while grain >= 10:
        grain /= 10
    while 0 < grain < 0.9999999:
        grain *= 10
    return round(grain, 6)


def _slack(f: Figure) -> float:
    """Return how far the true value may lie from the one written, by its rounding.

    A number that a bound goes over is meant as printed.
    """
    grain = 0.0 if f.hedge in _OVER else f.grain
    if f.unit == "percent" and grain == 1 and f.clear % 10 == 0:
        grain = 10.0
    return min(grain / 2, _MOST_ROUNDING * abs(f.clear)) * 0.999999


def _practical(f: Figure, other: Figure, factor: float) -> tuple[float, float]:
    """Return the bounds that a reader would take the wording to mean, in the unit of the family."""
    low, high = f.low, f.high
    if high == float("inf"):
        high = f.clear * _REACH["more" if f.hedge in _OVER else "least"]
    elif low == 0 < f.clear and f.hedge:
        low = _REACH["most"] * f.clear
    elif f.hedge and other.hedge and low < f.clear < high:
        low, high = (low + 3 * f.clear) / 4, (high + 3 * f.clear) / 4
    return low * factor, high * factor


def plain(value: float) -> str:
    """Return a number without exponent and without needless zeros."""
    if value == float("inf"):
        return ""
    text = f"{value:.2f}" if abs(value) >= 1000 else f"{value:.4f}"
    return text.rstrip("0").rstrip(".")


def canonical(f: Figure) -> str:
    """Return what a figure was read as: `4100000 USD`, `45..55 percent`, `>= 12`, `234-193`."""
    if f.unit == "score":
        return f"{plain(f.clear)}-{f.counted}"
    if f.high == float("inf"):
        value = f">= {plain(f.low)}"
    elif f.low == 0 < f.high:
        value = f"<= {plain(f.high)}"
    elif f.low == f.high:
        value = plain(f.low)
    else:
        value = f"{plain(f.low)}..{plain(f.high)}"
    return f"{value} {f.unit}".strip()


def identity(f: Figure) -> tuple[float, float, str, str]:
    """Return what makes two figures the same: bounds in the unit of the family, that unit, and the noun."""
    family, factor = _family(f.unit)
    if f.unit == "score":
        return f.low, f.high, f"{f.clear:g}-{f.counted}", ""
    return f.low * factor, f.high * factor, family, f.counted
