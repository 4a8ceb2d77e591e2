"""The numbers of a scan: what each sensitivity stands for, measured on planted corpora."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.errors import UsageError

if TYPE_CHECKING:
    from srccompare.corpus.model import ScanOptions

VERSION = 5
"""Raised whenever words, hashes or passages come out otherwise: what was indexed before is then refused.

Stands for all numbers that are not part of a recipe, too: those of seeds
(`candidates`), footers (`boilerplate`), passages (`passages`) and prose (`wording`).
"""

FEWEST_WORDS, MOST_WORDS = 6, 1000


class Recipe(NamedTuple):
    """Hold the numbers that decide what a scan finds.

    Attributes:
        radius: a landmark outranks this many words on either side.
        breadth: words that a shingle is taken to cover.
        dense: an anchor met in more places than this must have longer runs in common.
        frequent: an anchor met in more places than this is boilerplate, or a story printed everywhere.
        min_words: the fewest words in common that make a passage.
    """

    radius: int
    breadth: int
    dense: int
    frequent: int
    min_words: int

    def __str__(self) -> str:
        """Name all numbers, and the version of what is done with them."""
        numbers = ",".join(f"{name}:{value}" for name, value in self._asdict().items())
        return f"scan:{VERSION},{numbers}"


_RECIPES = {
    "low": Recipe(radius=2, breadth=5, dense=6, frequent=100, min_words=12),
    "default": Recipe(radius=1, breadth=5, dense=32, frequent=250, min_words=10),
    "high": Recipe(radius=1, breadth=5, dense=32, frequent=250, min_words=8),
}


def recipe(options: ScanOptions) -> Recipe:
    """Return the numbers that options stand for.

    Raises:
        UsageError: there is no such sensitivity, or the number of words is out of reach.
    """
    if options.sensitivity not in _RECIPES:
        raise UsageError(f"there is no sensitivity {options.sensitivity!r}", f"one of {', '.join(_RECIPES)}")
    found = _RECIPES[options.sensitivity]
    if options.min_words is None:
        return found
    if not FEWEST_WORDS <= options.min_words <= MOST_WORDS:
        wrong = "small" if options.min_words < FEWEST_WORDS else "large"
        raise UsageError(
            f"--min-words: {options.min_words} is too {wrong}", f"from {FEWEST_WORDS} to {MOST_WORDS:,} words"
        )
    return found._replace(min_words=options.min_words)
