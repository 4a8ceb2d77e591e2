"""Recognise most shingles that a segment of an index does not have, without looking for their postings.

Four in five shingles of a new article are new. A filter is a field of bits for
some thousand postings; each sets two of them, and a shingle with a bit that is
not set is in no posting (Bloom 1970). Of the shingles that are in none, 1 to 5 %
pass nevertheless, and are looked for in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.index.packing import opened, sealed
from srccompare.corpus.store import MOST_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.store import Segment, Store

# NOTE: two filters of 8,000 bytes fill a page of the file. The remainders by
# two primes depend on all bits of a hash, of which some come from few words.
_BITS = 64_000
_ONE, _OTHER = 63_997, 63_977

JOINED = 4
"""Two to the power of this many buckets have one filter."""

_LEAST_BITS = 5
"""A segment of fewer buckets, by the same power, has no filter: all of it is soon looked through."""

# NOTE: the bits of a hash below this one choose its bucket: its upper bits come
# from few words, and its lowest from two.
TOP = MOST_BITS + 10

_MOST_KEPT = 16_384  # filters, 130 MB


def filter_bits(bits: int) -> int | None:
    """Return how many bits of a hash select a filter, or None where there are no filters."""
    return bits - JOINED if bits >= _LEAST_BITS else None


def bucket_of(shingle: int, bits: int) -> int:
    """Return the bucket of a hash among two to the power of `bits`."""
    return shingle >> (TOP - bits) & ((1 << bits) - 1)


def pack_filter(shingles: Iterable[int]) -> bytes:
    """Return the filter that lets these shingles pass; about 120 ns each."""
    marks = bytearray(b"0") * _BITS
    for each in shingles:
        marks[each % _ONE] = marks[each % _OTHER] = 49
    return sealed(int(marks[::-1], 2).to_bytes(_BITS // 8, "little"))


class Filters:
    """Hold filters of an open index that were read, for as long as there is room.

    The filters of a segment never change, and no number is given twice.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[int, bytes] = {}

    def passing(self, segment: Segment, shingles: Sequence[int]) -> Iterator[int]:
        """Yield the shingles that a segment may have."""
        bits = filter_bits(segment.bits)
        if bits is None:
            yield from shingles
            return
        shift, mask, base = TOP - bits, (1 << bits) - 1, segment.number << MOST_BITS
        kept = self._kept
        if mask >= _MOST_KEPT:
            shingles = sorted(shingles, key=lambda each: each >> shift & mask)
        for each in shingles:
            key = base | (each >> shift & mask)
            part = kept.get(key) or self._read(key)
            if part:
                at = each % _ONE
                if not part[at >> 3] >> (at & 7) & 1:
                    continue
                at = each % _OTHER
                if not part[at >> 3] >> (at & 7) & 1:
                    continue
            yield each

    def _read(self, key: int) -> bytes | None:
        """Read a filter; there is none where a segment is being made, or nothing stands in these buckets."""
        found = self._store.postings.filter(key >> MOST_BITS, key & ((1 << MOST_BITS) - 1))
        if found is None:
            return None
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        part = self._kept[key] = opened(found)
        return part
