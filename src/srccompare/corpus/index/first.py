"""Find all passages of an index at once, where a scan of everything costs less than change upon change."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain, compress, count
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.boilerplate import Regions, parted, regions, stars
from srccompare.corpus.candidates import seeds
from srccompare.corpus.index.packing import pack_seeds
from srccompare.corpus.index.rows import Rows
from srccompare.corpus.places import POSITION, POSITION_BITS, neighbourhood
from srccompare.corpus.store import NOTHING, Covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.index.common import Common
    from srccompare.corpus.index.seeds import Pair
    from srccompare.corpus.index.texts import Texts
    from srccompare.corpus.model import Progress
    from srccompare.corpus.places import Neighbourhood
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store

_SHARE = 1500
"""Texts whose pairs are aligned together."""

_TEXT = (1 << 32) - 1


class _Ranked:
    """Give the words of texts by their rank, which is the order of the smallest ids of their articles."""

    def __init__(self, texts: Texts, numbers: Sequence[int]) -> None:
        self._texts = texts
        self._numbers = numbers

    def run(self, article: int, start: int, end: int, /) -> memoryview:
        """Return the bytes of the words of a text from `start` to `end`."""
        return self._texts.run(self._numbers[article], start, end)

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return these words as characters."""
        return self._texts.near(self._numbers[article], start, end)

    def around(self, places: Iterable[int], recipe: Recipe, /) -> list[Neighbourhood]:
        """Return the neighbourhoods of places."""
        return [neighbourhood(place, self, recipe) for place in places]


class _Met(NamedTuple):
    """Hold the seeds (pair and positions in turn) by the share of their first text, and frequent places."""

    seeds: defaultdict[int, array[int]]
    frequent: dict[int, array[int]]


class First:
    """Find all passages of the texts of an open index, and write them; about 100 bytes a seed."""

    def __init__(self, store: Store, texts: Texts, recipe: Recipe, common: Common) -> None:
        self._store = store
        self._texts = texts
        self._recipe = recipe
        self._common = common
        self._numbers = store.texts.in_order()
        self._rank = {number: rank for rank, number in enumerate(self._numbers)}

    def write(self, progress: Progress) -> tuple[int, int]:
        """Write the passages and what else depends on all texts; return the pairs and passages there are."""
        met = self._meet(progress)
        self._store.postings.change_frequent({s: len(places) for s, places in met.frequent.items()}, ())
        stories = self._cover(met.frequent.values())
        if stories.starts:
            for places in met.frequent.values():
                self._sort_out(stars(places, stories), met.seeds)
        return self._align(met.seeds, progress)

    def _meet(self, progress: Progress) -> _Met:
        """Make the seeds of all shingles."""
        met = _Met(defaultdict(lambda: array("Q")), {})
        ranked = _Ranked(self._texts, self._numbers)
        parts = self._texts.lists.parts()
        self._texts.read_glyphs(self._numbers)
        for bucket, (hashes, places, _) in enumerate(self._texts.lists.buckets()):
            for shingle, found in self._repeated(hashes, places):
                if len(found) > self._recipe.frequent:
                    met.frequent[shingle] = array("Q", found)
                else:
                    self._sort_out(seeds(found, ranked, self._recipe), met.seeds)
            progress("matching", bucket + 1, parts)
        return met

    def _repeated(self, hashes: array[int], places: array[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield each hash that stands in several places with these, ranked and in order."""
        last = dict(zip(hashes, count(), strict=False))
        again = set(compress(hashes, map(ne, map(last.__getitem__, hashes), count())))
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for at in compress(range(len(hashes)), map(again.__contains__, hashes)):
            place = places[at]
            groups[hashes[at]].append(self._rank[place >> POSITION_BITS] << POSITION_BITS | place & POSITION)
        for shingle, found in groups.items():
            yield shingle, sorted(found)

    def _sort_out(self, found: Iterable[tuple[int, int]], shares: defaultdict[int, array[int]]) -> None:
        """Put seeds to the share of their first text."""
        for one, other in found:
            a, b = one >> POSITION_BITS, other >> POSITION_BITS
            shares[a // _SHARE].extend((a << 32 | b, (one & POSITION) << POSITION_BITS | other & POSITION))

    def _cover(self, frequent: Iterable[Sequence[int]]) -> Regions:
        """Write what frequent shingles cover in each text; return the stories, by rank."""
        found = list(regions(sorted(chain.from_iterable(frequent)), self._recipe))
        ranks = sorted({rank for rank, _, _ in found})
        counts = {rank: len(self._texts.glyphs(self._numbers[rank])) for rank in ranks}
        footers, stories = parted(found, counts)
        for rank in ranks:
            covered = Covered(footers.of(rank), stories.of(rank))
            self._store.postings.change_regions(self._numbers[rank], covered)
        return stories

    def _align(self, shares: defaultdict[int, array[int]], progress: Progress) -> tuple[int, int]:
        """Write the passages of all pairs that have a seed, and of the articles of equal words."""
        covered = {**dict.fromkeys(self._numbers, NOTHING), **self._store.postings.all_regions()}
        rows = Rows(self._store, self._texts, self._recipe, self._common, covered)
        before = len(self._store.passages)
        aligned = 0
        last = max(shares, default=0)
        for share in sorted(shares):
            flat = shares.pop(share)
            pairs: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
            for pair, at in zip(flat[::2], flat[1::2], strict=True):
                pairs[pair].append((at >> POSITION_BITS, at & POSITION))
            numbered = [self._numbered(*each) for each in sorted(pairs.items())]
            self._store.pairs.put((*pair, pack_seeds(met)) for pair, met in sorted(numbered))
            self._store.passages.add(row for each in numbered for row in rows.between(*rows.runs(*each)))
            aligned += len(pairs)
            progress("aligning", share + 1, last + 1)
        for text in sorted(self._store.texts.printed()):
            self._store.passages.add(rows.among(text))
        return aligned, len(self._store.passages) - before

    def _numbered(self, pair: int, met: list[tuple[int, int]]) -> tuple[Pair, list[tuple[int, int]]]:
        """Return a pair of texts by rank, and its seeds, as one by number."""
        a, b = self._numbers[pair >> 32], self._numbers[pair & _TEXT]
        return ((a, b), met) if a < b else ((b, a), [(there, here) for here, there in met])
