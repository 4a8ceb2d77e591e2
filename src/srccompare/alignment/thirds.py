"""What all witnesses together say about a pair of sentences, beyond its own evidence.

Among three or more witnesses a sentence is linked to several others. A pair is
more likely where a third witness says what both of its sentences say, and where
the two are probably linked to much the same sentences of all witnesses, their
own included: reports that tell their core event three times use the same words
three times. A pair is less likely where sentences all over one witness touch on
the same sentence of the other.
"""

from __future__ import annotations

from collections import defaultdict
from math import exp, fsum, log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[int, int]
Chances = dict[Pair, float]
Circle = dict[Pair, float]
"""The chances of a sentence's links to others; they and it by witness and sentence."""

# Below this chance a link to another sentence supports nothing.
LEAST_SUPPORT = 0.1


def second_look(
    key: Pair, first: Mapping[Pair, Chances], around: Mapping[Pair, Circle]
) -> dict[Pair, tuple[float, ...]]:
    """Return the evidence for each pair of the witnesses `key`, given the chances of all pairs.

    That is the log-odds of its own chance, its support by a third witness, the
    company of its sentences, and how alike their `circles` are.
    """
    a, b = key
    supported, others = support(key, first), company(first[key])
    return {
        (i, j): (
            log_odds(chance),
            supported.get((i, j), 0.0),
            others[i, j],
            likeness(around[a, i], around[b, j]),
        )
        for (i, j), chance in first[key].items()
    }


def circles(first: Mapping[Pair, Chances]) -> dict[Pair, Circle]:
    """Return what each sentence is likely linked to, and how likely, scaled to length 1.

    Each sentence, linked to itself for certain, is in its own circle.
    """
    found: defaultdict[Pair, Circle] = defaultdict(dict)
    for (a, b), chances in first.items():
        for (i, j), chance in chances.items():
            of_a, of_b = found[a, i], found[b, j]
            if chance >= LEAST_SUPPORT:
                of_a[b, j] = of_b[a, i] = chance
    for node, circle in found.items():
        circle[node] = 1.0
        length = sqrt(fsum([chance * chance for chance in circle.values()]))
        for partner in circle:
            circle[partner] /= length
    return dict(found)


def likeness(one: Circle, other: Circle) -> float:
    """Return the cosine of two circles, in 0..1; exact, whichever is given first."""
    few, many = (other, one) if len(other) < len(one) else (one, other)
    return fsum([chance * many[node] for node, chance in few.items() if node in many])


def support(key: Pair, first: Mapping[Pair, Chances]) -> Chances:
    """Return, for pairs of the witnesses `key`, the best product of two chances through a third witness."""
    a, b = key
    ways: Chances = {}
    for third in sorted({n for pair in first for n in pair} - {a, b}):
        onward: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for middle, j, chance in _likely(first, third, b):
            onward[middle].append((j, chance))
        for i, middle, chance in _likely(first, a, third):
            for j, further in onward.get(middle, ()):
                ways[i, j] = max(ways.get((i, j), 0.0), chance * further)
    return ways


def company(chances: Chances) -> Chances:
    """Return how many other links the busier sentence of each pair is likely to have.

    What an article is about is touched on all over the other, so that a pair
    with such a sentence says less than its words.
    """
    rows: defaultdict[int, float] = defaultdict(float)
    columns: defaultdict[int, float] = defaultdict(float)
    for (i, j), chance in chances.items():
        rows[i] += chance
        columns[j] += chance
    return {(i, j): max(rows[i], columns[j]) - chance for (i, j), chance in chances.items()}


def _likely(first: Mapping[Pair, Chances], one: int, other: int) -> list[tuple[int, int, float]]:
    """Return the pairs of two witnesses with a chance that can support, `one`'s sentence first."""
    if one < other:
        return [(i, j, c) for (i, j), c in first[one, other].items() if c >= LEAST_SUPPORT]
    return [(i, j, c) for (j, i), c in first[other, one].items() if c >= LEAST_SUPPORT]


def sigmoid(odds: float) -> float:
    """Return the chance of log-odds."""
    return 1 / (1 + exp(-max(-40.0, min(40.0, odds))))


def log_odds(chance: float) -> float:
    """Return the log-odds of a chance, kept within what the training saw."""
    kept = max(1e-4, min(1 - 1e-4, chance))
    return log(kept / (1 - kept))
