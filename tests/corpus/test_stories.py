"""A story ties articles of which much is reused, and nothing less."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare.corpus.model import Family, Pair
from srccompare.corpus.stories import stories


@pytest.mark.parametrize(
    "pair",
    [
        Pair("a", "b", 1, 24, 0.64, 0.1),
        Pair("a", "b", 1, 12, 0.0, 0.3),
        Pair("a", "b", 9, 400, 0.19, 0.19),
        Pair("a", "b", 1, 300, 0.0, 0.0),
    ],
)
def test_a_quotation_or_a_footer_makes_no_story(pair: Pair) -> None:
    """A little in common, or much of two books, is not one story told twice."""
    assert stories([pair], []) == ()


@pytest.mark.parametrize(
    "pair",
    [Pair("a", "b", 1, 25, 0.2, 0.1), Pair("a", "b", 1, 25, 0.1, 0.2)],
)
def test_a_fifth_of_one_article_makes_a_story(pair: Pair) -> None:
    """It is enough that the shorter article is reused."""
    assert stories([pair], []) == (("a", "b"),)


def test_an_article_stands_in_one_story_with_all_it_is_tied_to() -> None:
    """Stories come in the order of their first articles, the earliest of each first, the undated last."""
    pairs = [
        Pair("a", "c", 1, 90, 0.9, 0.9),
        Pair("b", "d", 1, 90, 0.9, 0.9),
        Pair("c", "e", 1, 90, 0.9, 0.9),
        Pair("a", "b", 1, 12, 0.1, 0.1),
    ]
    monday, friday = dt.date(2024, 5, 6), dt.date(2024, 5, 10)
    days = Family(1, ("e", "a", "c"), (monday, friday, None), 2, 180)
    assert stories(pairs, [days]) == (("b", "d"), ("e", "a", "c"))
    assert stories(pairs[::-1], [days]) == stories(pairs, [days])
