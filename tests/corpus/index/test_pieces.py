"""Postings that were packed are found again, by their hashes and by their marks."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.index import pieces
from srccompare.corpus.index.packing import DamageError
from srccompare.corpus.index.pieces import Places, joined, look_up, marks, pack_piece, unpack_piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NUMBERS = st.integers(0, (1 << 63) - 1) | st.sampled_from([0, 1, 255, 256, 0x12345600, 0x7F12345600])
POSTINGS = st.dictionaries(
    NUMBERS, st.lists(st.tuples(NUMBERS, st.integers(0, 255)), min_size=1, max_size=20), max_size=40
)

Postings = dict[int, list[tuple[int, int]]]


def _packed(postings: Mapping[int, Sequence[tuple[int, int]]]) -> bytes:
    """Pack places with their marks by hash."""
    found = [each for rows in postings.values() for each in rows]
    counts = map(len, postings.values())
    return pack_piece(
        list(postings), counts, array("Q", [place for place, _ in found]), bytes(mark for _, mark in found)
    )


@pytest.mark.parametrize("data", [b"", b"\x00", bytes(20), b"any bytes at all"])
def test_bytes_that_nobody_packed_are_refused(data: bytes) -> None:
    """By whatever reads them."""
    with pytest.raises(DamageError):
        unpack_piece(data)
    with pytest.raises(DamageError):
        list(look_up(data, {1}))


@given(postings=POSTINGS, more=POSTINGS, few=st.sampled_from([0, 1, 1000]))
def test_places_are_found_however_many_are_wanted(postings: Postings, more: Postings, few: int) -> None:
    """One by one or all at once, all places of a hash or those of a mark, and none of another hash."""
    packed = [_packed(each) for each in (postings, more)]
    columns = joined(map(unpack_piece, packed))
    flat = [(h, *each) for some in (postings, more) for h, rows in some.items() for each in rows]
    assert list(zip(*columns, strict=True)) == flat
    wanted = {*list(postings)[::3], 0, 256, 0x12345600}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_FEW", few)
        found = {shingle: Places([part]) for shingle, part in look_up(packed[0], wanted)}
    assert found.keys() == postings.keys() & wanted
    for shingle, places in found.items():
        rows = postings[shingle]
        assert places.count == len(rows)
        assert places.every() == sorted(place for place, _ in rows)
        mark = rows[-1][1]
        assert places.marked(mark) == sorted(place for place, marked in rows if marked == mark)


@given(
    rows=st.lists(st.tuples(NUMBERS, st.integers(0, 255)), min_size=1, max_size=20), shift=st.integers(0, 40)
)
def test_places_of_texts_that_are_gone_are_left_out(rows: list[tuple[int, int]], shift: int) -> None:
    """The others keep their marks."""
    ((_, part),) = look_up(_packed({5: rows}), [5])
    gone = {place >> shift for place, _ in rows[::2]}
    left = part.without(gone, shift)
    kept = [each for each in rows if each[0] >> shift not in gone]
    assert list(zip(left.places(), left.marks, strict=True)) == kept


@given(ids=st.lists(st.integers(0, (1 << 39) - 1), max_size=30), breadth=st.integers(1, 6))
def test_a_mark_is_that_of_the_words_from_a_place_on(ids: list[int], breadth: int) -> None:
    """Whatever stands before them and behind them, also where the text ends."""
    found = marks(array("Q", ids), breadth)
    assert len(found) == len(ids)
    for at, mark in enumerate(found):
        assert marks(array("Q", ids[at : at + breadth]), breadth)[0] == mark
    other = marks(array("Q", [each ^ 1 for each in ids]), breadth)
    assert breadth > 1 or all(a != b for a, b in zip(found, other, strict=True))
