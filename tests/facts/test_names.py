"""Names of one article: what is none, where they begin and end, and which mentions are one entity."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.properties.strategies import anything, news

from srccompare.articles.model import Article
from srccompare.facts.names import names
from srccompare.facts.names.clusters import entities, one_slip
from srccompare.segments import witness


def _read(text: str) -> list[tuple[str, str, str]]:
    """Return (text, entity, role) of every name."""
    return [(text[n.start : n.end], n.entity, n.role) for n in names(witness(Article.from_text(text)))]


def _entities(text: str) -> dict[str, str]:
    """Return the entity of every form."""
    return {form: entity for form, entity, _ in _read(text)}


NO_NAMES = [
    "",
    "the mayor said on Monday that it rained in March.",
    "Police said the road was shut. Officials agreed.",
    "However, prices rose. Yesterday they fell.",
    "Investigators found nothing. Researchers were surprised.",
    "It cost $5 and I paid.",
    "He may go; they might not.",
    "us and them, un and eu in lower case",
    '"Nothing happened," he said. "Everything is fine."',
    "The President said the Prime Minister would resign.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_that_their_place_explains_are_no_names(text: str) -> None:
    """Sentence openers, days, months, pronouns and bare titles are not names."""
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A crowd met Foreign Minister Ana Duarte there.", ("Ana Duarte", "Foreign Minister")),
        ("A crowd met Secretary of State Paul Ness there.", ("Paul Ness", "Secretary of State")),
        ("They called spokesman Rolf Heger at home.", ("Rolf Heger", "spokesman")),
        ("They called Engineer Rolf Heger at home.", ("Rolf Heger", "Engineer")),
        ("They called Principal Investigator Ada Ruhl.", ("Ada Ruhl", "Principal Investigator")),
        ("They saw Mr. Heger's dog.", ("Heger", "Mr")),
        ("She works at the University of Ostrava now.", ("University of Ostrava", "")),
        ("The singer heard Ludwig van Tholen play.", ("Ludwig van Tholen", "")),
        ("They met Park Jun-ho on the stairs.", ("Park Jun-ho", "")),
        ("He bought shares of Hook & Hale there.", ("Hook & Hale", "")),
        ("The bill was written by Theresa May alone.", ("Theresa May", "")),
        ("We saw the General Assembly vote.", ("General Assembly", "")),
    ],
)
def test_a_name_is_cut_free_of_its_title_and_of_nothing_else(text: str, expected: tuple[str, str]) -> None:
    """Titles become the role; connectors, hyphens and ampersands stay inside the name."""
    assert [(form, role) for form, _, role in _read(text)] == [expected]


def test_days_end_a_name() -> None:
    """A weekday after a name is not part of it."""
    assert [form for form, _, _ in _read("It was Ana Duarte Monday who won.")] == ["Ana Duarte"]


def test_a_title_names_its_country_and_its_company_too() -> None:
    """'South Korean President' names South Korea, 'Hale CEO' names Hale."""
    forms = [
        form for form, _, _ in _read("They met South Korean President Kim Sol and Hale CEO Ida Born there.")
    ]
    assert forms == ["South Korean", "Kim Sol", "Hale", "Ida Born"]


def test_shorter_forms_join_the_fullest_one() -> None:
    """A surname, an acronym and a name without its middle belong to the full name."""
    text = (
        "They met Maria J. Santos there. Then Santos left. Later Maria Santos spoke to the Harbour Safety "
        "Agency. The HSA agreed."
    )
    assert _entities(text) == {
        "Maria J. Santos": "Maria J. Santos",
        "Santos": "Maria J. Santos",
        "Maria Santos": "Maria J. Santos",
        "Harbour Safety Agency": "Harbour Safety Agency",
        "HSA": "Harbour Safety Agency",
    }


def test_forms_of_one_country_are_one_entity() -> None:
    """Country, adjective and capital share the country's name."""
    text = "The talks in China went on. They said Beijing and the Chinese side agreed."
    assert set(_entities(text).values()) == {"China"}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They love South Sudan and they left Sudan there.", "South Sudan", "Sudan"),
        ("They met Jesse Crane Jr. and saw Jesse Crane Sr. there.", "Jesse Crane Jr", "Jesse Crane Sr"),
        ("They left the Bank of America in America today.", "Bank of America", "America"),
        ("They saw the Department of Justice and praised Justice there.", "Department of Justice", "Justice"),
    ],
)
def test_names_that_share_a_word_may_be_two(text: str, one: str, other: str) -> None:
    """South Sudan is not Sudan, Jr. is not Sr., what follows 'of' is no short form."""
    found = _entities(text)
    assert found.get(one) != found.get(other, "none")
    assert one in found


def test_a_headline_names_only_what_the_article_names() -> None:
    """In title case capitals tell nothing: only names known from the text count."""
    text = (
        "Duarte Urges Quick Vote on Harbour Plan\n\nA vote is near, minister Ana Duarte told them on Monday."
    )
    assert "Quick Vote" not in _entities(text)
    assert _entities(text)["Duarte"] == "Ana Duarte"


def test_spelling_slips_join_one_entity() -> None:
    """One letter more or less in a long word is the same name."""
    assert one_slip("zelensky", "zelenskyy")
    assert not one_slip("duarte", "duarte")
    assert not one_slip("smith", "smart")
    assert entities([("Olena", "Horbatsky"), ("Horbatskyy",)])["Horbatskyy",] == ("Olena", "Horbatsky")


@given(anything)
def test_every_name_lies_in_the_text_in_order(text: str) -> None:
    """No text makes the extractor fail; spans are in order, inside the text and not empty."""
    found = names(witness(Article.from_text(text)))
    assert all(0 <= n.start < n.end <= len(text) and n.entity for n in found)
    assert list(found) == sorted(found)


@given(news)
def test_a_fullest_form_is_printed_in_the_article(text: str) -> None:
    """The entity is a form that the article itself has."""
    assert all(name.entity in text for name in names(witness(Article.from_text(text))))


def test_a_slip_joins_two_words_whichever_comes_first() -> None:
    """The longer of two single words decides whether they are long enough, in either order."""
    for forms in ([("Kranz",), ("Kranzs",)], [("Kranzs",), ("Kranz",)]):
        assert len(set(entities(forms).values())) == 1
    for forms in ([("Lund",), ("Lunds",)], [("Lunds",), ("Lund",)]):
        assert len(set(entities(forms).values())) == 2
