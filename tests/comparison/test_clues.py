"""Clues: facts sorted into the sentences they begin in, under keys that all articles share."""

from __future__ import annotations

from hypothesis import given, settings
from tests.properties.strategies import anything, news

from srccompare.articles import Article
from srccompare.comparison.clues import clues
from srccompare.comparison.sources import prepare

FIRST = (
    "Mayor Ruth Adeyemi met reporters on Tuesday.\n\n"
    "“We will not raise fares this year,” Adeyemi said.\n\n"
    "The plan costs $4.1 million."
)
SECOND = "The price of the plan is 4.1 million dollars, according to Ruth Adeyemi."


def test_facts_stand_with_their_own_sentence_only() -> None:
    """A sentence has no clue of its neighbours."""
    first, _ = clues(prepare([Article.from_text(FIRST), Article.from_text(SECOND)]))
    assert [bool(figures) for figures in first.figures] == [False, False, True]
    assert [len(quoted) for quoted in first.quoted] == [0, 1, 0]
    assert not first.names[2]


def test_one_person_and_one_sum_have_one_key_in_both_articles() -> None:
    """A surname here and a full name there are the same entity, and so is who is quoted."""
    first, second = clues(prepare([Article.from_text(FIRST), Article.from_text(SECOND)]))
    assert first.names[0] & second.names[0]
    assert first.speakers[1] <= first.names[0]
    assert first.figures[2] & second.figures[0]


@given(news | anything, news | anything)
@settings(max_examples=40, deadline=None)
def test_clues_run_parallel_to_the_compared_sentences(a: str, b: str) -> None:
    """Whatever the text, each tuple has one entry for each sentence, and quotations lie in the text."""
    sources = prepare([Article.from_text(a), Article.from_text(b)])
    for source, found in zip(sources, clues(sources), strict=True):
        count = len(source.witness.sentences)
        assert {
            len(part) for part in (found.names, found.figures, found.dates, found.quoted, found.speakers)
        } == {count}
        for sentence, quoted in zip(source.witness.sentences, found.quoted, strict=True):
            assert all(sentence.start <= span.start < sentence.end for span in quoted)
