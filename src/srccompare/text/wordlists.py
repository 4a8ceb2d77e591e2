"""Write word lists as plain text: they are read and edited more often than they are run."""

from __future__ import annotations


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(listed.split())
