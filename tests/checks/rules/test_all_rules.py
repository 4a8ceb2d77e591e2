from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.checks.fingerprints import fingerprint
from srccompare.checks.pages import page
from srccompare.checks.rules import RULES
from srccompare.checks.selection import activated
from tests.checks.rules.stories import Text, examples, told
from tests.growth import lines_run

if TYPE_CHECKING:
    from srccompare.checks.model import Hit, Rule, Story

SENTENCES = sorted(
    {
        paragraph
        for rule in RULES
        for section in ("Bad", "Good")
        for each in examples(page(rule.code), section)
        for paragraph in each.text.strip().split("\n\n")
    }
)
ARTICLES = st.lists(
    st.builds(
        lambda paragraphs, is_source: ("\n\n".join(paragraphs), is_source),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)


def seen(story: Story) -> list[tuple[str, Hit]]:
    """Return what every rule yields on a story."""
    running = [rule for rule in RULES if story.held or not rule.draft]
    return [(rule.code, hit) for rule in running for hit in rule.check(story, activated(rule, {}).values)]


@settings(max_examples=30, deadline=None)
@given(ARTICLES)
def test_what_a_rule_yields_can_be_reported(articles: list[tuple[str, bool]]) -> None:
    """Places lie in articles, findings in drafts, messages on one line, and nothing hangs on chance."""
    texts = [Text(f"{n}.txt", text, is_source) for n, (text, is_source) in enumerate(articles)]
    if all(each.is_source for each in texts):
        texts = [each._replace(is_source=False) for each in texts]
    story = told(*texts)
    members = {each.siglum: each for each in (*story.members, *story.copies)}
    found = seen(story)
    for code, hit in found:
        for spot in (hit.at, *hit.related):
            assert 0 <= spot.start < spot.end <= len(members[spot.siglum].source.witness.article.text)
        assert code == "SC901" or not (story.held and members[hit.at.siglum].is_source)
        assert hit.message == " ".join(hit.message.split())
        assert len(hit.message) < 400
        assert len(fingerprint(code, hit.said)) == 32
    assert found == seen(told(*texts))


@settings(max_examples=25, deadline=None)
@given(ARTICLES)
def test_a_rule_blames_no_place_twice(articles: list[tuple[str, bool]]) -> None:
    """A rule names a thing once however many articles say otherwise."""
    story = told(*(Text(f"{n}.txt", text) for n, (text, _) in enumerate(articles)))
    places = [(code, hit.at, hit.message) for code, hit in seen(story)]
    assert len(places) == len(set(places))


def test_sources_alone_raise_nothing() -> None:
    """Without a draft there is nothing to hold to the sources."""
    for rule in RULES:
        texts = [each._replace(is_source=True) for each in examples(page(rule.code), "Bad")]
        if rule.code != "SC901":
            assert seen(told(*texts, held=True)) == []


@cache
def long_story(paragraphs: int, *, held: bool) -> Story:
    """Return a story of two long articles that differ in everything that rules look at."""
    first, second = (
        "\n\n".join(
            f"Anna Berg{n} of Tarn{n}by paid ${n + 20 + more} million on {n % 27 + 1} May {2000 + n + more}. "
            f"“We {verb} repair the {n}th bridge before the winter,” Anna Berg{n} said in Tarn{n}by{more}. "
            f"The company {doubt} sold {n + 40 + more} houses in Tarn{n}by to a family from Holm{n}dal{more}."
            for n in range(paragraphs)
        )
        for verb, doubt, more in (("will", "may have", 0), ("may", "has", 7))
    )
    return told(Text("a.txt", second), Text("s.txt", first, is_source=held))


@pytest.mark.parametrize("held", [False, True], ids=["peers", "draft"])
@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_takes_twice_as_long_for_twice_as_much(rule: Rule, held: bool) -> None:
    """Work grows with the length of the articles, not with its square."""
    values = activated(rule, {}).values
    short, long = (long_story(count, held=held) for count in (30, 60))
    before = lines_run(lambda: list(rule.check(short, values)))
    after = lines_run(lambda: list(rule.check(long, values)))
    assert after < 2.5 * before + 200
