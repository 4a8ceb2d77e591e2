"""Write the findings of a check as the published JSON, version 1.

NOTE: how many stories came from the cache is not told here. It says nothing of
the articles, and without it a second run writes the same bytes as the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srccompare._version import __version__
from srccompare.reports.check.statistics import rows
from srccompare.reports.check.summary import by_severity, of_state
from srccompare.reports.check.writing import dumps

if TYPE_CHECKING:
    from srccompare.checks.model import Accepted, ActiveRule, CheckResult, Finding, Location
    from srccompare.errors import InputError
    from srccompare.reports.base import Look

SCHEMA = "srccompare/findings/1"


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return the JSON of a check (`srccompare/findings/1`) and a newline."""
    return dumps(to_dict(result))


def to_dict(result: CheckResult) -> dict[str, Any]:
    """Return the JSON object of a check."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "srccompare", "version": __version__},
        "signature": result.signature,
        "summary": summary(result),
        "rules": [_rule(active) for active in result.rules],
        "statistics": rows(result),
        "findings": [finding(each) for each in result.findings],
        "stale": [stale(entry) for entry in result.stale],
        "unused_suppressions": list(result.unused),
        "notes": list(result.notes),
        "errors": [error(each) for each in result.errors],
    }


def summary(result: CheckResult) -> dict[str, Any]:
    """Return the counts of a check as a JSON object."""
    return {
        "articles": result.articles,
        "stories": result.stories,
        "new": by_severity(result),
        "baselined": len(of_state(result, "baselined")),
        "suppressed": len(of_state(result, "suppressed")),
        "stale": len(result.stale),
        "unused_suppressions": len(result.unused),
        "errors": len(result.errors),
    }


def finding(each: Finding) -> dict[str, Any]:
    """Return a finding as a JSON object."""
    return {
        "code": each.code,
        "name": each.name,
        "severity": each.severity,
        "state": each.state,
        "reason": each.reason,
        "story": each.story,
        "message": each.message,
        "note": each.note,
        "at": _location(each.at),
        "related": [_location(place) for place in each.related],
        "edits": [{"at": here, "related": there} for here, there in each.edits],
        "fingerprint": each.fingerprint,
    }


def stale(entry: Accepted) -> dict[str, Any]:
    """Return an entry of the baseline that matched nothing as a JSON object."""
    return entry._asdict()


def error(each: InputError) -> dict[str, Any]:
    """Return an input that could not be read as a JSON object."""
    return {"path": each.path, "reason": each.reason, "hint": each.hint}


def _location(place: Location) -> dict[str, Any]:
    return {
        "article": place.article,
        "path": place.path,
        "start": place.start,
        "end": place.end,
        "text": place.text,
        "region": place.region._asdict() if place.region else None,
        "excerpt": place.excerpt,
        "excerpt_start": place.excerpt_start,
    }


def _rule(active: ActiveRule) -> dict[str, Any]:
    return {
        "code": active.rule.code,
        "name": active.rule.name,
        "summary": active.rule.summary,
        "severity": active.severity,
        "options": dict(active.values),
    }
