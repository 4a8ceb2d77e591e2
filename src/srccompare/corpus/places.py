"""Places of words in a corpus, and the words around them.

A place is one number: `article << 20 | position`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from srccompare.corpus.recipe import Recipe

POSITION_BITS = 20
"""Bits of a place that hold the position of a word: an article has fewer than 2^20 words."""

POSITION = (1 << POSITION_BITS) - 1
"""The bits of a place that hold the position."""

Neighbourhood = tuple[int, str]
"""A place and the words around it, one character a word."""


class Words(Protocol):
    """Find the words of an article by its number."""

    def run(self, article: int, start: int, end: int, /) -> memoryview | array[int]:
        """Return the words of an article from `start` to `end`, as far as it has them."""
        ...

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return the same words as text, one character a word."""
        ...

    def around(self, places: Sequence[int], recipe: Recipe, /) -> list[Neighbourhood]:
        """Return the neighbourhoods of places: `neighbourhood` of each."""
        ...


def reach(recipe: Recipe) -> int:
    """Return how many words before and behind a shingle are looked at."""
    return recipe.min_words


def neighbourhood(place: int, table: Words, recipe: Recipe) -> Neighbourhood:
    """Return the words around a place."""
    at, around = place & POSITION, reach(recipe)
    words = table.near(place >> POSITION_BITS, max(0, at - around), at + recipe.breadth + around)
    return place, words
