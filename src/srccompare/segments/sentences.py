"""Split a segment into sentences. (Walking skeleton.)"""

from __future__ import annotations

import re

_BREAK = re.compile(r"""[.!?]['"]?\s+(?=['"]?[A-Z])""")


def split(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the sentences in `folded[start:end]`, without outer blanks."""
    spans = []
    for match in _BREAK.finditer(folded, start, end):
        cut = match.start() + len(match.group().rstrip())
        spans.append((start, cut))
        start = match.end()
    if start < end:
        spans.append((start, end))
    return spans
