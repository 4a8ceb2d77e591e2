"""A name that does not exist is answered with one that was probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.alignment.similarity import common_words
from srccompare.text.nearest import letters_in_common, nearest


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("", None),
        ("xyz", None),
        ("sharde", "did you mean shared?"),
        ("passage", "did you mean passages?"),
        ("unq", "did you mean unique?"),
    ],
)
def test_a_guess_is_made_only_for_what_is_close(word: str, guess: str | None) -> None:
    """A guess that is far off puzzles more than it helps."""
    assert nearest(word, ["divergences", "shared", "unique", "passages"]) == guess


def test_of_equally_close_names_the_first_is_meant() -> None:
    """The answer goes by the order of the names, which callers keep the same."""
    assert nearest("fact", ["facts", "facto"]) == "did you mean facts?"


@given(*[st.text("abAB é\ufb01İ", max_size=70)] * 2)
def test_letters_in_common_are_those_of_the_longest_common_subsequence(a: str, b: str) -> None:
    """What is counted in bits is what the table would give, also past the bits of a machine word."""
    assert letters_in_common(a, b) == common_words(list(a), list(b))
