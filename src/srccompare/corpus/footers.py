"""Count what a scan sets aside as footers, so that nobody takes it for unique wording.

A stretch that stands in very many articles is not a passage (`boilerplate`). Only
those count here that are long enough to have been one: shorter ones are the
stock phrases of a language, which no passage is made of anyway.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.model import Footers, Side
from srccompare.corpus.words import Places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from srccompare.corpus.recipe import Recipe


class Aside(NamedTuple):
    """Count footers, the articles that have any, and their words.

    `first` is one of them: article, start and end in words.
    """

    stretches: int = 0
    articles: int = 0
    words: int = 0
    first: tuple[int, int, int] | None = None


def aside(regions: Iterable[tuple[int, int, int]], prints: Callable[[int], int], recipe: Recipe) -> Aside:
    """Count regions (article, start, end in words); `prints` says how many articles have its words."""
    of_article: Counter[int] = Counter()
    words = 0
    first = None
    for article, start, end in regions:
        if end - start >= recipe.min_words:
            of_article[article] += 1
            words += (end - start) * prints(article)
            first = min(first or (article, start, end), (article, start, end))
    stretches = sum(count * prints(article) for article, count in of_article.items())
    return Aside(stretches, sum(map(prints, of_article)), words, first)


def footers(found: Aside, recipe: Recipe, entry_of: Callable[[int], tuple[str, str]]) -> Footers | None:
    """Return what a report says of footers; `entry_of` gives id and text of an article by its number."""
    if found.first is None:
        return None
    article, start, end = found.first
    name, text = entry_of(article)
    example = Side(name, *Places(text).range(start, end))
    return Footers(recipe.frequent, found.stretches, found.articles, found.words, example)
