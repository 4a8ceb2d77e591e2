"""Lines and columns of a text, both from 1: where an editor would put the cursor."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEWLINE = re.compile("\r\n?|\n")


def line_starts(text: str) -> tuple[int, ...]:
    r"""Return the offset at which each line begins; `\n`, `\r\n` and a lone `\r` end a line."""
    return (0, *(match.end() for match in _NEWLINE.finditer(text)))


def line_and_column(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """Return line and column of an offset in a text whose lines begin at `starts`."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
