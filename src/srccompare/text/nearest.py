"""Guess which name was meant by one that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# NOTE: below this share of common letters a guess is more puzzling than helpful.
_ALIKE = 0.6


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return a question after the choice that shares most letters in order with a word, or None."""
    wanted = word.lower()

    def alike(choice: str) -> float:
        return 2 * letters_in_common(wanted, choice.lower()) / (len(word) + len(choice))

    best = max(dict.fromkeys(choices), key=alike, default=None)
    return f"did you mean {best}?" if best and alike(best) >= _ALIKE else None


def letters_in_common(a: str, b: str) -> int:
    """Return the length of the longest common subsequence of two words.

    One number holds a row of the table, a bit for each letter of `a`: Hyyrö,
    "Bit-Parallel LCS-length Computation Revisited", 2004.
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << at
    row = whole = (1 << len(a)) - 1
    for letter in b:
        hits = row & places.get(letter, 0)
        row = (row + hits | row - hits) & whole
    return len(a) - row.bit_count()
