"""One article laid open: its segments, quotations, figures, dates and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison import Inspection
    from srccompare.reports.base import View
    from srccompare.reports.terminal.runs import Line


def inspected(inspection: Inspection, view: View) -> Iterator[Line]:  # noqa: ARG001
    """Yield the report of one article."""
    yield (Run(inspection.source.witness.article.name),)
