"""Phrases are looked up by a word of theirs."""

from __future__ import annotations

import pytest

from srccompare.segments.lists import Openings, Phrases
from srccompare.segments.phrases import CAPTION_HINTS, CAPTION_TALK

LISTED = Phrases("in this old photo|sign up for|photo_|read our pap|cookie|/quill")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a photo",
        "the photos are old",
        "in this very old photograph",
        "sign up",
        "signs up for the race",
        "bread our paper bakes",
        "cookiemonster",
        "the quill",
    ],
)
def test_phrases_are_not_found_in_part(text: str) -> None:
    """A phrase that stands there in part, or begins inside another word, is not found."""
    assert not LISTED.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "in this old photo",
        "in this old photograph",
        "now sign up for more",
        '"sign up for more"',
        "the photo shows",
        "read our paper",
        "cookie",
        "all cookies, then",
        "ada lund/quill",
    ],
)
def test_phrases_are_found_whole(text: str) -> None:
    """A phrase is found whole, its last word as the beginning of one, one word alone in its plural."""
    assert LISTED.found_in(text)


@pytest.mark.parametrize("phrase", CAPTION_TALK.listed)
def test_every_phrase_of_captions_holds_a_hint(phrase: str) -> None:
    """A paragraph without a hint is not searched, so no phrase may go without one."""
    assert any(hint in phrase for hint in CAPTION_HINTS)


@pytest.mark.parametrize("text", ["", "p", "photographs", "a photo: quill", "readily", "see it"])
def test_openings_are_not_found_in_part_or_further_on(text: str) -> None:
    """A text that begins like an opening and goes on otherwise, or holds one further on, has none."""
    assert Openings("photo:|read our|see:_").of(text) is None


@pytest.mark.parametrize(
    ("text", "opening"), [("photo: quill", "photo:"), ("see: below", "see: "), ("photo: photo: a", "photo:")]
)
def test_the_first_listed_opening_is_returned(text: str, opening: str) -> None:
    """The opening comes back as it is listed, the first of several that fit."""
    assert Openings("photo:|photo: p|see:_").of(text) == opening
