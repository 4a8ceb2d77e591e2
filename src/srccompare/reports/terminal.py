"""The report for people at a terminal. (Walking skeleton.)"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srccompare.comparison import Comparison, Inspection
    from srccompare.reports.base import View


def render(comparison: Comparison, view: View) -> str:  # noqa: ARG001
    """Return the report of a comparison."""
    return f"{len(comparison.shared)} shared, {len(comparison.divergences)} divergences\n"


def render_inspection(inspection: Inspection, view: View) -> str:  # noqa: ARG001
    """Return the report of an inspection."""
    return f"{len(inspection.source.facts.quotations)} quotations\n"
