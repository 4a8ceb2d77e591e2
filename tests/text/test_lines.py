"""Lines and columns lead to one place, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.text.lines import line_and_column, line_starts


@pytest.mark.parametrize("text", ["", "one line", "a\u2028b\x0bc\x85d"])
def test_what_no_editor_breaks_is_one_line(text: str) -> None:
    """Separators of Unicode and vertical tabs begin no line."""
    assert line_starts(text) == (0,)


def test_every_way_to_end_a_line_ends_one() -> None:
    r"""`\n`, `\r\n` and a lone `\r` count once each."""
    assert line_starts("a\r\nb\rc\n\n") == (0, 3, 5, 7, 8)


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1))])
def test_an_offset_has_a_line_and_a_column(offset: int, place: tuple[int, int]) -> None:
    """Both are counted from 1; a line goes on to the end of its mark."""
    assert line_and_column(line_starts("a\r\nb\rc"), offset) == place


@given(st.text(alphabet="ab\r\n", max_size=30), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    """Line and column name exactly one offset."""
    offset = data.draw(st.integers(0, len(text)))
    starts = line_starts(text)
    line, column = line_and_column(starts, offset)
    assert starts[line - 1] + column - 1 == offset
