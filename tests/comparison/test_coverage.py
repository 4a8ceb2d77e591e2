"""Coverage counts each character of the compared text once."""

from __future__ import annotations

import pytest

from srccompare.alignment.model import Passage
from srccompare.articles.model import Article
from srccompare.comparison.compare import prepare
from srccompare.comparison.coverage import coverage
from srccompare.comparison.model import FactMention, Pairing, SharedFact
from srccompare.text.spans import Span

A = "The ferry sank on Monday. Nobody was hurt. The sea was calm that night."
B = "The ferry sank on Monday."


def fact(*mentions: FactMention) -> SharedFact:
    """Return a fact with these mentions."""
    return SharedFact("f1", "", "verbatim", "firm", tuple(m.article for m in mentions), mentions, ())


def test_nothing_shared_covers_nothing() -> None:
    """Without facts and passages every share is zero, of an empty article too."""
    sources = prepare([Article.from_text(A), Article.from_text("")])
    found = coverage(sources, (), [Pairing(0, 1, (), ())])
    assert found.shared == {"A": 0.0, "B": 0.0}
    assert found.reused == {"A": 0.0, "B": 0.0}
    assert (found.pairs[0].shared_facts, found.pairs[0].reused_characters) == (0, 0)


def test_a_sentence_in_two_facts_counts_once() -> None:
    """Overlapping spans are counted once."""
    sources = prepare([Article.from_text(A), Article.from_text(B)])
    both = fact(FactMention("A", "A.1.1", 0, 25), FactMention("B", "B.1.1", 0, 25))
    found = coverage(sources, (both, both), [Pairing(0, 1, (), ())])
    assert found.shared["A"] == pytest.approx(25 / 69, abs=1e-4)
    assert found.shared["B"] == 1.0
    assert found.pairs[0].shared_facts == 2


def test_overlapping_passages_count_once() -> None:
    """Reused characters of both articles are added up, each once."""
    sources = prepare([Article.from_text(A), Article.from_text(B)])
    passages = (
        Passage(Span(0, 20), Span(0, 20), 1.0, "verbatim"),
        Passage(Span(10, 25), Span(10, 25), 1.0, "verbatim"),
    )
    found = coverage(sources, (), [Pairing(0, 1, (), passages)])
    assert found.pairs[0].reused_characters == 50
    assert found.reused["B"] == 1.0


def test_a_share_never_exceeds_one() -> None:
    """A passage that reaches into captions or bylines covers at most the whole."""
    sources = prepare([Article.from_text(A), Article.from_text(f"By Ada Lund\n\n{B}\n\n{B} It was cold.")])
    end = len(sources[1].witness.article.text)
    found = coverage(sources, (), [Pairing(0, 1, (), (Passage(Span(0, 25), Span(0, end), 0.5, "reworded"),))])
    assert found.reused["B"] <= 1.0
