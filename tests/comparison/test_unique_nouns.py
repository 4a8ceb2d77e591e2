"""Titles are nouns: a verb or an adverb must not name a group."""

from __future__ import annotations

from collections import Counter

import pytest

from srccompare.articles.model import Article
from srccompare.comparison.compare import prepare
from srccompare.comparison.nouns import COMPOUND, nouns
from srccompare.comparison.terms import best, names, terms
from srccompare.segments import witness


def sure(text: str) -> list[str]:
    """Return the forms that are most likely nouns, in text order."""
    rows = nouns(witness(Article.from_text(text)))
    return [term.form for row in rows for term in row if term.strength >= COMPOUND]


@pytest.mark.parametrize(
    "text",
    [
        "They quickly agreed.",
        "It was forbidden yesterday.",
        "Nobody knew.",
        "She said so.",
        "",
        "!!!",
        "12 %",
    ],
)
def test_a_sentence_without_nouns_has_none(text: str) -> None:
    """Verbs, adverbs and words that title anything are left out."""
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("They want a tunnel.", ["tunnel"]),
        ("It was the spring sale.", ["spring sale"]),
        ("They spoke of Norwegian cattle.", ["cattle"]),
        ("Its harbour was closed by protesters.", ["harbour", "protesters"]),
        ("Nobody expected demolition.", ["demolition"]),
        ("It is the captain's tunnel.", ["captain", "tunnel"]),
    ],
)
def test_nouns_are_known_by_their_place_or_ending(text: str, forms: list[str]) -> None:
    """What stands behind an article or a preposition, or ends like a noun, is one."""
    assert sure(text) == forms


def test_a_source_is_no_topic() -> None:
    """Whoever supplied a report ranks below what it is about."""
    text = "According to Reuters, a tunnel was planned in Orvik."
    (source,) = prepare([Article.from_text(text)])
    named = names(source, frozenset())
    found = terms(source, named, frozenset({0}), Counter())
    assert next(iter(best(found, found.rows).values())) == "Orvik"
