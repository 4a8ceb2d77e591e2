"""Stems bring the forms of one word together and keep other words apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.text.stems import STOPWORDS, is_content, stem

APART = [
    "hope hop",
    "plan plane",
    "sit site",
    "us u.s.",
    "am a.m.",
    "statement state",
    "number numb",
    "department depart",
    "authority author",
    "majority major",
    "community communist",
    "committee commit",
    "combat comb",
    "car care",
    "violent violate",
    "1,200 1,201",
]

TOGETHER = [
    "say said says",
    "die died death dead deadly",
    "kill killed killings killer",
    "resign resigned resigning resigns resignation",
    "endorse endorsed endorsement endorses",
    "investigate investigated investigation investigators",
    "decide decided decision",
    "suspend suspended suspension",
    "nominate nominated nomination nominee",
    "agree agreed agreement",
    "allege alleged allegedly allegation",
    "stop stopped stopping stops",
    "hope hoped hoping hopes",
    "try tries tried trying",
    "city cities",
    "organise organized organisation organizations",
    "labour labor",
    "terror terrorist terrorism",
    "president president's presidents",
    "f.b.i. fbi",
    "u.s. usa",
    "two 2",
    "1,200 1200",
    "percent %",
    "feb february",
    "buildings building built build",
]


@pytest.mark.parametrize("words", APART)
def test_words_of_unlike_meaning_keep_apart(words: str) -> None:
    """Two words that only look alike never share a stem."""
    first, second = words.split()
    assert stem(first) != stem(second)


@pytest.mark.parametrize("words", TOGETHER)
def test_forms_of_one_word_share_a_stem(words: str) -> None:
    """Inflected, derived and irregular forms meet in one stem."""
    assert len({stem(word) for word in words.split()}) == 1


def test_stop_words_are_their_own_stems_and_carry_no_news() -> None:
    """A stop word passes unchanged, and no content word turns into one by stemming."""
    assert all(stem(word) == word and not is_content(word) for word in STOPWORDS)
    assert is_content(stem("u.s."))
    assert is_content(stem("having's")) is False
    assert [is_content(stem(word)) for word in ("resigned", "7", "x")] == [True, True, False]


@given(st.text() | st.text(alphabet="s'.,1aing", min_size=1, max_size=8))
def test_any_text_has_a_stem(word: str) -> None:
    """Stemming never fails, never empties a word and gives the same answer twice."""
    assert stem(word) == stem(word)
    assert bool(stem(word)) == bool(word)
