"""Give comparisons and inspections a form: for a terminal, for a machine, for a page.

A report only reads what the layers above found and returns one string; who
writes it where is not its concern. Formats are imported when they are asked
for, so that none slows the others down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.errors import UsageError
from srccompare.reports.base import SECTIONS, VIEWS, Look
from srccompare.reports.deferred import deferred

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.comparison.inspection import Inspection
    from srccompare.comparison.result import Comparison

__all__ = ["FORMATS", "INSPECTION_FORMATS", "SCHEMAS", "SECTIONS", "VIEWS", "Look", "schema"]

FORMATS: dict[str, Callable[[Comparison, Look], str]] = {
    "text": deferred("terminal"),
    "json": deferred("json_v1"),
    "markdown": deferred("markdown"),
    "html": deferred("html"),
}
"""The formats of a comparison by name."""

INSPECTION_FORMATS: dict[str, Callable[[Inspection, Look], str]] = {
    "text": deferred("terminal", "render_inspection"),
    "json": deferred("json_v1", "render_inspection"),
}
"""The formats of an inspection by name."""

SCHEMAS = ("comparison", "inspection", "findings", "passage", "scan", "find", "found")
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
