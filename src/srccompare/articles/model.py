"""One input text, kept exactly as it was read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

PublishedFrom = Literal["option", "text", "metadata", "borrowed"]


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article: its text as it stands and what is known about it.

    Every offset in every result points into `text`. `title`, `outlet` and
    `byline` are what the input's own metadata says (None where it says
    nothing); `published_from` says where `published` comes from. `preamble`
    counts the code points at the start of `text` that are metadata (front
    matter), no words of the article.
    """

    text: str
    name: str
    published: dt.date | None = None
    published_from: PublishedFrom | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    preamble: int = 0

    @classmethod
    def from_text(
        cls,
        text: str,
        name: str = "article",
        published: dt.date | None = None,
        *,
        title: str | None = None,
        outlet: str | None = None,
        byline: str | None = None,
    ) -> Article:
        """Make an article of `text` as it stands; a given `published` counts as an option."""
        if isinstance(published, dt.datetime):
            published = published.date()
        return cls(text, name, published, "option" if published else None, title, outlet, byline)

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of the text in UTF-8, as hexadecimal digits."""
        import hashlib  # noqa: PLC0415 - loads a library of its own, and only machines ask

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
