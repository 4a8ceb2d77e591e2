"""What a tool found is scored by the letters it pairs with the right place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pair_gold import Difference, Gold, Group
from pair_score import outside, score, value
from pairs.model import Found, Named, Pair

A = "Mara sold 12 boats in May. Nobody wept."
B = "Rain fell. In May Mara sold 21 boats. Nobody complained."
GOLD = Gold(
    A,
    B,
    (
        Group("X", "figure", (0, 25), (11, 36), Difference("figure", ((10, 12),), ((28, 30),))),
        Group("Y", "reworded", (27, 38), (38, 55)),
    ),
    (((0, 4), (18, 22)),),
)
MARK = Pair(0, 10, 20, 40)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], 0.0),
        ([Pair(0, 10, 0, 20)], 0.0),
        ([Pair(10, 20, 20, 40)], 0.0),
        ([Pair(0, 10, 20, 21)], 0.05),
        ([Pair(0, 5, 20, 40)], 0.5),
        ([Pair(0, 5, 20, 30), Pair(5, 10, 30, 40)], 1.0),
        ([Pair(0, 5, 20, 30), Pair(0, 5, 20, 30)], 0.5),
        ([Pair(0, 90, 0, 90)], 1.0),
    ],
)
def test_a_place_counts_by_its_worse_side(pairs: list[Pair], expected: float) -> None:
    """A stretch that is paired with something else is not found, and none counts twice."""
    assert value(pairs, MARK) == pytest.approx(expected)


def test_nothing_found_scores_nothing() -> None:
    """Nor is any of it outside."""
    found = score(Found(()), GOLD)
    assert (found.mean, found.outside, found.shown, found.named, found.false) == (0, 0, 0, 0, 0)
    assert found.differences == 1


def test_all_in_one_pair_finds_everything_and_shows_nothing() -> None:
    """To set the whole of A against the whole of B is right everywhere, but says nothing."""
    found = score(Found((Pair(0, 99, 0, 99),), equal=True), GOLD)
    assert found.mean == 1
    assert found.shown == 0


def test_letters_that_no_mark_pairs_are_outside() -> None:
    """On both sides; a mark counts only where the pair has its partner too."""
    assert outside([Pair(0, 4, 0, 8)], GOLD) == 1
    assert outside([Pair(0, 4, 13, 17)], GOLD) == 0
    assert outside([Pair(0, 19, 0, 27)], GOLD) == pytest.approx(8 / 46)


def test_a_difference_is_shown_by_runs_of_equal_words_around_it() -> None:
    """Not by pairs that have it inside, and not where less than half of the place is found."""
    runs = (Pair(0, 8, 13, 21), Pair(10, 15, 23, 28))
    assert score(Found(runs, equal=True), GOLD).shown == 1
    assert score(Found(runs), GOLD).shown == 0
    assert score(Found(runs[:1], equal=True), GOLD).shown == 0


def test_a_difference_is_named_by_its_name_at_its_place() -> None:
    """Another name or another place is wrong, and is counted."""
    here, there = Pair(0, 19, 13, 28), Pair(19, 28, 28, 44)
    assert score(Found((), (Named("figure", here),)), GOLD).named == 1
    for wrong in (Named("altered", here), Named("figure", there)):
        found = score(Found((), (wrong,)), GOLD)
        assert (found.named, found.false) == (0, 1)


@given(st.lists(st.builds(Pair, *(st.integers(0, 50) for _ in range(4)))))
def test_scores_are_shares(pairs: list[Pair]) -> None:
    """Whatever a tool answers, even spans that end before they begin."""
    found = score(Found(tuple(pairs)), GOLD)
    assert 0 <= found.outside <= 1
    assert all(0 <= each <= 1 for each in found.values.values())
