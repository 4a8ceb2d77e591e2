"""Find reused passages: seed and extend, in any order. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.alignment.model import Passage
    from srccompare.segments.model import Witness


def reused_passages(a: Witness, b: Witness) -> tuple[Passage, ...]:
    """Return the passages that two witnesses share, in the order of `a`."""
    return ()
