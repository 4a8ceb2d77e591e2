"""Words that exclude each other: what must not be flagged, and what must."""

from __future__ import annotations

import pytest

from srccompare import compare
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.exclusive_words import excludes, excludes_anywhere, group

_LEAD_A = "The port of Ellwick has been shut since the weekend by a dispute over pay."
_LEAD_B = "Since the weekend the port of Ellwick has been shut by a dispute over pay."


def _found(a: str, b: str) -> list[tuple[str, ...]]:
    """Return the words of two articles of which one excludes the other."""
    texts = (f"{_LEAD_A}\n\n{a}\n", f"{_LEAD_B}\n\n{b}\n")
    found = compare([Article.from_text(text) for text in texts]).to_dict()["divergences"]
    return [
        tuple(mention["text"] for mention in row["mentions"])
        for row in found
        if row["kind"] == "wording" and row["severity"] == "warning"
    ]


NONE = [
    (
        "The man was killed with a hammer in his cabin, police said. A knife lay on the floor.",
        "Police said a knife was found where the man was killed in his cabin.",
    ),
    (
        "A lorry hit a bus on the quay at noon, a police officer said.",
        "A bus was hit by a lorry on the quay at noon, a police officer said.",
    ),
    (
        "The wife of harbour master Nils Orde was elected to the council on Monday.",
        "Eva Orde, the mother of two, was elected to the council on Monday.",
    ),
    (
        "A lorry loaded with fish hit the crane at full speed, a police officer said.",
        "A truck loaded with fish hit the crane at full speed, a police officer said.",
    ),
    (
        "The Green Lion inn on the quay was searched at noon, a police officer said.",
        "The Black Bear inn on the quay was searched at noon, a police officer said.",
    ),
    (
        "Two goats drowned in the hold of the ferry, vets in Ellwick said on Monday.",
        "Two goats died in the hold of the ferry, vets in Ellwick said on Monday.",
    ),
    # one deed from its two sides
    (
        "The Ellwick line sold the old ferry to the Tarn line for 4 million euros on Friday.",
        "The Tarn line bought the old ferry from the Ellwick line for 4 million euros on Friday.",
    ),
    # two weapons, of which either report names one and tells of the other
    (
        "The man stabbed two guards on the quay of Ellwick with a knife on Sunday before he was shot.",
        "The man wounded two guards on the quay of Ellwick on Sunday, firing a pistol, before he was shot.",
    ),
    # one storm
    (
        "Flooding after the storm killed four people in the hills of Tarn on Sunday, the mayor said.",
        "A landslide after the storm killed four people in the hills of Tarn on Sunday, the mayor said.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_words_that_may_both_be_right_are_left_alone(a: str, b: str) -> None:
    """What an article has as well, changed order, synonyms, names and general words exclude nothing."""
    assert _found(a, b) == []
    assert _found(b, a) == []


DIFFER = [
    (
        "The bell of the chapel in Tarn rang before the roof fell in, the sexton said.",
        "The bell of the chapel in Tarn rang after the roof fell in, the sexton said.",
        ("before", "after"),
    ),
    (
        "The five goats on the deck had drowned when the hold filled with water, vets said on Monday.",
        "Vets said on Monday that the five goats found on the deck had suffocated.",
        ("drowned", "suffocated"),
    ),
    (
        "The Ellwick line sold the old ferry for 4 million euros on Friday, the harbour office said.",
        "The Ellwick line bought the old ferry for 4 million euros on Friday, the harbour office said.",
        ("sold", "bought"),
    ),
    (
        "The fire in the warehouse was caused by lightning, the fire chief said on Monday.",
        "On Monday the fire chief said that arson was behind the fire in the warehouse.",
        ("lightning", "arson"),
    ),
    (
        "Cholera has killed 12 people in the camp at Tarn since May, doctors said.",
        "Doctors said 12 people in the camp at Tarn have died of measles since May.",
        ("Cholera", "measles"),
    ),
    (
        "The man was killed with a hammer in his cabin, police in Ellwick said.",
        "Police in Ellwick said the man was killed in his cabin with a knife.",
        ("hammer", "knife"),
    ),
    (
        "The lorry hit the crane at full speed, a police officer said.",
        "The bus hit the crane at full speed, a police officer said.",
        ("lorry", "bus"),
    ),
    (
        "All senators of the harbour district signed the appeal for talks.",
        "All deputies of the harbour district signed the appeal for talks.",
        ("senators", "deputies"),
    ),
]


@pytest.mark.parametrize(("a", "b", "words"), DIFFER)
def test_words_that_exclude_each_other_are_a_warning(a: str, b: str, words: tuple[str, str]) -> None:
    """The two words alone are shown."""
    assert _found(a, b) == [words]
    assert _found(b, a) == [words[::-1]]


def test_a_word_excludes_those_of_its_kind_only() -> None:
    """Synonyms, words of two kinds and what may be true at once exclude nothing."""
    assert excludes("knife", "pistol")
    assert excludes("wife", "sister")
    assert not excludes("wife", "mother")
    assert not excludes("gun", "pistol")
    assert not excludes("knife", "lorry")
    assert not excludes("knife", "stone")
    assert not excludes_anywhere("wife", "sister")


def test_the_group_of_a_word_has_its_forms() -> None:
    """A word that stands in no row is alone in its group."""
    assert {"wolf", "wolv"} & group("wolves")
    assert len(group("plume")) == 1
