"""What a figure belongs to: two things that only look like one, then one thing with two figures."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import Article, compare
from srccompare.comparison.figures.contexts import Place, named_apart, place
from srccompare.facts.figures import figures
from srccompare.segments import witness

OF_TWO_THINGS = [
    (
        "The ferry sank off Orvik with 84 passengers and crew on board, the coast guard of Orvik said.",
        "The ferry sank off Orvik with 61 passengers on board, the coast guard of Orvik said.",
    ),
    (
        "Lena Hofer has averaged eight goals a game for the club from Orvik this season.",
        "Lena Hofer scored five goals for the club from Orvik this season.",
    ),
    (
        "The club from Orvik fought on against Selby in the final on Sunday, with the score tied 24-24.",
        "The club from Orvik lost to Selby in the final on Sunday by 31-24.",
    ),
    (
        "Lena Hofer missed 10 of the 16 games of the club from Orvik with a sore ankle.",
        "Lena Hofer played in only 6 games of the club from Orvik with a sore ankle.",
    ),
    (
        "Lena Hofer spent four seasons as the coach of the club from Orvik.",
        "Lena Hofer has spent nineteen seasons at the club from Orvik.",
    ),
    (
        "The quake shook the coast near Orvik, a town of 50,000 people, and Selby on Sunday.",
        "The quake shook Orvik and Selby, home to 12,000 people, on the coast on Sunday.",
    ),
    (
        "Police in Orvik charged the drivers Jan Lund, 31, and Per Moen with the fire at the mill.",
        "Police in Orvik charged the drivers Jan Lund and Per Moen, 27, with the fire at the mill.",
    ),
    (
        "Lena Hofer lay in the hospital of Orvik for four weeks and suffered a stroke.",
        "Lena Hofer died in the hospital of Orvik nine days after she suffered a stroke.",
    ),
    (
        "The club of Orvik extended the contract of Lena Hofer twice in seven months.",
        "The club of Orvik gave Lena Hofer a one-year contract.",
    ),
    (
        "The bombs in Orvik and Selby on Friday killed 81 people near the two stations.",
        "Six people were also killed in Selby near the station when the bomb went off on Friday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), OF_TWO_THINGS, ids=lambda text: str(text[:30]))
def test_figures_of_two_things_are_no_conflict(a: str, b: str) -> None:
    """Another owner, a part, a rate, an office, the time between, the room for it, and what comes on top."""
    assert _conflicts(a, b) == _conflicts(b, a) == []


OF_ONE_THING = [
    (
        "The ferry sank off Orvik with 84 passengers and crew on board, the coast guard of Orvik said.",
        "The ferry sank off Orvik with 61 passengers and crew on board, the coast guard of Orvik said.",
        ("84", "61"),
    ),
    (
        "Lena Hofer has averaged eight goals a game for the club from Orvik this season.",
        "Lena Hofer has averaged five goals a game for the club from Orvik this season.",
        ("8", "5"),
    ),
    (
        "Lena Hofer spent four seasons as the coach of the club from Orvik.",
        "Lena Hofer spent six seasons as the coach of the club from Orvik.",
        ("4", "6"),
    ),
    (
        "The quake shook the coast near Orvik, a town of 50,000 people, on Sunday.",
        "The quake shook the coast near Orvik, home to 12,000 people, on Sunday.",
        ("50000", "12000"),
    ),
    (
        "Lena Hofer died in the hospital of Orvik four days after she suffered a stroke.",
        "Lena Hofer died in the hospital of Orvik nine days after she suffered a stroke.",
        ("4 day", "9 day"),
    ),
]


@pytest.mark.parametrize(("a", "b", "values"), OF_ONE_THING, ids=lambda text: str(text[:30]))
def test_figures_of_one_thing_are_a_conflict(a: str, b: str, values: tuple[str, str]) -> None:
    """The same owner, part, rate, office or time between."""
    assert _conflicts(a, b) == [values]


def test_a_sentence_that_begins_with_a_name_is_about_it() -> None:
    """Its figures are those of the name, though a first word has a capital anyway."""
    berg, lund = "Berg ran for two touchdowns.", "In spring Lund ran for eight touchdowns."
    assert not named_apart(_placed(berg, opened=False), _placed(lund, opened=False), whole=False)
    assert named_apart(_placed(berg, opened=True), _placed(lund, opened=False), whole=False)
    assert not named_apart(_placed(berg, opened=True), _placed(f"At Berg {lund}", opened=False), whole=False)


def test_a_third_article_takes_a_side_only_with_the_same_noun() -> None:
    """Three rifles and three outboard motors are not the same three."""
    texts = (
        "The navy said its marines in Orvik seized two other rifles and a launcher from the pirates.",
        "The navy said its marines in Orvik seized three other rifles and a launcher from the pirates.",
        "The navy said its marines in Orvik seized three motors and a launcher from the pirates.",
    )
    articles = [Article.from_text(text, name) for text, name in zip(texts, "abc", strict=True)]
    told = [
        {m.article for m in detail.mentions}
        for detail in compare(articles).divergences
        if detail.kind == "figure" and detail.relation == "conflict"
    ]
    assert told == [{"A", "B"}]


def _placed(text: str, *, opened: bool) -> Place:
    """Return the figure of a sentence with its place."""
    made = witness(Article.from_text(text), "A")
    return place(made, made.sentences[0], figures(made)[0], opened=opened)


def _conflicts(a: str, b: str) -> list[tuple[str | None, ...]]:
    """Return the values of the figures that two articles have in conflict."""
    day = dt.date(2026, 5, 4)
    found = compare([Article.from_text(a, "a", day), Article.from_text(b, "b", day)])
    return [
        tuple(mention.value for mention in detail.mentions)
        for detail in found.divergences
        if detail.kind == "figure" and detail.relation == "conflict"
    ]
