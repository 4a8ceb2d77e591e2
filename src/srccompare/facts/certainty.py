"""Extract certainty. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.facts.model import Cue
    from srccompare.segments.model import Witness


def cues(witness: Witness) -> tuple[Cue, ...]:
    """Return the cues of a witness in text order."""
    return ()
