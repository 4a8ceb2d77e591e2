"""Which articles tell one story."""

from __future__ import annotations

import random
from collections import Counter
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.articles.model import Article
from srccompare.checks.grouping.groups import groups
from srccompare.checks.grouping.profiles import likeness, profiles
from tests.checks.newsroom import FERRY, MUSEUM, NEWS, articles
from tests.growth import lines_run

NAMES = list(NEWS)


def named(found: tuple[tuple[int, ...], ...]) -> set[frozenset[str]]:
    """Return groups of places as groups of names."""
    return {frozenset(NAMES[at] for at in group) for group in found}


def test_nothing_is_no_story() -> None:
    """No articles give no groups."""
    assert groups([]) == ()


def test_an_article_on_its_own_is_a_story_of_one() -> None:
    """None is lost."""
    assert groups(articles(("bees-news.txt",))) == ((0,),)


@pytest.mark.parametrize("pair", [("ferry-post.txt", "museum-echo.txt"), ("bees-news.txt", "ferry-post.txt")])
def test_two_articles_on_unlike_events_are_two_stories(pair: tuple[str, str]) -> None:
    """Not even where there is nothing else to tell which words are rare."""
    assert groups(articles(pair)) == ((0,), (1,))


def test_two_reports_of_one_event_are_one_story_in_whatever_words() -> None:
    """Names and circumstances bring them together, and unlike events stay apart."""
    assert named(groups(articles())) == {
        frozenset(("ferry-harbour.txt", "ferry-post.txt")),
        frozenset(("museum-echo.txt", "museum-mail.txt")),
        frozenset(("bees-news.txt",)),
    }


def storm(town: str, houses: int, *, other: bool = False) -> Article:
    """Return one of two reports of a storm, in words that all storms share."""
    loss = f"a storm tore the roofs off {houses} houses in {town} on Sunday"
    if other:
        return Article.from_text(f"Roofs gone in {town}\n\nThe fire brigade said {loss}.")
    return Article.from_text(f"Storm hits {town}\n\n{loss[0].upper()}{loss[1:]}, the fire brigade said.")


@pytest.mark.parametrize("count", [2, 3, 30])
def test_two_storms_told_in_the_same_words_are_two_stories(count: int) -> None:
    """However alike the wording, a name that both have is missing; with one they are one story."""
    towns = [
        f"{first}{second}"
        for first in ("Torv", "Ask", "Kvist", "Vel", "Sand")
        for second in ("by", "rum", "vik", "heim", "dal", "nes")
    ][:count]
    told = [storm(town, at + 10, other=other) for at, town in enumerate(towns) for other in (False, True)]
    assert sorted(map(sorted, groups(told))) == [[2 * at, 2 * at + 1] for at in range(count)]


def test_what_everybody_prints_below_makes_no_story() -> None:
    """A footer of the site does not bring unlike articles together once there are a few of them."""
    footer = "\n\nThe Orsa Post is printed on Orsa. Subscribe for ten kroner a month and support the island."
    printed = [Article.from_text(each.text + footer) for each in articles()]
    assert named(groups(printed)) == named(groups(articles()))


def test_the_title_that_a_record_has_counts() -> None:
    """A text without its headline is known by the headline that stands beside it."""
    bare = Article.from_text(
        "All aboard were saved, officials said on Monday.", title="Nordlys sinks off Orsa"
    )
    assert set(map(frozenset, groups([articles()[0], bare]))) == {frozenset((0, 1))}


def test_a_summary_is_of_the_story_that_it_sums_up() -> None:
    """Though it has few words of its own among many others."""
    whole = " ".join(NEWS[name] for name in FERRY) + "The inquiry will look at pumps, rules and repairs. " * 3
    brief = Article.from_text("Nordlys lost off Orsa: boats from Lund rescued all people from the water.")
    assert len(groups([brief, Article.from_text(whole), *articles(MUSEUM)])) == 2


def test_a_wire_story_printed_by_many_is_one_story() -> None:
    """So are seventy versions of one text; words that stand in all of them do not get in the way."""
    wire = NEWS["ferry-harbour.txt"]
    printed = [Article.from_text(f"{wire}\nEdition {n} of the paper.\n") for n in range(70)]
    (story,) = groups([*printed, articles()[2]])[:1]
    assert sorted(story) == list(range(70))


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(NAMES))))
def test_the_order_of_the_articles_changes_nothing(order: list[int]) -> None:
    """Groups are the same sets whoever comes first."""
    told = articles()
    found = groups([told[at] for at in order])
    assert {frozenset(order[at] for at in group) for group in found} == set(map(frozenset, groups(told)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="abc AB.é\n", max_size=40), max_size=8))
def test_every_article_is_in_a_group_and_in_one_partition(texts: list[str]) -> None:
    """Whatever the texts are, each place stands in the groups, once but for pairs that share wording."""
    counted = Counter(at for group in groups([Article.from_text(text) for text in texts]) for at in group)
    assert sorted(counted) == list(range(len(texts)))


def test_likeness_of_an_article_with_itself_is_one_and_with_a_stranger_nothing() -> None:
    """Profiles are of length one; those without a word in common are not alike."""
    told, _ = profiles(
        [Article.from_text("Nordlys sank."), Article.from_text("Bees died."), Article.from_text("")]
    )
    assert likeness(told[0], told[0]) == pytest.approx(1)
    assert likeness(told[0], told[1]) == likeness(told[0], told[2]) == 0


def test_twice_the_articles_take_about_twice_the_work() -> None:
    """Grouping does not compare all pairs."""
    rng = random.Random(7)  # noqa: S311 - made-up words

    def corpus(count: int) -> list[Article]:
        words = [f"{rng.choice('bdfgklmnprst')}a{n}" for n in range(count * 20)]
        return [Article.from_text(" ".join(rng.choices(words, k=60))) for _ in range(count)]

    small, large = (lines_run(partial(groups, corpus(count))) for count in (100, 200))
    assert large < 2.5 * small
