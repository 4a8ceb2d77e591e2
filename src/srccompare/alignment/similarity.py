"""The only door to rapidfuzz: every scorer, processor and cut-off is named here.

Similarity finds candidates and never judges: "4.1 million" and "41 million"
are 98 % alike as strings. Nothing here folds case or blanks; callers pass
words that are already folded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence


class Block(NamedTuple):
    """Say that `a[a_at : a_at + size]` equals `b[b_at : b_at + size]`."""

    a_at: int
    b_at: int
    size: int


def matching_blocks(a: Sequence[str], b: Sequence[str]) -> tuple[Block, ...]:
    """Return the runs of equal words of one longest common subsequence, in order, none empty."""
    if not a or not b:
        return ()
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return tuple(Block(x.a, x.b, x.size) for x in blocks if x.size)


def common_words(a: Sequence[str], b: Sequence[str]) -> int:
    """Return the length of the longest common subsequence of two word lists."""
    return LCSseq.similarity(a, b)


def common_runs(a: array[int], b: array[int]) -> list[tuple[int, int, int]]:
    """Return what `matching_blocks` does, for two arrays of word ids and as plain tuples: twice as fast."""
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [(x.a, x.b, x.size) for x in blocks if x.size]


shared_words = LCSseq.similarity
"""How many words two runs (one character each) have in common, in order; 0 below `score_cutoff`."""


def share_words(a: str, b: str, at_least: int) -> bool:
    """Return whether two runs of words, one character each, have at least a number in common, in order."""
    return LCSseq.similarity(a, b, score_cutoff=at_least) >= at_least


def edits(x: str, y: str) -> int:
    """Return how many letters to add, leave out or change between two words (Levenshtein 1966)."""
    return Levenshtein.distance(x, y)
