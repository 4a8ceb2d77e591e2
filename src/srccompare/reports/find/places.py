"""Where a place in a text stands for an editor."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def line_and_column(starts: Sequence[int], at: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset in a text whose lines begin at `starts`."""
    line = bisect_right(starts, at)
    return line, at - starts[line - 1] + 1
