"""What all witnesses say of a pair: support, company, circles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.alignment.thirds import (
    LEAST_SUPPORT,
    circles,
    company,
    likeness,
    log_odds,
    second_look,
    sigmoid,
    support,
)

Pairs = dict[tuple[int, int], float]

CHANCES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0, 1, allow_nan=False), max_size=9
)


def test_company_counts_the_other_links_of_the_busier_sentence() -> None:
    """A pair alone has none; of a sentence with three partners each has the two others."""
    assert company({(0, 0): 0.5}) == {(0, 0): 0.0}
    crowded = company({(0, 0): 0.5, (0, 1): 0.25, (0, 2): 0.75, (1, 2): 0.5})
    assert crowded == {(0, 0): 1.0, (0, 1): 1.25, (0, 2): 0.75, (1, 2): 0.75}


def test_company_is_the_same_when_the_articles_are_swapped() -> None:
    """The busier sentence is the busier one on either side."""
    chances = {(0, 0): 0.5, (0, 1): 0.25, (1, 1): 0.75, (2, 1): 0.5}
    swapped = company({(j, i): chance for (i, j), chance in chances.items()})
    assert {(i, j): count for (j, i), count in swapped.items()} == company(chances)


def test_a_faint_link_supports_nothing() -> None:
    """Below the bar a way through a third witness is chance."""
    faint = LEAST_SUPPORT / 2
    assert support((0, 1), {(0, 1): {}, (0, 2): {(0, 0): faint}, (1, 2): {(0, 0): 0.9}}) == {}


def test_an_article_does_not_support_its_own_links() -> None:
    """What it says twice is told by the circles, not taken for a third witness."""
    first = {(0, 1): {(0, 0): 0.9}, (0, 0): {(0, 1): 0.9}, (1, 1): {}}
    assert support((0, 1), first) == {}


def test_the_best_way_through_a_third_witness_supports() -> None:
    """Of two ways the likelier counts."""
    first: dict[tuple[int, int], Pairs] = {
        (0, 1): {(0, 0): 0.2},
        (0, 2): {(0, 0): 0.5, (0, 1): 0.9},
        (1, 2): {(0, 0): 0.5, (0, 1): 0.8},
    }
    assert support((0, 1), first) == {(0, 0): pytest.approx(0.72)}


def test_faint_links_are_in_no_circle() -> None:
    """A sentence with faint links only has itself about it, and is like no other."""
    around = circles({(0, 1): {(0, 0): LEAST_SUPPORT / 2}})
    assert around == {(0, 0): {(0, 0): 1.0}, (1, 0): {(1, 0): 1.0}}
    assert likeness(around[0, 0], around[1, 0]) == 0.0


def test_sentences_that_are_linked_to_the_same_are_alike() -> None:
    """More than those that are linked to others, with the same chance of their own."""
    together = circles({(0, 1): {(0, 0): 0.5}, (0, 2): {(0, 0): 0.8}, (1, 2): {(0, 0): 0.8}})
    apart = circles({(0, 1): {(0, 0): 0.5}, (0, 2): {(0, 0): 0.8}, (1, 2): {(0, 1): 0.8}})
    assert likeness(together[0, 0], together[1, 0]) > likeness(apart[0, 0], apart[1, 0]) > 0


def test_what_an_article_says_twice_makes_a_circle() -> None:
    """A sentence linked to the first telling is more like the second one than without it."""
    once = {(0, 1): {(0, 0): 0.9, (1, 0): 0.2}}
    alone, retold = circles(once), circles(once | {(0, 0): {(0, 1): 0.9}})
    assert likeness(retold[0, 1], retold[1, 0]) > likeness(alone[0, 1], alone[1, 0])


@given(CHANCES, CHANCES, CHANCES)
def test_likeness_is_a_cosine_and_the_same_both_ways(one: Pairs, two: Pairs, three: Pairs) -> None:
    """To the last bit, so that the order of the articles changes no link."""
    around = circles({(0, 1): one, (0, 2): two, (1, 2): three})
    for circle in around.values():
        assert likeness(circle, circle) == pytest.approx(1)
        for other in around.values():
            alike = likeness(circle, other)
            assert alike == likeness(other, circle)
            assert 0 <= alike <= 1 + 1e-9


def test_a_second_look_sees_chance_support_company_and_circles() -> None:
    """In this order, as the trained weights take them."""
    first: dict[tuple[int, int], Pairs] = {
        (0, 1): {(0, 0): 0.5, (0, 1): 0.25},
        (0, 2): {(0, 0): 0.5},
        (1, 2): {(0, 0): 0.5},
    }
    around = circles(first)
    seen = second_look((0, 1), first, around)
    assert seen[0, 0] == (0.0, 0.25, 0.25, likeness(around[0, 0], around[1, 0]))
    assert set(seen) == {(0, 0), (0, 1)}


@pytest.mark.parametrize("chance", [0.001, 0.3, 0.5, 0.99])
def test_log_odds_and_chance_are_each_others_inverse(chance: float) -> None:
    """Within what the training saw; certainty is kept finite."""
    assert sigmoid(log_odds(chance)) == pytest.approx(chance)
    assert log_odds(0.0) == pytest.approx(-log_odds(1.0))
