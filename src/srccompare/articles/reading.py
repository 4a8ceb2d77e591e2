"""Read an article from a path or from standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.articles.model import Article

if TYPE_CHECKING:
    import datetime as dt


def read(path: str | Path, published: dt.date | None = None, *, encoding: str = "utf-8-sig") -> Article:
    """Read one article. (Walking skeleton; the readers replace it.)"""
    return Article.from_text(Path(path).read_bytes().decode(encoding), name=str(path), published=published)
