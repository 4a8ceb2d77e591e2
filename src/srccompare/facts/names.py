"""Extract names. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.facts.model import Name
    from srccompare.segments.model import Witness


def names(witness: Witness) -> tuple[Name, ...]:
    """Return the names of a witness in text order."""
    return ()
