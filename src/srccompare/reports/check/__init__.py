"""Give the findings of a check a form: for a terminal, for a machine, for the pages of a forge.

Every format reads a `CheckResult` and returns one string; none looks at an
article, and none changes the verdict. What an article or a file name holds is
hostile in each of them: it is made visible, then escaped as the format wants.
Formats are imported when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.checks.model import CheckResult
    from srccompare.reports.base import View

__all__ = ["CHECK_FORMATS", "STATISTICS_FORMATS"]


def _text(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.text import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _json(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.json_v1 import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _jsonl(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.jsonl import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _sarif(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.sarif import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _github(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.github import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _gitlab(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.gitlab import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _junit(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.junit import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _markdown(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.markdown import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _counts(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.statistics import render  # noqa: PLC0415 - only when asked for

    return render(result, view)


def _counts_as_json(result: CheckResult, view: View) -> str:
    from srccompare.reports.check.statistics import render_json  # noqa: PLC0415 - only when asked for

    return render_json(result, view)


CHECK_FORMATS: dict[str, Callable[[CheckResult, View], str]] = {
    "text": _text,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}
"""The formats of a check by name."""

STATISTICS_FORMATS: dict[str, Callable[[CheckResult, View], str]] = {
    "text": _counts,
    "json": _counts_as_json,
}
"""The formats of the counts per rule (`--statistics`) by name."""
