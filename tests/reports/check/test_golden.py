from __future__ import annotations

import json
import runpy
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from tests.reports.check.sarif_schema import validator
from tests.reports.test_json_v1 import validate

from srccompare.reports.check import CHECK_FORMATS

ROOT = Path(__file__).parents[3]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "check_goldens.py"))
GOLDEN: Path = TOOL["GOLDEN"]


@pytest.fixture(scope="module")
def reports() -> dict[str, str]:
    """Run the command over the folder, once in every format."""
    found: dict[str, str] = TOOL["outputs"]()
    return found


def test_every_format_has_an_expected_file() -> None:
    """A new format without a golden would be tried on nothing real."""
    assert list(TOOL["FILES"]) == list(CHECK_FORMATS)


def test_the_reports_are_the_expected_ones(reports: dict[str, str]) -> None:
    """Letter for letter what the folder holds; `make goldens` rewrites them."""
    changed = [
        name
        for name, text in reports.items()
        if not (GOLDEN / name).exists() or (GOLDEN / name).read_text(encoding="utf-8") != text
    ]
    assert changed == [], "run `make goldens` and read what it changes"


def test_all_formats_tell_the_same_new_findings(reports: dict[str, str]) -> None:
    """Whichever a reader has, nothing is missing from it."""
    found = validate("findings", reports["expected.json"])["findings"]
    new = sorted(row["code"] for row in found if row["state"] == "new")
    assert new == ["SC102", "SC201", "SC301", "SC901"]
    log = json.loads(reports["expected.sarif"])
    validator().validate(log)
    results = log["runs"][0]["results"]
    told = {
        "sarif": [
            row["ruleId"] for row in results if row["baselineState"] == "new" and "suppressions" not in row
        ],
        "jsonl": [
            row["code"]
            for row in map(json.loads, reports["expected.jsonl"].splitlines())
            if row.get("state") == "new"
        ],
        "gitlab": [row["check_name"] for row in json.loads(reports["expected-gitlab.json"])],
        "junit": [
            line.split()[1]
            for element in ET.fromstring(reports["expected.xml"]).iter()  # noqa: S314 - our own report
            for line in (element.text or "").splitlines()
            if line.startswith(("error SC", "warning SC"))
        ],
        "github": [line.split("title=")[1][:5] for line in reports["expected.github"].splitlines()],
        "markdown": [
            line.split(" | ")[1][:5]
            for line in reports["expected.md"].splitlines()
            if line.startswith(("| error", "| warning"))
        ],
        "text": [
            line.split()[1]
            for line in reports["expected.txt"].splitlines()
            if line.startswith(("error SC", "warning SC"))
        ],
    }
    assert {name: sorted(codes) for name, codes in told.items()} == dict.fromkeys(told, new)


def test_the_carets_of_the_expected_text_stand_below_the_words_they_mean(reports: dict[str, str]) -> None:
    """What a person would check by eye, once for all."""
    lines = reports["expected.txt"].splitlines()
    pointed = []
    for line, below in pairwise(lines):
        if set(below[6:].strip()) == {"^"} and below.startswith("    | "):
            start = below.index("^")
            pointed.append(line[start : below.rindex("^") + 1])
    assert {"not", "62 million", "6.2 million"} <= set(pointed)
