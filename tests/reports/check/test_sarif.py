from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.reports.check.made import (
    EVERYTHING,
    FIGURE,
    NOTHING,
    PAGE,
    QUOTATION,
    RECORD,
    STALE,
    finding,
    result,
)
from tests.reports.check.sarif_schema import validator

from srccompare.errors import InputError
from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.check.places import uri

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def run(checked: CheckResult) -> dict[str, Any]:
    """Return the run of a valid log."""
    log = json.loads(CHECK_FORMATS["sarif"](checked, Look()))
    validator().validate(log)
    assert len(log["runs"]) == 1
    found: dict[str, Any] = log["runs"][0]
    return found


def test_the_schema_of_the_standard_refuses_what_is_no_log() -> None:
    """Otherwise the tests below would say nothing."""
    log = json.loads(CHECK_FORMATS["sarif"](EVERYTHING, Look()))
    for spoiled in (
        {**log, "version": "2.0.0"},
        {**log, "runs": [{**log["runs"][0], "columnKind": "bytes"}]},
        {**log, "runs": [{**log["runs"][0], "invocations": [{}]}]},
        {**log, "runs": [{**log["runs"][0], "results": [{"ruleId": "SC201"}]}]},
    ):
        assert not validator().is_valid(spoiled)


def test_no_result_is_compared_where_there_is_no_baseline() -> None:
    """A state without a baseline would be a guess."""
    assert all("baselineState" not in row for row in run(result(FIGURE, QUOTATION))["results"])


def test_baselined_and_suppressed_results_are_marked_not_dropped() -> None:
    """All four findings are there, and say what they are."""
    rows = run(EVERYTHING)["results"]
    assert [row["baselineState"] for row in rows] == ["new", "new", "unchanged", "new"]
    assert [row.get("suppressions") for row in rows] == [
        None,
        None,
        None,
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "both are right: 4.1 is for this year",
            }
        ],
    ]


def test_a_baseline_that_accepts_nothing_of_this_is_still_one() -> None:
    """All that is found is new then, and entries that nothing matches are told as properties."""
    rows = run(result(FIGURE, has_baseline=True))["results"]
    assert [row["baselineState"] for row in rows] == ["new"]
    found = run(result(FIGURE, stale=[STALE], has_baseline=True))
    assert [row["baselineState"] for row in found["results"]] == ["new"]
    assert [entry["fingerprint"] for entry in found["properties"]["stale"]] == ["e" * 32]


def test_an_unreadable_input_makes_the_run_no_success() -> None:
    """The notification names the file; a run without errors has none."""
    assert run(NOTHING)["invocations"] == [{"executionSuccessful": True}]
    (invocation,) = run(EVERYTHING)["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/broken.txt"
    assert "not UTF-8" in told["message"]["text"]


def test_an_unreadable_record_is_told_with_its_line() -> None:
    """`PATH:LINE` is not a file name."""
    (invocation,) = run(result(errors=[InputError("c.jsonl:7", "not JSON", None)]))["invocations"]
    at = invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    assert at == {"artifactLocation": {"uri": "c.jsonl"}, "region": {"startLine": 7}}


def test_a_result_has_its_place_what_it_is_set_against_and_its_fingerprints() -> None:
    """Columns count code points; the message links to the related location."""
    found = run(result(FIGURE))
    assert found["columnKind"] == "unicodeCodePoints"
    (row,) = found["results"]
    (at,) = row["locations"]
    assert at["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 47,
        "endLine": 3,
        "endColumn": 59,
        "snippet": {"text": "$4.1 million"},
    }
    assert row["message"]["text"].endswith("(ten times as much). Compare [news/coast.txt:4:36](1).")
    assert row["relatedLocations"][0]["id"] == 1
    assert row["partialFingerprints"] == {"srccompareFinding/v1": "f" * 32}
    assert found["tool"]["driver"]["rules"][row["ruleIndex"]]["id"] == row["ruleId"] == "SC301"


def test_a_message_has_no_placeholder_and_no_link_but_ours() -> None:
    """Braces are doubled, and a bracket that would end the text of a link is escaped."""
    odd = FIGURE._replace(message="{0} in [a](https://example.org) and [b\\](2)", note="", related=())
    (row,) = run(result(odd))["results"]
    assert row["message"]["text"] == "{{0}} in [a\\](https://example.org) and [b\\](2)"


def test_a_record_has_a_line_and_extracted_text_no_region() -> None:
    """Columns of a record would be columns of its text, not of the file."""
    (row,) = run(result(finding(RECORD, PAGE)))["results"]
    (at,), (related,) = row["locations"], row["relatedLocations"]
    assert at["physicalLocation"]["region"] == {"startLine": 12}
    assert at["logicalLocations"] == [{"name": "w-7", "kind": "element"}]
    assert "region" not in related["physicalLocation"]
    assert related["properties"] == {"start": PAGE.start, "end": PAGE.end}


def test_rules_have_names_help_and_the_level_they_come_with() -> None:
    """The level is that of the rule; the configured one is a property, and results have their own."""
    rule = run(EVERYTHING)["tool"]["driver"]["rules"][1]
    assert (rule["id"], rule["name"]) == ("SC301", "ConflictingFigure")
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"severity": "warning", "options": {"least": 0.1}}
    assert "srccompare explain SC301" in rule["help"]["text"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("./news/a.txt", "news/a.txt"),
        ("news/a b#c?.txt", "news/a%20b%23c%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("Zürich/漢.txt", "Z%C3%BCrich/%E6%BC%A2.txt"),
        ("a\udcffb.txt", "a%FFb.txt"),
        ("a\ud800b.txt", "a%ED%A0%80b.txt"),
        ("../news/100%.txt", "../news/100%25.txt"),
        ("a\\b.txt", "a%5Cb.txt"),
        ("/srv/news/a.txt", "file:///srv/news/a.txt"),
        ("C:\\news\\a.txt", "file:///C%3A/news/a.txt"),
    ],
)
def test_a_path_becomes_a_relative_encoded_uri(path: str, expected: str) -> None:
    """Forward slashes, no `./`, every other character encoded; only an absolute path has a scheme."""
    assert uri(path) == expected


def test_one_result_has_one_file() -> None:
    """No clock, no folder, no order of chance."""
    again = dataclasses.replace(EVERYTHING)
    assert CHECK_FORMATS["sarif"](EVERYTHING, Look()) == CHECK_FORMATS["sarif"](again, Look(width=40))
