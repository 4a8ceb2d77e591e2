"""Find the passages of a text that may change when its footers do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.index.packing import unpack_seeds
from srccompare.corpus.index.seeds import ordered
from srccompare.corpus.passages import MARGIN, masking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store

# NOTE: a lone seed at the edge of a footer makes no passage, and a passage may
# stand beside its seed, as far as words around a seed are aligned.
_REACH = 2 * MARGIN
"""Words between a footer and a passage that it can take away."""


class Beside:
    """Find the texts whose passages with another may change."""

    def __init__(self, store: Store, recipe: Recipe) -> None:
        self._store = store
        self._recipe = recipe

    def texts(self, number: int, old: Sequence[Region], new: Sequence[Region]) -> Iterable[int]:
        """Return the texts that may have other passages with a text when its footers change."""
        # NOTE: footers that grow can only take passages away that they touch, or
        # bring forth what lay inside one of those; where they shrink there may be
        # some where none was. Most regions are too short to matter.
        before, after = masking(old, self._recipe), masking(new, self._recipe)
        if not all(_inside(each, after) for each in before):
            return self._store.pairs.partners(number)
        grown = [each for region in after for each in _without(region, before)]
        if not grown:
            return ()
        ranges = self._store.passages.ranges(number)
        touched = {partner for partner, start, end in ranges if _near((start, end), grown, 0)}
        near = {partner for partner, start, end in ranges if _near((start, end), grown, _REACH)}
        return touched | {partner for partner in near - touched if self._hang_on(grown, number, partner)}

    def _hang_on(self, grown: Iterable[Region], number: int, partner: int) -> bool:
        """Return whether two texts have one seed, and that at the edge of what has become a footer."""
        one, other = ordered(number, partner)
        seeds = unpack_seeds(self._store.pairs.seeds(one, other))
        at = seeds[0][number != one]
        return len(seeds) == 1 and _near((at, at + 1), grown, self._recipe.breadth + 2 * self._recipe.radius)


def _without(region: Region, others: Iterable[Region]) -> Iterator[Region]:
    """Yield what is left of a region without others, which are in order."""
    start, stop = region
    for begin, end in others:
        if start < begin < stop:
            yield start, begin
        if begin < stop and end > start:
            start = end
    if start < stop:
        yield start, stop


def _near(region: Region, others: Iterable[Region], reach: int) -> bool:
    return any(start - reach < region[1] and region[0] < end + reach for start, end in others)


def _inside(region: Region, others: Iterable[Region]) -> bool:
    return any(start <= region[0] and region[1] <= end for start, end in others)
