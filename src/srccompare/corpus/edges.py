"""The footers of articles at hand, as far as they hide words from passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.passages import masking

if TYPE_CHECKING:
    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe

_KEPT = 100_000
"""Articles whose footers are kept; all are forgotten then, which costs less than to find the oldest."""


class Edges:
    """Find the footers of articles, each when it is first asked for."""

    def __init__(self, masks: Regions, recipe: Recipe) -> None:
        self._masks = masks
        self._recipe = recipe
        self._known: dict[int, list[Region]] = {}

    def of(self, article: int) -> list[Region]:
        """Return the `masking` of an article."""
        known = self._known
        if article in known:
            return known[article]
        if len(known) >= _KEPT:
            known.clear()
        found = known[article] = masking(self._masks.of(article), self._recipe)
        return found
