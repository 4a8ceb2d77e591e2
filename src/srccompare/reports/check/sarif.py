"""Write findings as SARIF 2.1.0 (OASIS, with errata 01), the form that code scanning reads.

Everything is there, and marked: what the baseline knows has a baseline state,
what is suppressed has its suppression with the reason. Paths are relative
URIs, columns count code points, and nothing tells a clock or a folder, so that
one result has one file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from srccompare._version import __version__
from srccompare.checks.unreadable import failed_at
from srccompare.reports.check.json_v1 import stale
from srccompare.reports.check.marks import MOST_PLACES
from srccompare.reports.check.places import is_record, position, record, uri
from srccompare.reports.check.writing import dumps
from srccompare.reports.wording import listed, plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import ActiveRule, CheckResult, Finding, Location
    from srccompare.errors import InputError
    from srccompare.reports.base import Look

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return a SARIF log with one run."""
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result)]})


def _run(result: CheckResult) -> dict[str, Any]:
    return {
        "tool": {
            "driver": {
                "name": "srccompare",
                "version": __version__,
                "rules": [_rule(active) for active in result.rules],
            }
        },
        "invocations": [_invocation(result)],
        "columnKind": "unicodeCodePoints",
        "results": list(_results(result)),
        "properties": {
            "signature": result.signature,
            "articles": result.articles,
            "stories": result.stories,
            "stale": [stale(entry) for entry in result.stale],
            "unusedSuppressions": list(result.unused),
        },
    }


def _rule(active: ActiveRule) -> dict[str, Any]:
    rule = active.rule
    explained = f"srccompare explain {rule.code}"
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {
            "text": f"{rule.summary} `{explained}` prints what the rule is for, with examples.",
            "markdown": f"{rule.summary} Run `{explained}` for what the rule is for, with examples.",
        },
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"severity": active.severity, "options": dict(active.values)},
    }


def _pascal(name: str) -> str:
    """Return the name of a rule as SARIF likes it: an identifier, `AlteredQuotation`."""
    return "".join(word.capitalize() for word in name.split("-"))


def _invocation(result: CheckResult) -> dict[str, Any]:
    """Return whether every input was read: a run that could not read one did not succeed."""
    invocation: dict[str, Any] = {"executionSuccessful": not result.errors}
    if result.errors:
        invocation["toolExecutionNotifications"] = [_notification(error) for error in result.errors]
    return invocation


def _notification(error: InputError) -> dict[str, Any]:
    hint = f" ({visible(error.hint)})" if error.hint else ""
    path, line = failed_at(error)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(path)}}
    if line:
        physical["region"] = {"startLine": line}
    return {
        "level": "error",
        "message": _message(f"cannot read {visible_name(error.path)}: {visible(error.reason)}{hint}"),
        "locations": [{"physicalLocation": physical}],
    }


def _results(result: CheckResult) -> Iterator[dict[str, Any]]:
    indices = {active.rule.code: index for index, active in enumerate(result.rules)}
    for finding in result.findings:
        row = _result(finding)
        if finding.code in indices:
            row["ruleIndex"] = indices[finding.code]
        if result.has_baseline:
            row["baselineState"] = "unchanged" if finding.state == "baselined" else "new"
        yield row


def _result(finding: Finding) -> dict[str, Any]:
    note = f" ({visible(finding.note)})" if finding.note else ""
    row: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": _literal(visible(finding.message) + note) + _links(finding)},
        "locations": [_location(finding.at)],
        # NOTE: no primaryLocationLineHash. GitHub's upload action computes it
        # and warns, once a result, of any other.
        "partialFingerprints": {"srccompareFinding/v1": finding.fingerprint},
        "properties": {"story": finding.story, "state": finding.state},
    }
    if finding.related:
        row["relatedLocations"] = [
            {"id": number, **_location(place), "message": _message("compared with this")}
            for number, place in enumerate(finding.related, 1)
        ]
    if finding.state == "suppressed":
        reason = {"justification": visible(finding.reason)} if finding.reason else {}
        row["suppressions"] = [{"kind": "external", "status": "accepted", **reason}]
    return row


def _location(place: Location) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(place.path)}}
    if place.region:
        region: dict[str, Any] = {"startLine": place.region.line}
        if place.article == place.path:
            region |= {
                "startColumn": place.region.column,
                "endLine": place.region.end_line,
                "endColumn": place.region.end_column,
            }
            if place.text:
                region["snippet"] = {"text": place.text}
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if is_record(place):
        location["logicalLocations"] = [{"name": record(place), "kind": "element"}]
    location["properties"] = {"start": place.start, "end": place.end}
    return location


def _links(finding: Finding) -> str:
    """Return a sentence that links to what a finding is set against; empty where that is nothing."""
    shown = finding.related[:MOST_PLACES]
    names = (_braced(re.sub(r"([\\\[\]])", r"\\\1", position(place))) for place in shown)
    links = [f"[{name}]({number})" for number, name in enumerate(names, 1)]
    if left := len(finding.related) - len(shown):
        links.append(plural(left, "more place"))
    return f". Compare {listed(links)}." if links else ""


def _message(text: str) -> dict[str, str]:
    """Return the message of a text."""
    return {"text": _literal(text)}


def _literal(text: str) -> str:
    """Return a message that reads as its letters: no placeholder, no link (SARIF 3.11.5, 3.11.6)."""
    # A bracket behind an odd number of backslashes is escaped as it stands.
    return re.sub(r"(?<!\\)((?:\\\\)*)\]\(", r"\1\\](", _braced(text))


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
