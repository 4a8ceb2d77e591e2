"""Extract figures. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.facts.model import Figure
    from srccompare.segments.model import Witness


def figures(witness: Witness) -> tuple[Figure, ...]:
    """Return the figures of a witness in text order."""
    return ()
