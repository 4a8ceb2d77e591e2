"""Read the postings of segments bucket by bucket, however finely each is cut, and merge segments."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from itertools import chain, compress, groupby
from typing import TYPE_CHECKING

from srccompare.corpus.index.filters import JOINED, TOP, Filters, bucket_of, filter_bits, pack_filter
from srccompare.corpus.index.packing import DamageError
from srccompare.corpus.index.pieces import Columns, joined, no_postings, pack_piece, unpack_piece
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.store import MOST_BITS, Segment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from srccompare.corpus.store import Store

_PIECE = 512
"""The most postings of a bucket, on average: one is found in 10 µs, and a page holds three pieces or more."""

SLICE_BITS = 4
"""A large merge takes two to the power of this many steps, so that no change is as large as the index."""

_LARGE = 1 << 20
_MOST_COARSE = 12


def bits_for(postings: int) -> int:
    """Return into two to the power of how many buckets so many postings are cut."""
    return min(MOST_BITS, (postings // _PIECE).bit_length())


def segments_of(store: Store) -> list[Segment]:
    """Return the segments of an index, the oldest first.

    Raises:
        DamageError: one cannot be.
    """
    found = store.postings.segments()
    for each in found:
        if not (all(isinstance(value, int) for value in each) and 0 <= each.bits <= MOST_BITS):
            raise DamageError(f"segment {each.number} of its postings is impossible")
    return found


def coarse_bits(bits: int) -> int:
    """Return the power of two of the buckets that postings are read by: some thousand postings each."""
    return min(_MOST_COARSE, max(0, bits - JOINED))


class Reader:
    """Read one segment in buckets of a given number of bits, in order."""

    def __init__(self, store: Store, segment: Segment, bits: int) -> None:
        self._store = store
        self._segment = segment
        self._bits = bits
        self._finer = segment.bits - bits
        self._piece = -1, no_postings()

    def read(self, bucket: int) -> Columns:
        """Return the postings of a bucket."""
        number = self._segment.number
        if self._finer >= 0:
            pieces = self._store.postings.pieces(number, bucket << self._finer, (bucket + 1) << self._finer)
            return joined(unpack_piece(data) for _, data in pieces)
        around = bucket >> -self._finer
        if self._piece[0] != around:
            data = self._store.postings.piece(number, around)
            self._piece = around, unpack_piece(data) if data else no_postings()
        found = self._piece[1]
        return _kept(found, [bucket_of(each, self._bits) == bucket for each in found.hashes])


def _kept(columns: Columns, which: Sequence[bool]) -> Columns:
    """Return some of the postings."""
    hashes, places, marked = (compress(each, which) for each in columns)
    return Columns(array("Q", hashes), array("Q", places), bytes(marked))


def read_together(
    store: Store, segments: Iterable[Segment], bits: int, buckets: Iterable[int], dead: Collection[int]
) -> Iterator[Columns]:
    """Yield the postings of several segments by buckets, without those of texts that are dead."""
    readers = [Reader(store, each, bits) for each in segments]
    for bucket in buckets:
        found = joined(reader.read(bucket) for reader in readers)
        if dead:
            found = _kept(found, [place >> POSITION_BITS not in dead for place in found.places])
        yield found


def write(store: Store, segment: Segment, postings: Columns, *, filtered: bool = True) -> None:
    """Write all that some buckets of a segment have, with their filters."""
    rows: defaultdict[int, list[int]] = defaultdict(list)
    shift, mask = TOP - segment.bits, (1 << segment.bits) - 1
    for at, shingle in enumerate(postings.hashes):
        rows[shingle >> shift & mask].append(at)
    hashes: dict[int, Iterable[int]] = {}
    pieces: dict[int, bytes] = {}
    for bucket, here in rows.items():
        hashes[bucket], pieces[bucket] = _piece(here, postings)
    filters: dict[int, bytes] = {}
    if filtered and filter_bits(segment.bits) is not None:
        joined = groupby(sorted(hashes), key=lambda bucket: bucket >> JOINED)
        filters = {
            each: pack_filter(chain.from_iterable(map(hashes.__getitem__, group))) for each, group in joined
        }
    store.postings.add(segment.number, pieces, filters)


def _piece(rows: list[int], postings: Columns) -> tuple[Iterable[int], bytes]:
    """Return the different hashes of some rows, and the piece that is made of these rows."""
    hash_of = postings.hashes.__getitem__
    counts = Counter(map(hash_of, rows))
    if len(counts) < len(rows):
        # NOTE: a sort keeps the order of equal ones.
        rows.sort(key=hash_of)
        counts = Counter(map(hash_of, rows))
    places = array("Q", map(postings.places.__getitem__, rows))
    marked = bytes(map(postings.marks.__getitem__, rows))
    return counts, pack_piece(list(counts), counts.values(), places, marked)


def misplaced(store: Store) -> Iterator[str]:
    """Yield what cannot be found where it stands: postings in the wrong bucket, or kept back by a filter."""
    filters = Filters(store)
    for segment in segments_of(store):
        for bucket in range(1 << segment.bits):
            data = store.postings.piece(segment.number, bucket)
            hashes = unpack_piece(data).hashes if data else ()
            if any(bucket_of(each, segment.bits) != bucket for each in hashes):
                yield f"a posting of bucket {bucket} of segment {segment.number} belongs to another"
            elif sum(1 for _ in filters.passing(segment, hashes)) < len(hashes):
                yield f"the filter of bucket {bucket} of segment {segment.number} keeps postings back"


class Merge:
    """Make one segment of several, in steps of which each leaves every posting in one place."""

    def __init__(self, store: Store, segments: Sequence[Segment], number: int, dead: Collection[int]) -> None:
        count = sum(each.postings for each in segments)
        self._store = store
        self._segments = segments
        self._into = Segment(number, count, bits_for(count))
        self._dead = dead
        # NOTE: a filter is written once, so no step may be smaller than what has one.
        self._coarse = coarse_bits(self._into.bits)
        self.steps = 1 << SLICE_BITS if count > _LARGE and self._coarse >= SLICE_BITS else 1

    def do(self, step: int) -> None:
        """Do one of the steps, which are to be done in order."""
        postings = self._store.postings
        coarse = self._coarse
        if step == 0:
            postings.open(self._into)
            if self.steps > 1:
                self._move_small()
        each = (1 << coarse) // self.steps
        start, stop = step * each, (step + 1) * each
        sources = [*self._segments, self._into]
        for found in read_together(self._store, sources, coarse, range(start, stop), self._dead):
            write(self._store, self._into, found)
        for segment in self._segments:
            if segment.bits >= SLICE_BITS:
                postings.drop(
                    segment.number, (start << segment.bits) >> coarse, (stop << segment.bits) >> coarse
                )
        if step == self.steps - 1:
            postings.close(each.number for each in self._segments)

    def _move_small(self) -> None:
        """Move what stands in segments cut more coarsely than the steps."""
        small = [each for each in self._segments if each.bits < SLICE_BITS]
        for found in read_together(self._store, small, 0, (0,), self._dead):
            write(self._store, self._into, found, filtered=False)
        for each in small:
            self._store.postings.drop(each.number, 0, 1 << MOST_BITS)
