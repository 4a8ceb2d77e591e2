"""What is added to posting lists is found again, through filters and merges, and nothing else is."""

from __future__ import annotations

import random
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.corpus.index import filters, segments
from srccompare.corpus.index.filters import Filters
from srccompare.corpus.index.packing import DamageError
from srccompare.corpus.index.postings import NewText, PostingLists
from srccompare.corpus.index.segments import Merge, misplaced
from srccompare.corpus.places import POSITION_BITS
from srccompare.corpus.store import Store, open_to_write


def _small(patch: pytest.MonkeyPatch) -> None:
    """Cut a few hundred postings as finely as millions."""
    patch.setattr(segments, "_PIECE", 1)
    patch.setattr(segments, "_LARGE", 200)
    for name, size in (("_BITS", 800), ("_ONE", 797), ("_OTHER", 787)):
        patch.setattr(filters, name, size)


def _added(chance: random.Random, number: int) -> dict[int, tuple[int, ...]]:
    """Return the anchors of a text, some of which others have."""
    shingles = {chance.getrandbits(63) for _ in range(chance.randint(0, 120))}
    shingles |= {each * 0x9E3779B97F4A7C15 >> 2 & (1 << 63) - 1 for each in range(number % 7, 40, 5)}
    return {each: tuple(sorted(chance.sample(range(500), chance.randint(1, 2)))) for each in sorted(shingles)}


def _tidied(store: Store, lists: PostingLists, chance: random.Random, texts: int) -> None:
    """Do what a writer does after a change; now and then leave a merge half done, as a kill would."""
    sweep = lists.sweep(texts)
    if sweep:
        _done(store, lists, sweep, sweep.steps, swept=True)
    merge = lists.merge()
    if merge:
        steps = chance.randint(1, merge.steps)
        _done(store, lists, merge, merge.steps if chance.random() < 0.7 else steps, swept=False)


def _done(store: Store, lists: PostingLists, merge: Merge, steps: int, *, swept: bool) -> None:
    for step in range(steps):
        with store.writing():
            merge.do(step)
            if step == merge.steps - 1:
                lists.refresh(swept=swept)
    lists.refresh()


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1_000_000))
def test_every_place_is_found_however_often_segments_are_merged(seed: int) -> None:
    """By a list that has seen it all and by one that has just been opened; of removed texts there is none."""
    chance = random.Random(seed)  # noqa: S311 - made-up hashes
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        _small(patch)
        store = open_to_write(str(Path(name, "corpus.db")))
        lists = PostingLists(store)
        places: defaultdict[int, list[int]] = defaultdict(list)
        marks: dict[int, int] = {}
        alive: set[int] = set()
        for number in range(1, chance.randint(6, 20)):
            anchors, marked = _added(chance, number), chance.randbytes(500)
            marks.update((number << POSITION_BITS | at, mark) for at, mark in enumerate(marked))
            gone = [each for each in sorted(alive) if chance.random() < 0.05]
            with store.writing():
                lists.remove(gone)
                lists.add([NewText(number, anchors, marked)], filtered=chance.random() < 0.8)
            alive = (alive | {number}) - set(gone)
            for shingle, positions in anchors.items():
                places[shingle] += [number << POSITION_BITS | at for at in positions]
            _tidied(store, lists, chance, len(alive))
        wanted = {
            shingle: kept
            for shingle, found in places.items()
            if (kept := [place for place in found if place >> POSITION_BITS in alive])
        }
        absent = [chance.getrandbits(63) for _ in range(300)]
        for each in (lists, PostingLists(store)):
            found = each.places([*places, *absent])
            assert {shingle: kept.every() for shingle, kept in found.items()} == wanted
            assert all(found[shingle].count == len(kept) for shingle, kept in wanted.items())
            for shingle, kept in wanted.items():
                mark = marks[kept[0]]
                assert found[shingle].marked(mark) == [place for place in kept if marks[place] == mark]
            held = [posting for columns in each.buckets() for posting in zip(*columns, strict=True)]
            assert sorted(held) == sorted((s, p, marks[p]) for s, kept in wanted.items() for p in kept)
        assert list(misplaced(store)) == []
        store.close()


def test_a_filter_keeps_back_most_of_what_is_not_there(tmp_path: Path) -> None:
    """At most one in ten passes of what a full segment does not have."""
    chance = random.Random(1)  # noqa: S311 - made-up hashes
    store = open_to_write(str(tmp_path / "corpus.db"))
    with store.writing():
        PostingLists(store).add([NewText(1, {chance.getrandbits(63): (1,) for _ in range(30_000)}, b"ab")])
    (segment,) = store.postings.segments()
    absent = [chance.getrandbits(63) for _ in range(5_000)]
    assert len(list(Filters(store).passing(segment, absent))) < 500
    store.close()


def test_a_filter_with_a_wrong_bit_is_no_answer(tmp_path: Path) -> None:
    """It would keep postings back without a word."""
    chance = random.Random(2)  # noqa: S311 - made-up hashes
    shingles = [chance.getrandbits(63) for _ in range(30_000)]
    store = open_to_write(str(tmp_path / "corpus.db"))
    with store.writing():
        PostingLists(store).add([NewText(1, dict.fromkeys(shingles, (1,)), b"ab")])
        store._connection.execute("UPDATE filters SET data = zeroblob(length(data))")
    with pytest.raises(DamageError, match="a checksum is wrong"):
        PostingLists(store).places(shingles[:100])
    empty = filters.pack_filter(())
    with store.writing():
        store._connection.execute("UPDATE filters SET data = ?", (empty,))
    assert "keeps postings back" in next(misplaced(store))
    store.close()
