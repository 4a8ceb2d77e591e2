"""Write word lists as plain text: they are read and mended more often than they are run."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a text, which stand between bars; inner blanks are kept."""
    return tuple(phrase.replace("\n", "").replace("_", " ") for phrase in text.strip().split("|"))
