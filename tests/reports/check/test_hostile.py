from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from tests.reports.check.hostile import results
from tests.reports.check.sarif_schema import validator

from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS, STATISTICS_FORMATS
from srccompare.reports.check.markdown import LONGEST
from srccompare.reports.terminal.cells import cells

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult

some = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HIDDEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
LINK = re.compile(r"\[(?:\\[\\\[\]]|[^\\\[\]])*\]\(([^)]*)\)")
"""An embedded link of SARIF 3.11.6."""
DATA = ("json", "jsonl", "sarif")
"""Formats that hold text as written, for programs."""
COMMAND = re.compile(r"^\s*::|##(?:vso|teamcity)?\[", re.IGNORECASE)
ANNOTATION = re.compile(
    r"::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\n]*)(?:,[a-zA-Z]+=[^,:\n]*)*::[^\r\n]*"
)


def shown(name: str, result: CheckResult, width: int = 80) -> str:
    """Return a report."""
    return CHECK_FORMATS[name](result, Look(width=width))


@some
@given(result=results)
def test_no_report_holds_a_control_or_a_surrogate_whatever_an_article_says(result: CheckResult) -> None:
    """What steers a terminal or cannot be encoded is shown as an escape, in every format."""
    for name in CHECK_FORMATS:
        report = shown(name, result)
        assert not CONTROLS.search(report), name
        assert name in DATA or not HIDDEN.search(report), name
        assert report.encode("utf-8").endswith(b"\n") or report == "", name


@some
@given(result=results)
def test_no_line_of_a_report_is_a_command_of_a_build_server(result: CheckResult) -> None:
    """A report may be printed into a log: no article and no file name gives orders there."""
    for name in CHECK_FORMATS:
        if name != "github":
            for look in (Look(), Look(verbosity=-1), Look(width=40, verbosity=1)):
                report = CHECK_FORMATS[name](result, look)
                assert not [line for line in report.splitlines() if COMMAND.search(line)], name


@some
@given(result=results)
def test_every_line_of_annotations_is_a_command_of_ours(result: CheckResult) -> None:
    """Nothing ends a command, adds a property or begins a line: as many lines as annotations."""
    lines = shown("github", result).splitlines()
    assert all(ANNOTATION.fullmatch(line) for line in lines)
    told = {finding.at.article for finding in result.findings if finding.state == "new"}
    new = sum(finding.state == "new" for finding in result.findings)
    assert len(lines) == new + sum(error.path not in told for error in result.errors)


@some
@given(result=results)
def test_json_keeps_the_letters_of_an_article(result: CheckResult) -> None:
    """A program gets the words as written, controls and all."""
    found = json.loads(shown("json", result))["findings"]
    expected = [(each.message, each.at.excerpt, each.at.text) for each in result.findings]
    assert [(row["message"], row["at"]["excerpt"], row["at"]["text"]) for row in found] == [
        tuple(_joined(text) for text in row) for row in expected
    ]


def _joined(text: str) -> str:
    """Return a text with surrogate pairs joined, which JSON cannot tell from the character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@some
@given(result=results)
def test_json_lines_have_one_object_a_line(result: CheckResult) -> None:
    """No text breaks a line; the last one counts."""
    lines = [json.loads(line) for line in shown("jsonl", result).split("\n")[:-1]]
    assert len(lines) == len(result.findings) + len(result.stale) + len(result.errors) + 1
    assert lines[-1]["schema"] == "srccompare/summary/1"


@some
@given(result=results)
def test_sarif_is_valid_whatever_an_article_says(result: CheckResult) -> None:
    """The schema of the standard accepts it, URIs and all, and no message holds a link but ours."""
    log = json.loads(shown("sarif", result))
    validator().validate(log)
    for row in log["runs"][0]["results"]:
        links = LINK.findall(row["message"]["text"])
        assert links == [str(place["id"]) for place in row.get("relatedLocations", ())]


@some
@given(result=results)
def test_junit_is_well_formed_and_keeps_what_xml_allows(result: CheckResult) -> None:
    """An article cannot open or close a tag: only our elements are there."""
    root = ET.fromstring(shown("junit", result))  # noqa: S314 - our own report
    assert {element.tag for element in root.iter()} <= {
        "testsuites",
        "testsuite",
        "properties",
        "property",
        "testcase",
        "failure",
        "error",
        "system-out",
    }


@some
@given(result=results)
def test_text_stays_on_the_page_and_its_only_escapes_are_our_styles(result: CheckResult) -> None:
    """No line but the signature is wider than the page."""
    for width, color in ((40, False), (80, True)):
        report = CHECK_FORMATS["text"](result, Look(width=width, color=color, verbosity=1))
        plain = re.sub("\x1b\\[[0-9;]*m", "", report)
        assert not CONTROLS.search(plain)
        extra = 5 * plain.count("\\u003a") + 5 * plain.count("\\u0023")
        assert all(cells(line) <= width + extra for line in plain.splitlines()[:-1])


@some
@given(result=results)
def test_markdown_has_no_tag_link_or_mention_but_ours(result: CheckResult) -> None:
    """What is left after our own markup and escapes has nothing that Markdown or a forge reads."""
    report = shown("markdown", result)
    assert len(report) <= LONGEST
    left = re.sub(r"</?(?:details|summary|ins|br|sub)>|<!-- -->|&(?:lt|gt|amp|#36);|\\.", "\0", report)
    left = re.sub(r"^(?:> |>$|\||## )", "", left, flags=re.MULTILINE).replace("**", "")
    assert not re.search(r"[<>`\[\]~$]|@\w|://|\bwww\.|#\d", left)


@some
@given(result=results)
def test_gitlab_has_a_fingerprint_for_each_issue(result: CheckResult) -> None:
    """Findings that say the same are told apart, or GitLab would drop all but one."""
    issues: list[dict[str, Any]] = json.loads(shown("gitlab", result))
    found = [row["fingerprint"] for row in issues if row["check_name"] != "unreadable"]
    assert len(set(found)) == len(found) == sum(each.state == "new" for each in result.findings)


@some
@given(result=results)
def test_counts_per_rule_add_up(result: CheckResult) -> None:
    """Every finding is counted once, under its state."""
    rows = json.loads(STATISTICS_FORMATS["json"](result, Look()))["rules"]
    assert sum(row["new"] + row["baselined"] + row["suppressed"] for row in rows) == len(result.findings)
