"""Pieces of posting lists: each hash of a bucket once, and behind it the places where it stands, with a mark.

The mark of a place is one byte of the words there. A shingle that stands in
many places makes a seed only where the words are the same; of the places of
most other words the mark tells that without a look at their texts.
"""

from __future__ import annotations

from array import array
from itertools import accumulate, chain, repeat
from operator import sub
from sys import byteorder
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.index.packing import Numbers, Stretch, opened, packed_numbers, sealed
from srccompare.corpus.words import as_little_endian

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

_ITEM = 8

_MIXED = 4
"""So many bytes of an id are of the hash of its word."""

_FEW = 8
"""A hash is looked for by itself where there are so many for each; else all are held against all."""

_SHORT = 8
"""So many places are read one by one."""


class Columns(NamedTuple):
    """Hold postings: hashes and, parallel to them, the places where they stand, and the marks of these."""

    hashes: array[int]
    places: array[int]
    marks: bytes


def no_postings() -> Columns:
    """Return empty columns."""
    return Columns(array("Q"), array("Q"), b"")


def marks(words: array[int], breadth: int) -> bytes:
    """Return a mark for each word of a text, made of it and the words behind it, `breadth` in all."""
    raw = as_little_endian(words)
    mixed = 0
    for at in range(breadth):
        mixed ^= int.from_bytes(raw[at % _MIXED :: _ITEM], "little") >> 8 * at
    return mixed.to_bytes(len(words), "little")


def pack_piece(hashes: Sequence[int], counts: Iterable[int], places: array[int], marked: bytes) -> bytes:
    """Pack different hashes, the places of the first of them, those of the second and so on, and their marks.

    `counts` has the number of places of each hash.
    """
    ends = array("Q", accumulate(counts))
    numbers = (packed_numbers(each) for each in (array("Q", hashes), ends, places))
    return sealed(b"".join((*numbers, marked)))


def unpack_piece(data: bytes) -> Columns:
    """Return the postings that were packed.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    hashes, ends, places = _parts(content)
    each = hashes.numbers()
    if hashes.count < places.count:
        last = ends.numbers()
        counts = map(sub, last, chain((0,), last))
        each = array("Q", chain.from_iterable(map(repeat, each, counts)))
    return Columns(each, places.numbers(), content[places.end :])


def joined(pieces: Iterable[Columns]) -> Columns:
    """Return several columns one after the other."""
    hashes, places, marked = array("Q"), array("Q"), []
    for piece in pieces:
        hashes.extend(piece.hashes)
        places.extend(piece.places)
        marked.append(piece.marks)
    return Columns(hashes, places, b"".join(marked))


def _parts(content: bytes) -> tuple[Numbers, Numbers, Numbers]:
    hashes = Numbers(content, 0)
    ends = Numbers(content, hashes.end)
    return hashes, ends, Numbers(content, ends.end)


class Part(NamedTuple):
    """Hold the places that one piece has of a hash, packed as they are there, and their marks."""

    packed: Stretch
    marks: bytes

    def places(self) -> list[int]:
        """Return the places."""
        raw, width, high = self.packed
        count = len(self.marks)
        if count < _SHORT:
            return [self._place(at) for at in range(count)]
        full = bytearray(_ITEM * count)
        for at in range(width):
            full[at::_ITEM] = raw[at::width]
        numbers = array("Q")
        numbers.frombytes(full)
        if byteorder == "big":
            numbers.byteswap()
        return [each | high for each in numbers] if high else numbers.tolist()

    def marked(self, mark: int) -> Iterator[int]:
        """Yield the places of a mark."""
        at = self.marks.find(mark)
        while at >= 0:
            yield self._place(at)
            at = self.marks.find(mark, at + 1)

    def without(self, texts: Container[int], shift: int) -> Part:
        """Return what is left without the places of some texts."""
        kept = [
            (place, mark)
            for place, mark in zip(self.places(), self.marks, strict=True)
            if place >> shift not in texts
        ]
        raw = as_little_endian(array("Q", [place for place, _ in kept]))
        return Part(Stretch(raw, _ITEM, 0), bytes(mark for _, mark in kept))

    def _place(self, at: int) -> int:
        raw, width, high = self.packed
        return int.from_bytes(raw[at * width : (at + 1) * width], "little") | high


class Places:
    """Hold the places of one hash; they are unpacked when they are asked for."""

    __slots__ = ("_parts", "count")

    def __init__(self, parts: Sequence[Part] = ()) -> None:
        self._parts = parts
        self.count = len(parts[0].marks) if len(parts) == 1 else sum(len(part.marks) for part in parts)

    def every(self) -> list[int]:
        """Return the places in order."""
        return sorted(chain.from_iterable(part.places() for part in self._parts))

    def marked(self, mark: int) -> list[int]:
        """Return the places of a mark in order."""
        return sorted(chain.from_iterable(part.marked(mark) for part in self._parts))


def look_up(data: bytes, wanted: Collection[int]) -> Iterator[tuple[int, Part]]:
    """Yield each of the wanted hashes that a piece has, with its places.

    Raises:
        DamageError: the bytes are others.
    """
    content = opened(data)
    hashes, ends, places = _parts(content)
    rows = hashes.find(wanted) if len(wanted) * _FEW <= hashes.count else hashes.sought(wanted)
    for each, row in rows:
        start, end = ends.at(row - 1) if row else 0, ends.at(row)
        yield each, Part(places.stretch(start, end), content[places.end + start : places.end + end])
