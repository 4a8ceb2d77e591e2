"""What an engine gives back, whichever it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.corpus.catalogue import Catalogue
    from srccompare.corpus.footers import Aside


class Found(Protocol):
    """Hold what a scan found."""

    @property
    def catalogue(self) -> Catalogue:
        """Return the articles."""
        ...

    @property
    def aside(self) -> Aside:
        """Return how much was set aside as footers."""
        ...

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order; again and again."""
        ...

    def labelled(self, numbers: Sequence[int], /) -> Mapping[int, tuple[str, str | None, str | None]]:
        """Return text, title and outlet of articles by their numbers."""
        ...
