"""Find figures that two sentences give to each other's things: 4 dead and 9 hurt, 9 dead and 4 hurt."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import fate, likeness, role
from srccompare.comparison.figures.values import identity
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.figures.contexts import Place

_BEFORE, _AFTER = 4, 4
TWINS = 0.8
"""The likeness of two sentences from which they are one sentence with other figures."""
_MOST = 6
"""Figures per sentence beyond which nobody can tell which belongs to what."""


def crossed(left: tuple[Place, ...], right: tuple[Place, ...]) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs of figures of one thing each whose values stand the other way round.

    Two things are distinguished by what became of the people counted, else by
    the words around the figures: something must speak for the pairs as they
    are set here, and nothing for those of equal value.
    """
    if not (1 < len(left) <= _MOST and 1 < len(right) <= _MOST):
        return
    taken: set[int] = set()
    for p, other in combinations(left, 2):
        if p.first in taken or other.first in taken:
            continue
        a, b = identity(p.figure)[:3], identity(other.figure)[:3]
        if a == b or a[2] != b[2] or "old" in (p.figure.counted, other.figure.counted):
            continue
        firsts = [q for q in right if identity(q.figure)[:3] == b]
        seconds = [q for q in right if identity(q.figure)[:3] == a]
        if len(firsts) == len(seconds) == 1 and _swapped((p, other), (firsts[0], seconds[0]), left, right):
            taken |= {p.first, other.first}
            yield p, firsts[0]
            yield other, seconds[0]


def _swapped(
    pair: tuple[Place, Place],
    rival: tuple[Place, Place],
    left: tuple[Place, ...],
    right: tuple[Place, ...],
) -> bool:
    """Return whether the figures of two pairs belong together as they are set, and not crosswise."""
    x, y = (tuple(map(fate, places)) for places in (pair, rival))
    if all(x) and all(y) and x[0] != x[1]:
        return x == y
    told_in_order = all(left.index(p) == right.index(q) for p, q in zip(pair, rival, strict=True))
    if not told_in_order or likeness(pair[0], rival[0]) < TWINS:
        return False
    if any(role(p) != role(q) for p, q in zip(pair, rival, strict=True)):
        return False  # from one to the other
    if any(x) != any(y) or (any(x) and (x[0] != x[1] or y[0] != y[1])):
        return False
    near = [_near(p, left) for p in pair]
    other = [_near(q, right) for q in rival]
    straight = [(near[n] & other[n]) - other[1 - n] for n in (0, 1)]
    across = [(near[n] & other[1 - n]) - other[n] for n in (0, 1)]
    return any(straight) and not any(across)


def _near(p: Place, among: tuple[Place, ...]) -> frozenset[str]:
    """Return the match keys of the content words next to a figure, none beyond another figure."""
    first = max((x.stop for x in among if x.first < p.first), default=p.sentence.first)
    last = min((x.first for x in among if x.first > p.first), default=p.sentence.last)
    stems = p.witness.stems
    before = [stems[at] for at in range(p.first - 1, first - 1, -1)]
    after = [stems[at] for at in range(p.stop, last)]
    content = ([s for s in some if s not in STOPWORDS and s[0].isalpha()] for some in (before, after))
    return frozenset(
        key(stem) for some, most in zip(content, (_BEFORE, _AFTER), strict=True) for stem in some[:most]
    )
