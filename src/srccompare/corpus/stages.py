"""The work of one process in a scan: read a batch, match a few partitions, grow a bucket of pairs.

Processes share a folder of temporary files and nothing else: what they are
sent is small, and what they return says where in these files their results are.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.boilerplate import Regions, stars
from srccompare.corpus.candidates import postings, seeds
from srccompare.corpus.catalogue import Table
from srccompare.corpus.edges import Edges
from srccompare.corpus.growing import Growing
from srccompare.corpus.notices import Notices
from srccompare.corpus.parts import read_part
from srccompare.corpus.places import POSITION, POSITION_BITS
from srccompare.corpus.spilling import Spill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.batches import Batch
    from srccompare.corpus.parts import Part
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Slice

_MOST_SEEDS = 2_000_000
"""Seeds that a process holds before it writes them to its file."""


class Matched(NamedTuple):
    """Say where the seeds of each bucket are, and the places of frequent anchors, each after their number."""

    seeds: dict[int, list[Slice]]
    frequent: Slice


class Stages:
    """Do the steps of a scan in one process, with the files of one folder."""

    def __init__(self, folder: str, recipe: Recipe) -> None:
        self.recipe = recipe
        self.spill = Spill(folder)
        self.notices = Notices(folder)
        self._table: Table | None = None
        self._growing: Growing | None = None

    @property
    def table(self) -> Table:
        """Return the articles that were read."""
        if self._table is None:
            self._table = Table(self.notices.plan.read(), self.spill)
        return self._table

    def read(self, batch: Batch) -> Part:
        """Read one batch of articles."""
        return read_part(batch, self.recipe, self.spill)

    def match(self, partitions: Sequence[int], share: int, rounds: int) -> Matched:
        """Find the seeds of some partitions, by buckets of `share` articles, each in so many rounds."""
        buckets = Buckets(self.spill, share)
        frequent = array("Q")
        for partition in partitions:
            met = postings(self.table.plan, partition, self.table, self.spill, rounds)
            buckets.add(self._seeds(met, frequent))
        return self._kept(buckets, frequent)

    def _seeds(self, met: Iterable[list[int]], frequent: array[int]) -> Iterator[tuple[int, int]]:
        """Yield the seeds of anchors; keep the places of frequent ones."""
        table, recipe = self.table, self.recipe
        for places in met:
            if len(places) <= recipe.frequent:
                yield from seeds(places, table, recipe)
            else:
                frequent.append(len(places))
                frequent.extend(places)

    def tie(self, frequent: Slice, stories: Regions, share: int) -> Matched:
        """Find the seeds of stories printed everywhere among the frequent places of some partitions."""
        buckets = Buckets(self.spill, share)
        for places in groups(self.spill.read([frequent])):
            buckets.add(stars(places, stories))
        return self._kept(buckets, array("Q"))

    def _kept(self, buckets: Buckets, frequent: array[int]) -> Matched:
        buckets.write()
        matched = Matched(dict(buckets.slices), self.spill.put("frequent", frequent))
        self.spill.flush()
        self.spill.release()
        return matched

    def grow(self, articles: range, slices: Sequence[Slice]) -> Slice:
        """Find the passages whose first article is one of a bucket's; return them sorted."""
        if self._growing is None:
            edges = Edges(self.notices.masks.read(), self.recipe)
            self._growing = Growing(self.table, edges, self.notices.common.read(), self.recipe)
        rows = self._growing.rows(articles, self.spill.read(slices))
        found = self.spill.put("found", rows)
        self.spill.flush()
        self.spill.release()
        return found


class Buckets:
    """Sort seeds by their first articles, `share` articles per bucket; write them when they are many."""

    def __init__(self, spill: Spill, share: int) -> None:
        self.slices: defaultdict[int, list[Slice]] = defaultdict(list)
        self._spill = spill
        self._share = share
        self._held: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
        self._room = _MOST_SEEDS

    def add(self, seeds: Iterable[tuple[int, int]]) -> None:
        """Take seeds as pairs of places."""
        held, share = self._held, self._share
        for one, other in seeds:
            a = one >> POSITION_BITS
            held[a // share].extend(
                (a << 32 | other >> POSITION_BITS, (one & POSITION) << POSITION_BITS | other & POSITION)
            )
            self._room -= 1
            if self._room < 0:
                self.write()

    def write(self) -> None:
        """Write what is held."""
        for bucket, found in sorted(self._held.items()):
            self.slices[bucket].append(self._spill.put("seeds", found))
        self._held.clear()
        self._room = _MOST_SEEDS


def groups(flat: array[int]) -> Iterable[array[int]]:
    """Yield groups of places that were written one after the other, each behind its length."""
    at = 0
    while at < len(flat):
        size = flat[at]
        yield flat[at + 1 : at + 1 + size]
        at += 1 + size
