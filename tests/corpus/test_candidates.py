"""Seeds: pairs of places that have enough words around them in common, told in either order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.candidates import between, promising
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.places import POSITION_BITS, reach
from srccompare.corpus.recipe import recipe

DEFAULT = recipe(ScanOptions())
AROUND = reach(DEFAULT)
WIDTH = 2 * AROUND + DEFAULT.breadth

PLACES = st.tuples(st.integers(0, 3), st.integers(AROUND, 40)).map(lambda at: at[0] << POSITION_BITS | at[1])
WINDOWS = st.tuples(
    st.text("ab", min_size=AROUND, max_size=AROUND), st.sampled_from(("ab" * 9, "abcabc" * 3))
).map(lambda parts: "".join(parts)[:WIDTH].ljust(WIDTH, "x"))


@given(st.lists(st.tuples(PLACES, WINDOWS), min_size=2, max_size=7))
def test_the_pairs_of_many_places_are_those_that_are_promising(near: list[tuple[int, str]]) -> None:
    """What is written out for speed says the same as the rule, and the rule the same in either order."""
    pairs = list(combinations(near, 2))
    expected = [(one[0], other[0]) for one, other in pairs if promising(one, other, DEFAULT)]
    assert list(between(near, DEFAULT)) == expected
    assert [promising(*pair, DEFAULT) for pair in pairs] == [promising(b, a, DEFAULT) for a, b in pairs]


def test_places_of_one_article_make_no_seed() -> None:
    """An article that repeats itself shares nothing with another."""
    words = "abcdefghijklmnopqrstuvwxyz"[:WIDTH]
    assert not list(between([(place, words) for place in (100, 200)], DEFAULT))


def test_too_few_words_in_common_make_no_seed() -> None:
    """A shingle alone, and one word less than a passage needs, are no reason to align two articles."""
    for alike, seeds in ((0, 0), (DEFAULT.min_words - 6, 0), (DEFAULT.min_words - 5, 1)):
        left = "k" * AROUND + "abcde" + "x" * alike
        right = "m" * AROUND + "abcde" + "x" * alike
        near = [(AROUND, left.ljust(WIDTH, "p")), (1 << POSITION_BITS | AROUND, right.ljust(WIDTH, "q"))]
        assert len(list(between(near, DEFAULT))) == seeds
