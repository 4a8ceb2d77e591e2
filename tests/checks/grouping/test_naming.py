"""Whether two articles are about unlike events, by the names at their start."""

from __future__ import annotations

import pytest

from srccompare.articles.model import Article
from srccompare.checks.grouping.naming import are_strangers, lead_names
from srccompare.checks.grouping.profiles import profiles

STORM = "A storm tore the roofs off 14 houses in {} on Sunday, the fire brigade said."
FILLER = [
    Article.from_text(f"Goats of farm {n} were sold in Lund for little. Nobody knows why.")
    for n in range(250)
]


def strangers(one: str, other: str, *, among: int = 0) -> bool:
    """Return whether two texts are strangers, alone or among other articles."""
    articles = [Article.from_text(one), Article.from_text(other), *FILLER[:among]]
    told, frequency = profiles(articles)
    names = lead_names(articles, frequency)
    return are_strangers(names[0], told[0].weights, names[1], told[1].weights)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STORM.format("Velm"), STORM.format("Velm")),
        (STORM.format("Velm"), "Velm was hit. The mayor, Ole Brandt, wept."),
        (STORM.format("Velm"), "Ole Brandt wept. All roofs of VELM are gone."),
        (STORM.format("the north"), STORM.format("Torv")),
        ("", STORM.format("Torv")),
        ("", ""),
        ("In the north on Monday, a March day.", STORM.format("the south")),
        (STORM.format("Velm"), STORM.format("Velm's centre")),
    ],
    ids=["same", "name first", "capitals", "no name", "empty", "both empty", "days", "owner"],
)
def test_they_are_not_strangers(one: str, other: str) -> None:
    """A name in common, wherever it stands, or no name at all."""
    assert not strangers(one, other)
    assert not strangers(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (STORM.format("Velm"), STORM.format("Torv")),
        ("On Monday, Ole Brandt spoke and Ida Lie left.", "On Monday, Eva Holm spoke and Jon Dahl left."),
    ],
)
def test_they_are_strangers(one: str, other: str) -> None:
    """Alike in every other word, and not in one name; a day is none."""
    assert strangers(one, other)
    assert strangers(other, one)


def test_a_name_that_many_articles_have_tells_nothing() -> None:
    """Unless it comes first in both, which many articles on one event have in common."""
    later = " and it rained" * 30 + " while a ship from Lund was lost."
    storms = [STORM.format(town) + later for town in ("Velm", "Torv")]
    assert not strangers(*storms)
    assert strangers(*storms, among=250)
    told = [f"In Lund, {name} wept." for name in ("Ole", "Ida")]
    assert not strangers(*told, among=250)


def test_a_word_that_is_written_small_elsewhere_is_no_name() -> None:
    """Headlines in capitals name nobody by that."""
    one = "Fire brigade Says Storm tore off Roofs in the north"
    other = "Storm kills Goats in the south. The roofs of goats say so: storm, fire, brigade, says."
    assert not strangers(one, other)
