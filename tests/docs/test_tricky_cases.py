"""The page of tricky cases tells the truth: each case still goes wrong, and says when it does not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import srccompare

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/tricky-cases.md").read_text(encoding="utf-8")


class Case(NamedTuple):
    """Hold one case of the page: its articles and what a careful reader wants of them."""

    name: str
    texts: list[str]
    wanted: str


def _cases() -> list[Case]:
    """Return the cases in the order of the page."""
    blocks = re.findall(
        r"^### (.+)\n(?:(?!^##).*\n)*?```text\n((?:.+\n)+?)wanted: (.+)\n```$", PAGE, re.MULTILINE
    )
    return [
        Case(name, re.findall(r"^[AB]: (.+)$", texts, re.MULTILINE), wanted) for name, texts, wanted in blocks
    ]


CASES = _cases()


def _is_as_wanted(wanted: str, result: dict[str, Any]) -> bool:
    """Return whether a comparison shows what the page wants."""
    pairs = [pair for fact in result["shared"] for pair in fact["pairs"]]
    rows = result["divergences"]
    checks = {
        "warning": any(row["severity"] != "note" for row in rows),
        "divergence": bool(rows),
        "link": bool(pairs),
        "second link": any(pair["a"] == "A.1.2" and pair["b"] == "B.1.2" for pair in pairs),
        "certainty": any(row["kind"] == "certainty" for row in rows),
        "figure": any(row["kind"] == "figure" for row in rows),
        "no warning": all(row["severity"] == "note" for row in rows),
        "no conflict": all(row["relation"] != "conflict" for row in rows),
    }
    return checks[wanted]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="a known weakness, see docs/tricky-cases.md")
def test_a_tricky_case_is_mastered(case: Case) -> None:
    """What a careful reader would want is found."""
    articles = [srccompare.Article.from_text(text) for text in case.texts]
    if case.wanted.startswith("speaker "):
        quotations = srccompare.inspect(articles[0]).to_dict()["quotations"]
        assert [each["speaker"] for each in quotations] == [case.wanted.removeprefix("speaker ")]
    else:
        assert _is_as_wanted(case.wanted, srccompare.compare(articles).to_dict())


def test_the_sentences_of_a_case_are_linked_where_the_page_says_so() -> None:
    """Else a difference would be missed for another reason than the one given."""
    chapter = PAGE.split("\n## Missed: the sentences are linked")[1].split("\n## ")[0]
    for case in (each for each in CASES if f"### {each.name}\n" in chapter):
        result = srccompare.compare([srccompare.Article.from_text(text) for text in case.texts]).to_dict()
        assert result["shared"], case.name


def test_the_page_has_cases() -> None:
    """The pattern that finds the cases finds them all, and no text stands twice."""
    assert len(CASES) == PAGE.count("wanted:") == PAGE.count("\n### ") >= 15
    texts = [text for case in CASES for text in case.texts]
    assert len(set(texts)) >= len(texts) - 1


def test_every_known_failure_is_on_the_page() -> None:
    """A test that is expected to fail points at the page; this file has the only one, for all its cases."""
    marked = {
        path.relative_to(ROOT).as_posix(): re.findall(
            r"mark\.xfail\((.*)\)", path.read_text(encoding="utf-8")
        )
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
    }
    found = {path: marks for path, marks in marked.items() if marks}
    assert list(found) == ["tests/docs/test_tricky_cases.py"]
    assert all("docs/tricky-cases.md" in mark for marks in found.values() for mark in marks)
