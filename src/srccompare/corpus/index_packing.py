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

if TYPE_CHECKING:
    from collections.abc import Sequence

_ID_BYTES = 5
_ITEM = 8
_CHECKSUM = 4


class DamageError(ValueError):
    """Say that bytes are not what was packed."""


def pack_ids(ids: array[int]) -> bytes:
    """Pack word ids of 40 bits: all first bytes, then all second ones, and so on; 5 bytes a word."""
    raw = _little_endian(ids)
    return _sealed(b"".join(raw[at::_ITEM] for at in range(_ID_BYTES)))


def unpack_ids(data: bytes | None) -> array[int]:
    """Return the word ids that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    planes = _opened(data)
    count = len(planes) // _ID_BYTES
    raw = bytearray(count * _ITEM)
    for at in range(_ID_BYTES):
        raw[at::_ITEM] = planes[at * count : (at + 1) * count]
    return _numbers(raw)


def pack_content(content: bytes) -> bytes:
    """Pack the content of an article, compressed."""
    return _sealed(zlib.compress(content, 6))


def unpack_content(data: bytes | None) -> bytes:
    """Return the content that was packed.

    Raises:
        DamageError: the bytes are others.
    """
    return zlib.decompress(_opened(data))


def pack_postings(hashes: array[int], places: array[int]) -> bytes:
    """Pack hashes and, parallel to them, the places where they stand; 16 bytes a posting."""
    return _sealed(_little_endian(hashes) + _little_endian(places))


def count_postings(data: bytes) -> int:
    """Return how many postings were packed."""
    return len(data) // (2 * _ITEM)


def join_postings(pieces: Sequence[bytes]) -> bytes:
    """Return several packed postings as one.

    Raises:
        DamageError: the bytes of one are others.
    """
    opened = [_opened(piece) for piece in pieces]
    hashes = [piece[: len(piece) // 2] for piece in opened]
    places = [piece[len(piece) // 2 :] for piece in opened]
    return _sealed(b"".join((*hashes, *places)))


def unpack_postings(data: bytes) -> tuple[array[int], array[int]]:
    """Return the hashes and the places that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    packed = _opened(data)
    half = len(packed) // 2
    return _numbers(packed[:half]), _numbers(packed[half:])


def look_up(data: bytes, wanted: set[int]) -> list[tuple[int, int]]:
    """Return hash and place of the packed postings of wanted hashes, in the order they were packed.

    Raises:
        DamageError: the bytes are others.
    """
    hashes, places = unpack_postings(data)
    return list(compress(zip(hashes, places, strict=True), map(wanted.__contains__, hashes)))


def _sealed(data: bytes) -> bytes:
    return data + zlib.crc32(data).to_bytes(_CHECKSUM, "little")


def _opened(data: bytes | None) -> bytes:
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


def _little_endian(numbers: array[int]) -> bytes:
    if byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(raw: bytes | bytearray) -> array[int]:
    numbers = array("Q")
    numbers.frombytes(raw)
    if byteorder == "big":
        numbers.byteswap()
    return numbers
