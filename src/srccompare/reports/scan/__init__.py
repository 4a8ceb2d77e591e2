"""Give a scan a form: for a terminal, for a program, for a spreadsheet.

A million passages make no one string: every format yields its report piece by
piece, in the order of the scan, and holds no more than it must.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from srccompare.corpus.model import ScanResult
    from srccompare.reports.base import View

__all__ = ["SCAN_FORMATS"]


def _text(result: ScanResult, view: View) -> Iterator[str]:
    from srccompare.reports.scan.text import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _jsonl(result: ScanResult, view: View) -> Iterator[str]:
    from srccompare.reports.scan.jsonl import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _json(result: ScanResult, view: View) -> Iterator[str]:
    from srccompare.reports.scan.json_v1 import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _csv(result: ScanResult, view: View) -> Iterator[str]:
    from srccompare.reports.scan.csv import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


SCAN_FORMATS: dict[str, Callable[[ScanResult, View], Iterator[str]]] = {
    "text": _text,
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
}
"""The formats of a scan by name."""
