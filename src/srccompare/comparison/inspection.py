"""Lay open what one article states, without comparing it."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.articles.model import Article
    from srccompare.comparison.model import Source


@dataclass(frozen=True, slots=True)
class Inspection:
    """Hold one article with its facts."""

    source: Source

    def to_dict(self) -> dict[str, Any]:
        """Return exactly what `inspect --format json` writes (schema `srccompare/inspection/1`)."""
        from srccompare.comparison.contract import inspection_to_dict  # noqa: PLC0415 - knows this module

        with _uncollected():
            return inspection_to_dict(self)


def inspect(article: Article) -> Inspection:
    """Return the segments and facts of one article."""
    with _uncollected():
        (source,) = prepare([article])
    return Inspection(source)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the search for cycles off meanwhile; of several threads, the one that turned it off ends that."""
    # NOTE: a long article fills a hundred thousand objects that stay and none that form a
    # cycle. Going through all of them again and again takes an eighth of the whole time;
    # what is let go is freed as before, so that no more memory is held.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
