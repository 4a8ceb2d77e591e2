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
from sys import byteorder
from typing import TYPE_CHECKING, Protocol

from srccompare.alignment.similarity import share_words
from srccompare.corpus.catalogue import NO_ARTICLE
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.catalogue import Plan, Table
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Spill

_EVERY = 4
"""Of the places inside a run of equal words, one in so many makes a seed."""

_LOWEST, _NEXT = (0, 1) if byteorder == "little" else (7, 6)
_SEVEN_BITS = bytes(value & 0x7F for value in range(256))

POSITION = (1 << POSITION_BITS) - 1
"""The bits of a place (`article << 20 | position`) that hold the position."""

ARTICLE_BITS = 32
"""Bits of an article's number in a pair (`first << 32 | second`)."""


class Words(Protocol):
    """Find the words of an article by its number."""

    def run(self, article: int, start: int, end: int) -> memoryview:
        """Return the bytes of the words from `start` to `end`."""


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
    place, same_as = table.place, table.same_as
    for indices in _repeated(hashes.tolist()):
        places = []
        for index in indices:
            found = place(addresses[bisect_right(starts, index) - 1] + positions[index])
            article = found >> POSITION_BITS
            if article != NO_ARTICLE and same_as[article] == article:
                places.append(found)
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


def seeds(places: Sequence[int], table: Words, recipe: Recipe) -> Iterator[tuple[int, int]]:
    """Yield the seeds of an anchor as pairs of places, of different articles, the smaller first.

    Only those whose neighbourhoods have enough in common for a passage.
    """
    groups = [places] if len(places) <= recipe.dense else _by_neighbours(places, table, recipe.shingle)
    for group in groups:
        near = [neighbourhood(place, table, recipe) for place in group]
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
    raw = table.run(place >> POSITION_BITS, at - lead, at + recipe.shingle + before + 1)
    words = glyphs(raw.tobytes())
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


def glyphs(ids: bytes) -> str:
    """Return one character for each 64-bit word id, to hold many short runs of words against each other.

    Characters have 15 bits of the ids: one chance in 32,768 to take a word for
    another, which can only let a pair pass that the alignment then refuses.
    """
    units = bytearray(len(ids) // 4)
    units[0::2] = ids[_LOWEST::8]
    units[1::2] = ids[_NEXT::8].translate(_SEVEN_BITS)
    return units.decode("utf-16-le")


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
