"""What is packed comes out again, and what was changed meanwhile does not."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.index.packing import (
    DamageError,
    pack_content,
    pack_ids,
    unpack_content,
    unpack_ids,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDE = st.integers(0, (1 << 63) - 1)
NARROW = st.sampled_from([0, 1, 255, 256, 0x12345600, 0x12345601, 0x7F12345600, (1 << 63) - 1])


@pytest.mark.parametrize("data", [b"", b"\x00", bytes(20), b"any bytes at all"])
def test_bytes_that_nobody_packed_are_refused(data: bytes) -> None:
    """By whatever reads them; so is what is not there."""
    for unpack in (unpack_ids, unpack_content):
        with pytest.raises(DamageError):
            unpack(data)
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
