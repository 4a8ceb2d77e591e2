"""Names of two articles: one detail an entity, in whatever forms; spellings that differ; names withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from tests.comparison.severity import severity_of
from tests.properties.strategies import news

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.entities import entities
from srccompare.comparison.model import Agreement
from srccompare.comparison.names import compare_names
from srccompare.comparison.phrasing.comparing import compare_phrasing
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from srccompare.comparison.model import Detail


def _names(a: str, b: str) -> list[Detail]:
    """Return what two articles call the same things."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    return list(compare_names(x, y, ()))


def test_nothing_is_said_of_names_that_one_article_alone_has() -> None:
    """No shared entity, no detail."""
    assert _names("They met Ida Born there.", "They met Ola Hale there.") == []
    assert _names("", "They met Ola Hale there.") == []


def test_two_people_of_one_surname_stay_two() -> None:
    """Jr. is not Sr., and a forename that differs is another person."""
    assert _names("They met Jesse Crane Jr. there.", "They met Jesse Crane Sr. there.") == []
    assert _names("They met Ida Born there.", "They met Ola Born there.") == []


def test_south_sudan_is_not_sudan() -> None:
    """Two countries never share a key."""
    assert _names("They left South Sudan then.", "They left Sudan then.") == []


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("Halden Glass", "Halden"),
        ("Lervik Central Committee", "Lervik"),
        ("Republican Senate", "Republican"),
        ("Radio Dunmore", "Radio"),
        ("Blue Moon", "Moon"),
        ("Selby High School", "Selby"),
        ("Skei County Sheriff", "Skei County"),
    ],
)
def test_a_part_of_a_name_that_names_another_thing_is_no_form_of_it(longer: str, shorter: str) -> None:
    """A product is not its maker, a body not the party it belongs to, a school not its town."""
    assert _names(f"They saw the {longer} there.", f"They saw {shorter} there.") == []


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("Halden Group", "Halden"),
        ("Esk River", "Esk"),
        ("Orsa Province", "Orsa"),
        ("Quentin Hale", "Quentin"),
        ("Xi Jinping", "Xi"),
        ("Dana Whitlow", "Whitlow"),
    ],
)
def test_what_only_says_the_kind_or_belongs_to_a_person_may_be_left_out(longer: str, shorter: str) -> None:
    """A river, a group and a province keep their names without it, a person by either name."""
    found = _names(f"They saw {longer} there.", f"They saw {shorter} there.")
    assert [detail.relation for detail in found] == ["equivalent"]


@pytest.mark.parametrize(("x", "y"), [("Zoé Dahlén", "Zoe Dahlen"), ("Mia O’Dellan", "Mia O'Dellan")])
def test_accents_and_marks_are_no_other_spelling(x: str, y: str) -> None:
    """What a keyboard lacks is no slip."""
    assert [severity_of(detail) for detail in _names(f"They met {x} there.", f"They met {y} there.")] == [
        None
    ]


def test_names_that_are_only_related_have_one_key_where_that_is_asked() -> None:
    """For the links it counts that both speak of Halden at all."""
    sources = prepare([Article.from_text("They saw Halden Glass."), Article.from_text("They saw Halden.")])
    strict, loose = entities(sources), entities(sources, loosely=True)
    assert strict["A", "Halden Glass"] != strict["B", "Halden"]
    assert loose["A", "Halden Glass"] == loose["B", "Halden"]


def test_the_same_form_is_identical() -> None:
    """One detail, however often the name occurs."""
    found = _names("They met Ida Born. Then Born left.", "He saw Ida Born. He thanked Born.")
    assert [(d.kind, d.relation, severity_of(d)) for d in found] == [("name", "identical", None)]
    assert found[0].note == "Ida Born, Born | Ida Born, Born"


def test_other_forms_of_one_name_are_equivalent() -> None:
    """A surname alone, an acronym and a capital stand for the full name."""
    a = "They met Ida Born in Oslo. The Harbour Safety Agency was there."
    b = "He saw Born there. The HSA asked Norwegian divers for help."
    found = {d.note: d.relation for d in _names(a, b)}
    assert found == {
        "Ida Born | Born": "equivalent",
        "Harbour Safety Agency | HSA": "equivalent",
        "Oslo | Norwegian": "equivalent",
    }


def test_one_letter_more_is_a_divergence_of_spelling() -> None:
    """A name spelled in two ways is shown as such, as a note."""
    found = _names("They met Olena Horbatsky there.", "They met Olena Horbatskyy there.")
    assert [(d.kind, d.relation, severity_of(d)) for d in found] == [("name", "differs", "note")]
    assert found[0].note.startswith("spelling: ")


def test_two_spellings_that_both_articles_print_are_no_difference() -> None:
    """Which of them comes first is not a matter of who is named."""
    met, thanked = "They met Olena Horbatsky there.", "The town thanked Olena Horbatskyy for it."
    (found,) = _names(f"{met} {thanked}", f"{thanked} {met}")
    assert isinstance(found, Agreement)
    assert found.relation == "equivalent"


def test_an_entity_has_one_key_in_all_articles() -> None:
    """The key does not depend on the form an article has."""
    sources = prepare(
        [Article.from_text("They met Ida Born in Oslo."), Article.from_text("Norway thanked Ms. Born.")]
    )
    keys = entities(sources)
    assert keys["A", "Ida Born"] == keys["B", "Born"] == "ida born"
    assert keys["A", "Oslo"] == keys["B", "Norway"] == "@norway"


def _unnamed(a: str, b: str) -> list[tuple[str, str]]:
    """Return what one linked sentence names and the other describes."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    found = compare_phrasing(x, y, [Link(0, 0, 0.7, "firm", "paraphrase")], ())
    texts = (a, b)
    return [
        (texts[0][d.mentions[0].start : d.mentions[0].end], texts[1][d.mentions[1].start : d.mentions[1].end])
        for d in found
        if d.kind == "name"
    ]


def test_a_name_that_the_other_article_has_is_not_withheld() -> None:
    """A description of somebody named elsewhere in the article withholds nothing."""
    a = "The court fined Hale over the leaking northern pipeline."
    b = "The court fined the contractor over the leaking northern pipeline. Hale will appeal."
    assert _unnamed(a, b) == []


def test_a_name_that_the_other_article_never_gives_is_shown() -> None:
    """A name here, a description there."""
    a = "The court fined Hale over the leaking northern pipeline."
    b = "The court fined a contractor over the leaking northern pipeline."
    assert _unnamed(a, b) == [("Hale", "a contractor")]
    assert _unnamed(b, a) == [("a contractor", "Hale")]


@given(news, news)
def test_names_point_at_what_they_print(a: str, b: str) -> None:
    """Mentions lie in their articles, and both sides of every detail are there."""
    for detail in _names(a, b):
        assert [m.article for m in detail.mentions] == ["A", "B"]
        for mention, text in zip(detail.mentions, (a, b), strict=True):
            assert 0 <= mention.start < mention.end <= len(text)
