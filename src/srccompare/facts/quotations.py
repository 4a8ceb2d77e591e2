"""Extract quotations. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.facts.model import Quotation
    from srccompare.segments.model import Witness


def quotations(witness: Witness) -> tuple[Quotation, ...]:
    """Return the quotations of a witness in text order."""
    return ()
