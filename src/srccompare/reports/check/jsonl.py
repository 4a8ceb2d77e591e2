"""Write the findings of a check as JSON Lines, for pipes.

Each line names its kind in `schema`. After the findings come the stale
entries of the baseline and the inputs that could not be read, so that a pipe
loses none of them, and last one line with the counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srccompare.reports.check.json_v1 import error, finding, stale, summary
from srccompare.reports.check.writing import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import CheckResult
    from srccompare.reports.base import Look


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return one JSON object a line."""
    return "".join(_lines(result))


def _lines(result: CheckResult) -> Iterator[str]:
    for each in result.findings:
        yield _line("finding", finding(each))
    for entry in result.stale:
        yield _line("stale", stale(entry))
    for failed in result.errors:
        yield _line("error", error(failed))
    yield _line("summary", {**summary(result), "signature": result.signature})


def _line(kind: str, content: dict[str, Any]) -> str:
    row = {"schema": f"srccompare/{kind}/1", **content}
    return line(row)
