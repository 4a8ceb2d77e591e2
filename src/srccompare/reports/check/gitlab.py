"""Write findings as a Code Quality report, which GitLab shows in merge requests.

Only what is new is in it: GitLab has no mark for what was there before and
would show the baseline as open issues. It drops all but one of the issues
with one fingerprint, so that here each has its own.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from srccompare.checks.unreadable import failed_at
from srccompare.reports.check.marks import MOST_PLACES
from srccompare.reports.check.places import forge_path, position
from srccompare.reports.check.summary import of_state, unlisted, unreadable
from srccompare.reports.check.writing import dumps
from srccompare.reports.wording import plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.errors import InputError
    from srccompare.reports.base import Look

_SEVERITIES = {"note": "info", "warning": "minor", "error": "major"}
_WORST = "blocker"
"""That of an input that nobody could look at."""


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return a JSON array of issues: new findings and unreadable inputs."""
    return dumps([*map(_unreadable, unlisted(result)), *_issues(of_state(result, "new"), unreadable(result))])


def _issues(findings: list[Finding], failed: set[str]) -> Iterator[dict[str, Any]]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        line = finding.at.region.line if finding.at.region else 1
        yield _issue(
            finding.code,
            _description(finding),
            _unique(finding.fingerprint, seen[finding.fingerprint]),
            _WORST if finding.at.article in failed else _SEVERITIES[finding.severity],
            (finding.at.path, line),
        )


def _description(finding: Finding) -> str:
    note = f" ({visible(finding.note)})" if finding.note else ""
    places = "".join(f"; {position(place)}" for place in finding.related[:MOST_PLACES])
    left = len(finding.related) - MOST_PLACES
    more = f"; and {plural(left, 'more place')}" if left > 0 else ""
    return f"{finding.name}: {visible(finding.message)}{note}{places}{more}"


def _unreadable(error: InputError) -> dict[str, Any]:
    path, line = failed_at(error)
    return _issue(
        "unreadable",
        f"cannot read this article: {visible(error.reason)}",
        hashlib.sha256(f"{error.path}\n{error.reason}".encode("utf-8", "surrogatepass")).hexdigest()[:32],
        _WORST,
        (path, line or 1),
    )


def _issue(
    check: str, description: str, fingerprint: str, severity: str, place: tuple[str, int]
) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": visible_name(forge_path(place[0])), "lines": {"begin": place[1]}},
    }


def _unique(fingerprint: str, occurrence: int) -> str:
    """Return the fingerprint of a finding that says the same as others before it."""
    if occurrence == 1:
        return fingerprint
    return hashlib.sha256(f"{fingerprint} {occurrence}".encode()).hexdigest()[:32]
