"""Promises about any text at all, about other articles beside, and about the machine that a run is on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import srccompare
from srccompare.reports import schema
from tests.cli.running import COAST, HARBOR, run
from tests.properties.strategies import anything, news

if TYPE_CHECKING:
    from pathlib import Path

quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
COMPARISON = Draft202012Validator(json.loads(schema("comparison")))
INSPECTION = Draft202012Validator(json.loads(schema("inspection")))
UNRELATED = (
    "Apple growers expect a poor harvest after late frost, the orchard union wrote.\n\n"
    "Cider presses stand idle in nine valleys. Blossom came three weeks early."
)
MACHINES = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "utf-8"},
    {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "COLUMNS": "200"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
)
COMMANDS = (
    ("diff", "a.txt", "b.txt", "c.txt", "-f", "json"),
    ("diff", "a.txt", "b.txt", "--width", "80"),
    ("inspect", "a.txt", "-f", "json"),
    ("scan", "a.txt", "b.txt", "c.txt", "-f", "json"),
    ("check", "a.txt", "b.txt", "c.txt", "--no-config", "--no-cache", "-f", "json"),
)


def _article(text: str, name: str = "a") -> srccompare.Article:
    return srccompare.Article.from_text(text, name=name)


def _pairs(texts: list[str]) -> set[tuple[str, str, str]]:
    """Return the links between the first two of several articles: the sentences and the relation."""
    found = srccompare.compare([_article(t, f"{n}") for n, t in enumerate(texts)]).to_dict()
    return {
        (pair["a"], pair["b"], pair["relation"])
        for fact in found["shared"]
        for pair in fact["pairs"]
        if pair["a"].startswith("A.") and pair["b"].startswith("B.")
    }


def _spans(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - walks any JSON
    if isinstance(value, dict):
        own = [value] if {"start", "end"} <= set(value) else []
        return own + [span for part in value.values() for span in _spans(part)]
    return [span for part in value for span in _spans(part)] if isinstance(value, list) else []


@quick
@given(anything, anything)
def test_a_comparison_of_any_texts_fits_its_schema(one: str, other: str) -> None:
    """What a machine was told to expect is what it gets, whatever the texts are."""
    COMPARISON.validate(srccompare.compare([_article(one), _article(other, "b")]).to_dict())


@quick
@given(st.one_of(news, anything))
def test_an_inspection_of_any_text_fits_its_schema_and_quotes_it(text: str) -> None:
    """Every fact of an article stands in it as it is told."""
    found = srccompare.inspect(_article(text)).to_dict()
    INSPECTION.validate(found)
    for span in _spans(found):
        assert 0 <= span["start"] <= span["end"] <= len(text)
        if "text" in span:
            assert span["text"] == text[span["start"] : span["end"]]


@quick
@given(anything)
def test_any_text_against_itself_diverges_nowhere_and_has_nothing_alone(text: str) -> None:
    """A copy is a copy, of marks and controls as well as of news."""
    found = srccompare.compare([_article(text), _article(text, "b")]).to_dict()
    assert found["divergences"] == []
    assert found["unique"] == []


@quick
@given(news, news, news)
def test_an_unrelated_article_changes_no_pair_of_the_others(one: str, other: str, third: str) -> None:
    """What two articles share among others does not depend on one that shares nothing with them."""
    assert _pairs([one, other, third]) == _pairs([one, other, third, UNRELATED])


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments[:2]))
def test_the_same_bytes_on_every_machine(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """No hash seed, process, locale, terminal or time zone shows in a result."""
    third = f"{COAST}\n\n{UNRELATED}\n"
    for name, text in (("a.txt", HARBOR), ("b.txt", COAST), ("c.txt", third)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    seen = {(d.status, d.out) for d in (run(*arguments, cwd=tmp_path, env=machine) for machine in MACHINES)}
    assert len(seen) == 1
    assert next(iter(seen))[1]
