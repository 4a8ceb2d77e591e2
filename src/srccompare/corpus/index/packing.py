"""The bytes in which an index keeps words, articles and postings: small, and each with its own checksum.

SQLite finds a page whose structure is wrong, not one with a wrong letter; the
checksum (CRC-32) finds the rest.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from collections import defaultdict
from itertools import compress
from sys import byteorder
from typing import TYPE_CHECKING

from srccompare.corpus.glyphs import packed_glyphs, unpacked_glyphs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_ITEM = 8
_CHECKSUM = 4
_COUNT = 4
_POSITION = 3

_FEW = 8
"""A hash is looked for by itself where there are so many postings for each; else all are held against all."""


class DamageError(ValueError):
    """Say that bytes are not what was packed."""


SURPRISES = (TypeError, ValueError, LookupError, AttributeError, OverflowError, struct.error)
"""What comes of a value that is not what was written."""


def pack_ids(ids: array[int]) -> bytes:
    """Pack word ids; ids of 40 bits take 5 bytes each."""
    return sealed(_packed(ids))


def unpack_ids(data: bytes | None) -> array[int]:
    """Return the word ids that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    return _Numbers(opened(data), 0).numbers()


def pack_glyphs(ids: array[int]) -> bytes:
    """Pack word ids as `glyphs` writes them, two bytes each."""
    return sealed(packed_glyphs(ids.tobytes()))


def unpack_glyphs(data: bytes | None) -> str:
    """Return the words that were packed, one character each.

    Raises:
        DamageError: the bytes are others.
    """
    return unpacked_glyphs(opened(data))


def pack_content(content: bytes) -> bytes:
    """Pack the content of an article, compressed."""
    return sealed(zlib.compress(content, 6))


def unpack_content(data: bytes | None) -> bytes:
    """Return the content that was packed.

    Raises:
        DamageError: the bytes are others.
    """
    return zlib.decompress(opened(data))


def pack_postings(hashes: array[int], places: array[int]) -> bytes:
    """Pack hashes and, parallel to them, the places where they stand; about 11 bytes a posting."""
    return sealed(_packed(hashes) + _packed(places))


def unpack_postings(data: bytes) -> tuple[array[int], array[int]]:
    """Return the hashes and the places that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    hashes = _Numbers(content, 0)
    return hashes.numbers(), _Numbers(content, hashes.end).numbers()


def join_postings(pieces: Iterable[bytes]) -> tuple[array[int], array[int]]:
    """Return the hashes and the places of several packed postings, one after the other.

    Raises:
        DamageError: the bytes of one are others.
    """
    hashes, places = array("Q"), array("Q")
    for piece in pieces:
        some_hashes, some_places = unpack_postings(piece)
        hashes.extend(some_hashes)
        places.extend(some_places)
    return hashes, places


def look_up(data: bytes, wanted: Collection[int]) -> list[tuple[int, list[int]]]:
    """Return each of the wanted hashes that packed postings have, with its places.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    hashes = _Numbers(content, 0)
    places = _Numbers(content, hashes.end)
    rows = hashes.find(wanted) if len(wanted) * _FEW <= hashes.count else hashes.sought(wanted)
    return [(each, places.at(found)) for each, found in rows]


def pack_seeds(seeds: Iterable[tuple[int, int]]) -> bytes:
    """Pack pairs of word positions below 2^24, six bytes each, in order."""
    flat = (at.to_bytes(_POSITION, "little") for seed in sorted(set(seeds)) for at in seed)
    return sealed(b"".join(flat))


