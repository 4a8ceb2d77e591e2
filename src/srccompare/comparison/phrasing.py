"""Compare how two articles phrase what both report. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Detail, Source


def compare_phrasing(
    a: Source, b: Source, links: Sequence[Link], quoted: Sequence[Detail]
) -> tuple[Detail, ...]:
    """Return divergences of wording, certainty, attribution and polarity in linked sentences.

    What `quoted` already shows as a difference between two quotations is not
    shown again as a difference of wording.
    """
    return ()
