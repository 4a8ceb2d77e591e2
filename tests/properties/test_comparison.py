"""The promises of a whole comparison, tried on articles nobody wrote."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import srccompare
from tests.properties.strategies import anything, news, unrepeated

quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _compared(*texts: str) -> dict[str, Any]:
    """Return the comparison of texts as the JSON contract has it."""
    return srccompare.compare(
        [srccompare.Article.from_text(t, name=f"{n}") for n, t in enumerate(texts)]
    ).to_dict()


def _spans(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - walks any JSON
    """Return every object inside a JSON value that has a start and an end."""
    if isinstance(value, dict):
        own = [value] if {"start", "end"} <= set(value) else []
        return own + [span for part in value.values() for span in _spans(part)]
    if isinstance(value, list):
        return [span for part in value for span in _spans(part)]
    return []


def _links(result: dict[str, Any]) -> set[tuple[tuple[str, str], str]]:
    """Return the links of two articles as the texts of their sentences with their tier."""
    texts = {}
    for article, text in zip(result["articles"], result["texts"], strict=True):
        for segment in article["segments"]:
            for sentence in segment["sentences"]:
                texts[sentence["id"]] = text[sentence["start"] : sentence["end"]]
    return {((texts[p["a"]], texts[p["b"]]), p["tier"]) for fact in result["shared"] for p in fact["pairs"]}


@quick
@given(st.lists(st.one_of(news, anything), min_size=2, max_size=3))
def test_every_span_lies_inside_its_article_and_quotes_it(texts: list[str]) -> None:
    """No finding points outside its article, at nothing, or prints other words than stand there."""
    result = _compared(*texts)
    by_siglum = {article["id"]: text for article, text in zip(result["articles"], texts, strict=True)}
    for article, text in zip(result["articles"], texts, strict=True):
        for span in _spans(article):
            assert 0 <= span["start"] < span["end"] <= len(text)
    for part in ("passages", "agreements", "divergences", "quotations", "shared"):
        for span in _spans(result[part]):
            text = by_siglum[span["article"]]
            assert 0 <= span["start"] <= span["end"] <= len(text)
            if "text" in span:
                assert span["text"] == text[span["start"] : span["end"]]
    for row in result["divergences"]:
        a, b = (by_siglum[m["article"]] for m in row["mentions"][:2])
        for edit in row["edits"]:
            assert edit["a"] == a[edit["a_start"] : edit["a_end"]]
            assert edit["b"] == b[edit["b_start"] : edit["b_end"]]


@quick
@given(news)
def test_an_article_against_itself_diverges_nowhere_and_has_nothing_alone(text: str) -> None:
    """The same text twice is shared throughout."""
    result = _compared(text, text)
    assert result["divergences"] == []
    assert result["unique"] == []


@quick
@given(news, news)
def test_swapping_two_articles_changes_no_link(one: str, other: str) -> None:
    """A link is there whichever article comes first."""
    forth = _links({**_compared(one, other), "texts": [one, other]})
    back = _links({**_compared(other, one), "texts": [other, one]})
    assert forth == {((b, a), tier) for (a, b), tier in back}


@quick
@given(news, news)
def test_a_comparison_is_the_same_every_time(one: str, other: str) -> None:
    """Nothing in a result depends on anything but the articles."""
    assert json.dumps(_compared(one, other)) == json.dumps(_compared(one, other))


@quick
@given(news, news)
def test_every_compared_sentence_is_shared_or_alone_and_never_both(one: str, other: str) -> None:
    """Nothing of an article is swallowed: each sentence that takes part stands on one side."""
    result = _compared(one, other)
    shared = {m["sentence"] for fact in result["shared"] for m in fact["mentions"]}
    alone = {sentence for group in result["unique"] for sentence in group["sentences"]}
    taking_part = {
        sentence["id"]
        for article in result["articles"]
        for segment in article["segments"]
        if segment["kind"] in ("headline", "standfirst", "body") and segment["repeats"] is None
        for sentence in segment["sentences"]
    }
    assert shared | alone == taking_part
    assert not shared & alone


@quick
@given(unrepeated, unrepeated)
def test_reversing_the_paragraphs_of_one_article_loses_no_link(one: str, other: str) -> None:
    """A link holds wherever its sentences stand."""
    backwards = "\n\n".join(reversed(other.split("\n\n")))
    forth = _links({**_compared(one, other), "texts": [one, other]})
    back = _links({**_compared(one, backwards), "texts": [one, backwards]})
    assert {pair for pair, _ in forth} == {pair for pair, _ in back}
