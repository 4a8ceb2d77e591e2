"""Distinguish a name that is spelt in two ways from two names that look alike.

Transliteration and habit change vowels, double letters and the letters of one
sound (Husayn, Hussein; Petersen, Pettersson). What is left of a name without
these, its consonants by sound, two spellings have in common.
"""

from __future__ import annotations

import re
from functools import lru_cache

from srccompare.facts.names.clusters import unaccented

_VOWELS = frozenset("aeiouy")
_MOST = 3

# In this order: letters of one sound, and what no spelling keeps.
_SOUNDS = (
    (r"(?:ow|off|of|ev|eff|ew)$", "ov"),
    (r"(?:dt|d)$", "t"),
    (r"t?sch|tch|[cs]h|zh|cz|sz|dj|dzh", "x"),
    (r"ph", "f"),
    (r"[kgq]h|ck|q", "k"),
    (r"c(?=[eiy])|tz|ts|z", "s"),
    (r"[cg]", "k"),
    (r"th|dt", "t"),
    (r"dh", "d"),
    (r"w", "v"),
    (r"[aeiouyhj]", ""),
    (r"(.)\1+", r"\1"),
)


@lru_cache(maxsize=1 << 12)
def skeleton(word: str) -> str:
    """Return the consonants of a name by their sounds, in lower case."""
    found = "".join(char for char in unaccented(word.lower()) if char.isalpha())
    for letters, sound in _SOUNDS:
        found = re.sub(letters, sound, found)
    return found


def one_sound(x: str, y: str) -> bool:
    """Return whether two words may be spellings of one name."""
    return skeleton(x) == skeleton(y)


def mistakable(x: str, y: str) -> bool:
    """Return whether one of two words that sound unlike may have been written for the other.

    They begin with the same letter and the same kind of second one, have all
    but one of their sounds in common and differ in three letters at most.
    """
    x, y = (unaccented(word.lower()).replace("'", "").rstrip("s") for word in (x, y))
    p, q = sorted((skeleton(x), skeleton(y)), key=len)
    if p == q or x[:1] != y[:1] or (x[1:2] in _VOWELS) != (y[1:2] in _VOWELS) or _edits(x, y) > _MOST:
        return False
    if len(p) == len(q):
        return sum(a != b for a, b in zip(p, q, strict=True)) == 1
    return any(q[:at] + q[at + 1 :] == p for at in range(len(q)))


def _edits(x: str, y: str) -> int:
    """Count the letters to add, leave out or change between two words (Levenshtein)."""
    row = list(range(len(y) + 1))
    for i, p in enumerate(x, 1):
        before, row[0] = row[0], i
        for j, q in enumerate(y, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (p != q))
    return row[-1]
