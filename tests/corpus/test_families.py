"""Clusters follow a text from article to article; families say who had it first."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.families import Link, Links, clusters, document_pairs, families
from srccompare.corpus.model import Pair, Reuse, Side
from tests.growth import lines_run

MONDAY, TUESDAY, FRIDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7), dt.date(2024, 5, 10)

APART = {
    "two stories of one article": [Link(0, 0, 400, 1, 0, 400, 70), Link(1, 500, 900, 2, 0, 400, 70)],
    "stories that touch": [Link(0, 0, 400, 1, 0, 400, 70), Link(1, 400, 800, 2, 0, 400, 70)],
    "a small overlap": [Link(0, 0, 400, 1, 0, 400, 70), Link(1, 300, 700, 2, 0, 400, 70)],
    "a few words of a whole reprint": [Link(0, 0, 2000, 1, 0, 2000, 350), Link(1, 500, 560, 2, 90, 150, 10)],
    "the same offsets of other articles": [Link(0, 0, 400, 1, 0, 400, 70), Link(2, 0, 400, 3, 0, 400, 70)],
}
TOGETHER = {
    "one text in three articles": [Link(0, 0, 400, 1, 50, 450, 70), Link(1, 50, 450, 2, 9, 409, 70)],
    "edges that differ": [Link(0, 0, 400, 1, 50, 450, 70), Link(1, 80, 430, 2, 9, 350, 60)],
    "a reprint cut after its first third": [Link(0, 0, 900, 1, 0, 900, 160), Link(0, 0, 300, 2, 0, 300, 50)],
    "two parts of what the same articles have": [
        Link(0, 0, 90, 1, 0, 90, 20),
        Link(0, 400, 490, 1, 99, 190, 20),
    ],
    "by way of the second article alone": [Link(0, 0, 400, 2, 0, 400, 70), Link(1, 0, 400, 2, 10, 410, 70)],
}


@pytest.mark.parametrize("links", APART.values(), ids=APART)
def test_different_texts_stay_apart(links: list[Link]) -> None:
    """An article that took up two texts ties no others together."""
    assert list(clusters(Links(links))) == [1, 2]


@pytest.mark.parametrize("links", TOGETHER.values(), ids=TOGETHER)
def test_one_text_is_one_cluster(links: list[Link]) -> None:
    """A text is followed from article to article, cut or not."""
    assert list(clusters(Links(links))) == [1, 1]


def test_a_second_text_joins_only_what_the_very_same_articles_share() -> None:
    """A third article that has but one of two texts keeps them apart."""
    both = [Link(0, 0, 90, 1, 0, 90, 20), Link(0, 400, 490, 1, 400, 490, 20)]
    third = Link(1, 400, 490, 2, 0, 90, 20)
    assert list(clusters(Links([*both, third]))) == [1, 2, 2]
    fourth = Link(1, 0, 90, 2, 300, 390, 20)
    assert list(clusters(Links([*both, third, fourth]))) == [1, 1, 1, 1]


def test_no_passages_make_no_clusters() -> None:
    """An empty corpus is no special case."""
    assert list(clusters(Links([]))) == []
    assert families(Links([]), [], []) == ()


def test_clusters_are_numbered_by_their_first_passage() -> None:
    """The numbers follow the order of the passages."""
    links = [Link(5, 0, 99, 6, 0, 99, 20), Link(0, 0, 99, 1, 0, 99, 20), Link(1, 0, 99, 2, 0, 99, 20)]
    assert list(clusters(Links(links))) == [1, 2, 2]


_LINKS = st.lists(
    st.builds(
        lambda a, b, x, y, n: Link(a, x, x + n, a + b, y, y + n, n),
        st.integers(0, 5),
        st.integers(1, 3),
        st.integers(0, 60),
        st.integers(0, 60),
        st.integers(5, 40),
    ),
    max_size=12,
)


@given(_LINKS, st.randoms(use_true_random=False))
def test_the_order_of_passages_changes_numbers_and_nothing_else(links: list[Link], random: object) -> None:
    """Which passages stand together does not depend on how they arrive."""
    order = list(range(len(links)))
    random.shuffle(order)  # type: ignore[attr-defined]
    straight = list(clusters(Links(links)))
    shuffled = dict(zip(order, clusters(Links([links[n] for n in order])), strict=True))
    assert _partition(dict(enumerate(straight))) == _partition(shuffled)


def _partition(numbers: dict[int, int]) -> set[frozenset[int]]:
    """Return which passages stand together, whatever their numbers."""
    return {frozenset(n for n, c in numbers.items() if c == cluster) for cluster in numbers.values()}


def test_a_text_in_many_articles_is_tied_in_linear_time() -> None:
    """A story of a thousand papers, each pair a passage, takes no thousand squared an article."""

    def passages(papers: int) -> list[Link]:
        return [
            Link(a, 0, 400 + a % 7, b, b % 5, 400, 70) for a in range(papers) for b in range(a + 1, papers)
        ]

    small, large = passages(12), passages(48)
    ratio = lines_run(lambda: clusters(Links(large))) / lines_run(lambda: clusters(Links(small)))
    assert ratio < 1.6 * len(large) / len(small)


def test_nobody_reprints_whom_no_day_sets_earlier() -> None:
    """Without days, or on one day, nothing is said about who was first."""
    links = [Link(0, 0, 99, 1, 0, 99, 20)]
    for days in ({}, {0: MONDAY}, {0: MONDAY, 1: MONDAY}):
        (family,) = families(Links(links), [1], ["a", "b"], days)
        assert family.reprints == (None, None)


def test_a_family_starts_with_the_earliest_and_ends_with_the_undated() -> None:
    """Each later article follows the earlier one with which it shares most words."""
    links = [
        Link(0, 0, 400, 1, 0, 400, 70),
        Link(0, 0, 300, 2, 0, 300, 50),
        Link(1, 0, 390, 2, 0, 390, 68),
        Link(2, 0, 300, 3, 0, 300, 50),
    ]
    days = {0: TUESDAY, 1: MONDAY, 2: FRIDAY}
    (family,) = families(Links(links), clusters(Links(links)), ["wire", "daily", "late", "blog"], days)
    assert family.articles == ("daily", "wire", "late", "blog")
    assert family.published == (MONDAY, TUESDAY, FRIDAY, None)
    assert family.reprints == (None, "daily", "daily", None)
    assert (family.cluster, family.passages, family.words) == (1, 4, 238)
    assert family.characters == 400 + 400 + 390 + 300


def test_families_with_most_reused_text_come_first() -> None:
    """A long text in two articles goes before a short one in three."""
    links = [
        Link(0, 0, 60, 1, 0, 60, 10),
        Link(1, 0, 60, 2, 0, 60, 10),
        Link(3, 0, 900, 4, 0, 900, 150),
    ]
    found = families(Links(links), clusters(Links(links)), list("abcde"))
    assert [family.cluster for family in found] == [2, 1]


def test_a_pair_counts_every_character_once() -> None:
    """Passages that overlap do not add up to more than the article; pairs come in the order of their ids."""
    passages = [
        Reuse(Side("a", 0, 60), Side("c", 0, 60), 10, 1.0, 1),
        Reuse(Side("a", 10, 50), Side("b", 0, 40), 8, 1.0, 2),
        Reuse(Side("a", 40, 80), Side("c", 100, 140), 8, 1.0, 3),
        Reuse(Side("b", 0, 40), Side("c", 5, 45), 8, 1.0, 2),
    ]
    pairs = list(document_pairs(passages, {"a": 100, "b": 40}))
    assert pairs == [
        Pair("a", "b", 1, 8, 0.4, 1.0),
        Pair("a", "c", 2, 18, 0.8, 0.0),
        Pair("b", "c", 1, 8, 1.0, 0.0),
    ]
    assert [pair.containment for pair in pairs] == [1.0, 0.8, 1.0]
