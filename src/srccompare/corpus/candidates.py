"""From anchors to seeds: which articles have an anchor in common, and where.

Anchors are taken partition by partition, so that only a small part of them
stands in memory. An anchor that two to `dense` places have makes a seed for every
pair of them. One with more places makes seeds only where twice as many words are
equal, before it or behind it. One with more than `frequent` places makes none: it
is boilerplate, or a story printed everywhere, which is looked at later.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from itertools import chain, compress, count
from operator import ne
from typing import TYPE_CHECKING

from srccompare.alignment.similarity import share_words, shared_words
from srccompare.corpus.places import POSITION, POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.corpus.catalogue import Plan, Row, Table
    from srccompare.corpus.places import Neighbourhood, Words
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Spill

_ROUND_SHIFT = 40
"""The bits of a hash from here on choose the round of an anchor; lower ones choose partition and sample."""

BYTES_AN_ANCHOR = 250
"""What an anchor takes while its partition is looked through."""


def postings(plan: Plan, partition: int, table: Table, spill: Spill, rounds: int = 1) -> Iterator[list[int]]:
    """Yield the sorted places of each anchor of a partition that stands in two places or more.

    All but the first of several articles with equal words are left out. In
    `rounds` only so small a part of the anchors is in memory at a time.
    """
    rows = [row for row in plan.rows if row.sizes[partition]]
    for turn in range(rounds):
        columns = [_column(row, partition, spill, turn, rounds) for row in rows]
        yield from _together(columns, [row.address for row in rows], table)


def _column(row: Row, partition: int, spill: Spill, turn: int, rounds: int) -> tuple[array[int], array[int]]:
    """Return the hashes and the positions that one part of the corpus has in a partition."""
    before, size = row.before[partition], row.sizes[partition]
    hashes = spill.read([row.hashes.part(8 * before, 8 * size)])
    positions = spill.read([row.positions.part(4 * before, 4 * size)], "I")
    if rounds == 1:
        return hashes, positions
    kept = [(value >> _ROUND_SHIFT) % rounds == turn for value in hashes]
    return array("Q", compress(hashes, kept)), array("I", compress(positions, kept))


def _together(
    columns: Sequence[tuple[array[int], array[int]]], addresses: Sequence[int], table: Table
) -> Iterator[list[int]]:
    """Yield the sorted places of each hash of all parts that stands in two places or more."""
    firsts = _firsts([hashes for hashes, _ in columns])
    others = list(compress(count(), map(ne, firsts, count())))
    kept = sorted(chain(set(map(firsts.__getitem__, others)), others))
    groups: defaultdict[int, list[int]] = defaultdict(list)
    places = _places(columns, addresses, kept, table)
    for first, place in zip(map(firsts.__getitem__, kept), places, strict=True):
        if place >= 0:
            groups[first].append(place)
    for found in groups.values():
        if len(found) > 1:
            found.sort()
            yield found


def _firsts(columns: Sequence[array[int]]) -> list[int]:
    """Return for each value where it stands first, counted through all columns; 100 ns per value."""
    known: dict[int, int] = {}
    return list(map(known.setdefault, chain.from_iterable(columns), count()))


def _places(
    columns: Sequence[tuple[array[int], array[int]]],
    addresses: Sequence[int],
    kept: Sequence[int],
    table: Table,
) -> Iterator[int]:
    """Yield the places of anchors that are counted through all columns, in order."""
    start = done = 0
    for (_, positions), address in zip(columns, addresses, strict=True):
        end = bisect_left(kept, start + len(positions), done)
        yield from table.places(address, [positions[at - start] for at in kept[done:end]])
        start, done = start + len(positions), end


def seeds(places: Sequence[int], table: Words, recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the seeds of an anchor as pairs of places, of different articles, the smaller first.

    Only those whose neighbourhoods have enough in common for a passage.
    """
    groups = [places] if len(places) <= recipe.dense else _by_neighbours(places, table, recipe.breadth)
    for group in groups:
        yield from between(table.around(group, recipe), recipe)


def between(near: Sequence[Neighbourhood], recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places that are `promising`: the same, written out for millions of pairs."""
    wanted = recipe.min_words
    for at, (one, words) in enumerate(near, 1):
        article = one >> POSITION_BITS
        for other, others in near[at:]:
            if shared_words(words, others, score_cutoff=wanted) and other >> POSITION_BITS != article:
                yield one, other


def promising(one: Neighbourhood, other: Neighbourhood, recipe: Recipe) -> bool:
    """Return whether two places are of different articles and have enough words around them in common."""
    apart = one[0] >> POSITION_BITS != other[0] >> POSITION_BITS
    return apart and share_words(one[1], other[1], recipe.min_words)


def _by_neighbours(places: Sequence[int], table: Words, breadth: int) -> list[list[int]]:
    """Split the places of a common shingle by the words that follow, and by those before."""
    behind: dict[bytes, list[int]] = {}
    before: dict[bytes, list[int]] = {}
    for place in places:
        article, at = place >> POSITION_BITS, place & POSITION
        behind.setdefault(table.run(article, at, at + 2 * breadth).tobytes(), []).append(place)
        if at >= breadth:
            before.setdefault(table.run(article, at - breadth, at + breadth).tobytes(), []).append(place)
    return [group for groups in (behind, before) for group in groups.values() if len(group) > 1]
