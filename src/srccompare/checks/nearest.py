"""Guess which name was meant by one that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# NOTE: below this share of common letters a guess is more puzzling than helpful.
_ALIKE = 0.6


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return a question after the choice that shares most letters in order with a word, or None."""
    from srccompare.alignment.similarity import common_words  # noqa: PLC0415 - only for a mistake

    def alike(choice: str) -> float:
        letters = list(word.lower()), list(choice.lower())
        return 2 * common_words(*letters) / (len(word) + len(choice))

    best = max(dict.fromkeys(choices), key=alike, default=None)
    return f"did you mean {best}?" if best and alike(best) >= _ALIKE else None
