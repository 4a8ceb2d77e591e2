"""Give what was found of an article in a corpus its form: for a terminal, for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.deferred import deferred

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.corpus.index.finding import Finding
    from srccompare.reports.base import Look

__all__ = ["FIND_FORMATS"]

FIND_FORMATS: dict[str, Callable[[Finding, Look], str]] = {
    "text": deferred("find.text"),
    "json": deferred("find.json_v1"),
    "jsonl": deferred("find.jsonl"),
}
"""The formats of a finding by name."""
