"""Coverage counts each character of the compared text once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.alignment.model import Passage
from srccompare.articles.model import Article
from srccompare.comparison.compare import compare
from srccompare.comparison.coverage import coverage, reported
from srccompare.comparison.model import FactMention, FactPair, Pairing, SharedFact
from srccompare.comparison.sources import prepare
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from srccompare.alignment.model import Tier

A = "The ferry sank on Monday. Nobody was hurt. The sea was calm that night."
B = "The ferry sank on Monday."


def fact(*mentions: FactMention, tier: Tier = "firm") -> SharedFact:
    """Return a fact with these mentions, the first two linked."""
    pairs = (FactPair(mentions[0].sentence, mentions[1].sentence, "verbatim", tier, 1.0),)
    return SharedFact("f1", "", "verbatim", tier, tuple(m.article for m in mentions), mentions, pairs)


def test_nothing_shared_covers_nothing() -> None:
    """Without facts and passages every share is zero, of an empty article too."""
    sources = prepare([Article.from_text(A), Article.from_text("")])
    found = coverage(sources, (), [Pairing(0, 1, (), ())])
    assert found.shared == {"A": 0.0, "B": 0.0}
    assert found.reused == {"A": 0.0, "B": 0.0}
    assert (found.pairs[0].shared_facts, found.pairs[0].reused_characters) == (0, 0)


def test_a_sentence_that_is_only_possibly_shared_covers_nothing() -> None:
    """Coverage says what is sure."""
    sources = prepare([Article.from_text(A), Article.from_text(B)])
    maybe = fact(FactMention("A", "A.1.1", 0, 25), FactMention("B", "B.1.1", 0, 25), tier="possible")
    assert coverage(sources, (maybe,), [Pairing(0, 1, (), ())]).shared == {"A": 0.0, "B": 0.0}


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


NOTICE = "Copyright 2019 The Orvik Times. All rights reserved. No part of it may be passed on in any form."
CAPTION = "In this May 3, 2019 photo, the ferry Halden leaves the pier of Orvik for the last time."
BODY = "The sea was calm that night, and all on board were saved by boats within an hour."


OTHER = (
    "Voters went to the polls in the capital on Sunday, and nobody knew who would win.",
    "Two parties promise lower taxes, a third wants to build railways in the north.",
    "Results are not due before Tuesday morning because many islands count by hand.",
)


def _texts() -> tuple[str, str]:
    """Return two articles of one site that share a caption and a notice and nothing else."""
    other = "\n\n".join((OTHER[0], CAPTION, *OTHER[1:], NOTICE))
    return f"{A}\n\n{CAPTION}\n\n{BODY}\n\n{A}\n\n{BODY}\n\n{NOTICE}", other


def test_what_a_site_prints_below_every_article_is_not_reused() -> None:
    """A caption and a notice that two articles share are no passage and count nowhere."""
    found = compare([Article.from_text(text) for text in _texts()])
    assert found.passages == ()
    assert found.coverage.reused == {"A": 0.0, "B": 0.0}
    assert found.coverage.pairs[0].reused_characters == 0


def test_a_passage_that_runs_into_a_notice_counts_for_its_report_only() -> None:
    """Such a passage stands, and only the compared part of it is counted."""
    sources = prepare([Article.from_text(f"{BODY}\n\n{BODY[:-1]} again.\n\n{NOTICE}") for _ in range(2)])
    text = sources[0].witness.article.text
    whole = Span(text.index("again"), len(text))
    passages = (Passage(whole, whole, 1.0, "verbatim"),)
    assert reported(passages, sources[0].witness, sources[1].witness) == passages
    assert coverage(sources, (), [Pairing(0, 1, (), passages)]).pairs[0].reused_characters == 2 * len(
        "again."
    )


def test_report_in_a_caption_elsewhere_is_still_reused() -> None:
    """One side that is report is enough."""
    sources = prepare([Article.from_text(f"{BODY}\n\n{A}"), Article.from_text(f"{A}\n\n{BODY}\n\n{NOTICE}")])
    there = sources[1].witness.article.text.index(NOTICE)
    passages = (Passage(Span(0, 20), Span(there, there + 20), 1.0, "verbatim"),)
    assert reported(passages, sources[0].witness, sources[1].witness) == passages
    swapped = (Passage(passages[0].b, passages[0].a, 1.0, "verbatim"),)
    assert reported(swapped, sources[1].witness, sources[0].witness) == swapped
