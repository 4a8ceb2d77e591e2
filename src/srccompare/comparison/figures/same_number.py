"""Find what keeps two figures of one number from being an agreement.

"Fell to 5.2 percent" and "fell by 5.2 percent" print the same figure and say
two things; so do $40 a day and $40 a month, nearly 5,000 and more than 5,000,
four dead and four missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import fate, fates, joined_fates, unhedged
from srccompare.comparison.figures.values import comparable, scale
from srccompare.comparison.figures.words import COMPARATIVES, DOWN, EXCLUSIVE, MORE, PERIODS, RATES, ROLES, UP
from srccompare.facts.figures.units import CURRENCIES
from srccompare.text.closed_classes import BE

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place
    from srccompare.facts.model import Figure

_REACH = 5
"""Words before a figure in which its direction stands ("fell as much as 5 percent")."""
_MEANT = {"level": "the level", "source": "the level before", "change": "the change"}
_ROLE_WORDS = frozenset({"to", "at", "from", "by"})


def one_number(f: Figure, g: Figure) -> bool:
    """Return whether two figures print one number, in units of one family or in two currencies."""
    money = f.unit in CURRENCIES and g.unit in CURRENCIES
    return (money or (f.unit != "score" and comparable(f, g))) and f.clear * scale(f) == g.clear * scale(g)


def other_meaning(p: Place, q: Place) -> str:
    """Return in what two figures of near value say two things ("to ≠ by"), or ""."""
    return (
        _other_unit(p, q)
        or opposed(p, q)
        or _unlike(rate(p), rate(q))
        or _other_role(p, q)
        or _other_bound(p, q)
        or _other_fate(p, q)
    )


def opposed(p: Place, q: Place) -> str:
    """Return the opposite directions of two figures as printed ("rose ≠ fell"), or ""."""
    x, y = direction(p), direction(q)
    return f"{x} ≠ {y}" if x and y and (x in UP or x in MORE) != (y in UP or y in MORE) else ""


def rate(p: Place) -> str:
    """Return what a figure is a rate of: `a day` of "$40 a day" and "$40 daily"; "" if of nothing."""
    words = p.witness.tokens.words[p.stop : min(p.stop + 2, p.sentence.last)]
    if words[:1] and words[0] in PERIODS:
        return f"a {PERIODS[words[0]]}"
    if len(words) == 2 and words[0] in ("a", "an", "per", "each", "every") and words[1] in RATES:
        return f"a {words[1]}"
    return ""


def _unlike(x: str, y: str) -> str:
    """Return two readings as unlike, "" where they are the same or one is missing."""
    return f"{x} ≠ {y}" if x and y and x != y else ""


def _other_unit(p: Place, q: Place) -> str:
    """Return two currencies, or percent and percentage points of a change, where the units differ so."""
    f, g = p.figure, q.figure
    if f.unit == g.unit:
        return ""
    shares = {"percent": "percent", "point": "percentage points"}
    if f.unit in shares and g.unit in shares:
        return f"{shares[f.unit]} ≠ {shares[g.unit]}" if _moved(p) and _moved(q) else ""
    return f"{f.unit} ≠ {g.unit}" if f.unit in CURRENCIES and g.unit in CURRENCIES else ""


def _moved(p: Place) -> bool:
    """Return whether a figure is a change or a distance: "rose 20 percent", "20 percent more"."""
    after = p.witness.tokens.words[p.stop : min(p.stop + 1, p.sentence.last)]
    return bool(direction(p)) or not COMPARATIVES.isdisjoint(after)


def _other_role(p: Place, q: Place) -> str:
    """Return how two figures that moved stand to the move: reached, left, or the way between."""
    x, y = _before(p), _before(q)
    a, b = ROLES.get(x, ""), ROLES.get(y, "")
    if not (a and b and a != b and (direction(p) or direction(q))) or {x, y} == {"at", "from"}:
        return ""
    return f"{x} ≠ {y}" if x in _ROLE_WORDS and y in _ROLE_WORDS else f"{_MEANT[a]} ≠ {_MEANT[b]}"


def _before(p: Place) -> str:
    """Return the word right before a figure and its hedge."""
    at = unhedged(p)
    return p.witness.tokens.words[at - 1] if at > p.sentence.first else ""


def _other_bound(p: Place, q: Place) -> str:
    """Return the hedges of two figures of one number of which one stays below it and one goes over it."""
    f, g = p.figure, q.figure
    sides = {_side(f), _side(g)}
    if sides != {"under", "over"} or f.clear * scale(f) != g.clear * scale(g):
        return ""
    return f"{f.hedge} ≠ {g.hedge}"


def _side(f: Figure) -> str:
    """Return whether the wording of a figure keeps it `under` its number or brings it `over`."""
    if f.hedge and f.high == float("inf"):
        return "over"
    return "under" if f.hedge and f.low < f.high == f.clear else ""


def _other_fate(p: Place, q: Place) -> str:
    """Return what became of two counts of people, where it cannot be both and no other count explains it."""
    x, y = fate(p), fate(q)
    if p.figure.unit or q.figure.unit or x == y or not {x, y} <= EXCLUSIVE:
        return ""
    if (y in fates(p) and x in fates(q)) or y in joined_fates(p) or x in joined_fates(q):
        return ""
    return f"{x} ≠ {y}"


def direction(p: Place) -> str:
    """Return the word nearest to a figure that says which way something moved, or ""."""
    words = p.witness.tokens.words
    for at in range(p.first - 1, max(p.sentence.first, p.first - _REACH) - 1, -1):
        word = words[at]
        if (word in UP or word in DOWN) and (word not in ("up", "down") or words[at - 1] in BE):
            return word
    after = words[p.stop : min(p.stop + 1, p.sentence.last)]
    return next((word for word in after if word in UP or word in DOWN or word in COMPARATIVES), "")
