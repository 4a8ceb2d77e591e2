"""The bytes in which an index keeps words, articles and postings: small, and each with its own checksum.

SQLite finds a page whose structure is wrong, but not a changed byte inside it;
the checksum (CRC-32) finds that.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from sys import byteorder
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.glyphs import packed_glyphs, unpacked_glyphs
from srccompare.corpus.words import as_little_endian

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_ITEM = 8
_CHECKSUM = 4
_COUNT = 4
_POSITION = 3


class DamageError(ValueError):
    """Say that bytes are not what was packed."""


SURPRISES = (TypeError, ValueError, LookupError, AttributeError, OverflowError, struct.error)
"""The errors that reading raises where a value is not what was written."""


def pack_ids(ids: array[int]) -> bytes:
    """Pack word ids; ids of 40 bits take 5 bytes each."""
    return sealed(packed_numbers(ids))


def unpack_ids(data: bytes | None) -> array[int]:
    """Return the word ids that were packed.

    Raises:
        DamageError: the bytes are not what was packed.
    """
    return Numbers(opened(data), 0).numbers()


def pack_glyphs(ids: array[int]) -> bytes:
    """Pack word ids as `glyphs` writes them, two bytes each."""
    return sealed(packed_glyphs(ids.tobytes()))


def unpack_glyphs(data: bytes | None) -> str:
    """Return the words that were packed, one character each.

    Raises:
        DamageError: the bytes are not what was packed.
    """
    return unpacked_glyphs(opened(data))


def pack_content(content: bytes) -> bytes:
    """Pack the content of an article, compressed."""
    return sealed(zlib.compress(content, 6))


def unpack_content(data: bytes | None) -> bytes:
    """Return the content that was packed.

    Raises:
        DamageError: the bytes are not what was packed.
    """
    return zlib.decompress(opened(data))


def pack_seeds(seeds: Iterable[tuple[int, int]]) -> bytes:
    """Pack pairs of word positions below 2^24, six bytes each, in order."""
    flat = (at.to_bytes(_POSITION, "little") for seed in sorted(set(seeds)) for at in seed)
    return sealed(b"".join(flat))


def unpack_seeds(data: bytes | None) -> list[tuple[int, int]]:
    """Return the pairs of positions that were packed.

    Raises:
        DamageError: the bytes are not what was packed.
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


def packed_numbers(numbers: array[int]) -> bytes:
    """Return 64-bit numbers one after the other, without the bytes that are the same in all of them.

    Before them stand their count, a byte whose bits say which of the eight bytes these are, and
    these bytes, once.
    """
    raw = as_little_endian(numbers)
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
"""For each byte of flags: which of the eight bytes are the same in all numbers, and which are not."""

_LOWEST = tuple(0xFF & (0xFF << width) for width in range(_ITEM + 1))
"""The flags of numbers that differ in so many of their lowest bytes."""


class Stretch(NamedTuple):
    """Hold some of the numbers that were packed: `width` bytes of each, and the bits above."""

    raw: bytes
    width: int
    high: int


class Numbers:
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

    def at(self, row: int) -> int:
        """Return the number of one row."""
        width = self._width
        if self._flags != _LOWEST[width]:
            return self.numbers()[row]
        at = self._start + row * width
        return int.from_bytes(self._data[at : at + width], "little") | self._high()

    def stretch(self, start: int, end: int) -> Stretch:
        """Return the numbers of the rows from `start` to `end`, still packed."""
        width = self._width
        if self._flags != _LOWEST[width]:
            return Stretch(as_little_endian(self.numbers()[start:end]), _ITEM, 0)
        raw = self._data[self._start + start * width : self._start + end * width]
        return Stretch(raw, width, self._high())

    def _high(self) -> int:
        """Return the bits that are the same in all numbers, above those in which they differ."""
        return int.from_bytes(self._alike, "little") << 8 * self._width

    def find(self, wanted: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield wanted numbers that are there with their first rows; a search through all bytes for each."""
        width, flags, start, end = self._width, self._flags, self._start, self.end
        search = self._data.find
        for number in wanted:
            said = number.to_bytes(_ITEM, "little")
            if flags and bytes(map(said.__getitem__, _ALIKE[flags])) != self._alike:
                continue
            if not width:
                yield number, 0
                continue
            mark = bytes(map(said.__getitem__, _OTHERS[flags]))
            at = search(mark, start, end)
            while at >= 0 and (at - start) % width:
                at = search(mark, at + 1, end)
            if at >= 0:
                yield number, (at - start) // width

    def sought(self, wanted: Collection[int]) -> Iterator[tuple[int, int]]:
        """Yield the same in any order, by looking at every number once."""
        numbers = self.numbers()
        rows = dict(zip(reversed(numbers), range(self.count - 1, -1, -1), strict=True))
        return ((number, rows[number]) for number in wanted if number in rows)


def sealed(data: bytes) -> bytes:
    """Return bytes with their checksum behind them."""
    return data + zlib.crc32(data).to_bytes(_CHECKSUM, "little")


def opened(data: bytes | None) -> bytes:
    """Return what was sealed.

    Raises:
        DamageError: the checksum does not fit the bytes, or there are none.
    """
    if not isinstance(data, bytes):
        raise DamageError("bytes are missing")
    content = data[:-_CHECKSUM]
    if zlib.crc32(content).to_bytes(_CHECKSUM, "little") != data[-_CHECKSUM:]:
        raise DamageError("a checksum is wrong")
    return content
