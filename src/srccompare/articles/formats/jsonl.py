"""Refuse JSON Lines where one article is asked for: each line is a record of its own."""

from __future__ import annotations

from typing import NoReturn

from srccompare.articles.formats.content import ContentError


def parse(content: str) -> NoReturn:  # noqa: ARG001 - every reader takes the content
    """Say what to do instead.

    Raises:
        ContentError: always.
    """
    raise ContentError("JSON Lines hold a corpus, not one article", "save one record as a .json file")
