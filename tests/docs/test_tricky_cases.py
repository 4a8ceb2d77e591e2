"""The page of tricky cases tells the truth: each case still goes wrong, and says when it does not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import srccompare

PAGE = (Path(__file__).parents[2] / "docs/tricky-cases.md").read_text(encoding="utf-8")
CASES = re.findall(
    r"^## (.+?)\n(?:(?!^## ).*\n)*?```text\nA: (.+)\nB: (.+)\nwanted: (.+)\n```", PAGE, re.MULTILINE
)


def _is_as_wanted(wanted: str, result: dict[str, Any]) -> bool:
    """Tell whether a comparison shows what the page wants."""
    pairs = [pair for fact in result["shared"] for pair in fact["pairs"]]
    worse = [row for row in result["divergences"] if row["severity"] != "note"]
    checks = {
        "warning": bool(worse),
        "link": bool(pairs),
        "second link": any(pair["a"] == "A.1.2" and pair["b"] == "B.1.2" for pair in pairs),
        "no firm link": not any(p["tier"] == "firm" and p["a"] == "A.1.2" for p in pairs),
        "certainty": any(row["kind"] == "certainty" for row in result["divergences"]),
        "figure": any(row["kind"] == "figure" for row in result["divergences"]),
    }
    return checks[wanted]


@pytest.mark.parametrize(("a", "b", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known weakness, see docs/tricky-cases.md")
def test_a_tricky_case_is_mastered(a: str, b: str, wanted: str) -> None:
    """What a careful reader would want is found."""
    articles = [srccompare.Article.from_text(text) for text in (a, b)]
    assert _is_as_wanted(wanted, srccompare.compare(articles).to_dict())


def test_the_page_has_cases() -> None:
    """The pattern that finds the cases finds them all."""
    assert len(CASES) == PAGE.count("wanted:") >= 4
