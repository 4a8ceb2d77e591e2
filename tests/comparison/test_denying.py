"""What denies does so inside quotation marks and outside, in every room that reads denials."""

from __future__ import annotations

import pytest

import srccompare
from srccompare.comparison.phrasing.opposites import DENYING
from srccompare.comparison.quotations.weighing import matter
from srccompare.facts.cue_words import negation
from srccompare.text.closed_classes import (
    DECLINE,
    DENYING_VERBS,
    NEAR_NEGATORS,
    NEGATED,
    NEGATED_BARE,
    NEGATORS,
)

HARMLESS = [
    ("wants to sell", "seldom wants to sell"),
    ("wants to sell", "hardly wants to sell"),
    ("wants to sell", "rarely wants to sell"),
]
DENIED = [
    ("will sell", "will not sell"),
    ("will sell", "won't sell"),
    ("did sell", "didn't sell"),
    ("shall sell", "shall never sell"),
    ("would sell", "wouldn't sell"),
    ("was able to sell", "was unable to sell"),
    ("plans to sell", "rejects plans to sell"),
    ("has money to sell", "lacks money to sell"),
]


def divergences(told: str, one: str, other: str) -> list[tuple[str | None, str, str]]:
    """Return severity, kind and note of each divergence of two reports that differ in a few words."""
    texts = [
        told.format(f"The board {words} the old mill in Orsa to the bank of Lund.") for words in (one, other)
    ]
    found = srccompare.compare([srccompare.Article.from_text(text) for text in texts]).divergences
    return [(detail.severity, detail.kind, detail.note) for detail in found]


QUOTED, PLAIN = 'Mara Feld told the council on Monday: "{}"', "Mara Feld told the council on Monday: {}"


@pytest.mark.parametrize(("one", "other"), HARMLESS)
def test_less_is_no_denial_inside_marks_or_outside(one: str, other: str) -> None:
    """A word that weakens or moves a statement does not turn it round."""
    found = divergences(QUOTED, one, other) + divergences(PLAIN, one, other)
    assert {"quotation", "wording"} == {kind for _, kind, _ in found}
    assert not [note for _, _, note in found if "negation" in note]


@pytest.mark.parametrize(("one", "other"), DENIED)
def test_a_denial_is_one_inside_marks_and_outside(one: str, other: str) -> None:
    """A quotation that lost its denial is an error, and the same words without marks are a polarity."""
    for x, y in ((one, other), (other, one)):
        quoted = divergences(QUOTED, x, y)
        assert ("error", "quotation", "differs in a negation") in quoted
        assert any(kind == "polarity" for _, kind, _ in divergences(PLAIN, x, y))


@pytest.mark.parametrize("word", sorted(NEAR_NEGATORS))
def test_what_is_near_nothing_denies_in_no_room(word: str) -> None:
    """Outside marks a matter of wording, inside them one of how strongly it was said."""
    assert word not in DENYING
    assert word not in negation()
    assert matter(["they", word, "sell"], ["they", "sell"]) == "how strongly or how surely"


@pytest.mark.parametrize("word", sorted(NEGATORS | NEGATED | DENYING_VERBS))
def test_what_denies_does_so_in_quotations(word: str) -> None:
    """Left out on one side it changes what was said, whichever it is."""
    assert matter([word], []) == matter([], [word]) == "a negation"


@pytest.mark.parametrize("word", sorted(NEGATORS | NEGATED_BARE | DENYING_VERBS))
def test_what_denies_does_so_in_near_copies(word: str) -> None:
    """Only "nor" goes on with another denial."""
    assert (word in DENYING) == (word != "nor")


def test_prices_that_decline_deny_nothing() -> None:
    """A verb that stands for another one is weighed as what is said."""
    for word in sorted(DECLINE):
        assert matter([word], ["dropped"]) == "what is said"


@pytest.mark.parametrize(
    ("denied", "said", "opposed"),
    [
        ("{} denied that the crew had been small.", "{}, which owns the ferry, said the crew was large.", 0),
        ("{} denied paying a ransom for the crew.", "{} said it paid a ransom for the crew.", 1),
        ("{} denied its crew was small.", "{} said its crew was small.", 1),
    ],
)
def test_who_denies_the_opposite_says_the_same(denied: str, said: str, opposed: int) -> None:
    """What is denied and what is only said are set against each other where nearly all else is the same."""
    texts = [each.format("Halvor Freight of Lund") for each in (denied, said)]
    found = srccompare.compare([srccompare.Article.from_text(text) for text in texts]).to_dict()
    serious = [row["kind"] for row in found["divergences"] if row["severity"] != "note"]
    assert serious == ["polarity"] * opposed
