"""What a change of some texts does to the pairs of all: which must be aligned, and from which seeds.

A new text makes seeds with others. It also makes shingles more common: what
made a seed of every pair may now ask for longer runs, what did may become
boilerplate; and when a text goes, the other way round. So the seeds of every
shingle that is touched are held against those it had, and a pair of old texts
is aligned again where one of its seeds has come or gone, or where the
boilerplate in one of the two has. What results is what a scan of all texts
finds, at the cost of what has changed.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.boilerplate import LONGEST_FOOTER, Regions, regions, stars
from srccompare.corpus.candidates import POSITION, seeds
from srccompare.corpus.index_postings import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.index_texts import Texts
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store

Pair = tuple[int, int]
"""The numbers of two texts, the smaller first."""

Seed = tuple[int, int]
"""Two places of different texts, that of the smaller number first."""


class Effects(NamedTuple):
    """Hold what a change does.

    `pairs` has the seeds (word positions) of each pair to align, none for one
    that has lost all; `places` in how many places frequent shingles stand, as
    far as that changes, `lost` those frequent no longer; `regions` what
    frequent shingles cover in the texts where that changes.
    """

    pairs: dict[Pair, list[tuple[int, int]]]
    places: dict[int, int]
    lost: set[int]
    regions: dict[int, list[Region]]


class Planner:
    """Find out what the change that `texts` expects will do; nothing is written."""

    def __init__(self, store: Store, texts: Texts, recipe: Recipe) -> None:
        self._store = store
        self._texts = texts
        self._recipe = recipe
        self._frequent = store.postings.frequent()
        self._places: dict[int, int] = {}
        self._lost: set[int] = set()
        self._regions: dict[int, list[Region]] = {}
        self._old_stories = self._new_stories = Regions()
        self._stars: dict[int, dict[Pair, list[tuple[int, int]]]] = {}
        self._pairs: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
        self._again: set[Pair] = set()

    def effects(self, *, of_added_only: bool = False) -> Effects:
        """Return the effects of the change, or only those on pairs with an added text."""
        touched = self._touched()
        gained = self._count(touched)
        self._cover(gained | self._lost)
        self._old_stories = Regions(self._store.postings.stories())
        self._new_stories = self._stories_after()
        printed = self._in_changed_stories()
        self._texts.load(printed)
        for shingle in chain(sorted(touched - printed), sorted(printed)):
            self._compare(shingle, whole=shingle in printed)
        if not of_added_only:
            self._again |= self._around_changed_texts()
            self._seed_again()
        return Effects(dict(self._pairs), self._places, self._lost, self._regions)

    def _touched(self) -> set[int]:
        """Return the shingles that the change adds or removes, in one text or several."""
        removed = (self._texts.anchors(number).keys() for number in self._texts.change.removed)
        return set(self._texts.arriving()).union(*removed)

    def _count(self, touched: set[int]) -> set[int]:
        """Count the places of shingles anew; return those that become frequent.

        What is frequent and stays so is only counted, and dropped from `touched`:
        its places, which may be very many, are not looked up.
        """
        leaving: defaultdict[int, int] = defaultdict(int)
        for number in self._texts.change.removed:
            for shingle, positions in self._texts.anchors(number).items():
                leaving[shingle] += len(positions)
        arriving = self._texts.arriving()
        limit = self._recipe.frequent
        for shingle in touched & self._frequent.keys():
            places = self._frequent[shingle] + len(arriving.get(shingle, ())) - leaving[shingle]
            if places > limit:
                self._places[shingle] = places
                touched.discard(shingle)
            else:
                self._lost.add(shingle)
        self._texts.load(touched)
        gained = set()
        for shingle in touched - self._lost:
            places = (
                len(self._texts.before(shingle)) + len(arriving.get(shingle, ())) - leaving.get(shingle, 0)
            )
            if places > limit:
                self._places[shingle] = places
                gained.add(shingle)
        return gained

    def _cover(self, shifted: set[int]) -> None:
        """Find the regions of the texts that are added, and of those whose frequent shingles change."""
        change = self._texts.change
        texts = {place >> POSITION_BITS for shingle in shifted for place in self._texts.before(shingle)}
        for number in sorted((texts - change.removed) | change.added.keys()):
            found = [
                number << POSITION_BITS | position
                for shingle, positions in self._texts.anchors(number).items()
                if self._is_frequent(shingle)
                for position in positions
            ]
            covered = [(start, end) for _, start, end in regions(sorted(found), self._recipe)]
            if covered != self._store.postings.regions(number):
                self._regions[number] = covered

    def _is_frequent(self, shingle: int) -> bool:
        """Tell whether a shingle will be frequent."""
        return shingle in self._places or (shingle in self._frequent and shingle not in self._lost)

    def _stories_after(self) -> Regions:
        """Return the long regions as they will be."""
        gone = self._texts.change.removed | self._regions.keys()
        old = (each for each in self._store.postings.stories() if each[0] not in gone)
        new = ((n, start, end) for n, covered in self._regions.items() for start, end in _long(covered))
        return Regions(sorted((*old, *new)))

    def _in_changed_stories(self) -> set[int]:
        """Return the frequent shingles in the stories of texts that change in any way."""
        change = self._texts.change
        found = set()
        for number in {*change.added, *change.removed, *change.renamed, *self._regions}:
            inside = [*self._old_stories.of(number), *self._new_stories.of(number)]
            if inside:
                found |= {
                    shingle
                    for shingle, positions in self._texts.anchors(number).items()
                    if (shingle in self._frequent or self._is_frequent(shingle))
                    and any(start <= at < end for at in positions for start, end in inside)
                }
        return found

    def _compare(self, shingle: int, *, whole: bool) -> None:
        """Take the new seeds of a shingle, and the pairs of old texts that gain or lose one."""
        before, after = self._texts.before(shingle), self._texts.after(shingle)
        if not whole and self._kind(len(before)) == self._kind(len(after)):
            for seed in self._with_added(shingle, before, after):
                self._take(seed)
            return
        old = set(self._seeds(before, frequent=shingle in self._frequent, now=False))
        new = set(self._seeds(after, frequent=self._is_frequent(shingle), now=True))
        change = self._texts.change
        for seed in new:
            if not change.added.keys().isdisjoint(_pair(seed)):
                self._take(seed)
        for seed in old ^ new:
            if change.removed.isdisjoint(_pair(seed)):
                self._again.add(_pair(seed))

    def _kind(self, places: int) -> int:
        """Tell shingles that make seeds of all pairs, of some, or of none."""
        return (places > self._recipe.dense) + (places > self._recipe.frequent)

    def _with_added(self, shingle: int, before: Sequence[int], after: Sequence[int]) -> Iterator[Seed]:
        """Yield the seeds of a shingle, as common as it was, in which an added text takes part."""
        arriving = self._texts.arriving().get(shingle, ())
        if not arriving or len(after) < 2:
            return
        kept = (
            before if len(before) + len(arriving) == len(after) else [p for p in after if p not in arriving]
        )
        pairs = chain(((old, new) for new in arriving for old in kept), combinations(arriving, 2))
        for one, other in pairs:
            if one >> POSITION_BITS == other >> POSITION_BITS:
                continue
            if len(after) <= self._recipe.dense or self._neighbours_agree(one, other):
                yield (one, other) if one < other else (other, one)

    def _neighbours_agree(self, one: int, other: int) -> bool:
        """Tell whether two places of a shingle have the words behind them in common, or those before."""
        shingle = self._recipe.shingle
        a, at_a = one >> POSITION_BITS, one & POSITION
        b, at_b = other >> POSITION_BITS, other & POSITION
        run = self._texts.run
        if run(a, at_a, at_a + 2 * shingle) == run(b, at_b, at_b + 2 * shingle):
            return True
        if at_a < shingle or at_b < shingle:
            return False
        return run(a, at_a - shingle, at_a) == run(b, at_b - shingle, at_b)

    def _seeds(self, places: Sequence[int], *, frequent: bool, now: bool) -> Iterator[Seed]:
        """Yield the seeds of a shingle as they are, or as they will be."""
        if not frequent:
            yield from seeds(places, self._texts, self._recipe)
            return
        inside = self._new_stories if now else self._old_stories
        told = {place >> POSITION_BITS for place in places}.intersection(
            start >> POSITION_BITS for start in inside.starts
        )
        first = self._texts.first if now else self._texts.first_before
        rank = {number: first(number) for number in told}
        ordered = sorted(
            (place for place in places if place >> POSITION_BITS in told),
            key=lambda place: (rank[place >> POSITION_BITS], place),
        )
        for one, other in stars(ordered, inside):
            yield (one, other) if one < other else (other, one)

    def _take(self, seed: Seed) -> None:
        self._pairs[_pair(seed)].append((seed[0] & POSITION, seed[1] & POSITION))

    def _around_changed_texts(self) -> set[Pair]:
        """Return the pairs of old texts whose boilerplate, order or articles change."""
        change = self._texts.change
        found = set()
        wide = {n for n in change.renamed if n not in change.added}
        narrow = set(change.regrouped)
        for number, covered in self._regions.items():
            if number not in change.added:
                shrinks = _uncovers(_short(self._store.postings.regions(number)), _short(covered))
                (wide if shrinks else narrow).add(number)
        # NOTE: boilerplate that grows can only take passages away, or bring forth
        # what lay inside one; where it shrinks there may be some where none was.
        for number in sorted(wide - change.removed):
            common = [s for s in self._texts.anchors(number) if not self._is_frequent(s)]
            self._texts.load(common)
            partners = {place >> POSITION_BITS for s in common for place in self._texts.after(s)}
            found |= {_ordered(number, partner) for partner in partners if partner != number}
        for number in sorted((wide | narrow) - change.removed):
            partners = set(self._store.passages.partners(number)) - change.removed
            found |= {_ordered(number, partner) for partner in partners}
        return found

    def _seed_again(self) -> None:
        """Collect all seeds of the pairs of old texts that must be aligned again."""
        added = self._texts.change.added
        again = sorted(pair for pair in self._again if added.keys().isdisjoint(pair))
        shared = {
            pair: sorted(self._texts.anchors(pair[0]).keys() & self._texts.anchors(pair[1]).keys())
            for pair in again
        }
        self._texts.load({s for found in shared.values() for s in found if not self._is_frequent(s)})
        for pair in again:
            self._pairs[pair] = [seed for shingle in shared[pair] for seed in self._seeds_of(pair, shingle)]

    def _seeds_of(self, pair: Pair, shingle: int) -> Iterable[tuple[int, int]]:
        """Return the seeds that a shingle makes for one pair."""
        one, other = pair
        if self._is_frequent(shingle):
            if not self._new_stories.of(one) or not self._new_stories.of(other):
                return ()
            return self._star(shingle).get(pair, ())
        positions = self._texts.anchors(one)[shingle], self._texts.anchors(other)[shingle]
        dense = len(self._texts.after(shingle)) > self._recipe.dense
        return [
            (a, b)
            for a in positions[0]
            for b in positions[1]
            if not dense or self._neighbours_agree(one << POSITION_BITS | a, other << POSITION_BITS | b)
        ]

    def _star(self, shingle: int) -> Mapping[Pair, list[tuple[int, int]]]:
        """Return the seeds of a frequent shingle inside stories, by pair."""
        if shingle not in self._stars:
            found: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
            for seed in self._seeds(self._texts.after(shingle), frequent=True, now=True):
                found[_pair(seed)].append((seed[0] & POSITION, seed[1] & POSITION))
            self._stars[shingle] = found
        return self._stars[shingle]


def _pair(seed: Seed) -> Pair:
    return seed[0] >> POSITION_BITS, seed[1] >> POSITION_BITS


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _long(covered: Iterable[Region]) -> list[Region]:
    """Return the regions that are stories."""
    return [(start, end) for start, end in covered if end - start > LONGEST_FOOTER]


def _short(covered: Iterable[Region]) -> list[Region]:
    """Return the regions that are footers."""
    return [(start, end) for start, end in covered if end - start <= LONGEST_FOOTER]


def _uncovers(old: Iterable[Region], new: Sequence[Region]) -> bool:
    """Tell whether a word of the old regions stands in none of the new."""
    return any(not any(a <= start and end <= b for a, b in new) for start, end in old)
