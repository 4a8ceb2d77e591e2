"""Give the findings of a check a form: for a terminal, for a machine, for the pages of a forge.

Every format reads a `CheckResult` and returns one string; none looks at an
article, and none changes the verdict. What an article or a file name holds is
hostile in each of them: it is made visible, then escaped as the format wants.
Formats are imported when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.deferred import deferred

if TYPE_CHECKING:
    from collections.abc import Callable

    from srccompare.checks.model import CheckResult
    from srccompare.reports.base import Look

__all__ = ["CHECK_FORMATS", "STATISTICS_FORMATS"]

CHECK_FORMATS: dict[str, Callable[[CheckResult, Look], str]] = {
    "text": deferred("check.text"),
    "json": deferred("check.json_v1"),
    "jsonl": deferred("check.jsonl"),
    "sarif": deferred("check.sarif"),
    "github": deferred("check.github"),
    "gitlab": deferred("check.gitlab"),
    "junit": deferred("check.junit"),
    "markdown": deferred("check.markdown"),
}
"""The formats of a check by name."""

STATISTICS_FORMATS: dict[str, Callable[[CheckResult, Look], str]] = {
    "text": deferred("check.statistics"),
    "json": deferred("check.statistics", "render_json"),
}
"""The formats of the counts per rule (`--statistics`) by name."""
