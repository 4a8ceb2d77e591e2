"""What the facts of an article have in common."""

from __future__ import annotations

import pytest

from srccompare.facts.model import Name, beginning_in
from srccompare.text.spans import Span

NAMES = (Name(2, 6, "Lund"), Name(10, 14, "Dahl"), Name(20, 24, "Orvik"))


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 2, 0), (3, 10, 0), (25, 99, 0), (5, 5, 0), (2, 3, 1), (0, 11, 2), (10, 21, 2), (0, 99, 3)],
)
def test_a_fact_is_in_a_stretch_if_it_begins_there(start: int, end: int, found: int) -> None:
    """Not if it ends there, and not if it begins where the stretch ends."""
    inside = beginning_in(NAMES, Span(start, end))
    assert inside == tuple(name for name in NAMES if start <= name.start < end)
    assert len(inside) == found
