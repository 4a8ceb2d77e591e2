"""Recognise articles on different events by the names at their start.

    A storm tore the roofs off 14 houses in Brackwell on Sunday night, …
    A storm tore the roofs off 41 houses in Otterby on Sunday night, …

These are alike in almost every word, and two storms. Reports of one event have
a name in common, of a place or of somebody, however else they are worded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.closed_classes import WHOLE_MONTHS, WHOLE_WEEKDAYS
from srccompare.text.normalize import fold
from srccompare.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from srccompare.articles.model import Article

# NOTE: measured on 850 articles: by these rules 1 in 65 of 3,300 pairs about one event
# are strangers, and 47 in 100 of 2,900 pairs about twin events.
_LEAD = 800  # characters
_FIRST = 300
# In a corpus of some size, a name that many articles have proves nothing.
_FEW = 200  # articles
_RARE = 30
_ONE_IN = 50

_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'-]+")
_LOWER = re.compile(r"\b[a-z][\w'-]+")
_DAYS_AND_MONTHS = WHOLE_WEEKDAYS | WHOLE_MONTHS


class Names(NamedTuple):
    """Hold names as stems: those that come first, and those at the start that few articles have."""

    first: frozenset[str]
    rare: frozenset[str]


def lead_names(articles: Sequence[Article], frequency: Mapping[str, int]) -> list[Names]:
    """Return the names at the start of each article; `frequency` counts the articles that have a stem.

    A name is a word with a capital inside a sentence that no article writes
    without at its start. Days and months are none.
    """
    starts = [_start(article) for article in articles]
    common = _DAYS_AND_MONTHS.union(*map(_LOWER.findall, starts))
    most = len(articles) if len(articles) < _FEW else max(_RARE, len(articles) // _ONE_IN)
    return [
        Names(
            _names(start[:_FIRST], common),
            frozenset(key for key in _names(start, common) if frequency.get(key, 0) <= most),
        )
        for start in starts
    ]


def _names(text: str, common: AbstractSet[str]) -> frozenset[str]:
    """Return the stems of the names in a text."""
    words = {word.lower().removesuffix("'s") for word in _NAME.findall(text)}
    return frozenset(map(stem, words - common))


def are_strangers(one: Names, its: Mapping[str, object], other: Names, others: Mapping[str, object]) -> bool:
    """Return whether two articles have names that few others have, and neither has one of the other's.

    `its` and `others` are all terms of each. Where they share half of their first
    names, many articles report that event, and no name of it is rare.
    """
    if not one.rare or not other.rare:
        return False
    if not one.rare.isdisjoint(others) or not other.rare.isdisjoint(its):
        return False
    shared = len(one.first & other.first)
    return not shared or 2 * shared < min(len(one.first), len(other.first))


def _start(article: Article) -> str:
    """Return the start of an article, its title included."""
    text = article.text[article.preamble : article.preamble + _LEAD]
    return fold(f"{article.title}\n{text}" if article.title else text)
