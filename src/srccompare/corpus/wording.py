"""Tell wording from lists: names, tables, codes and menus repeat by themselves and say nothing of reuse."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from srccompare.corpus.words import UNSPACED, without_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LOWER = re.compile(r"[^\W\d_A-Z]{2}")
_CAPITALS = re.compile(r"[A-Z]{2}")
_CHARACTER = re.compile(f"[{UNSPACED}]")
_MARKS = ".,;:!?\"'()[]“”‘’„«»…–—-"

# NOTE: longer quotes are wording or not by their first words.
_LOOKED_AT = 100

COMMON_WORDS = 100
"""How many words of a corpus count as its commonest."""

SAMPLE = 1000
"""Articles whose words are counted for that."""


def wording(quote: str) -> float:
    """Return how many different words of prose a quote has.

    A word between blanks counts once, whatever hyphens and marks it has, with
    two small letters in a row; one in capitals counts half, and so
    does a character of a script without blanks. Figures, initials and addresses count nothing.
    """
    whole = half = 0
    unspaced: set[str] = set()
    for word in {
        each.strip(_MARKS) for each in without_addresses(quote).split(None, _LOOKED_AT)[:_LOOKED_AT]
    }:
        characters = _CHARACTER.findall(word)
        if characters:
            unspaced.update(characters)
        elif _LOWER.search(word):
            whole += 1
        elif _CAPITALS.search(word):
            half += 1
    return whole + (half + len(unspaced)) / 2


def common_words(articles: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the ids of the commonest words of sampled articles; of equals the smaller ids."""
    counts: Counter[int] = Counter()
    for ids in articles:
        counts.update(ids)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return frozenset(each for each, _ in ranked[:COMMON_WORDS])
