"""Anchors: the places at which two articles may have words in common.

A landmark is a word that outranks the words next to it: figures first, then
long words, then by the hash of the word. Two landmarks in a row are a shingle,
and each shingle of an article is an anchor. So a third of the words make
anchors, where runs of a fixed number of words make as many as there are words;
equal wording still has equal landmarks (a local choice as winnowing makes it:
Schleimer, Wilkerson and Aiken, 2003), and a word that was replaced between two
of them changes nothing. On planted corpora landmarks lose as few of the edited
passages of 15 words as spaced runs of five words do.

The hash of a shingle is made of word ids alone, so equal shingles have equal
hashes in every article, run, process and engine. Ranks are compared and hashes
are mixed for all words at once, as lanes of one big integer.
"""

from __future__ import annotations

from array import array
from collections import deque
from itertools import accumulate, chain, compress, count, pairwise
from operator import call
from sys import byteorder
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.words import RANK_BYTE, as_little_endian

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: an id has 39 bits and a lane 63 that stay positive as a signed BIGINT.
_SHIFT = 23
_BYTE = 3
"""The byte of a hash that shares anchors out among partitions."""

PARTITIONS = 64
"""Equal hashes are always in the same one; a power of two."""

_NONE = 0xFF
"""Marks the last landmark of an article, which begins no shingle."""
_PARTITION_OF = bytes(value % PARTITIONS for value in range(256))
_PARTITIONS, _ALL = bytes(range(PARTITIONS)), bytes(value != _NONE for value in range(256))


class Anchors(NamedTuple):
    """Hold anchors: hashes and word positions, parallel, in word order (inside a partition)."""

    hashes: array[int]
    positions: array[int]


def anchors(ids: array[int], radius: int) -> Anchors:
    """Return the anchors of one article of these word ids, in word order; linear in their number.

    A landmark outranks `radius` words on either side.
    """
    flags = _landmarks(ids, (len(ids),), radius)
    positions = array("I", list(compress(count(), flags)))[:-1]
    return Anchors(_numbers(_mixed(ids, flags))[:-1], positions)


def partitioned(ids: array[int], counts: Sequence[int], radius: int) -> tuple[Anchors, list[int]]:
    """Return the anchors of articles one after the other, partition by partition, and how many each has.

    `counts` has the words of each article, positions count from the first
    word of all. Much faster than article by article.
    """
    flags = _landmarks(ids, counts, radius)
    raw = _mixed(ids, flags)
    marks = bytearray(raw[_BYTE::8].translate(_PARTITION_OF))
    end = 0
    for start, stop in pairwise(accumulate(counts, initial=0)):
        before, end = end, end + flags.count(_IS_ONE, start, stop)
        if end > before:
            marks[end - 1] = _NONE
    # NOTE: one call for each anchor, all of them made in C: faster than to look for each partition by itself.
    buckets: list[list[int]] = [[] for _ in range(PARTITIONS)]
    put = [bucket.append for bucket in buckets]
    which = marks.translate(None, bytes((_NONE,)))
    deque(map(call, map(put.__getitem__, which), compress(count(), marks.translate(_ALL))), maxlen=0)
    order = list(chain.from_iterable(buckets))
    places = list(compress(count(), flags))
    hashes = array("Q", list(map(_numbers(raw).__getitem__, order)))
    return Anchors(hashes, array("I", list(map(places.__getitem__, order)))), list(map(len, buckets))


_IS_ONE = 0x80


def _landmarks(ids: array[int], counts: Sequence[int], radius: int) -> bytes:
    """Return a byte for each word, not 0 where it is a landmark of its article; a few ns per word.

    The top bit of a byte stays where the rank in it is at least the other
    rank that is taken away from it; a rank has seven bits, so that no byte borrows from the next.
    """
    ranks = as_little_endian(ids)[RANK_BYTE::8]
    size = len(ranks)
    flags = high = int.from_bytes(bytes((_IS_ONE,)) * size, "little")
    raised = int.from_bytes(ranks, "little") | high
    for step in range(1, radius + 1):
        before, behind = bytearray((bytes(step) + ranks)[:size]), bytearray(ranks[step:] + bytes(step))
        for start, end in pairwise(accumulate(counts, initial=0)):
            first, last = min(start + step, end), max(end - step, start)
            before[start:first], behind[last:end] = bytes(first - start), bytes(end - last)
        for other in (before, behind):
            flags &= raised - int.from_bytes(other, "little")
    return flags.to_bytes(size, "little")


def _mixed(ids: array[int], flags: bytes) -> bytes:
    """Return one little-endian 64-bit hash per landmark, that of the shingle that begins there."""
    landmarks = array("Q", list(compress(ids, flags)))
    lanes = int.from_bytes(as_little_endian(landmarks), "little")
    return (lanes ^ (lanes >> (64 - _SHIFT))).to_bytes(8 * len(landmarks), "little")


def _numbers(raw: bytes) -> array[int]:
    hashes = array("Q")
    hashes.frombytes(raw)
    if byteorder == "big":
        hashes.byteswap()
    return hashes
