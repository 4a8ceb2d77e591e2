"""Count the findings of each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srccompare.reports.check.summary import by_rule, summary
from srccompare.reports.check.writing import dumps
from srccompare.reports.terminal.runs import Run, wrap
from srccompare.reports.terminal.sheet import NARROWEST
from srccompare.reports.terminal.theme import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.checks.model import CheckResult
    from srccompare.reports.base import Look
    from srccompare.reports.terminal.runs import Line

_HEAD = ("   new", "baselined", "suppressed")


def render(result: CheckResult, look: Look) -> str:
    """Return a table of the rules that ran: new, baselined and suppressed findings of each."""
    width = max(NARROWEST, look.width)
    lines = (paint(line, look).rstrip(" ") for row in _table(result) for line in wrap(row, width))
    return "\n".join(lines) + "\n"


def _table(result: CheckResult) -> Iterator[Line]:
    yield (Run(f"{_columns(_HEAD)}rule", "faint"),)
    for code, name, *numbers in by_rule(result):
        yield (
            Run(_columns([f"{number:,}" for number in numbers])),
            Run(f"{code} {name}", "strong" * bool(numbers[0])),
        )
    yield ()
    yield (Run(summary(result)),)


def _columns(cells: Sequence[str]) -> str:
    """Return the cells of a row, set to the right below the words of the head."""
    return "".join(f"{cell:>{len(head)}}  " for cell, head in zip(cells, _HEAD, strict=True))


def render_json(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return the same as JSON: `{"schema": "srccompare/statistics/1", "rules": [...]}`."""
    return dumps({"schema": "srccompare/statistics/1", "rules": rows(result)})


def rows(result: CheckResult) -> list[dict[str, Any]]:
    """Return the counts per rule as JSON objects, by code."""
    return [count._asdict() for count in by_rule(result)]
