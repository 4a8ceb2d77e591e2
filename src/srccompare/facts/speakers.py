"""Find who said each quotation. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.facts.model import Name, Quotation
    from srccompare.segments.model import Witness


def attribute(
    witness: Witness, quotations: tuple[Quotation, ...], names: tuple[Name, ...]
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker, cue and continuation filled in."""
    return quotations
