"""Give a scan a form: for a terminal, for a program, for a spreadsheet.

A million passages make no one string: every format yields its report piece by
piece, in the order of the scan, and holds no more than it must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.deferred import deferred

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from srccompare.corpus.model import ScanResult
    from srccompare.reports.base import Look

__all__ = ["SCAN_FORMATS"]

SCAN_FORMATS: dict[str, Callable[[ScanResult, Look], Iterator[str]]] = {
    "text": deferred("scan.text"),
    "jsonl": deferred("scan.jsonl"),
    "json": deferred("scan.json_v1"),
    "csv": deferred("scan.csv"),
}
"""The formats of a scan by name."""
