"""Invent articles for the tests of a scan: prose by a fixed rule, so that nothing repeats by chance."""

from __future__ import annotations

import random

_OPENINGS = (
    "b",
    "d",
    "f",
    "g",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "br",
    "dr",
    "gr",
    "pl",
    "st",
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "oo")
SMALL = (
    "the",
    "a",
    "of",
    "to",
    "in",
    "and",
    "for",
    "on",
    "with",
    "that",
    "was",
    "has",
    "had",
    "by",
    "at",
    "as",
)
"""The small words between invented ones."""


def prose(seed: object, words: int) -> str:
    """Return so many words like prose, small ones between invented ones; the same for equal seeds."""
    rnd = random.Random(str(seed))  # noqa: S311 - a test must be the same each time
    out: list[str] = []
    while len(out) < words:
        syllables = rnd.randint(2, 3)
        out.append("".join(rnd.choice(_OPENINGS) + rnd.choice(_VOWELS) for _ in range(syllables)))
        if rnd.random() < 0.6:
            out.append(rnd.choice(SMALL))
    return " ".join(out[:words])


def edited(text: str, seed: object, rate: float) -> str:
    """Return the text with a share of its words put otherwise."""
    rnd = random.Random(str(seed))  # noqa: S311 - a test must be the same each time
    return " ".join(
        prose((seed, n), 1) if rnd.random() < rate else word for n, word in enumerate(text.split())
    )
