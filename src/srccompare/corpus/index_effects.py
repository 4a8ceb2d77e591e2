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
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.boilerplate import Regions, parted, regions
from srccompare.corpus.candidates import POSITION
from srccompare.corpus.index_seeds import Seeds, pair_of
from srccompare.corpus.parts import POSITION_BITS
from srccompare.corpus.store import Covered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.corpus.index_seeds import Pair, Seed
    from srccompare.corpus.index_texts import Texts
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store


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
    regions: dict[int, Covered]


class Everywhere(NamedTuple):
    """Hold what stands in very many places: frequent shingles with their number of places, and stories."""

    frequent: dict[int, int]
    stories: Regions


def everywhere(store: Store) -> Everywhere:
    """Return what stands in very many places of an index."""
    return Everywhere(store.postings.frequent(), Regions(store.postings.stories()))


class Planner:
    """Find out what the change that `texts` expects will do; nothing is written."""

    def __init__(self, store: Store, texts: Texts, recipe: Recipe, known: Everywhere) -> None:
        self._store = store
        self._texts = texts
        self._recipe = recipe
        self._seeds = Seeds(texts, recipe)
        self._frequent = known.frequent
        self._places: dict[int, int] = {}
        self._lost: set[int] = set()
        self._regions: dict[int, Covered] = {}
        self._old_stories = self._new_stories = known.stories
        self._pairs: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
        self._again: set[Pair] = set()

    def effects(self, *, of_added_only: bool = False) -> Effects:
        """Return the effects of the change, or only those on pairs with an added text."""
        touched = self._touched()
        gained = self._count(touched)
        self._cover(gained | self._lost)
        self._new_stories = self._stories_after()
        printed = self._in_changed_stories()
        self._texts.load(printed)
        for shingle in sorted(self._shared(touched) - printed):
            self._compare(shingle, whole=False)
        for shingle in sorted(printed):
            self._compare(shingle, whole=True)
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
            counts = {number: len(self._texts.words(number))}
            covered = Covered(
                *(each.of(number) for each in parted(regions(sorted(found), self._recipe), counts))
            )
            if covered != self._store.postings.regions(number):
                self._regions[number] = covered

    def _shared(self, touched: set[int]) -> set[int]:
        """Return the shingles that stand in two places or more, before the change or after."""
        arriving = self._texts.arriving()
        return {
            shingle
            for shingle in touched
            if len(self._texts.before(shingle)) + len(arriving.get(shingle, ())) > 1
        }

    def _is_frequent(self, shingle: int) -> bool:
        """Tell whether a shingle will be frequent."""
        return shingle in self._places or (shingle in self._frequent and shingle not in self._lost)

    def _stories_after(self) -> Regions:
        """Return the long regions as they will be."""
        gone = self._texts.change.removed | self._regions.keys()
        stories = self._old_stories
        told = {start >> POSITION_BITS for start in stories.starts}
        new = {number: covered.stories for number, covered in self._regions.items() if covered.stories}
        if told.isdisjoint(gone) and not new:
            return stories
        old = {number: stories.of(number) for number in told - gone}
        return Regions((n, *each) for n, found in sorted({**old, **new}.items()) for each in found)

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
        before, after = len(self._texts.before(shingle)), len(self._texts.after(shingle))
        if not whole and self._kind(before) == self._kind(after):
            for seed in self._seeds.with_added(shingle):
                self._take(seed)
            return
        old = set(self._seeds.before(shingle, self._old_stories if shingle in self._frequent else None))
        new = set(self._seeds.after(shingle, self._new_stories if self._is_frequent(shingle) else None))
        change = self._texts.change
        for seed in new:
            if not change.added.keys().isdisjoint(pair_of(seed)):
                self._take(seed)
        for seed in old ^ new:
            if change.removed.isdisjoint(pair_of(seed)):
                self._again.add(pair_of(seed))

    def _kind(self, places: int) -> int:
        """Tell shingles that make seeds of all pairs, of some, or of none."""
        return (places > self._recipe.dense) + (places > self._recipe.frequent)

    def _take(self, seed: Seed) -> None:
        self._pairs[pair_of(seed)].append((seed[0] & POSITION, seed[1] & POSITION))

    def _around_changed_texts(self) -> set[Pair]:
        """Return the pairs of old texts whose boilerplate, order or articles change."""
        change = self._texts.change
        found = set()
        wide = {n for n in change.renamed if n not in change.added}
        narrow = set(change.regrouped)
        for number, covered in self._regions.items():
            if number not in change.added:
                shrinks = _uncovers(self._store.postings.regions(number).footers, covered.footers)
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
        """Collect all seeds of the pairs of old texts that must be aligned again.

        Shingle by shingle: most pairs have lost all they had in common, and are not even looked at.
        """
        added = self._texts.change.added
        again = {pair for pair in self._again if added.keys().isdisjoint(pair)}
        for pair in again:
            self._pairs[pair] = []
        places = self._met_again(again)
        rare = {}
        for shingle, found in places.items():
            if not self._is_frequent(shingle):
                rare[shingle] = self._seeds.among(found, again)
            elif any(map(self._new_stories.holds, found)):
                for seed in self._seeds.after(shingle, self._new_stories):
                    if pair_of(seed) in again:
                        self._take(seed)
        self._texts.load(shingle for shingle, seeds in rare.items() if seeds)
        for shingle, seeds in rare.items():
            for seed in self._seeds.that_stay(shingle, seeds) if seeds else ():
                self._take(seed)

    def _met_again(self, again: set[Pair]) -> dict[int, list[int]]:
        """Return the places of the shingles that the texts of some pair have both."""
        texts = sorted({text for pair in again for text in pair})
        seen: set[int] = set()
        met: set[int] = set()
        for text in texts:
            shingles = self._texts.anchors(text)
            met.update(seen.intersection(shingles))
            seen.update(shingles)
        places: defaultdict[int, list[int]] = defaultdict(list)
        for text in texts:
            anchored = self._texts.anchors(text)
            for shingle in met.intersection(anchored):
                places[shingle].extend(text << POSITION_BITS | at for at in anchored[shingle])
        return {
            shingle: found
            for shingle, found in places.items()
            if self._is_frequent(shingle) or any(pair_of(two) in again for two in combinations(found, 2))
        }


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _uncovers(old: Iterable[Region], new: Sequence[Region]) -> bool:
    """Tell whether a word of the old regions stands in none of the new."""
    return any(not any(a <= start and end <= b for a, b in new) for start, end in old)
