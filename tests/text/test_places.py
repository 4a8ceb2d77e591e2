"""Places: country, people, adjective, capital and seat of government under one key."""

from __future__ import annotations

import pytest

from srccompare.text.places import openings, place, place_of, places_in, table


@pytest.mark.parametrize(
    "word", ["us", "un", "eu", "jordan", "mali", "chad", "south", "new", "", "'", "georgia"]
)
def test_pronouns_surnames_and_halves_are_no_places(word: str) -> None:
    """A word that news uses for something else is not a place by itself."""
    assert place(word) is None


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        (("China", "Chinese", "Beijing"), "@china"),
        (("Russian", "Moscow", "Kremlin"), "@russia"),
        (("US", "U.S.", "USA", "American", "Washington"), "@us"),
        (("UK", "Britain", "British", "London"), "@uk"),
        (("EU", "E.U.", "Brussels"), "@eu"),
    ],
)
def test_every_form_of_a_place_has_one_key(forms: tuple[str, ...], key: str) -> None:
    """Country, adjective, capital and acronym share a key."""
    assert {place(form) for form in forms} == {key}


def test_south_sudan_is_not_sudan() -> None:
    """The longest form wins, and its parts are not found again inside it."""
    assert places_in(["in", "south", "sudan", "and", "sudan"]) == {1: (2, "@south_sudan"), 4: (1, "@sudan")}


def test_a_form_of_several_words_is_found_in_a_run() -> None:
    """The words of a long form come back as one place with its length."""
    assert places_in(["the", "united", "states", "of", "america", "said"]) == {1: (4, "@us")}
    assert place_of(("white", "house")) == "@us"
    assert place_of(("united",)) is None


def test_an_opening_word_that_is_a_place_itself_is_still_found() -> None:
    """'Palestinian' opens 'Palestinian Authority' and is a place without it."""
    assert places_in(["palestinian", "farmers"]) == {0: (1, "@palestine")}
    assert places_in(["saudi"]) == {0: (1, "@saudi_arabia")}


def test_no_form_stands_in_two_rows() -> None:
    """A form has one key, whatever the order of the rows."""
    assert len(set(table().values())) > 60
    assert table()["sudanese"] == "@sudan"
    assert "south" in openings()


def test_nothing_is_found_in_nothing() -> None:
    """No words, no places."""
    assert places_in([]) == {}
