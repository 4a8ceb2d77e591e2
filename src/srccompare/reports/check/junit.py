"""Write findings as a JUnit report, which most build servers can show.

A story is a test case that fails if it has findings, and inputs that could not
be read are an error. A case has one failure that tells all of them: of several,
most readers of the format show the first, and some none. JUnit knows no milder
failure, so what is only worth a note is told in the case's output.

NOTE: what is visible is legal XML; no text comes here otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from srccompare.reports.check.marks import quoted
from srccompare.reports.check.summary import in_stories, of_state, summary, unlisted, worst_first
from srccompare.reports.logs import inert
from srccompare.reports.wording import plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.errors import InputError
    from srccompare.reports.base import Look

_OURS = "run"
"""The class of the cases that are no story."""


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a machine has no preferences
    """Return an XML document with one test suite."""
    cases = _cases(result)
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": "0",
    }
    root = ET.Element("testsuites", {"name": "srccompare check", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": "srccompare check", **counts})
    properties = ET.SubElement(suite, "properties")
    for name, value in (("summary", summary(result)), ("signature", result.signature)):
        ET.SubElement(properties, "property", {"name": name, "value": value})
    suite.extend(cases)
    ET.indent(root)
    return inert(f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n')


def _cases(result: CheckResult) -> list[ET.Element]:
    """Return a case for each story with findings, one for the others, one for unreadable inputs."""
    by_story: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in of_state(result, "new"):
        by_story[finding.story].append(finding)
    outside = by_story.pop("", [])
    cases = [_case(result, name, findings) for name, findings in sorted(by_story.items())]
    clean = result.stories - len(cases)
    if clean > 0:
        also = " (pairs that share wording across stories among these)" if result.pairs else ""
        cases.append(_named(_OURS, f"{in_stories(clean)} without new findings{also}"))
    told = [*map(_told, outside), *map(_unreadable, unlisted(result))]
    if told:
        case = _named(_OURS, "inputs")
        _fail(case, "error", plural(len(told), "input") + " could not be read", "unreadable", told)
        cases.append(case)
    return cases


def _case(result: CheckResult, story: str, findings: Iterable[Finding]) -> ET.Element:
    case = _named("story", visible_name(story))
    failing = worst_first(result, [finding for finding in findings if finding.severity != "note"])
    if failing:
        first = failing[0]
        _fail(case, "failure", _in_short(failing), f"{first.code} {first.name}", map(_told, failing))
    slight = [_told(finding) for finding in findings if finding.severity == "note"]
    if slight:
        ET.SubElement(case, "system-out").text = "\n\n".join(slight)
    return case


def _named(kind: str, name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": f"srccompare.{kind}", "name": name})


def _fail(case: ET.Element, kind: str, message: str, what: str, told: Iterable[str]) -> None:
    failure = ET.SubElement(case, kind, {"message": message, "type": what})
    failure.text = "\n\n".join(told)


def _in_short(findings: Sequence[Finding]) -> str:
    """Return the message of the gravest finding and how many there are besides."""
    first = visible(findings[0].message)
    return f"{first} (and {len(findings) - 1} more)" if len(findings) > 1 else first


def _unreadable(error: InputError) -> str:
    hint = f"\nnote: {visible(error.hint)}" if error.hint else ""
    return f"error: cannot read {visible_name(error.path)}: {visible(error.reason)}{hint}"


def _told(finding: Finding) -> str:
    """Return a finding with its places and their words, one per line."""
    lines = [f"{finding.severity} {finding.code} {finding.name}: {visible(finding.message)}"]
    if finding.note:
        lines.append(f"note: {visible(finding.note)}")
    for place in quoted(finding):
        lines.append(place.position)
        if words := visible(place.location.excerpt.strip()):
            lines.append(f"  | {words}")
    return "\n".join(lines)
