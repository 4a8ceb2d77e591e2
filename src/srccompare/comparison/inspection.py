"""Lay open what one article states, without comparing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
        from srccompare.comparison.contract import inspection_to_dict  # noqa: PLC0415 - knows this module

        return inspection_to_dict(self)


def inspect(article: Article) -> Inspection:
    """Return the segments and facts of one article."""
    (source,) = prepare([article])
    return Inspection(source)
