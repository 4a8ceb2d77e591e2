"""Give what was found of an article in a corpus its form: for a terminal, for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.corpus.index.finding import Finding
    from srccompare.reports.base import View

__all__ = ["FIND_FORMATS"]


def _text(finding: Finding, view: View) -> str:
    from srccompare.reports.find.text import render  # noqa: PLC0415 - only when asked for

    return render(finding, view)


def _jsonl(finding: Finding, view: View) -> str:
    from srccompare.reports.find.jsonl import render  # noqa: PLC0415 - only when asked for

    return render(finding, view)


FIND_FORMATS: dict[str, Callable[[Finding, View], str]] = {"text": _text, "jsonl": _jsonl}
"""The formats of a finding by name."""
