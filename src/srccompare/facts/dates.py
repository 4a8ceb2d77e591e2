"""Extract dates. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from srccompare.facts.model import Date
    from srccompare.segments.model import Witness


def dates(witness: Witness, anchor: dt.date | None) -> tuple[Date, ...]:
    """Return the date expressions of a witness in text order, read against `anchor` (publication day)."""
    return ()
