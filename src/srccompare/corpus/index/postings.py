"""Where every shingle stands: a list of places that is only ever appended to, and merged now and then.

What is added together makes a segment, cut into buckets by the hash of the
shingle; so what an addition writes does not depend on what the index holds. Of
four segments of like size one is made, which each posting goes through a few
times in all. What was removed is passed over when reading, and dropped when
enough of it has gathered.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.index.filters import TOP, Filters
from srccompare.corpus.index.pieces import Columns, Places, joined, look_up
from srccompare.corpus.index.segments import Merge, bits_for, coarse_bits, read_together, segments_of, write
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.store import Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.index.pieces import Part
    from srccompare.corpus.store import Store

# NOTE: a posting is written again at every fourfold growth, which takes half a
# microsecond, and a look-up meets three segments of each size at most.
_FAN = 4
_FAN_BITS = 2
_SMALL_BITS = 14
_MOST_DEAD = 8


class NewText(NamedTuple):
    """Hold a text to be added: its anchors are the positions of each hash, and each word has a mark."""

    number: int
    anchors: Mapping[int, Sequence[int]]
    marks: bytes


class PostingLists:
    """Look up and change the places of shingles in an open index."""

    def __init__(self, store: Store, filters: Filters | None = None) -> None:
        self._store = store
        self._filters = filters or Filters(store)
        self._dead = store.postings.dead()
        self._segments = segments_of(store)

    def places(self, shingles: Iterable[int]) -> dict[int, Places]:
        """Return the places of shingles; a shingle that stands nowhere is left out."""
        wanted = list(shingles)
        found: defaultdict[int, list[Part]] = defaultdict(list)
        for segment in self._segments:
            for shingle, part in self._in_segment(segment, wanted):
                living = part.without(self._dead, POSITION_BITS) if self._dead else part
                if living.marks:
                    found[shingle].append(living)
        return {shingle: Places(parts) for shingle, parts in found.items()}

    def _in_segment(self, segment: Segment, wanted: Sequence[int]) -> Iterator[tuple[int, Part]]:
        """Yield the wanted hashes that one segment has, with their places."""
        shift, mask = TOP - segment.bits, (1 << segment.bits) - 1
        near: defaultdict[int, list[int]] = defaultdict(list)
        for shingle in self._filters.passing(segment, wanted):
            near[shingle >> shift & mask].append(shingle)
        for bucket, piece in self._store.postings.some(segment.number, sorted(near)):
            yield from look_up(piece, near[bucket])

    def buckets(self) -> Iterator[Columns]:
        """Yield all postings of texts that are there; those of one hash come together."""
        return read_together(self._store, self._segments, self._bits(), range(self.parts()), self._dead)

    def parts(self) -> int:
        """Return into how many buckets all postings come."""
        return 1 << self._bits()

    def _bits(self) -> int:
        return coarse_bits(bits_for(sum(each.postings for each in self._segments)))

    def add(self, texts: Iterable[NewText], *, filtered: bool = True) -> None:
        """Add texts in the order of their numbers.

        Not `filtered` they are still found, but in more time.
        """
        added = joined(map(_columns, texts))
        count = len(added.hashes)
        if count:
            segment = Segment(self._next(), count, bits_for(count))
            self._store.postings.open(segment)
            write(self._store, segment, added, filtered=filtered)
            self._segments.append(segment)

    def remove(self, numbers: Iterable[int]) -> None:
        """Let the postings of texts count no more."""
        for number in numbers:
            self._store.postings.bury(number)
            self._dead.add(number)

    def merge(self) -> Merge | None:
        """Return how to make one segment of those of like size, if there are enough of them."""
        sizes: defaultdict[int, list[Segment]] = defaultdict(list)
        for segment in self._segments:
            sizes[max(0, segment.postings.bit_length() - _SMALL_BITS) // _FAN_BITS].append(segment)
        full = next((like for _, like in sorted(sizes.items()) if len(like) >= _FAN), None)
        return self._merge(full) if full else None

    def merge_all(self) -> Merge | None:
        """Return how to make one segment of all, if there are several."""
        return self._merge(self._segments) if len(self._segments) > 1 else None

    def sweep(self, texts: int) -> Merge | None:
        """Return how to drop the postings of removed texts, if they are many against those that are left."""
        return self._merge(self._segments) if len(self._dead) * _MOST_DEAD > texts else None

    def _merge(self, segments: Sequence[Segment]) -> Merge:
        return Merge(self._store, segments, self._next(), frozenset(self._dead))

    def refresh(self, *, swept: bool = False) -> None:
        """Look again which segments there are; no posting names a removed text if all were `swept`."""
        if swept:
            self._store.postings.forget_dead()
            self._dead.clear()
        self._segments = segments_of(self._store)

    def _next(self) -> int:
        return max((each.number for each in self._segments), default=0) + 1


def _columns(text: NewText) -> Columns:
    """Return the postings of a text."""
    first = text.number << POSITION_BITS
    found = text.anchors
    hashes = array("Q", chain.from_iterable(map(repeat, found, map(len, found.values()))))
    positions = list(chain.from_iterable(found.values()))
    places = array("Q", [first | position for position in positions])
    return Columns(hashes, places, bytes(map(text.marks.__getitem__, positions)))
