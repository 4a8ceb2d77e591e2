"""Synonym classes: what must not meet, what must, and that the table agrees with itself."""

from __future__ import annotations

from collections import defaultdict

import pytest

from srccompare.text.stems import stem
from srccompare.text.synonyms import classes, key, keys, table


def _key(word: str) -> str:
    """Return the key of a word as aligners look it up: by the word, then by its stem."""
    return keys([word], [stem(word)])[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("like", "likely"),
        ("severe", "several"),
        ("universe", "university"),
        ("near", "nearly"),
        ("mission", "missing"),
        ("special", "expert"),
        ("government", "president"),
        ("war", "peace"),
        ("rise", "fall"),
        ("approve", "reject"),
        ("arrest", "release"),
        ("state", "say"),
        ("woman", "man"),
    ],
)
def test_words_of_different_meaning_keep_different_keys(one: str, other: str) -> None:
    """Words that only look alike, and opposites, never share a key."""
    assert _key(one) != _key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("government", "regime"),
        ("administration", "governments"),
        ("probably", "likely"),
        ("remark", "comments"),
        ("assistance", "aid"),
        ("killed", "died"),
        ("deadly", "fatal"),
        ("companies", "firm"),
        ("quit", "resigned"),
        ("endorsement", "endorsed"),
        ("blast", "explosion"),
        ("lawyers", "attorney"),
        ("quake", "earthquake"),
        ("investigating", "probe"),
    ],
)
def test_synonyms_and_nominalisations_share_a_key(one: str, other: str) -> None:
    """Words that news uses for one another share a key, inflected or not."""
    assert _key(one) == _key(other)


def test_no_word_stands_in_two_classes() -> None:
    """A word or stem has one class, so the order of the classes never matters."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for words in classes():
        for word in words:
            homes[word.lstrip("=")].add(words[0])
            if word[0] != "=":
                homes[stem(word)].add(words[0])
    assert {word: names for word, names in homes.items() if len(names) > 1} == {}


def test_a_class_has_at_least_two_members() -> None:
    """A class of one word would say nothing."""
    assert [words for words in classes() if len(words) < 2] == []


def test_an_unknown_word_is_its_own_key() -> None:
    """A word of no class comes back as it is."""
    assert key("zeppelin") == "zeppelin"
    assert keys(["zeppelins"], ["zeppelin"]) == ["zeppelin"]


def test_there_are_some_hundreds_of_classes() -> None:
    """The table is broad: hundreds of classes, not a handful made for a demonstration."""
    assert len(set(table().values())) > 300
