"""Decide whether one name may have been written for another: Carol Venn, Carol Vance."""

from __future__ import annotations

from srccompare.alignment.similarity import edits
from srccompare.facts.names.clusters import unaccented
from srccompare.facts.names.sounding import skeleton

_VOWELS = frozenset("aeiouy")
_MOST = 3  # letters


def mistakable(x: str, y: str) -> bool:
    """Return whether one of two words that sound unlike may have been written for the other.

    They begin with the same letter and the same kind of second one, have all
    but one of their sounds in common and differ in three letters at most.
    """
    x, y = (unaccented(word.lower()).replace("'", "").rstrip("s") for word in (x, y))
    p, q = sorted((skeleton(x), skeleton(y)), key=len)
    if p == q or x[:1] != y[:1] or (x[1:2] in _VOWELS) != (y[1:2] in _VOWELS) or edits(x, y) > _MOST:
        return False
    if len(p) == len(q):
        return sum(a != b for a, b in zip(p, q, strict=True)) == 1
    return any(q[:at] + q[at + 1 :] == p for at in range(len(q)))
