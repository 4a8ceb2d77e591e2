"""From anchors to seeds: which articles have an anchor in common, and where.

Anchors are taken partition by partition, so that only a small part of them
stands in memory. An anchor that two to `dense` places have makes a seed for every
pair of them; one with more places makes seeds only where twice as many words
are equal, before it or behind it; one with more than `frequent` places makes none:
it is boilerplate, or a story printed everywhere, which is looked at later.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain, combinations, compress, count
from operator import ne
from typing import TYPE_CHECKING, Protocol

from srccompare.alignment.similarity import share_words
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.corpus.catalogue import Plan, Row, Table
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Spill

_ROUND_SHIFT = 40
"""The bits of a hash from here on choose the round of an anchor; lower ones choose partition and sample."""

BYTES_AN_ANCHOR = 250
"""What an anchor takes while its partition is looked through."""

_EVERY = 4
"""Of the places inside a run of equal words, one in so many makes a seed."""

POSITION = (1 << POSITION_BITS) - 1
"""The bits of a place (`article << 20 | position`) that hold the position."""

ARTICLE_BITS = 32
"""Bits of an article's number in a pair (`first << 32 | second`)."""


class Words(Protocol):
    """Find the words of an article by its number."""

    def run(self, article: int, start: int, end: int, /) -> memoryview | array[int]:
        """Return the words of an article from `start` to `end`, as far as it has them."""
        ...

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return the same as `glyphs`."""
        ...


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
    repeated = _repeated([hashes for hashes, _ in columns])
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for (hashes, positions), address in zip(columns, addresses, strict=True):
        kept = list(map(repeated.__contains__, hashes))
        places = table.places(address, compress(positions, kept))
        for value, place in zip(compress(hashes, kept), places, strict=True):
            if place >= 0:
                groups[value].append(place)
    for found in groups.values():
        if len(found) > 1:
            found.sort()
            yield found


def _repeated(columns: Sequence[array[int]]) -> set[int]:
    """Return the values that occur more than once; about 150 ns a value."""
    last = dict(zip(chain.from_iterable(columns), count(), strict=False))
    values = chain.from_iterable(columns)
    lasts = map(last.__getitem__, chain.from_iterable(columns))
    return set(compress(values, map(ne, lasts, count())))


def seeds(places: Sequence[int], table: Words, recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the seeds of an anchor as pairs of places, of different articles, the smaller first.

    Only those whose neighbourhoods have enough in common for a passage.
    """
    groups = [places] if len(places) <= recipe.dense else _by_neighbours(places, table, recipe.shingle)
    for group in groups:
        yield from between([neighbourhood(place, table, recipe) for place in group], recipe)


def between(near: Sequence[Neighbourhood], recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places whose neighbourhoods have enough in common for a passage."""
    for one, other in combinations(near, 2):
        if promising(one, other, recipe):
            yield one[0], other[0]


Neighbourhood = tuple[int, str, str, str]
"""A place, the words around it, the run that begins there and the word before; one character a word."""


def neighbourhood(place: int, table: Words, recipe: Recipe) -> Neighbourhood:
    """Return the words around a place."""
    at = place & POSITION
    before = recipe.min_words - 2
    lead = min(at, before)
    words = table.near(place >> POSITION_BITS, at - lead, at + recipe.shingle + before + 1)
    return neighbourhood_in(words, place, recipe)


def neighbourhood_in(words: str, place: int, recipe: Recipe) -> Neighbourhood:
    """Return a neighbourhood of the words around a place."""
    before = recipe.min_words - 2
    lead = min(place & POSITION, before)
    return place, words, words[lead : lead + before + 1], words[lead - 1 : lead] if lead else ""


def promising(one: Neighbourhood, other: Neighbourhood, recipe: Recipe) -> bool:
    """Tell whether two places are of different articles and have nearly enough words around them in common.

    Of the places inside a long run of equal words a few are enough.
    """
    if one[0] >> POSITION_BITS == other[0] >> POSITION_BITS:
        return False
    wanted = recipe.min_words - 1
    if one[2] == other[2] and len(one[2]) == wanted:
        every = _EVERY // recipe.sample or 1
        return not (one[0] & POSITION) % every or one[3] != other[3] or not one[3]
    return share_words(one[1], other[1], wanted)


def _by_neighbours(places: Sequence[int], table: Words, shingle: int) -> list[list[int]]:
    """Split the places of a common shingle by the words that follow, and by those before."""
    behind: dict[bytes, list[int]] = {}
    before: dict[bytes, list[int]] = {}
    for place in places:
        article, at = place >> POSITION_BITS, place & POSITION
        behind.setdefault(table.run(article, at, at + 2 * shingle).tobytes(), []).append(place)
        if at >= shingle:
            before.setdefault(table.run(article, at - shingle, at + shingle).tobytes(), []).append(place)
    return [group for groups in (behind, before) for group in groups.values() if len(group) > 1]
