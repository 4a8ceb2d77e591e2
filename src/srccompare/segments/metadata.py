"""What the text itself says of title, outlet, byline and date. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.articles.model import Article
    from srccompare.segments.model import Segment


def with_text_metadata(article: Article, folded: str, segments: Sequence[Segment]) -> Article:
    """Return the article with what its headline, byline and dateline say filled in where nothing stood."""
    return article
