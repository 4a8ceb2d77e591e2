"""From anchors to seeds: which articles have an anchor in common, and where.

Anchors are taken partition by partition, so that only a small part of them
stands in memory. An anchor that two to `dense` places have makes a seed for every
pair of them; one with more places makes seeds only where twice as many words
are equal, before it or behind it; one with more than `frequent` places makes none:
it is boilerplate, or a story printed everywhere, which is looked at later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from itertools import combinations, compress, count
from operator import ne
from typing import TYPE_CHECKING, Protocol

from srccompare.corpus.catalogue import NO_ARTICLE
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.catalogue import Plan, Table
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Spill

POSITION = (1 << POSITION_BITS) - 1
"""The bits of a place (`article << 20 | position`) that hold the position."""

ARTICLE_BITS = 32
"""Bits of an article's number in a pair (`first << 32 | second`)."""


def postings(plan: Plan, partition: int, table: Table, spill: Spill) -> Iterator[list[int]]:
    """Yield the sorted places of each anchor of a partition that stands in two places or more.

    All but the first of several articles with equal words are left out.
    """
    hashes: array[int] = array("Q")
    positions: array[int] = array("I")
    starts, addresses = [], []
    for row in plan.rows:
        size = row.sizes[partition]
        if not size:
            continue
        before = sum(row.sizes[:partition])
        starts.append(len(hashes))
        addresses.append(row.address)
        hashes.extend(spill.read([row.hashes.part(8 * before, 8 * size)]))
        positions.extend(spill.read([row.positions.part(4 * before, 4 * size)], "I"))
    same_as = table.same_as
    for indices in _repeated(hashes.tolist()):
        places = []
        for index in indices:
            article, position = table.place(addresses[bisect_right(starts, index) - 1] + positions[index])
            if article != NO_ARTICLE and same_as[article] == article:
                places.append(article << POSITION_BITS | position)
        if len(places) > 1:
            places.sort()
            yield places


def _repeated(hashes: Sequence[int]) -> Iterable[list[int]]:
    """Return the indices of each value that occurs more than once; about 150 ns a value."""
    last = dict(zip(hashes, count(), strict=False))
    again = compress(zip(hashes, count(), strict=False), map(ne, map(last.__getitem__, hashes), count()))
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for value, index in again:
        groups[value].append(index)
    for value, indices in groups.items():
        indices.append(last[value])
    return groups.values()


class Runs(Protocol):
    """Give the words of articles by number."""

    def run(self, article: int, start: int, end: int, /) -> memoryview | array[int]:
        """Return the words of an article from `start` to `end`, as far as it has them."""
        ...


def seeds(places: Sequence[int], table: Runs, recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the seeds of an anchor as pairs of places, of different articles, the smaller first."""
    groups = [places] if len(places) <= recipe.dense else _by_neighbours(places, table, recipe.shingle)
    for group in groups:
        for one, other in combinations(group, 2):
            if one >> POSITION_BITS != other >> POSITION_BITS:
                yield one, other


def _by_neighbours(places: Sequence[int], table: Runs, shingle: int) -> list[list[int]]:
    """Split the places of a common shingle by the words that follow, and by those before."""
    behind: dict[bytes, list[int]] = {}
    before: dict[bytes, list[int]] = {}
    for place in places:
        article, at = place >> POSITION_BITS, place & POSITION
        behind.setdefault(table.run(article, at, at + 2 * shingle).tobytes(), []).append(place)
        if at >= shingle:
            before.setdefault(table.run(article, at - shingle, at + shingle).tobytes(), []).append(place)
    return [group for groups in (behind, before) for group in groups.values() if len(group) > 1]
