"""Wording that went from one story into another."""

from __future__ import annotations

import pytest

from srccompare.articles.model import Article
from srccompare.checks.grouping.reuse import reuse_across
from tests.checks.newsroom import articles
from tests.corpus.inventing import prose

PARAGRAPH = (
    "The lighthouse on Skarv was built in 1874 by prisoners who were promised their freedom, and it burned "
    "whale oil until the keeper, a woman called Berit Aas, bought the first petroleum lamp on the coast with "
    "the money that she had put aside for a cow."
)
GROUPS = ((0, 1), (2, 3), (4,))


def printed(
    *places: int, paragraph: str = PARAGRAPH, front: bool = False, end: bool = False
) -> list[Article]:
    """Return the articles, those at `places` with a paragraph in the middle, at the front or at the end."""
    told = articles()
    for at in places:
        filler = " ".join(f"{'vwxyz'[at]}{n}" for n in range(300)) + ".\n\n"
        before = "" if front else filler
        after = "" if end else filler
        told[at] = Article.from_text(
            f"{before}{told[at].text if not front else ''}\n\n{paragraph}\n\n{after}"
        )
    return told


@pytest.mark.parametrize(
    "told",
    [
        printed(),
        printed(0, 2, paragraph="“We heard the alarm twice and then nothing,” the skipper said."),
        printed(0, 1),
        printed(0, 2, end=True),
        printed(0, 2, front=True),
    ],
    ids=["nothing", "a few words", "one story", "a footer", "a header"],
)
def test_no_pair_is_made_of(told: list[Article]) -> None:
    """What is short, stays in its story, or frames both articles makes no pair."""
    assert reuse_across(told, GROUPS) == []


def test_no_pair_is_made_of_what_many_stories_print() -> None:
    """A text in five stories is the stock text of a site."""
    told = [Article.from_text(f"{name} one. {PARAGRAPH} {prose(name, 90)}.") for name in "VTANK"]
    assert reuse_across(told, tuple((at,) for at in range(5))) == []


def test_a_paragraph_from_another_story_makes_a_pair() -> None:
    """Both articles are named, in order."""
    assert reuse_across(printed(0, 2), GROUPS) == [(0, 2)]


def test_each_article_is_paired_with_the_one_that_shares_most() -> None:
    """Of several with the same paragraph in another story one is enough."""
    assert reuse_across(printed(0, 2, 3), GROUPS) == [(0, 2), (0, 3)]


def test_without_other_stories_there_is_nothing_across() -> None:
    """One group, or none, has no other."""
    assert reuse_across([], ()) == reuse_across(articles(), (tuple(range(5)),)) == []
