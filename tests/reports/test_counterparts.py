"""Which sentence of another article faces a sentence."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from srccompare.comparison.model import FactPair
from srccompare.reports.articles import Articles
from srccompare.reports.counterparts import counterparts

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison


def test_a_firm_link_comes_before_a_possible_one_of_a_higher_score(harbor: Comparison) -> None:
    """And of firm ones that of the highest score; each way."""
    fact = harbor.shared[0]
    (pair,) = fact.pairs
    another = next(f.pairs[0].b for f in harbor.shared if f.pairs[0].b != pair.b)
    links = (
        FactPair(pair.a, another, "paraphrase", "possible", 0.9),
        FactPair(pair.a, another, "partial", "firm", 0.6),
        pair._replace(score=0.7),
    )
    comparison = dataclasses.replace(harbor, shared=(fact._replace(pairs=links),))
    found = counterparts(comparison, Articles(comparison.sources))
    assert found[pair.a]["B"] == (pair.b, links[2])
    assert found[another] == {"A": (pair.a, links[1])}


def test_a_sentence_without_a_link_has_no_counterpart(harbor: Comparison) -> None:
    """Nothing is guessed."""
    comparison = dataclasses.replace(harbor, shared=())
    assert counterparts(comparison, Articles(comparison.sources)) == {}
