"""Distinguish footers from stories that everybody prints, among what stands in very many places.

What is met more than `frequent` times is one or the other. Footers are short,
even several in a row: such regions are masked, so that no passage is made of them.
Longer ones, and all of an article that is mostly made of them, are a story that went round:
every article is tied to the first that has the same words, which is linear
where all pairs would be quadratic.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from srccompare.corpus.places import POSITION, POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe

_ARTICLE = 64 - 2 * POSITION_BITS

LONGEST_FOOTER = 150
"""Words; a frequent region of more is a story, not a footer."""

SHORTEST_STORY = 40
"""Words; an article with such a frequent region is a story where all of them are more than half of it."""


def regions(places: Iterable[int], recipe: Recipe) -> Iterator[tuple[int, int, int]]:
    """Yield the regions (article, start, end in words) that sorted places of frequent shingles cover."""
    reach = 4 * recipe.radius
    article, start, end = -1, 0, 0
    for place in places:
        here, at = place >> POSITION_BITS, place & POSITION
        if here == article and at <= end + reach:
            end = at + recipe.breadth
            continue
        if article >= 0:
            yield article, start, end
        article, start, end = here, at, at + recipe.breadth
    if article >= 0:
        yield article, start, end


class Regions:
    """Find the regions of an article; 16 bytes per region."""

    def __init__(self, found: Iterable[tuple[int, int, int]] = ()) -> None:
        self.starts, self.ends = array("Q"), array("Q")
        for each in found:
            self.add(*each)

    def add(self, article: int, start: int, end: int) -> None:
        """Add a region behind all others."""
        self.starts.append(article << POSITION_BITS | start)
        self.ends.append(end)

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        """Yield the regions (article, start, end in words)."""
        for start, end in zip(self.starts, self.ends, strict=True):
            yield start >> POSITION_BITS, start & POSITION, end

    def of(self, article: int) -> list[Region]:
        """Return the regions of an article in order."""
        starts = self.starts
        at = bisect_left(starts, article << POSITION_BITS)
        found = []
        while at < len(starts) and starts[at] >> POSITION_BITS == article:
            found.append((starts[at] & POSITION, self.ends[at]))
            at += 1
        return found

    def holds(self, place: int) -> bool:
        """Return whether a place lies in a region."""
        at = bisect_right(self.starts, place) - 1
        same = at >= 0 and self.starts[at] >> POSITION_BITS == place >> POSITION_BITS
        return same and place & POSITION < self.ends[at]


def parted(
    found: Iterable[tuple[int, int, int]], counts: Sequence[int] | Mapping[int, int]
) -> tuple[Regions, Regions]:
    """Part regions into footers and stories; `counts` has the words of each article."""
    footers, stories = Regions(), Regions()
    for article, group in groupby(found, itemgetter(0)):
        count = counts[article]
        ranges = [(start, min(end, count)) for _, start, end in group]
        covered = sum(end - start for start, end in ranges)
        longest = max(end - start for start, end in ranges)
        printed = longest >= SHORTEST_STORY and 2 * covered > count
        for start, end in ranges:
            kind = stories if printed or end - start > LONGEST_FOOTER else footers
            kind.add(article, start, end)
    return footers, stories


def stars(places: Sequence[int], stories: Regions) -> Iterator[tuple[int, int]]:
    """Return the seeds that tie the places of one frequent anchor inside stories to the first of them."""
    return tied(place for place in places if stories.holds(place))


def tied(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the seeds that tie places to the first of them."""
    first = None
    for place in places:
        if first is None:
            first = place
        elif place >> POSITION_BITS != first >> POSITION_BITS:
            yield first, place
