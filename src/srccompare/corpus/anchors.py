"""Anchors: the sampled shingles of an article.

A shingle is a run of k words of which the middle one may be any: a spaced seed
(Ma, Tromp and Li, PatternHunter, 2002). It is met where a word was replaced,
too, and less often by chance than four words in a row, because words that
follow one another come in set phrases. On planted corpora half as many edited
passages of 15 words have no shingle in common as with five words in a row.

The hash is made of word ids alone, so equal runs have equal hashes in every
article, run, process and engine. All hashes come from one big integer: word i
is the 64-bit lane i, and shifted copies are folded into it. Which shingles
become anchors depends on one byte of the hash, so a shingle is an anchor in
every article that has it or in none.
"""

from __future__ import annotations

import re
from array import array
from collections import deque
from itertools import chain, compress, count
from operator import call
from sys import byteorder
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.words import as_little_endian

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: an id has 40 bits and a lane 63 that stay positive as a signed BIGINT,
# which leaves 23 bits for the shifts.
_FREE_BITS = 23
_BYTE = 3
"""The byte of a hash that samples it; by this byte anchors are shared out among partitions, too."""

_NONE = 0xFF
"""Marks a word that begins no shingle of its article."""


class Anchors(NamedTuple):
    """Hold anchors: hashes and word positions, parallel, in word order (inside a partition)."""

    hashes: array[int]
    positions: array[int]


def partitions(sample: int) -> int:
    """Return how many partitions anchors fall into; equal ones are always in the same."""
    return min(256 // sample, _NONE)


def anchors(ids: array[int], shingle: int, sample: int) -> Anchors:
    """Return the anchors of one article of these word ids, in word order; linear in their number."""
    last = max(0, len(ids) - shingle + 1)
    raw = _shingle_hashes(ids, shingle)
    hashes = _numbers(raw)
    if partitions(sample) == _NONE:
        return Anchors(hashes[:last], array("I", range(last)))
    kept = re.compile(b"[\\x00-\\x%02x]" % (partitions(sample) - 1))
    positions = array("I", [match.start() for match in kept.finditer(raw[_BYTE::8], 0, last)])
    return Anchors(array("Q", map(hashes.__getitem__, positions)), positions)


def partitioned(
    ids: array[int], counts: Sequence[int], shingle: int, sample: int
) -> tuple[Anchors, list[int]]:
    """Return the anchors of articles one after the other, partition by partition, and how many each has.

    `counts` has the words of each article, positions count from the first
    word of all. Much faster than article by article.
    """
    raw = _shingle_hashes(ids, shingle)
    marks = bytearray(raw[_BYTE::8].replace(b"\xff", b"\xfe"))
    end = 0
    for words in counts:
        start, end = end, end + words
        from_ = max(start, end - shingle + 1)
        marks[from_:end] = bytes((_NONE,)) * (end - from_)
    count_of = partitions(sample)
    kept = bytes(value < count_of for value in range(256))
    # NOTE: one call for each anchor, all of them made in C: faster than to look for each partition by itself.
    buckets: list[list[int]] = [[] for _ in range(count_of)]
    put = [bucket.append for bucket in buckets]
    which = marks.translate(None, bytes(range(count_of, 256)))
    deque(map(call, map(put.__getitem__, which), compress(count(), marks.translate(kept))), maxlen=0)
    positions = list(chain.from_iterable(buckets))
    hashes = array("Q", list(map(_numbers(raw).__getitem__, positions)))
    return Anchors(hashes, array("I", positions)), list(map(len, buckets))


def _shingle_hashes(ids: array[int], shingle: int) -> bytes:
    """Return one little-endian 64-bit hash a word, that of the shingle that begins there."""
    lanes = int.from_bytes(as_little_endian(ids), "little")
    shift = _FREE_BITS // (shingle - 1)
    mixed = lanes
    for offset in range(1, shingle):
        if offset != shingle // 2:
            mixed ^= lanes >> ((64 - shift) * offset)
    return mixed.to_bytes(8 * len(ids), "little")


def _numbers(raw: bytes) -> array[int]:
    hashes = array("Q")
    hashes.frombytes(raw)
    if byteorder == "big":
        hashes.byteswap()
    return hashes
