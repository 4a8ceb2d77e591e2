"""Group articles that tell one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.articles.model import Article


def groups(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """Return the places of the articles of each story."""
    return (tuple(range(len(articles))),) if articles else ()
