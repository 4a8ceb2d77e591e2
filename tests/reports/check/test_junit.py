from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.reports.check.made import EVERYTHING, FIGURE, NOTHING, QUOTATION, UNREADABLE, result

from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def suite(checked: CheckResult) -> ET.Element:
    """Return the one suite of the report."""
    root = ET.fromstring(CHECK_FORMATS["junit"](checked, Look()))  # noqa: S314 - our own report
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


def test_a_story_is_a_case_with_one_failure_that_tells_all() -> None:
    """Of several failures in a case most readers would show the first; unreadable inputs are an error."""
    found = suite(EVERYTHING)
    counts = {name: found.get(name) for name in ("tests", "failures", "errors")}
    assert counts == {"tests": "3", "failures": "1", "errors": "1"}
    story, clean, inputs = found.iter("testcase")
    (failure,) = story
    assert failure.get("type") == "SC201 altered-quotation"
    assert failure.get("message") == f"{QUOTATION.message} (and 1 more)"
    assert re.findall("^(?:error|warning) SC.01", failure.text or "", re.MULTILINE) == [
        "error SC201",
        "warning SC301",
    ]
    assert (clean.get("name"), len(clean)) == ("2 stories without new findings", 0)
    assert [(error.tag, error.get("message")) for error in inputs] == [("error", "1 input could not be read")]


def test_no_two_cases_have_one_name() -> None:
    """Readers that know a case by class and name would drop one of them."""
    odd = result(FIGURE._replace(story="inputs"), errors=[UNREADABLE], stories=1)
    names = [(case.get("classname"), case.get("name")) for case in suite(odd).iter("testcase")]
    assert names == [("srccompare.story", "inputs"), ("srccompare.run", "inputs")]


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
    """A character that no document may hold stands there as its number."""
    odd = FIGURE._replace(message="a\x00b\x0cc\ufffed\ud800e]]>", story="x\uffffy\x1b")
    found = suite(result(odd))
    assert found.find("testcase[@name='x\\uffffy\\u001b']") is not None
    assert "a\\u0000b c\\ufffed\\ud800e]]>" in (found.findtext(".//failure") or "")
