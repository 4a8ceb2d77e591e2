"""Lay open what one article states, without comparing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from srccompare.comparison import contract
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from srccompare.articles.model import Article
    from srccompare.comparison.model import Source


@dataclass(frozen=True, slots=True)
class Inspection:
    """Hold one article with its facts."""

    source: Source

    def to_dict(self) -> dict[str, Any]:
        """Return exactly what `inspect --format json` writes (schema `srccompare/inspection/1`)."""
        return contract.inspection(self.source)


def inspect(article: Article) -> Inspection:
    """Return the segments and facts of one article."""
    (source,) = prepare([article])
    return Inspection(source)
