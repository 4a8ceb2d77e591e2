"""The bytes in which an index keeps words, articles and postings: small, and each with its own checksum.

SQLite finds a page whose structure is wrong, not one with a wrong letter; the
checksum (CRC-32) finds the rest.
"""

from __future__ import annotations

import zlib
from array import array
from itertools import compress
from sys import byteorder
from typing import TYPE_CHECKING

from srccompare.corpus.glyphs import unpacked_glyphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ITEM = 8
_SEVEN_BITS = bytes(value & 0x7F for value in range(256))
_CHECKSUM = 4
_COUNT = 4
_POSITION = 3

_FEW = 8
"""A hash is looked for by itself where there are so many postings for each; else all are held against all."""

_SINGLY = 2
"""Up to so many places are read one by one, more all at once."""


class DamageError(ValueError):
    """Say that bytes are not what was packed."""


def pack_ids(ids: array[int]) -> bytes:
    """Pack word ids; ids of 40 bits take 5 bytes each."""
    return sealed(_packed(ids))


def unpack_ids(data: bytes | None) -> array[int]:
    """Return the word ids that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    return _Numbers(opened(data), 0).numbers()


def unpack_glyphs(data: bytes | None) -> str:
    """Return the word ids that were packed as `glyphs` does, one character each, without the ids.

    Raises:
        DamageError: the bytes are others.
    """
    return unpacked_glyphs(_Numbers(opened(data), 0).lowest_two())


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


def look_up(data: bytes, wanted: set[int]) -> list[tuple[int, int]]:
    """Return hash and place of the packed postings of wanted hashes.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    hashes = _Numbers(content, 0)
    if len(wanted) * _FEW <= hashes.count:
        rows = [(each, row) for each in sorted(wanted) for row in hashes.find(each)]
    else:
        numbers = hashes.numbers()
        met = compress(range(hashes.count), map(wanted.__contains__, numbers))
        rows = [(numbers[row], row) for row in met]
    if not rows:
        return []
    places = _Numbers(content, hashes.end)
    found = places.numbers() if len(rows) > _SINGLY else places
    return [(each, found[row]) for each, row in rows]


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


class _Numbers:
    """Read numbers that were packed, from a byte on; `end` is the byte behind them."""

    def __init__(self, data: bytes, start: int) -> None:
        self.count = int.from_bytes(data[start : start + _COUNT], "little")
        flags = data[start + _COUNT] if self.count else 0
        alike, self._others = _ALIKE[flags], _OTHERS[flags]
        at = start + _COUNT + 1
        self._data = data
        self._alike = dict(zip(alike, data[at : at + len(alike)], strict=False))
        self._start = at + len(alike)
        self._width = len(self._others)
        self.end = self._start + self.count * self._width

    def _column(self, at: int) -> bytes:
        """Return one byte of each number."""
        if at in self._alike:
            return bytes((self._alike[at],)) * self.count
        return self._data[self._start + self._others.index(at) : self.end : self._width]

    def numbers(self) -> array[int]:
        """Return all numbers."""
        raw = bytearray(self.count * _ITEM)
        for at in range(_ITEM):
            if self._alike.get(at, 1):
                raw[at::_ITEM] = self._column(at)
        numbers = array("Q")
        numbers.frombytes(raw)
        if byteorder == "big":
            numbers.byteswap()
        return numbers

    def lowest_two(self) -> bytes:
        """Return the two lowest bytes of each number, without the highest bit of these sixteen."""
        units = bytearray(2 * self.count)
        units[0::2] = self._column(0)
        units[1::2] = self._column(1).translate(_SEVEN_BITS)
        return bytes(units)

    def __getitem__(self, row: int) -> int:
        """Return one number."""
        start = self._start + row * self._width
        found = dict(zip(self._others, self._data[start : start + self._width], strict=True)) | self._alike
        return sum(value << 8 * at for at, value in found.items())

    def find(self, number: int) -> Iterator[int]:
        """Yield the rows of a number; one search through the bytes of all."""
        said = number.to_bytes(_ITEM, "little")
        if any(said[at] != value for at, value in self._alike.items()):
            return
        if not self._others:
            yield from range(self.count)
            return
        wanted = bytes(said[at] for at in self._others)
        at = self._data.find(wanted, self._start, self.end)
        while at >= 0:
            row, behind = divmod(at - self._start, self._width)
            if not behind:
                yield row
            at = self._data.find(wanted, at + 1, self.end)


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
