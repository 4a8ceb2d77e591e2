"""Tell wording from lists: names, tables, codes and menus repeat by themselves and say nothing of reuse."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from srccompare.corpus.words import UNSPACED, without_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

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


_FULL = 10
"""Words; a passage of more need not be more wording than one of so many."""

_OWN = 0.9
_TOGETHER = 1.45
_FEWEST_COMMON = 2


def is_prose(quotes: Iterable[str], ids: Iterable[int], common: AbstractSet[int], min_words: int) -> bool:
    """Tell whether a passage is wording, by the quotes of both sides and the word ids of one.

    It has nearly `min_words` different words of prose (on one side), some of the
    corpus's commonest words, and enough of both together.
    """
    least = min(min_words, _FULL)
    usual = sum(map(common.__contains__, ids))
    if usual < _FEWEST_COMMON:
        return False
    return any(own >= _OWN * least and own + usual >= _TOGETHER * least for own in map(wording, quotes))


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
