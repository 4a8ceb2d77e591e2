"""Where every shingle stands: a list of places that is only ever appended to, and merged now and then.

Postings are cut into buckets by their hash. What is added together makes a
segment, whose pieces, one a bucket, are put behind those that are there; so
what an addition writes does not depend on what the index holds. Of so many
segments of like size one is made, which each posting goes through a few times
in all. What was removed is passed over when reading, and dropped when enough
of it has gathered.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import compress
from typing import TYPE_CHECKING

from srccompare.corpus.index_packing import (
    join_postings,
    look_up,
    pack_postings,
)
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from srccompare.corpus.store import Store

    Joined = Callable[[list[bytes]], tuple[array[int], array[int]]]

BUCKETS = 1 << 14
# NOTE: which bits of a hash are as good as random: the lowest byte comes from
# two words, the fourth samples the shingles, the upper ones come from few words.
_BUCKET_SHIFT = 8

# NOTE: eight segments of like size become one: every posting is written again
# once an eightfold growth, and no look-up meets more than eight pieces a size.
_FAN = 8
_FAN_BITS = 3
_SMALL = 1 << 16
_MOST_DEAD = 8
_SCATTERED = 4
_MOST_SMALL = 2

SLICE = 1 << 10
"""So many buckets are rewritten at a time."""


def bucket_of(shingle: int) -> int:
    """Return the bucket of a hash."""
    return shingle >> _BUCKET_SHIFT & (BUCKETS - 1)


class PostingLists:
    """Look up and change the places of shingles in an open index."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._dead = store.postings.dead()

    def places(self, shingles: Iterable[int]) -> dict[int, list[int]]:
        """Return the places of shingles, each list in order; a shingle that stands nowhere is left out."""
        wanted: defaultdict[int, set[int]] = defaultdict(set)
        for shingle in shingles:
            wanted[bucket_of(shingle)].add(shingle)
        found: defaultdict[int, list[int]] = defaultdict(list)
        for bucket in sorted(wanted):
            for _, piece in self._store.postings.pieces(bucket):
                for shingle, place in look_up(piece, wanted[bucket]):
                    if place >> POSITION_BITS not in self._dead:
                        found[shingle].append(place)
        for places in found.values():
            places.sort()
        return dict(found)

    def buckets(self) -> Iterator[tuple[int, tuple[array[int], array[int]]]]:
        """Yield each bucket with its postings: hashes and, parallel to them, places."""
        for start in range(0, BUCKETS, SLICE):
            for bucket, pieces in self._store.postings.all_pieces(start, start + SLICE):
                yield bucket, self._living([piece for _, piece in pieces])

    def add(self, texts: Mapping[int, Mapping[int, Iterable[int]]]) -> None:
        """Add texts by number, each with its anchors: the positions of each hash."""
        hashes: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
        places: defaultdict[int, array[int]] = defaultdict(lambda: array("Q"))
        for number in sorted(texts):
            base = number << POSITION_BITS
            for shingle, positions in texts[number].items():
                bucket = shingle >> _BUCKET_SHIFT & (BUCKETS - 1)
                for position in positions:
                    hashes[bucket].append(shingle)
                    places[bucket].append(base | position)
        count = sum(map(len, hashes.values()))
        if count:
            pieces = {bucket: pack_postings(hashes[bucket], places[bucket]) for bucket in hashes}
            self._store.postings.add(self._next(), count, pieces)
            self._merge()

    def remove(self, numbers: Iterable[int]) -> None:
        """Let the postings of texts count no more."""
        for number in numbers:
            self._store.postings.bury(number)
            self._dead.add(number)

    def sweep(self, alive: int) -> None:
        """Drop the postings of removed texts once they are many against the texts that are left."""
        if len(self._dead) * _MOST_DEAD > alive:
            self._rewrite(list(self._store.postings.segments()), self._living)
            self._store.postings.forget_dead()
            self._dead.clear()

    def scattered(self) -> list[int]:
        """Return the segments to make one of: all where the largest has too few, else the small ones."""
        segments = self._store.postings.segments()
        small = sorted(segments, key=segments.__getitem__)[:-1]
        if sum(segments[each] for each in small) > sum(segments.values()) // _SCATTERED:
            return list(segments)
        return small if len(small) > _MOST_SMALL else []

    def gather(self, segments: list[int], start: int) -> None:
        """Make one segment of several in a slice of the buckets, from `start` on; the last replaces them.

        A slice at a time, so that no change is as large as the index.
        """
        into = max(self._store.postings.segments()) + (start == 0)
        self._move(segments, into, start, start + SLICE, join_postings)
        if start + SLICE >= BUCKETS:
            self._store.postings.close(segments)

    def _next(self) -> int:
        return max(self._store.postings.segments(), default=0) + 1

    def _merge(self) -> None:
        """Make one segment of those of like size, as long as there are enough of them."""
        while True:
            sizes: defaultdict[int, list[int]] = defaultdict(list)
            for segment, count in self._store.postings.segments().items():
                sizes[(count // _SMALL).bit_length() // _FAN_BITS].append(segment)
            full = next((like for _, like in sorted(sizes.items()) if len(like) >= _FAN), None)
            if full is None:
                return
            self._rewrite(full, join_postings)

    def _rewrite(self, segments: list[int], joined: Joined) -> None:
        """Replace segments by one that holds what `joined` makes of their pieces."""
        into = self._next()
        for start in range(0, BUCKETS, SLICE):
            self._move(segments, into, start, start + SLICE, joined)
        self._store.postings.close(segments)

    def _move(self, segments: list[int], into: int, start: int, stop: int, joined: Joined) -> None:
        """Replace the pieces of segments in some buckets."""
        pieces: dict[int, bytes] = {}
        count = 0
        old = set(segments)
        touched = []
        for bucket, kept in self._store.postings.all_pieces(start, stop):
            found = [piece for segment, piece in kept if segment in old]
            if found:
                touched.append(bucket)
                hashes, places = joined(found)
                count += len(hashes)
                if hashes:
                    pieces[bucket] = pack_postings(hashes, places)
        self._store.postings.drop(segments, touched)
        self._store.postings.add(into, count, pieces)

    def _living(self, pieces: list[bytes]) -> tuple[array[int], array[int]]:
        """Join pieces without the postings of removed texts."""
        hashes, places = join_postings(pieces)
        if not self._dead:
            return hashes, places
        keep = [place >> POSITION_BITS not in self._dead for place in places]
        return array("Q", compress(hashes, keep)), array("Q", compress(places, keep))
