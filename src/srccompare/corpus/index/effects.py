"""Find which pairs of texts must be aligned after a change of some, and from which seeds.

A new text makes seeds with others. It also makes shingles more common: one
that made seeds of all pairs may now need longer runs, one that needed these may
become boilerplate. When a text is removed it is the other way round. So the new
seeds of every shingle that the change touches are compared with the old ones. A
pair of old texts, whose seeds the index keeps, is aligned again if it gains or
loses a seed, or if the boilerplate in one of the two changes. The result is
that of a scan of all texts, at the cost of what has changed.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.boilerplate import Regions, parted
from srccompare.corpus.index.beside import Beside
from srccompare.corpus.index.packing import unpack_seeds
from srccompare.corpus.index.seeds import Seeds, ordered, pair_of
from srccompare.corpus.places import POSITION, POSITION_BITS
from srccompare.corpus.store import Covered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.corpus.index.seeds import Pair, Seed
    from srccompare.corpus.index.texts import Texts
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import Store


_FREQUENT = 2
"""The kind of shingles that make seeds only in stories."""


class Effects(NamedTuple):
    """Hold what a change does.

    `pairs` has the seeds (word positions) of each pair to align, none for one
    that has lost all; `places` the new number of places of each frequent shingle
    for which it changes, `lost` the shingles that are frequent no longer;
    `regions` what frequent shingles cover, in each text for which that changes.
    """

    pairs: dict[Pair, list[tuple[int, int]]]
    places: dict[int, int]
    lost: set[int]
    regions: dict[int, Covered]


class Everywhere(NamedTuple):
    """Hold what occurs in very many places: frequent shingles with their number of places, and stories."""

    frequent: dict[int, int]
    stories: Regions


def everywhere(store: Store) -> Everywhere:
    """Return what occurs in very many places of an index."""
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
        self._coming: defaultdict[Pair, set[Seed]] = defaultdict(set)
        self._going: defaultdict[Pair, set[Seed]] = defaultdict(set)

    def effects(self, *, of_added_only: bool = False) -> Effects:
        """Return the effects of the change, or only those on pairs with an added text."""
        touched = self._touched()
        gained = self._count(touched)
        self._cover(gained)
        self._new_stories = self._stories_after()
        printed = self._in_changed_stories()
        self._texts.load(printed)
        shared = sorted(touched - printed)
        plain = {shingle for shingle in shared if self._keeps_kind(shingle, of_added_only=of_added_only)}
        for seed in self._seeds.with_added(filter(plain.__contains__, shared)):
            self._take(seed)
        for shingle in sorted(printed.union(shared) - plain):
            self._compare(shingle, of_added_only=of_added_only)
        if not of_added_only:
            self._align_again(self._coming.keys() | self._going.keys() | self._around_changed_texts())
        return Effects(dict(self._pairs), self._places, self._lost, self._regions)

    def _touched(self) -> set[int]:
        """Return the shingles that the change adds or removes, in one text or several."""
        removed = (self._texts.anchors(number).keys() for number in self._texts.change.removed)
        return set(self._texts.arriving()).union(*removed)

    def _count(self, touched: set[int]) -> set[int]:
        """Count the places of shingles again; return the shingles that become frequent.

        A frequent shingle that stays frequent is only counted, and dropped from
        `touched`: its places, which may be very many, are not looked up. So is one
        that has a single place before and after.
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
        touched &= self._texts.repeated(touched)
        gained = set()
        for shingle in touched - self._lost:
            places = self._texts.count_before(shingle) + len(arriving.get(shingle, ()))
            places -= leaving.get(shingle, 0)
            if places > limit:
                self._places[shingle] = places
                gained.add(shingle)
        return gained

    def _cover(self, gained: set[int]) -> None:
        """Find the regions of the texts that are added, and of those whose frequent shingles change."""
        texts, change = self._texts, self._texts.change
        grown: defaultdict[int, list[int]] = defaultdict(list)
        for shingle in gained:
            for place in texts.before(shingle):
                grown[place >> POSITION_BITS].append(place & POSITION)
        anew = {place >> POSITION_BITS for shingle in self._lost for place in texts.before(shingle)}
        anew |= change.added.keys()
        for number in sorted((grown.keys() | anew) - change.removed):
            known = self._store.postings.regions(number)
            old = () if number in anew else (*known.footers, *known.stories)
            found = self._frequent_in(number) if number in anew else grown[number]
            covered = self._covered(number, _joined(old, found, self._recipe))
            if covered != known:
                self._regions[number] = covered

    def _frequent_in(self, number: int) -> list[int]:
        """Return where frequent shingles will stand in a text."""
        anchored = self._texts.anchors(number).items()
        return [at for shingle, positions in anchored if self._is_frequent(shingle) for at in positions]

    def _covered(self, number: int, found: Iterable[Region]) -> Covered:
        """Divide what frequent shingles cover in a text into footers and stories."""
        counts = {number: len(self._texts.glyphs(number))}
        return Covered(*(each.of(number) for each in parted(((number, *each) for each in found), counts)))

    def _is_frequent(self, shingle: int) -> bool:
        """Return whether a shingle will be frequent."""
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

    def _keeps_kind(self, shingle: int, *, of_added_only: bool) -> bool:
        """Return whether the seeds of a shingle without added texts stay as they are, or do not matter."""
        texts = self._texts
        after = self._kind(texts.count_after(shingle))
        if of_added_only and after < _FREQUENT:
            return True
        return after == self._kind(texts.count_before(shingle))

    def _compare(self, shingle: int, *, of_added_only: bool) -> None:
        """Take the new seeds of a shingle, and the pairs of old texts that gain or lose one."""
        new = set(self._seeds.after(shingle, self._new_stories if self._is_frequent(shingle) else None))
        change = self._texts.change
        for seed in new:
            if not change.added.keys().isdisjoint(pair_of(seed)):
                self._take(seed)
        if of_added_only:
            return
        old = set(self._seeds.before(shingle, self._old_stories if shingle in self._frequent else None))
        for seeds, kept in ((new - old, self._coming), (old - new, self._going)):
            for seed in seeds:
                kept[pair_of(seed)].add((seed[0] & POSITION, seed[1] & POSITION))

    def _kind(self, places: int) -> int:
        """Return 0 for shingles that make seeds of all pairs, 1 of some pairs, 2 only in stories."""
        return (places > self._recipe.dense) + (places > self._recipe.frequent)

    def _take(self, seed: Seed) -> None:
        self._pairs[pair_of(seed)].append((seed[0] & POSITION, seed[1] & POSITION))

    def _around_changed_texts(self) -> set[Pair]:
        """Return the pairs of old texts whose boilerplate, order or articles change."""
        change = self._texts.change
        found = set()
        for number in sorted({n for n in change.renamed if n not in change.added} - change.removed):
            found |= {ordered(number, partner) for partner in self._store.pairs.partners(number)}
        for number in sorted(set(change.regrouped) - change.removed):
            found |= {ordered(number, partner) for partner, _, _ in self._store.passages.ranges(number)}
        beside = Beside(self._store, self._recipe).texts
        for number, covered in sorted(self._regions.items()):
            if number not in change.added:
                old = self._store.postings.regions(number).footers
                found |= {ordered(number, partner) for partner in beside(number, old, covered.footers)}
        return found

    def _align_again(self, pairs: set[Pair]) -> None:
        """Collect the seeds of the pairs of old texts that must be aligned again."""
        change = self._texts.change
        passing = change.added.keys() | change.removed
        for pair in sorted(pair for pair in pairs if passing.isdisjoint(pair)):
            kept = self._store.pairs.seeds(*pair)
            seeds = set(unpack_seeds(kept)) if kept is not None else set()
            self._pairs[pair] = sorted((seeds - self._going[pair]) | self._coming[pair])


def _joined(old: Iterable[Region], positions: Iterable[int], recipe: Recipe) -> list[Region]:
    """Return regions together with those of shingles at some positions.

    The result is what `regions` makes of the places of all shingles at once.
    """
    found: list[Region] = []
    for start, end in sorted([*old, *((at, at + recipe.breadth) for at in positions)]):
        if found and start <= found[-1][1] + 4 * recipe.radius:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
