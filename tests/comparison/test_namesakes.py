"""Persons whose last names are alike but not the same: what must not be flagged, and what must."""

from __future__ import annotations

import pytest

from srccompare import compare
from srccompare.articles.model import Article


def _found(a: str, b: str) -> list[tuple[str, ...]]:
    """Return the names that stand against each other at a warning or an error."""
    found = compare([Article.from_text(f"{text}\n") for text in (a, b)]).to_dict()["divergences"]
    return [
        tuple(mention["value"] for mention in row["mentions"])
        for row in found
        if row["kind"] == "name" and row["severity"] != "note"
    ]


_A = (
    "Poet {} won the Larch Prize on Friday for a cycle about a lighthouse.\n\n"
    "The jury praised the poems as salty and exact. It is her third book; she wrote it in two winters after "
    "giving up her post as a harbour pilot."
)
_B = (
    'The Larch Prize has gone to "Lamp Room", a cycle of poems about a lighthouse.\n\n'
    "Its author, {}, used to be a harbour pilot and wrote the poems, her third book, in two winters. The "
    "jury called them salty and exact on Friday."
)

ONE = [
    ("Carla Dahlen", "Carla Dahlén"),
    ("Carla Pettersen", "Carla Petersson"),
    ("Irina Chernova", "Irina Tchernova"),
    ("Amina Husseini", "Amina Husayni"),
    ("Carla Meier", "Carla Mayer"),
    ("Carla Berg", "Carla Brill"),
    ("Carla Lopez", "Carla Lewis"),
    ("Carla Stone", "Carla Smith"),
    ("Carla Wells", "Carla Well"),
]


@pytest.mark.parametrize(("x", "y"), ONE)
def test_spellings_and_unlike_names_are_left_alone(x: str, y: str) -> None:
    """Transliterations are one name; names that nobody mistakes may be two persons."""
    assert _found(_A.format(x), _B.format(y)) == []


OTHER = [
    ("Carla Dorn", "Carla Dort"),
    ("Anna Salim", "Anna Salik"),
    ("Ruth Kann", "Ruth Kance"),
    ("Maria Rodin", "Maria Rodik"),
    ("Helena Marlow", "Helena Mardow"),
]


@pytest.mark.parametrize(("x", "y"), OTHER)
def test_a_last_name_much_like_another_is_flagged(x: str, y: str) -> None:
    """The one person of a first name has another last name, though "she" stands in the linked sentence."""
    assert _found(_A.format(x), _B.format(y)) == [(x, y)]


def test_who_stands_in_both_articles_is_nobody_else() -> None:
    """An article that has both names tells of two persons."""
    a = _A.format("Carla Dorn") + "\n\nLast year Carla Dort had won it."
    assert _found(a, _B.format("Carla Dort")) == []


def test_one_last_name_may_be_that_of_two() -> None:
    """Brother and sister share a last name."""
    assert _found(_A.format("Carla Dorn"), _B.format("Peter Dorn")) == []


def test_two_persons_of_one_first_name_are_left_alone() -> None:
    """Where two have a first name, nothing tells whose last name was changed."""
    a = _A.format("Carla Dorn") + "\n\nCarla Weiss published it."
    assert _found(a, _B.format("Carla Dort")) == []


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        ("Viktor Salm", "Viktor Salm", 0),
        ("Viktor Kadyrow", "Viktor Kadyrov", 0),
        ("Viktor Norin", "Viktor Norik", 1),
        ("Viktor Lestan", "Viktor Lestar", 1),
    ],
)
def test_a_name_behind_a_place_in_town_is_read_by_itself(x: str, y: str, found: int) -> None:
    """In "in Corn Square Viktor Norik spoke" the capitals are of two names."""
    a = f"Union leader {x} told the crowd in Corn Square on Friday that the pay deal of June was a fraud."
    b = f"In his speech in Corn Square {y}, who leads the union, called the June pay deal a fraud on Friday."
    assert len(_found(a, b)) == found
