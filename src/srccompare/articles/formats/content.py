"""What a reader makes of the decoded content of one input."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Content(NamedTuple):
    """Hold the words of an article and what its own metadata says, None where it says nothing.

    `preamble` counts the code points at the start of `text` that are metadata
    and no part of the article's words.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    preamble: int = 0


class ContentError(Exception):
    """Say why content cannot be read as an article, before anyone names the input it came from."""

    def __init__(self, reason: str, hint: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


def iso_day(value: str) -> dt.date | None:
    """Return the day at the start of an ISO 8601 date or time, or None where there is none."""
    try:
        return dt.date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
