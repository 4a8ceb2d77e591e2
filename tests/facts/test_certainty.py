"""Cues of certainty, attribution and negation: what is none, and what is one of which strength."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.properties.strategies import anything

from srccompare.articles.model import Article
from srccompare.facts.certainty import cues
from srccompare.segments import witness


def _read(text: str, kind: str) -> list[tuple[str, str, int]]:
    """Return (text, value, level) of every cue of a kind."""
    return [
        (text[c.start : c.end], c.value, c.level)
        for c in cues(witness(Article.from_text(text)))
        if c.kind == kind
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The vote is in May 2021, said Theresa May.",
        "She is the likely candidate and he a likely winner.",
        "Women are more likely to vote.",
        "The army showed its military might.",
        "He appeared in court and it seemed endless.",
        "Come as soon as possible; they made it possible to stay.",
        "They are supposed to pay a certain sum.",
        "They could not open the door.",
        "They could see the smoke, and the bang could be heard in Tarn.",
        "She thought that he believed her.",
        "Make sure that the door is shut.",
    ],
)
def test_words_that_only_look_like_hedges_are_none(text: str) -> None:
    """The month, attributes, comparisons, abilities and duties hedge nothing."""
    assert _read(text, "certainty") == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The firm certainly knew of it.", ("certainly", "certain", 5)),
        ("The firm almost certainly knew of it.", ("almost certainly", "almost certain", 4)),
        ("The firm is very likely to close.", ("very likely", "almost certain", 4)),
        ("The firm probably knew of it.", ("probably", "likely", 3)),
        ("The driver is believed to have fled.", ("believed", "believed", 3)),
        ("The driver apparently fled.", ("apparently", "apparent", 2)),
        ("The driver may have fled.", ("may", "may", 2)),
        ("The driver appears to have fled.", ("appears", "appear", 2)),
        ("The driver allegedly fled.", ("allegedly", "alleged", 2)),
        ("The driver might have fled.", ("might", "might", 1)),
        ("Perhaps the driver fled.", ("Perhaps", "possible", 1)),
        ("The driver is not likely to return.", ("not likely", "unlikely", 1)),
        ("The driver denied the claim.", ("denied", "denied", 0)),
    ],
)
def test_the_scale_of_certainty(text: str, cue: tuple[str, str, int]) -> None:
    """Each step of the scale is read, with the word that strengthens or weakens it."""
    assert _read(text, "certainty") == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "He is not only rich but kind.",
        "There is no doubt about it.",
        "It is No. 2 on the list.",
        "They pay no less than before.",
        "They stay whether or not it rains.",
        "The engine failed on Monday.",
    ],
)
def test_words_that_deny_nothing_are_no_negations(text: str) -> None:
    """'Not only', 'no doubt' and 'No. 2' assert."""
    assert _read(text, "negation") == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He did not pay.", ("not", "not", 0)),
        ("He didn’t pay.", ("didn’t", "not", 0)),
        ("He never paid.", ("never", "never", 0)),
        ("He failed to pay.", ("failed to", "fail", 0)),
        ("He refused to pay.", ("refused to", "refuse", 0)),
        ("There was no money.", ("no", "no", 0)),
    ],
)
def test_negations(text: str, cue: tuple[str, str, int]) -> None:
    """Plain negations and verbs that deny an act are read."""
    assert _read(text, "negation") == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "They heard the claims again.",
        "An estimated crowd came.",
        "These accounts were reported in detail.",
        "A group claimed responsibility.",
    ],
)
def test_nouns_and_participles_report_nothing(text: str) -> None:
    """After an article or an auxiliary the form of a reporting verb is none."""
    assert _read(text, "attribution") == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("She said it rained.", ("said", "say", 3)),
        ("She claimed it rained.", ("claimed", "claim", 1)),
        ("She admitted it rained.", ("admitted", "admit", 5)),
        ("According to her it rained.", ("According to", "according", 3)),
    ],
)
def test_reporting_verbs_have_a_strength(text: str, cue: tuple[str, str, int]) -> None:
    """A verb of doubt, a neutral one and one that concedes stand apart."""
    assert _read(text, "attribution") == [cue]


@given(anything)
def test_every_cue_lies_in_the_text_in_order(text: str) -> None:
    """No text makes the extractor fail; cues are in order and inside the text."""
    found = cues(witness(Article.from_text(text)))
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert [c.start for c in found] == sorted(c.start for c in found)
