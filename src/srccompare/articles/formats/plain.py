"""Read plain text: the content is the article."""

from __future__ import annotations

from srccompare.articles.formats.content import Content


def parse(content: str) -> Content:
    """Take the content as it stands."""
    return Content(content)
