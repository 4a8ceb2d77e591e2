"""Give comparisons and inspections a form: for a terminal, for a machine, for a page.

A report only reads what the layers above found and returns one string; who
writes it where is not its concern. Formats are imported when they are asked
for, so that none slows the others down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.errors import UsageError
from srccompare.reports.base import SECTIONS, VIEWS, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.comparison.inspection import Inspection
    from srccompare.comparison.model import Comparison

__all__ = ["FORMATS", "INSPECTION_FORMATS", "SCHEMAS", "SECTIONS", "VIEWS", "View", "schema"]


def _text(comparison: Comparison, view: View) -> str:
    from srccompare.reports.terminal import render  # noqa: PLC0415 - only when asked for

    return render(comparison, view)


def _json(comparison: Comparison, view: View) -> str:
    from srccompare.reports.json_v1 import render  # noqa: PLC0415 - only when asked for

    return render(comparison, view)


def _markdown(comparison: Comparison, view: View) -> str:
    from srccompare.reports.markdown import render  # noqa: PLC0415 - only when asked for

    return render(comparison, view)


def _html(comparison: Comparison, view: View) -> str:
    from srccompare.reports.html import render  # noqa: PLC0415 - only when asked for

    return render(comparison, view)


def _text_inspection(inspection: Inspection, view: View) -> str:
    from srccompare.reports.terminal import render_inspection  # noqa: PLC0415 - only when asked for

    return render_inspection(inspection, view)


def _json_inspection(inspection: Inspection, view: View) -> str:
    from srccompare.reports.json_v1 import render_inspection  # noqa: PLC0415 - only when asked for

    return render_inspection(inspection, view)


FORMATS: dict[str, Callable[[Comparison, View], str]] = {
    "text": _text,
    "json": _json,
    "markdown": _markdown,
    "html": _html,
}
"""The formats of a comparison by name."""

INSPECTION_FORMATS: dict[str, Callable[[Inspection, View], str]] = {
    "text": _text_inspection,
    "json": _json_inspection,
}
"""The formats of an inspection by name."""

SCHEMAS = ("comparison", "inspection", "findings", "passage", "scan", "found")
"""The published JSON Schemas by name; each ships as `schemas/NAME.json`."""


def schema(name: str) -> str:
    """Return the text of a published JSON Schema (draft 2020-12).

    Raises:
        UsageError: no schema has that name.
    """
    if name not in SCHEMAS:
        raise UsageError(f"no schema is called {name!r}", f"schemas: {', '.join(SCHEMAS)}")
    from importlib.resources import files  # noqa: PLC0415 - takes longer to import than to use

    return files(__name__).joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
