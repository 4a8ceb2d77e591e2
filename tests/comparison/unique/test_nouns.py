"""Titles are nouns: a verb or an adverb must not name a group."""

from __future__ import annotations

from collections import Counter

import pytest

from srccompare.articles.model import Article
from srccompare.comparison.sources import prepare
from srccompare.comparison.unique.nouns import COMPOUND, nouns
from srccompare.comparison.unique.terms import bare, best, name_key, names, terms
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
        ("It sold the child-focused games.", ["child-focused games"]),
        ("He got a five-year sentence.", ["five-year sentence"]),
        ("She drank from a limited-edition chalice.", ["limited-edition chalice"]),
        ("It has a state-of-the-art harbour.", ["state-of-the-art harbour"]),
        ("She saw the Vestline harbour.", ["harbour"]),
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


def titles(text: str) -> list[str]:
    """Return the names of a text as they would be shown."""
    (source,) = prepare([Article.from_text(text)])
    return [term.form for row in names(source, frozenset()) for term in row]


@pytest.mark.parametrize("name", ["Jean-Marc Oden", "Al-Ahram", "Exeter", "Vestline-owned", "X-"])
def test_a_hyphen_inside_a_name_stays(name: str) -> None:
    """Only a prefix in front of a name is not part of it."""
    assert bare(name) == name


def test_a_prefix_is_no_part_of_a_name() -> None:
    """An "Ex-Vestline" is about Vestline."""
    assert bare("Ex-Vestline") == "Vestline"
    assert name_key("Anti-Norwegian") == name_key("Norway")


def test_a_body_and_the_person_behind_it_are_two_names() -> None:
    """Both are known from elsewhere; a name that only begins like a place stays whole."""
    glued = "The letter of the Harbour Union Ruth Adeyemi came late, the Norwegian Air Shuttle said."
    alone = "The Harbour Union met in Orvik with Norwegian sailors. Then Ruth Adeyemi saw the Inner Dock."
    assert "Harbour Union Ruth Adeyemi" not in titles(f"{glued} {alone}")
    assert {"Ruth Adeyemi", "Harbour Union"} <= set(titles(f"{glued} {alone}"))
    assert "Norwegian Air Shuttle" in titles(f"{glued} {alone}")
    envoy = titles("The envoy to the United Nations Ruth Adeyemi left. Adeyemi did not say why.")
    assert envoy == ["Ruth Adeyemi", "United Nations", "Ruth Adeyemi"]
    assert "Orvik Inner Dock" in titles(f"It lay in the Orvik Inner Dock. {alone}")


def test_a_heading_in_capitals_is_no_topic() -> None:
    """Signs and headings of several words title nothing; a name in capitals among many does not count."""
    text = "ORVIK HARBOUR ROAD was closed. Ruth Adeyemi met Tomas Brandt and Bo Dahl of Vestline in Skarlund."
    assert "ORVIK HARBOUR ROAD" not in titles(text)
    assert "Ruth Adeyemi" in titles(text)
    assert "RUTH ADEYEMI" in titles("Today RUTH ADEYEMI spoke. Then TOMAS BRANDT spoke.")


@pytest.mark.parametrize(
    "text", ["He saw https://ex.example/7R4Orvik6zl today.", "See x.example/10/2017Orvik now."]
)
def test_a_part_of_an_address_is_no_topic(text: str) -> None:
    """What a link spells is not a name, wherever a digit cuts it."""
    assert titles(text) == []
    assert titles("He saw Orvik/Skarlund today.") != []
