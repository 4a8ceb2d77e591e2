from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.reports.check.made import COAST, EVERYTHING, FIGURE, NOTHING, QUOTATION, finding, place, result

from srccompare.errors import InputError
from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def issues(checked: CheckResult) -> list[dict[str, Any]]:
    """Return the issues of the report."""
    rows: list[dict[str, Any]] = json.loads(CHECK_FORMATS["gitlab"](checked, Look()))
    return rows


def test_what_is_known_or_accepted_is_no_issue() -> None:
    """GitLab has no mark for it and would show it as open."""
    assert [row["check_name"] for row in issues(EVERYTHING)] == ["unreadable", "SC301", "SC201"]
    assert issues(NOTHING) == []


def test_an_issue_has_the_fields_that_gitlab_reads() -> None:
    """Description, name, fingerprint, severity, path and line, and nothing besides."""
    assert issues(result(FIGURE)) == [
        {
            "description": "conflicting-figure: figure in conflict with coast.txt: “$4.1 million” here, "
            "“$41 million” there (ten times as much); news/coast.txt:4:36",
            "check_name": "SC301",
            "fingerprint": "f" * 32,
            "severity": "minor",
            "location": {"path": "news/harbor.txt", "lines": {"begin": 3}},
        }
    ]


def test_findings_that_say_the_same_have_fingerprints_of_their_own() -> None:
    """GitLab drops all but one of those with one fingerprint; the first keeps its own."""
    prints = [row["fingerprint"] for row in issues(result(FIGURE, FIGURE, FIGURE, QUOTATION))]
    assert len(set(prints)) == 4
    assert prints[0] == "f" * 32


def test_severities_are_those_of_gitlab() -> None:
    """An input that nobody looked at is the gravest."""
    found = [QUOTATION, FIGURE, FIGURE._replace(severity="note")]
    rows = issues(result(*found, errors=[InputError("c.jsonl:7", "not JSON", None)]))
    assert [row["severity"] for row in rows] == ["blocker", "major", "minor", "info"]
    assert rows[0]["location"] == {"path": "c.jsonl", "lines": {"begin": 7}}


def test_a_text_without_lines_begins_at_line_one() -> None:
    """GitLab wants a line; a leading `./` it does not know."""
    page = place("./page.html", COAST, "$41 million", exact=False)
    (row,) = issues(result(finding(page)))
    assert row["location"] == {"path": "page.html", "lines": {"begin": 1}}
