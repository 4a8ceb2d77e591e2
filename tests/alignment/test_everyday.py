"""Everyday words: what two reports of different things share as well."""

from __future__ import annotations

import pytest

from srccompare.alignment.everyday import everyday, is_printed_everyday, is_telling
from srccompare.alignment.features import match_key
from srccompare.text.stems import STOPWORDS, stem


@pytest.mark.parametrize("word", ["voicemail", "landslide", "anaesthetist", "zeppelin", "norway"])
def test_a_telling_word_is_not_everyday(word: str) -> None:
    """What few reports use counts as evidence."""
    assert match_key(word, stem(word)) not in everyday()


@pytest.mark.parametrize("word", ["plan", "plans", "planned", "week", "members", "woman", "reported"])
def test_all_forms_of_an_everyday_word_are_everyday(word: str) -> None:
    """The table lists words; their other forms have the same key."""
    assert match_key(word, stem(word)) in everyday()


def test_the_table_holds_content_words_alone() -> None:
    """A function word has no key, and no country is in the table."""
    assert not {key for key in everyday() if key in STOPWORDS or key.startswith("@")}


@pytest.mark.parametrize(
    ("key", "telling"), [("市", False), ("7", False), ("member", False), ("voicemail", True)]
)
def test_a_single_character_tells_nothing(key: str, telling: bool) -> None:
    """Two texts without blanks share characters, whatever they are about."""
    assert is_telling(key) == telling


@pytest.mark.parametrize("word", ["lenn", "vestline", "orvik", "ess", "", "ing"])
def test_a_name_that_only_resembles_an_everyday_word_is_none(word: str) -> None:
    """Unlike stems, its letters tell."""
    assert not is_printed_everyday(word)


@pytest.mark.parametrize("word", ["ticket", "flags", "calls", "called", "harbour", "waiting", "housing"])
def test_forms_of_everyday_words_are_everyday_words(word: str) -> None:
    """As they are printed, by either spelling."""
    assert is_printed_everyday(word)
