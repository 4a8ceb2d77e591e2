"""Two spellings of one name against two names that look alike."""

from __future__ import annotations

import pytest

from srccompare.comparison.mistakable import mistakable
from srccompare.facts.names.persons import person
from srccompare.facts.names.sounding import one_sound


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("Husayn", "Hussein"),
        ("Petersen", "Pettersson"),
        ("Ivanow", "Ivanov"),
        ("Chernov", "Tchernow"),
        ("Brand", "Brandt"),
        ("Dahlén", "Dahlen"),
        ("Krane", "Crane"),
        ("Qasim", "Kasim"),
    ],
)
def test_spellings_of_one_name_sound_alike(x: str, y: str) -> None:
    """Vowels, double letters and letters of one sound make no other name."""
    assert one_sound(x, y)
    assert not mistakable(x, y)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("Berg", "Brill"),
        ("Lopez", "Lewis"),
        ("Stone", "Smith"),
        ("Dorn", "Horn"),
        ("Tamm", "Talbot"),
        ("O'Dorn", "ODorns"),
    ],
)
def test_names_that_nobody_mistakes(x: str, y: str) -> None:
    """Another first letter, or two other sounds, and nobody writes one name for the other."""
    assert not one_sound(x, y)
    assert not mistakable(x, y)


@pytest.mark.parametrize(("x", "y"), [("Dorn", "Dort"), ("Salim", "Salik"), ("Miriam", "Marian")])
def test_names_that_may_be_mistaken(x: str, y: str) -> None:
    """One sound has changed."""
    assert mistakable(x, y)
    assert mistakable(y, x)


def test_a_person_has_a_first_and_a_last_name() -> None:
    """A title or a place opens no person's name."""
    assert person(["anna", "berg"])
    assert not person(["anna"])
    assert not person(["lake", "anna"])
    assert not person(["mrs", "berg"])
