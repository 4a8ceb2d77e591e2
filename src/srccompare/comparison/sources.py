"""Make sources of articles: each cut into a witness, with its facts."""

from __future__ import annotations

import dataclasses
from string import ascii_uppercase
from typing import TYPE_CHECKING

from srccompare.comparison.model import Source
from srccompare.facts import extract
from srccompare.segments import witness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.articles.model import Article


def siglum(index: int) -> str:
    """Return the siglum of the article at `index`: A to Z, then AA, AB and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = ascii_uppercase[rest] + letters
    return letters


def prepare(articles: Sequence[Article]) -> tuple[Source, ...]:
    """Make sources of articles; one without a publication day borrows the first that another states."""
    witnesses = [witness(article, siglum(n)) for n, article in enumerate(articles)]
    lent = next((w.article.published for w in witnesses if w.article.published), None)
    sources = []
    for each in witnesses:
        if each.article.published is None and lent is not None:
            dated = dataclasses.replace(each.article, published=lent, published_from="borrowed")
            each = dataclasses.replace(each, article=dated)  # noqa: PLW2901 - the dated one takes its place
        sources.append(Source(each, extract(each)))
    return tuple(sources)
