"""Numbers among quoted words: what is none, and how each spelling is written in figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.comparison.quotations.number_spellings import in_figures

AS_THEY_ARE = [
    "the ferry left at noon",
    "dozens of ships",
    "half of the crew",
    "two thirds of them",
    "three quarters of the quay",
    "1,2,3",
]


@pytest.mark.parametrize("words", AS_THEY_ARE)
def test_vague_numbers_fractions_and_other_words_stay(words: str) -> None:
    """What names no whole number is left as it is."""
    assert in_figures(words.split()) == tuple(words.split())


FIGURES = [
    ("fourteen ships", "14 ships"),
    ("twenty five", "25"),
    ("two hundred and fifty", "250"),
    ("a hundred ships", "100 ships"),
    ("5,000 ships", "5000 ships"),
    ("1.5 million", "1500000"),
    ("$ 5 million", "5000000 dollars"),
    ("five million dollars", "5000000 dollars"),
    ("50 %", "50 percent"),
    ("in nineteen eighty four", "in 1984"),
    ("in twenty twenty four", "in 2024"),
    ("the third ship", "the 3rd ship"),
    ("the twenty first ship", "the 21st ship"),
    ("the twelfth ship", "the 12th ship"),
]


@pytest.mark.parametrize(("words", "figures"), FIGURES)
def test_numbers_are_written_in_figures(words: str, figures: str) -> None:
    """Cardinals, years in two pairs, ordinals, scales and signs each have one form."""
    assert in_figures(words.split()) == tuple(figures.split())


_LISTED = """
    a and one five ten twenty ninety hundred thousand million dozen half third first two thirds dozens
    $ % € 3 1,000 2.5 999999999999999999 ٣ ship of
"""
_WORDS = st.sampled_from(_LISTED.split())


@given(st.lists(st.one_of(_WORDS, st.text(min_size=1, max_size=6)), max_size=12))
def test_any_words_can_be_written_and_what_is_no_number_stays(words: list[str]) -> None:
    """No words crash it, and a word that is not a number is still there."""
    written = in_figures(words)
    assert written == in_figures(words)
    assert all(written.count(word) == words.count(word) for word in ("ship", "of"))
