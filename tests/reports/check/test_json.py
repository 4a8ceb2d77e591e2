from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from tests.reports.check.made import EVERYTHING, FIGURE, NOTHING, result
from tests.reports.test_json_v1 import strict, validate

from srccompare.reports import schema
from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS, STATISTICS_FORMATS

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def lines(checked: CheckResult) -> list[dict[str, Any]]:
    """Return the objects of the JSON Lines report."""
    return [json.loads(line) for line in CHECK_FORMATS["jsonl"](checked, Look()).splitlines()]


def part(name: str) -> Draft202012Validator:
    """Return a validator for a definition of the schema of findings, closed to unknown fields."""
    whole = strict(json.loads(schema("findings")))
    return Draft202012Validator({"$defs": whole["$defs"], "$ref": f"#/$defs/{name}"})


@pytest.mark.parametrize("checked", [EVERYTHING, NOTHING], ids=["everything", "nothing"])
def test_findings_satisfy_the_strict_schema(checked: CheckResult) -> None:
    """No field is there that the schema does not know, and none is missing."""
    value = validate("findings", CHECK_FORMATS["json"](checked, Look()))
    assert len(value["findings"]) == len(checked.findings)


@pytest.mark.parametrize("checked", [EVERYTHING, NOTHING], ids=["everything", "nothing"])
def test_every_line_and_the_counts_satisfy_the_strict_schema(checked: CheckResult) -> None:
    """What is written in pieces is described as well."""
    for line in lines(checked):
        part("line").validate(line)
    part("counts").validate(json.loads(STATISTICS_FORMATS["json"](checked, Look())))


def test_a_line_of_no_known_kind_is_no_line() -> None:
    """The schema tells kinds apart, so that the test above can fail."""
    for line in lines(EVERYTHING):
        assert not part("line").is_valid({**line, "schema": "srccompare/other/1"})
        assert not part("line").is_valid({**line, "unknown": 1})


def test_every_field_of_a_finding_is_there_as_it_was_found() -> None:
    """A program needs no article to show a finding."""
    row = json.loads(CHECK_FORMATS["json"](result(FIGURE), Look()))["findings"][0]
    assert row["at"]["text"] == "$4.1 million"
    assert row["at"]["region"] == {"line": 3, "column": 47, "end_line": 3, "end_column": 59}
    assert row["at"]["excerpt"][46:58] == "$4.1 million"
    assert row["edits"] == [{"at": "$4.1 million", "related": "$41 million"}]
    assert (row["state"], row["reason"], row["note"]) == ("new", None, "ten times as much")


def test_lines_come_by_kind_and_the_counts_last() -> None:
    """A pipe that reads findings can stop at the first other line."""
    kinds = [line["schema"].split("/")[1] for line in lines(EVERYTHING)]
    assert kinds == ["finding"] * 4 + ["stale", "error", "summary"]
    assert lines(EVERYTHING)[-1]["new"] == {"error": 1, "warning": 1, "note": 0}


def test_counts_per_rule_name_rules_without_findings_too() -> None:
    """A rule that ran and found nothing is a result."""
    rows = json.loads(STATISTICS_FORMATS["json"](EVERYTHING, Look()))["rules"]
    assert [tuple(row.values()) for row in rows] == [
        ("SC201", "altered-quotation", 1, 1, 0),
        ("SC301", "conflicting-figure", 1, 0, 1),
        ("SC901", "unreadable", 0, 0, 0),
    ]
    table = STATISTICS_FORMATS["text"](EVERYTHING, Look()).splitlines()
    assert table[:2] == [
        "   new  baselined  suppressed  rule",
        "     1          1           0  SC201 altered-quotation",
    ]
