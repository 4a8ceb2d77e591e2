"""What the tests of alignment make and ask again and again."""

from __future__ import annotations

from srccompare.alignment import Clues


def no_clues(count: int) -> Clues:
    """Return empty clues for so many sentences."""
    empty: frozenset[str] = frozenset()
    return Clues((empty,) * count, (empty,) * count, ((),) * count, ((),) * count, (empty,) * count)
