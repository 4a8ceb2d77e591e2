"""Check an index: what SQLite finds wrong with its file, and what must hold of its content."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.glyphs import glyphs
from srccompare.corpus.index.packing import (
    SURPRISES,
    DamageError,
    unpack_content,
    unpack_glyphs,
    unpack_ids,
    unpack_seeds,
)
from srccompare.corpus.index.segments import misplaced
from srccompare.corpus.index.settings import COMMON, is_unfinished, kept_recipe
from srccompare.corpus.index.texts import Texts
from srccompare.corpus.parts import unpacked
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.store import open_to_read
from srccompare.corpus.store.failures import explained
from srccompare.corpus.words import WordIds, word_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.store import Store

_MASK = (1 << 64) - 1


MOST_FAULTS = 20
"""So many faults of one index are named."""


class Size(NamedTuple):
    """Count what an index holds."""

    articles: int
    texts: int
    passages: int


def check(path: str) -> Size:
    """Look through a whole index; return how much it holds.

    Raises:
        IndexFileError: it cannot be read, or something is wrong with it.
    """
    store = open_to_read(path)
    try:
        with explained(store.path), store.reading():
            found = _first_faults(store)
            if not found:
                return size(store)
    finally:
        store.close()
    raise store.damaged("; ".join(found))


def _first_faults(store: Store) -> list[str]:
    """Return what is wrong with an index, as far as a report takes it."""
    try:
        return list(islice(_faults(store), MOST_FAULTS))
    except SURPRISES as error:
        return [f"it holds invalid values ({type(error).__name__}: {error})"]


def size(store: Store) -> Size:
    """Return how much an index holds."""
    return Size(len(store.articles), len(store.texts), len(store.passages))


def _faults(store: Store) -> Iterator[str]:
    """Yield what is wrong with an index."""
    found = store.faults()
    if found:
        yield from found
        return
    yield from _settings(store)
    yield from _articles(store)
    yield from _postings(store)
    yield from _pairs(store)
    yield from _passages(store)


def _settings(store: Store) -> Iterator[str]:
    """Look whether what an index was made with and its commonest words are as they were written."""
    for name in store.broken_settings():
        yield f"its setting {name!r} is not as it was written"
    kept_recipe(store)
    if len(store.texts) and not is_unfinished(store) and COMMON not in store.settings():
        yield "its commonest words are missing"


def _articles(store: Store) -> Iterator[str]:
    """Compare the words of each text with those of its articles, and texts with articles."""
    ids = WordIds()
    for number in store.articles.broken():
        yield f"what is kept of article {number} is not as it was written"
    first: dict[int, str] = {}
    for row in store.articles:
        first[row.text] = min(row.id, first.get(row.text, row.id))
        try:
            text, _, _ = unpacked(unpack_content(store.articles.content(row.number)))
            words = unpack_ids(store.texts.words(row.text))
            kept = unpack_glyphs(dict(store.texts.glyphs((row.text,))).get(row.text))
        except DamageError as error:
            yield f"article {row.id!r}: {error}"
            continue
        if len(text) != row.characters or word_ids(text, ids) != words or kept != glyphs(words.tobytes()):
            yield f"article {row.id!r}: its words do not match its text"
        if store.texts.digest(row.text) != blake2b(words, digest_size=16).digest():
            yield f"article {row.id!r}: the digest of its words is wrong"
    for number in store.texts.numbers():
        if number not in first:
            yield f"text {number} has no article"
        elif store.texts.first(number) != first[number]:
            yield f"text {number} is not listed under its first article"


def _postings(store: Store) -> Iterator[str]:
    """Compare postings with the words they were made from, and the frequent shingles with the postings."""
    numbers = kept_recipe(store)
    texts = Texts(store, numbers)
    held = 0
    frequent: dict[int, int] = {}
    try:
        for hashes, places, marked in texts.lists.buckets():
            held += sum(map(_sum, hashes, places, marked))
            counts = Counter(hashes)
            frequent.update((shingle, n) for shingle, n in counts.items() if n > numbers.frequent)
        yield from misplaced(store)
        wanted = sum(
            _sum(shingle, number << POSITION_BITS | at, texts.marks(number)[at])
            for number in store.texts.numbers()
            for shingle, positions in texts.anchors(number).items()
            for at in positions
        )
    except DamageError as error:
        yield f"postings: {error}"
        return
    if held & _MASK != wanted & _MASK:
        yield "the postings do not match the words"
    if not is_unfinished(store) and frequent != store.postings.frequent():
        yield "the frequent shingles do not match the postings"


def _sum(shingle: int, place: int, mark: int) -> int:
    """Return a number for a posting, so that the sum over all tells one set of postings from another."""
    return (shingle * 0x9E3779B97F4A7C15 ^ (place << 8 | mark) * 0xC2B2AE3D27D4EB4F) & _MASK


def _pairs(store: Store) -> Iterator[str]:
    """Look whether each pair is one of two texts that are there, with seeds in both."""
    numbers = set(store.texts.numbers())
    for one, other, seeds in store.pairs:
        try:
            found = unpack_seeds(seeds)
        except DamageError as error:
            yield f"texts {one} and {other}: {error}"
            continue
        if not found or not one < other or not {one, other} <= numbers:
            yield f"texts {one} and {other} cannot have seeds"


def _passages(store: Store) -> Iterator[str]:
    """Look whether each passage lies in two articles that are there."""
    broken = store.passages.broken()
    if broken:
        yield f"{broken} passages are not as they were written"
    lengths = {row.number: (row.characters, row.text) for row in store.articles}
    for row in store.passages:
        if row.a not in lengths or row.b not in lengths:
            yield f"a passage names article {row.a if row.a not in lengths else row.b}, which is not there"
            continue
        inside = (
            0 <= row.a_start < row.a_end <= lengths[row.a][0]
            and 0 <= row.b_start < row.b_end <= lengths[row.b][0]
        )
        if not inside or {lengths[row.a][1], lengths[row.b][1]} != {row.one, row.other}:
            yield f"a passage between articles {row.a} and {row.b} is impossible"
