"""Stems for English news: suffix rules and irregular forms. (Walking skeleton.)"""

from __future__ import annotations

STOPWORDS = frozenset("a an the of in on at to for and or but is was were be been".split())


def stem(word: str) -> str:
    """Return the stem of a lower-cased word."""
    for suffix in ("ing", "ed", "es", "s"):
        if word.endswith(suffix) and len(word) > len(suffix) + 3:
            return word[: -len(suffix)]
    return word
