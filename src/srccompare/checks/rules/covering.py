"""Look up in logarithmic time whether a stretch of an article touches any of many others."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from srccompare.text.spans import merge

if TYPE_CHECKING:
    from collections.abc import Iterable


class Cover:
    """Hold stretches of one article, or of time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = merge(spans)
        self._starts = [span.start for span in self._spans]

    def touches(self, span: tuple[int, int]) -> bool:
        """Return whether one of the stretches has something in common with a span."""
        before = bisect_right(self._starts, span[1] - 1) - 1
        return before >= 0 and self._spans[before].end > span[0]
