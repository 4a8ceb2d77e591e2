"""What is packed comes out again, and what was changed meanwhile does not."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.index import packing
from srccompare.corpus.index.packing import (
    DamageError,
    join_postings,
    look_up,
    pack_content,
    pack_ids,
    pack_postings,
    unpack_content,
    unpack_ids,
    unpack_postings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE = st.integers(0, (1 << 63) - 1)
NARROW = st.sampled_from([0, 1, 255, 256, 0x12345600, 0x12345601, 0x7F12345600, (1 << 63) - 1])
POSTINGS = st.lists(st.tuples(WIDE | NARROW, WIDE | NARROW), max_size=120)


@pytest.mark.parametrize("data", [b"", b"\x00", bytes(20), b"any bytes at all"])
def test_bytes_that_nobody_packed_are_refused(data: bytes) -> None:
    """By whatever reads them; so is what is not there."""
    for unpack in (unpack_ids, unpack_content, unpack_postings):
        with pytest.raises(DamageError):
            unpack(data)
    with pytest.raises(DamageError):
        look_up(data, {1})
    with pytest.raises(DamageError):
        unpack_ids(None)


@given(ids=st.lists(WIDE | NARROW, min_size=1, max_size=50), at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_one_bit_that_is_changed_is_noticed(ids: Sequence[int], at: int, bit: int) -> None:
    """Wherever it is."""
    packed = bytearray(pack_ids(array("Q", ids)))
    packed[at % len(packed)] ^= 1 << bit
    with pytest.raises(DamageError):
        unpack_ids(bytes(packed))


@given(ids=st.lists(WIDE | NARROW, max_size=60), content=st.binary(max_size=200))
def test_what_is_packed_comes_out_again(ids: Sequence[int], content: bytes) -> None:
    """Numbers of any width, and any bytes."""
    assert unpack_ids(pack_ids(array("Q", ids))) == array("Q", ids)
    assert unpack_content(pack_content(content)) == content


@given(postings=POSTINGS, more=POSTINGS, few=st.sampled_from([0, 1, 1000]))
def test_postings_are_found_however_many_are_wanted(
    postings: Sequence[tuple[int, int]], more: Sequence[tuple[int, int]], few: int
) -> None:
    """One by one or all at once, each as often as it is there."""
    packed = [
        pack_postings(array("Q", [h for h, _ in each]), array("Q", [p for _, p in each]))
        for each in (postings, more)
    ]
    hashes, places = join_postings(packed)
    assert list(zip(hashes, places, strict=True)) == [*postings, *more]
    wanted = {h for h, _ in postings[::3]} | {0, 256, 0x12345600}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "_FEW", few)
        found = look_up(packed[0], wanted)
    assert len(dict(found)) == len(found)
    assert sorted((h, p) for h, places in found for p in places) == sorted(
        each for each in postings if each[0] in wanted
    )
