"""Ask of any detail how grave it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.model import Divergence

if TYPE_CHECKING:
    from srccompare.comparison.model import Detail
    from srccompare.severity import Severity


def severity_of(detail: Detail) -> Severity | None:
    """Return the severity of a divergence, None for an agreement."""
    return detail.severity if isinstance(detail, Divergence) else None