def unpack_seeds(data: bytes | None) -> list[tuple[int, int]]:
    """Return the pairs of positions that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    ends = range(0, len(content), 2 * _POSITION)
    return [
        (
            int.from_bytes(content[at : at + _POSITION], "little"),
            int.from_bytes(content[at + _POSITION : at + 2 * _POSITION], "little"),
        )
        for at in ends
    ]


def _packed(numbers: array[int]) -> bytes:
    """Return 64-bit numbers one after the other, without the bytes that all have alike.

    Before them stand their count, as bits of one byte which of the eight all have alike, and these.
    """
    raw = _little_endian(numbers)
    flags = 0
    for at in range(_ITEM):
        column = raw[at::_ITEM]
        flags |= (len(column) == column.count(column[:1])) << at
    others = _OTHERS[flags]
    rows = bytearray(len(numbers) * len(others))
    for at, column_at in enumerate(others):
        rows[at :: len(others)] = raw[column_at::_ITEM]
    once = bytes(raw[at] for at in _ALIKE[flags])
    return b"".join((len(numbers).to_bytes(_COUNT, "little"), bytes((flags,)), once, rows))


_ALIKE = tuple(tuple(at for at in range(_ITEM) if flags >> at & 1) for flags in range(256))
_OTHERS = tuple(tuple(at for at in range(_ITEM) if not flags >> at & 1) for flags in range(256))
"""Which of the eight bytes of a number a byte of flags says that all have alike, and which not."""

_LOWEST = tuple(0xFF & (0xFF << width) for width in range(_ITEM + 1))
"""The flags of numbers that differ in so many of their lowest bytes."""


class _Numbers:
    """Read numbers that were packed, from a byte on; `end` is the byte behind them."""

    __slots__ = ("_alike", "_data", "_flags", "_start", "_width", "count", "end")

    def __init__(self, data: bytes, start: int) -> None:
        at = start + _COUNT + 1
        self.count = int.from_bytes(data[start : at - 1], "little")
        self._flags = data[at - 1] if self.count else 0
        self._data = data
        self._width = len(_OTHERS[self._flags])
        self._start = at + _ITEM - self._width
        self._alike = data[at : self._start]
        self.end = self._start + self.count * self._width

    def _column(self, at: int) -> bytes:
        """Return one byte of each number."""
        if self._flags >> at & 1:
            return self._alike[_ALIKE[self._flags].index(at) :][:1] * self.count
        return self._data[self._start + _OTHERS[self._flags].index(at) : self.end : self._width]

    def numbers(self) -> array[int]:
        """Return all numbers."""
        raw = bytearray(self.count * _ITEM)
        known = dict(zip(_ALIKE[self._flags], self._alike, strict=True))
        for at in range(_ITEM):
            if known.get(at, 1):
                raw[at::_ITEM] = self._column(at)
        numbers = array("Q")
        numbers.frombytes(raw)
        if byteorder == "big":
            numbers.byteswap()
        return numbers

    def at(self, rows: Sequence[int]) -> list[int]:
        """Return the numbers of some rows."""
        width = self._width
        if self._flags != _LOWEST[width]:
            every = self.numbers()
            return [every[row] for row in rows]
        data, start, high = self._data, self._start, int.from_bytes(self._alike, "little") << 8 * width
        return [
            int.from_bytes(data[at : at + width], "little") | high
            for at in (start + row * width for row in rows)
        ]

    def find(self, wanted: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield wanted numbers that are there with their rows; a search through all bytes for each."""
        width, flags, start, end = self._width, self._flags, self._start, self.end
        search = self._data.find
        for number in wanted:
            said = number.to_bytes(_ITEM, "little")
            if flags and bytes(map(said.__getitem__, _ALIKE[flags])) != self._alike:
                continue
            if not width:
                yield number, list(range(self.count))
                continue
            mark = bytes(map(said.__getitem__, _OTHERS[flags]))
            rows = []
            at = search(mark, start, end)
            while at >= 0:
                if (at - start) % width:
                    at = search(mark, at + 1, end)
                    continue
                rows.append((at - start) // width)
                at = search(mark, at + width, end)
            if rows:
                yield number, rows

    def sought(self, wanted: Collection[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield the same, at the cost of a look at every number."""
        rows: defaultdict[int, list[int]] = defaultdict(list)
        numbers = self.numbers()
        known = set(wanted)
        for row in compress(range(self.count), map(known.__contains__, numbers)):
            rows[numbers[row]].append(row)
        yield from rows.items()


def _little_endian(numbers: array[int]) -> bytes:
    if byteorder == "big":
        numbers = array("Q", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def sealed(data: bytes) -> bytes:
    """Return bytes with their checksum behind them."""
    return data + zlib.crc32(data).to_bytes(_CHECKSUM, "little")


def opened(data: bytes | None) -> bytes:
    """Return what was sealed.

    Raises:
        DamageError: the checksum is that of other bytes, or there are none.
    """
    if not isinstance(data, bytes):
        raise DamageError("bytes are missing")
    content = data[:-_CHECKSUM]
    if zlib.crc32(content).to_bytes(_CHECKSUM, "little") != data[-_CHECKSUM:]:
        raise DamageError("a checksum is wrong")
    return content
