"""Find runs of equal words, whatever their place: the seeds of copied wording.

Every run of `GRAM` equal words is met through a table of the words of one
text; neighbours on one diagonal join into the longest run. A paragraph that
moved is found like one that stayed.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.similarity import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


GRAM = 3
# NOTE: words that meet in more places than this are a formula; their pairs would
# grow with the square of a repetitive text and say nothing.
MAX_PAIRS = 32


class Box(NamedTuple):
    """Hold two half-open ranges of tokens, one in each text, that belong together."""

    a_first: int
    a_last: int
    b_first: int
    b_last: int

    def touches(self, other: Box, slack: int = 0) -> bool:
        """Return whether two boxes overlap, or lie at most `slack` tokens apart, on both sides."""
        return (
            self.a_first < other.a_last + slack
            and other.a_first < self.a_last + slack
            and self.b_first < other.b_last + slack
            and other.b_first < self.b_last + slack
        )

    def contains(self, other: Box) -> bool:
        """Return whether another box lies inside this one on both sides."""
        return (
            self.a_first <= other.a_first
            and other.a_last <= self.a_last
            and self.b_first <= other.b_first
            and other.b_last <= self.b_last
        )

    def flipped(self) -> Box:
        """Return the box with its sides swapped."""
        return Box(self.b_first, self.b_last, self.a_first, self.a_last)

    def joined(self, other: Box) -> Box:
        """Return the smallest box around two."""
        return Box(
            min(self.a_first, other.a_first),
            max(self.a_last, other.a_last),
            min(self.b_first, other.b_first),
            max(self.b_last, other.b_last),
        )


def equal_runs(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """Return the longest runs of at least `GRAM` equal words, sorted by their place in `a`.

    Fastest where `a` is the shorter text.
    """
    places_a = _places(_grams(a))
    places_b = _places(_grams(b), places_a)
    return sorted(
        _join_diagonals(
            sorted(
                (j - i, i)
                for gram, at in places_b.items()
                if len(at) * len(places_a[gram]) <= MAX_PAIRS
                for i in places_a[gram]
                for j in at
            )
        )
    )


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Return every run of `GRAM` words, in order."""
    return zip(*(islice(words, n, None) for n in range(GRAM)), strict=False)


def _places(
    grams: Iterator[tuple[str, ...]], known: dict[tuple[str, ...], list[int]] | None = None
) -> dict[tuple[str, ...], list[int]]:
    """Return where each gram stands; with `known`, only those that it holds."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, gram in enumerate(grams):
        if known is None or gram in known:
            places.setdefault(gram, []).append(place)
    return places


def _join_diagonals(seeds: list[tuple[int, int]]) -> list[Block]:
    """Join seeds (diagonal, place in a), sorted, that overlap or touch on one diagonal."""
    runs: list[Block] = []
    current, start, end = 0, 0, -1
    for diagonal, at in seeds:
        if diagonal == current and at <= end:
            end = at + GRAM
            continue
        if end >= 0:
            runs.append(Block(start, start + current, end - start))
        current, start, end = diagonal, at, at + GRAM
    if end >= 0:
        runs.append(Block(start, start + current, end - start))
    return runs
