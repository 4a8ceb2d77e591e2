"""Pairs of invented reports on one event, written by somebody who had not seen the program.

`two_reports.json` holds those in which nothing is in conflict though it looks so
(another thing counted, rounding, another moment), then those in which one fact differs.
The pairs that were written at the same time and are still missed are described in
docs/tricky-cases.md by what they have in common.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from srccompare import compare
from srccompare.articles.model import Article

PAIRS = json.loads(Path(__file__).with_name("two_reports.json").read_text(encoding="utf-8"))


def _found(a: str, b: str) -> list[tuple[str, str]]:
    """Return kind and severity of what diverges, loose wording left out."""
    found = compare([Article.from_text(a), Article.from_text(b)]).to_dict()["divergences"]
    return [(row["kind"], row["severity"]) for row in found if row["kind"] != "wording"]


@pytest.mark.parametrize("pair", PAIRS["none"], ids=lambda pair: str(pair["a"][:40]))
def test_nothing_is_in_conflict(pair: dict[str, str]) -> None:
    """Where two reports only look apart there is neither warning nor error, in either order."""
    both = _found(pair["a"], pair["b"]) + _found(pair["b"], pair["a"])
    assert [kind for kind, severity in both if severity != "note"] == []


@pytest.mark.parametrize("pair", PAIRS["one"], ids=lambda pair: str(pair["a"][:40]))
def test_the_one_fact_that_differs_is_found(pair: dict[str, str]) -> None:
    """Where one fact differs it is found, in either order."""
    assert pair["kind"] in {kind for kind, _ in _found(pair["a"], pair["b"])}
    assert pair["kind"] in {kind for kind, _ in _found(pair["b"], pair["a"])}
