"""Return whether two words are spellings of one name.

Transliteration and habit change vowels, double letters and the letters of one
sound (Husayn, Hussein; Petersen, Pettersson). What is left of a name without
these, its consonants by sound, two spellings have in common.
"""

from __future__ import annotations

import re
from functools import lru_cache

from srccompare.facts.names.clusters import unaccented

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
