"""Distinguish wording from lists: names, tables, codes and menus repeat by themselves and prove no reuse."""

from __future__ import annotations

import math
import re
from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING

from srccompare.corpus.words import without_addresses
from srccompare.text.tokens import UNSPACED

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
"""Words; a longer passage need not have more prose than one of this length."""

_OWN = 0.9
_TOGETHER = 1.5
_FEWEST_COMMON = 2


def is_prose(quotes: Iterable[str], ids: Iterable[int], common: AbstractSet[int], min_words: int) -> bool:
    """Return whether a passage is wording, by the quotes of both sides and the word ids of one.

    It has nearly `min_words` different words of prose (on one side), some of the
    corpus's commonest words, and enough of both together.
    """
    wanted = asked_of(ids, common, min_words)
    return wanted < math.inf and any(wording(quote, wanted) >= wanted for quote in quotes)


def asked_of(ids: Iterable[int], common: AbstractSet[int], min_words: int) -> float:
    """Return how much wording a passage must have to be prose; without common words no amount does."""
    least = min(min_words, _FULL)
    usual = sum(map(common.__contains__, ids))
    return max(_OWN * least, _TOGETHER * least - usual) if usual >= _FEWEST_COMMON else math.inf


def enough_of(min_words: int) -> float:
    """Return how much wording makes every passage prose that has some common words."""
    least = min(min_words, _FULL)
    return max(_OWN, _TOGETHER) * least


def wording(quote: str, enough: float = math.inf) -> float:
    """Return how many different words of prose a quote has, or `enough` of them.

    A word between blanks counts once, whatever hyphens and marks it has, with
    two small letters in a row; one in capitals counts half, and so do a
    capitalised one before a comma, as in a list of names, and a character of a
    script without blanks. Figures, initials and addresses count nothing.
    """
    found = 0.0
    met: set[str] = set()
    for word in without_addresses(quote).split(None, _LOOKED_AT)[:_LOOKED_AT]:
        bare = word.strip(_MARKS)
        if bare in met:
            continue
        characters = set() if bare.isascii() else set(_CHARACTER.findall(bare))
        if characters:
            found += len(characters - met) / 2
            met |= characters
        elif _LOWER.search(bare):
            found += 0.5 if word.endswith(",") and bare[0].isupper() else 1.0
        elif _CAPITALS.search(bare):
            found += 0.5
        met.add(bare)
        if found >= enough:
            break
    return found


def common_words(articles: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the ids of the commonest words of sampled articles."""
    return frozenset(commonest(articles))


def commonest(articles: Iterable[Sequence[int]]) -> list[int]:
    """Return the ids of the commonest words of sampled articles in order, smaller ones first where equal."""
    counts: Counter[int] = Counter()
    for ids in articles:
        counts.update(ids)
    ranked = nsmallest(COMMON_WORDS, counts.items(), key=lambda item: (-item[1], item[0]))
    return [each for each, _ in ranked]
