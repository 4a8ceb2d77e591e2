"""Compare the dates of two articles. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Detail, Source


def compare_dates(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the dates of two sources agree and diverge."""
    return ()
