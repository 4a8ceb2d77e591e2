"""Match the figures of two linked sentences that agree: equal ones first, then near ones.

Equal values are looked up, so that a table of thousands of figures costs no
more than its length; what only conversion, rounding or a hedge brings together
is tried pair by pair, in sentences short enough to be sentences.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import fate, modifiers, role, shared_context
from srccompare.comparison.figures.same_number import other_meaning
from srccompare.comparison.figures.values import bounds_apart, closeness, comparable, identity
from srccompare.comparison.figures.words import PEOPLE, PERSONS, WIDTHS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.figures.contexts import Place
    from srccompare.comparison.figures.values import Closeness

LIST = 12
"""A sentence with more figures than this is a table or a list; its columns cannot be told apart."""
_ALIKE = 0.4
"""The likeness of context from which figures agree whose nouns do not show that they count one thing."""
_SMALL = 12
"""Up to here two equal counts of different nouns mean nothing, unless their contexts are alike."""
_ROOM = 3
"""How many times a bound a value may be for the two to be called compatible."""


def agreeing(left: tuple[Place, ...], right: tuple[Place, ...]) -> Iterator[tuple[Closeness, Place, Place]]:
    """Yield the agreeing figures of two sentences, each figure once, equal ones before near ones."""
    for same_noun in (True, False):
        pairs = _equal(left, right, same_noun=same_noun)
        yield from (("same", p, q) for p, q in pairs)
        matched_a, matched_b = {p.figure.start for p, _ in pairs}, {q.figure.start for _, q in pairs}
        left = tuple(p for p in left if p.figure.start not in matched_a)
        right = tuple(q for q in right if q.figure.start not in matched_b)
    if max(len(left), len(right)) <= LIST:
        yield from _nearest(left, right)


def _equal(
    left: tuple[Place, ...], right: tuple[Place, ...], *, same_noun: bool
) -> list[tuple[Place, Place]]:
    """Pair the figures that are the same, those of one noun or all; of many alike the first few are tried."""
    waiting: dict[tuple[float, float, str, str], deque[Place]] = {}
    for q in right:
        waiting.setdefault(_name(q, same_noun=same_noun), deque()).append(q)
    pairs = []
    for p in left:
        candidates = waiting.get(_name(p, same_noun=same_noun), deque())
        found = next((q for q in islice(candidates, LIST) if _may_agree("same", p, q)), None)
        if found is not None:
            candidates.remove(found)
            pairs.append((p, found))
    return pairs


def _name(p: Place, *, same_noun: bool) -> tuple[float, float, str, str]:
    """Return what a figure is looked up by: its value, with or without the key of its noun."""
    low, high, unit, noun = identity(p.figure)
    return low, high, unit, (key(noun) if noun else "") if same_noun else ""


def _nearest(left: tuple[Place, ...], right: tuple[Place, ...]) -> Iterator[tuple[Closeness, Place, Place]]:
    """Yield the pairs of figures that conversion, rounding or a hedge brings together, the closest first."""
    rank: dict[Closeness, int] = {"same": 0, "equal": 1, "near": 2, "open": 3}
    candidates = []
    for x, p in enumerate(left):
        for y, q in enumerate(right):
            close = closeness(p.figure, q.figure) if comparable(p.figure, q.figure) else "apart"
            if close != "apart" and _may_agree(close, p, q):
                candidates.append((rank[close], heads(p, q) != "same", abs(x - y), x, y, close))
    taken_x: set[int] = set()
    taken_y: set[int] = set()
    for *_, x, y, close in sorted(candidates):
        if x not in taken_x and y not in taken_y:
            taken_x.add(x)
            taken_y.add(y)
            yield close, left[x], right[y]


def heads(p: Place, q: Place) -> str:
    """Return whether two figures count the `same` noun, `other` nouns, or may count one thing (`open`).

    They may where one of them names none, where one calls people what the other
    calls workers, and one rebels what the other calls rebel fighters.
    """
    x, y = p.figure.counted, q.figure.counted
    if "old" in {x, y} and x != y:
        return "other"
    if not (x and y) or p.figure.unit == "score":
        return "other" if x != y and {x, y} & WIDTHS else "open"
    if min(p.figure.clear, q.figure.clear) > 1 and {x, y} <= PERSONS and not PEOPLE.isdisjoint((x, y)):
        return "same" if x == y else "open"
    if x == y or key(x) == key(y):
        return "same"
    return "open" if key(x) in modifiers(q) or key(y) in modifiers(p) else "other"


def _may_agree(close: Closeness, p: Place, q: Place) -> bool:
    """Return whether two figures of near value may be of one thing."""
    nouns = heads(p, q)
    if other_meaning(p, q):
        return False
    values = p.figure.clear, q.figure.clear
    if (close == "open" and max(values) > _ROOM * min(values)) or bounds_apart(p.figure, q.figure):
        return False
    if nouns == "same":
        return close == "same" or fate(p) == fate(q) or not (fate(p) and fate(q))
    if close == "same":
        surely = nouns == "open" or bool(p.figure.unit) or p.figure.clear > _SMALL
        return surely or shared_context(p, q)[1] >= _ALIKE
    if close == "equal":
        return nouns == "open" or bool(p.figure.unit)
    large = bool(p.figure.unit) or p.figure.clear > _SMALL
    plain = large and nouns == "open" and role(p) == role(q) and close == "near"
    return plain or shared_context(p, q)[1] >= _ALIKE
