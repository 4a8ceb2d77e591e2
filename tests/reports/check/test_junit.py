from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.reports.check.made import EVERYTHING, FIGURE, NOTHING, QUOTATION, result

from srccompare.reports.base import View
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.check.junit import legal

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def suite(checked: CheckResult) -> ET.Element:
    """Return the one suite of the report."""
    root = ET.fromstring(CHECK_FORMATS["junit"](checked, View()))  # noqa: S314 - our own report
    (only,) = root
    assert root.attrib == only.attrib
    return only


def test_a_story_without_new_findings_passes() -> None:
    """Known and accepted findings fail nothing, and a clean run is no empty suite."""
    assert [case.get("name") for case in suite(NOTHING).iter("testcase")] == ["1 story without new findings"]
    assert suite(NOTHING).get("failures") == "0"
    old = result(FIGURE._replace(state="baselined"), QUOTATION._replace(state="suppressed"))
    assert suite(old).find(".//failure") is None


def test_what_is_only_worth_a_note_fails_nothing() -> None:
    """It is told as the output of the case."""
    case = suite(result(FIGURE._replace(severity="note"))).find("testcase")
    assert case is not None
    assert case.find("failure") is None
    assert "SC301" in (case.findtext("system-out") or "")


def test_a_story_is_a_case_and_a_finding_a_failure_of_it() -> None:
    """Counts are those of cases; an unreadable input is an error of its own case."""
    found = suite(EVERYTHING)
    assert {name: found.get(name) for name in ("tests", "failures", "errors")} == {
        "tests": "3",
        "failures": "1",
        "errors": "1",
    }
    story, clean, inputs = found.iter("testcase")
    assert [failure.get("type") for failure in story] == [
        "SC301 conflicting-figure",
        "SC201 altered-quotation",
    ]
    assert (clean.get("name"), len(clean)) == ("2 stories without new findings", 0)
    assert [(error.tag, error.get("type")) for error in inputs] == [("error", "unreadable")]


def test_a_failure_tells_both_places_and_passages() -> None:
    """Who reads the build's page needs no other report."""
    text = suite(result(FIGURE)).findtext(".//failure")
    assert text == (
        "warning SC301 conflicting-figure: "
        "figure in conflict with coast.txt: “$4.1 million” here, “$41 million” there\n"
        "note: ten times as much\n"
        "news/harbor.txt:3:47\n"
        "  | The city council voted 7-2 on Tuesday for the $4.1 million plan to rebuild the old harbor.\n"
        "news/coast.txt:4:36\n"
        "  | The city council voted 7-2 for the $41 million plan to rebuild the old harbor."
    )


def test_what_xml_forbids_is_shown_as_an_escape() -> None:
    """Characters that a screen may show but no document may hold."""
    assert legal("a\x00b\x0cc\ufffed\ud800e\nf 漢 👩") == "a\\u0000b\\u000cc\\ufffed\\ud800e\nf 漢 👩"
