"""Write findings as a JUnit report, which most build servers can show.

A story is a test case, a finding is a failure of it, and an input that could
not be read is an error. JUnit knows no milder failure, so a finding that is
only worth a note is told in the case's output and fails nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from srccompare.reports.check.logs import inert
from srccompare.reports.check.marks import quoted
from srccompare.reports.check.summary import of_state, summary, unlisted
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.reports.base import View

_NOWHERE = "inputs"
"""The case of what belongs to no story."""


def render(result: CheckResult, view: View) -> str:  # noqa: ARG001 - a machine has no preferences
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
        ET.SubElement(properties, "property", {"name": name, "value": legal(value)})
    suite.extend(cases)
    ET.indent(root)
    return inert(f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n')


def _cases(result: CheckResult) -> list[ET.Element]:
    """Return a case for each story with findings, one for the others, one for unreadable inputs."""
    by_story: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in of_state(result, "new"):
        by_story[finding.story].append(finding)
    outside = by_story.pop("", [])
    cases = [_case(name, findings) for name, findings in sorted(by_story.items())]
    clean = result.stories - len(cases)
    if clean > 0:
        cases.append(_named(f"{clean} {'story' if clean == 1 else 'stories'} without new findings"))
    if outside or unlisted(result):
        case = _named(_NOWHERE)
        for finding in outside:
            _tell(case, "error", finding)
        for error in unlisted(result):
            hint = f"\n{visible(error.hint)}" if error.hint else ""
            message = f"cannot read {visible_name(error.path)}: {visible(error.reason)}"
            _add(case, "error", message, "unreadable", message + hint)
        cases.append(case)
    return cases


def _case(story: str, findings: Iterable[Finding]) -> ET.Element:
    case = _named(visible_name(story))
    slight = []
    for finding in findings:
        if finding.severity == "note":
            slight.append(_told(finding))
        else:
            _tell(case, "failure", finding)
    if slight:
        ET.SubElement(case, "system-out").text = legal("\n\n".join(slight))
    return case


def _named(name: str) -> ET.Element:
    return ET.Element("testcase", {"classname": "srccompare", "name": legal(name)})


def _tell(case: ET.Element, kind: str, finding: Finding) -> None:
    _add(case, kind, visible(finding.message), f"{finding.code} {finding.name}", _told(finding))


def _add(case: ET.Element, kind: str, message: str, what: str, text: str) -> None:
    ET.SubElement(case, kind, {"message": legal(message), "type": legal(what)}).text = legal(text)


def _told(finding: Finding) -> str:
    """Return a finding with its places and their words, one a line."""
    lines = [f"{finding.severity} {finding.code} {finding.name}: {visible(finding.message)}"]
    if finding.note:
        lines.append(f"note: {visible(finding.note)}")
    for place in quoted(finding):
        lines.append(place.position)
        if words := visible(place.location.excerpt.strip()):
            lines.append(f"  | {words}")
    return "\n".join(lines)


def legal(text: str) -> str:
    r"""Return visible text with an escape for each character that XML 1.0 forbids and display lets pass."""
    return "".join(c if c == "\n" or c.isprintable() or _allowed(c) else f"\\u{ord(c):04x}" for c in text)


def _allowed(character: str) -> bool:
    """Tell whether a character may stand in an XML 1.0 document (production 2)."""
    code = ord(character)
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
