"""Write findings as workflow commands, which GitHub shows as annotations beside the lines of a file.

A step shows ten annotations of each level and drops the rest without a word.
So the gravest come first and the last notice tells how many are left out.
Article text and file names are percent-encoded: none can end a command or
begin one of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.unreadable import failed_at
from srccompare.reports.check.marks import MOST_PLACES
from srccompare.reports.check.places import forge_path, position
from srccompare.reports.check.summary import of_state, unlisted, worst_first
from srccompare.reports.wording import listed, plural
from srccompare.severity import WORST_FIRST
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import CheckResult, Finding, Location
    from srccompare.errors import InputError
    from srccompare.reports.base import Look

MOST = 10
"""Annotations of one level that GitHub shows for a step."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a log has no width
    """Return one workflow command a line: new findings and unreadable inputs, the gravest first."""
    return "".join(f"{line}\n" for line in _lines(result))


def _lines(result: CheckResult) -> Iterator[str]:
    new = worst_first(result, of_state(result, "new"))
    commands: dict[str, list[str]] = {
        severity: [_finding(each) for each in new if each.severity == severity] for severity in WORST_FIRST
    }
    commands["error"] = [*map(_error, unlisted(result)), *commands["error"]]
    shown, left = _capped(commands)
    yield from shown
    if left:
        yield command("notice", {"title": "srccompare"}, f"{left} not shown here; the report has them all")


def _capped(commands: dict[str, list[str]]) -> tuple[list[str], str]:
    """Return the commands that fit and, in words, how many do not: that notice takes a place as well."""
    full = any(len(lines) > MOST for lines in commands.values())
    shown: list[str] = []
    left: list[str] = []
    for severity, lines in commands.items():
        room = MOST - (full and severity == "note")
        shown += lines[:room]
        if len(lines) > room:
            left.append(plural(len(lines) - room, f"more {severity}"))
    return shown, listed(left)


def _finding(finding: Finding) -> str:
    place = {"file": forge_path(finding.at.path), **_lines_and_columns(finding.at)}
    title = {"title": f"{finding.code} {finding.name}"}
    told = [visible(finding.message)]
    if finding.note:
        told.append(visible(finding.note))
    told += [f"compared with {position(related)}" for related in finding.related[:MOST_PLACES]]
    if (left := len(finding.related) - MOST_PLACES) > 0:
        told.append(f"and {plural(left, 'more place')}")
    return command(_LEVELS[finding.severity], place | title, "\n".join(told))


def _lines_and_columns(place: Location) -> dict[str, str]:
    """Return the lines of a place; columns only within one line, as GitHub takes no others."""
    region = place.region
    if region is None:
        return {}
    if place.article != place.path:
        return {"line": str(region.line)}
    named = {"line": str(region.line), "endLine": str(region.end_line)}
    if region.line == region.end_line and region.column < region.end_column:
        named |= {"col": str(region.column), "endColumn": str(region.end_column)}
    return named


def _error(error: InputError) -> str:
    hint = f"\n{visible(error.hint)}" if error.hint else ""
    path, line = failed_at(error)
    place = {"file": forge_path(path)} | ({"line": str(line)} if line else {})
    return command(
        "error",
        place | {"title": "unreadable input"},
        f"cannot read this article: {visible(error.reason)}{hint}",
    )


def command(level: str, properties: dict[str, str], message: str) -> str:
    """Return a workflow command with its properties and message percent-encoded."""
    named = ",".join(f"{name}={_property(visible_name(value))}" for name, value in properties.items())
    return f"::{level} {named}::{_data(message)}"


def _data(text: str) -> str:
    """Escape a message as GitHub's own toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
