"""A scan finds what articles share, at exact places, in the same order whatever the way it ran."""

from __future__ import annotations

from typing import TYPE_CHECKING

import srccompare

if TYPE_CHECKING:
    from srccompare.corpus.model import Reuse

STORY = (
    "The harbour board voted on Tuesday to close the old ferry pier for eleven weeks while divers "
    "replace the rotten timber piles below the ticket hall."
)


def _scan(*texts: str, **options: object) -> list[Reuse]:
    """Scan texts called a, b, c …"""
    articles = [srccompare.Article.from_text(text, chr(97 + n)) for n, text in enumerate(texts)]
    return list(srccompare.scan(articles, **options))  # type: ignore[arg-type]


def test_a_sentence_that_two_articles_share_is_found_at_its_place() -> None:
    """Both spans quote the shared words, though one side writes them otherwise."""
    one = "Nobody expected it. " + STORY + " Trains will run instead."
    other = "Im Hafen: „" + STORY.upper() + "“ So steht es im Protokoll."
    (found,) = _scan(one, other)
    assert one[found.a.start : found.a.end] == STORY.removesuffix(".")
    assert other[found.b.start : found.b.end] == STORY.upper().removesuffix(".")


def test_articles_that_share_nothing_have_no_passage() -> None:
    """Common phrases are no reuse."""
    assert _scan("The mayor said on Monday that", "The mayor said on Monday that he", "") == []
