"""Divergences of phrasing: what must not be flagged, what must, and how gravely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.properties.strategies import news

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.model import Divergence, Mention
from srccompare.comparison.phrasing.comparing import compare_phrasing
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from srccompare.alignment.model import LinkRelation


def _details(
    a: str, b: str, quoted: tuple[Divergence, ...] = (), relation: LinkRelation = "paraphrase"
) -> tuple[Divergence, ...]:
    """Return what two one-sentence articles, linked firmly, differ in."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    if not (x.witness.sentences and y.witness.sentences):
        return ()
    return compare_phrasing(x, y, [Link(0, 0, 0.6, "firm", relation)], quoted)


def _flags(a: str, b: str) -> list[tuple[str, str | None]]:
    """Return kind and severity of every divergence that is more than a choice of words."""
    return [(d.kind, d.severity) for d in _details(a, b) if d.kind != "wording"]


NO_FLAGS = [
    ("The port of Lund will probably close in June.", "The port of Lund will likely close in June."),
    ("Ida Born may sell the old shipyard in May.", "In May Ida Born may sell the old shipyard."),
    ("Ida Born could not sell the old shipyard in Lund.", "Ida Born did not sell the old shipyard in Lund."),
    ("The council did not close the port of Lund.", "The council never closed the port of Lund."),
    ("The council failed to close the port of Lund.", "The council did not close the port of Lund."),
    ("Not only the port of Lund closed its gates.", "The port of Lund closed its gates."),
    ("There is no doubt the port of Lund closed its gates.", "The port of Lund closed its gates."),
    ("The council did not deny closing the port of Lund.", "The council admits closing the port of Lund."),
    (
        "The port of Lund did not close until the strike began.",
        "The port of Lund closed when the strike began.",
    ),
    (
        "If the strike goes on, the port of Lund may close.",
        "The port of Lund may close if the strike goes on.",
    ),
    ("Ida Born is the likely buyer of the Lund shipyard.", "Ida Born is a buyer of the Lund shipyard."),
    (
        "The mayor said the port of Lund had closed its gates.",
        "The port of Lund has closed, the mayor told them.",
    ),
    (
        "Born could face four years in the old Lund jail if convicted.",
        "Born faces four years in the old Lund jail if convicted.",
    ),
    (
        "The driver of the red van struck the old bridge on March 3.",
        "The driver of the red van allegedly struck the old bridge on March 17.",
    ),
    (
        "The council of Lund has not decided whether to close the port.",
        "The council of Lund will decide on Friday whether to close the port.",
    ),
    (
        "The dockers were not paid for three months, the union in Lund said.",
        "The dockers were paid on Monday, the union in Lund said.",
    ),
    ("The firm rejected that the port of Lund closed.", "The firm does not say the port of Lund closed."),
]


@pytest.mark.parametrize(("a", "b"), NO_FLAGS)
def test_nothing_is_flagged_where_both_say_the_same(a: str, b: str) -> None:
    """Equal hedges, two negations, conditions, months, attributes and 'no doubt' are no divergence."""
    assert _flags(a, b) == []


FLAGS = [
    (
        "The driver of the red van may have struck the old bridge in Lund.",
        "The driver of the red van struck the old bridge in Lund.",
        ("certainty", "warning"),
    ),
    (
        "The driver of the red van struck the old bridge in Lund.",
        "The driver of the red van allegedly struck the old bridge in Lund.",
        ("certainty", "warning"),
    ),
    (
        "The driver of the red van probably struck the old bridge in Lund.",
        "The driver of the red van may have struck the old bridge in Lund.",
        ("certainty", "note"),
    ),
    (
        "The driver of the red van almost certainly struck the old bridge in Lund.",
        "The driver of the red van might have struck the old bridge in Lund.",
        ("certainty", "warning"),
    ),
    (
        "The new ferry rules could hurt small coastal fishing towns in the north.",
        "The new ferry rules may ruin small coastal fishing towns in the north.",
        ("certainty", "note"),
    ),
    (
        "The harbour board did not approve the new ferry contract on Monday.",
        "The harbour board approved the new ferry contract on Monday.",
        ("polarity", "error"),
    ),
    (
        "Inspectors found the northern ferry gates open on Monday.",
        "Inspectors never found the northern ferry gates open on Monday.",
        ("polarity", "error"),
    ),
    (
        "The harbour board did not approve the new ferry contract, Born said.",
        "The harbour board approved the new ferry contract.",
        ("polarity", "warning"),
    ),
    (
        "The harbour board claimed the ferry contract was signed on Monday.",
        "The harbour board said the ferry contract was signed on Monday.",
        ("attribution", "note"),
    ),
    (
        "The harbour board claimed the ferry contract was signed on Monday.",
        "The harbour board confirmed the ferry contract was signed on Monday.",
        ("attribution", "warning"),
    ),
    (
        "Thieves cut the northern ferry cables in the old harbour, the coast guard said.",
        "Thieves cut the northern ferry cables in the old harbour.",
        ("attribution", "note"),
    ),
    (
        "The ferry owner bribed two port officials in Lund, according to a former clerk.",
        "The ferry owner bribed two port officials in Lund.",
        ("attribution", "note"),
    ),
]


@pytest.mark.parametrize(("a", "b", "flag"), FLAGS)
def test_other_claims_are_flagged(a: str, b: str, flag: tuple[str, str]) -> None:
    """A hedge against none, a step on the scale, a negation, another reporting verb, a missing source."""
    assert flag in _flags(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The suspected thief was held at the port.", "The thief was held at the port."),
        ("The board is expected to approve the plan today.", "The board will approve the plan today."),
    ],
)
def test_little_company_is_enough_in_a_near_copy(a: str, b: str) -> None:
    """In short sentences that read alike a hedge is compared, though a word of both might open them."""
    found = [(d.kind, d.severity) for d in _details(a, b, relation="near-verbatim")]
    assert ("certainty", "warning") in found


@pytest.mark.parametrize(("a", "b", "flag"), FLAGS)
def test_the_order_of_the_articles_does_not_matter(a: str, b: str, flag: tuple[str, str]) -> None:
    """What is flagged for (A, B) is flagged for (B, A)."""
    assert sorted(_flags(a, b)) == sorted(_flags(b, a))
    assert flag in _flags(b, a)


def test_one_place_is_flagged_once() -> None:
    """A hedge on both sides gives one divergence, not one from each side."""
    a, b, _ = FLAGS[2]
    assert [kind for kind, _ in _flags(a, b)] == ["certainty"]


def _wording(a: str, b: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the note and the pairs of phrases of the wording divergence."""
    found = next(d for d in _details(a, b) if d.kind == "wording")
    return found.note, [(a[e.a.start : e.a.end], b[e.b.start : e.b.end]) for e in found.edits]


@pytest.mark.parametrize(
    ("a", "b", "note"),
    [
        (
            "The government closed the old port of Lund.",
            "The regime closed the old port of Lund.",
            "loaded word",
        ),
        (
            "The mayor of Lund, she said, sold the ferry.",
            "The mayor of Lund, she claimed, sold the ferry.",
            "who says it",
        ),
        ("The port of Lund shut its old gates.", "The port of Lund locked its old gates.", ""),
    ],
)
def test_phrases_are_tagged_not_judged(a: str, b: str, note: str) -> None:
    """A loaded word, a reporting verb and a hedge are named; a plain choice of words has no tag."""
    details = [d for d in _details(a, b) if d.kind == "wording"]
    assert [(d.severity, d.note) for d in details] == [("note", note)]


NO_PAIRS = [
    ("The United Nations sent divers to the port.", "The U.N. sent divers to the port."),
    ("A non-profit firm sent divers to the port.", "A nonprofit firm sent divers to the port."),
    ("The mayor’s divers searched the port.", "The mayor's divers searched the port."),
]


@pytest.mark.parametrize(("a", "b"), NO_PAIRS)
def test_print_is_no_choice_of_words(a: str, b: str) -> None:
    """Initials, hyphens and marks are a matter of print."""
    assert [d for d in _details(a, b) if d.kind == "wording"] == []


def test_phrases_next_to_nothing_shared_are_not_set_side_by_side() -> None:
    """Between unlike neighbours two phrases tell different things."""
    a = "The wreck was near the port, which the board wants to drain."
    b = "The wreck was in the port for a decade, as the board knew."
    pairs = _wording(a, b)[1]
    assert ("near the port", "in the port") in pairs
    assert not any("which" in x or "decade" in y for x, y in pairs)


def test_edits_are_printed_as_each_article_has_them() -> None:
    """The pairs are stretches of the two texts."""
    note, pairs = _wording("Oslo's government closed the port.", "The Norwegian regime closed the port.")
    assert pairs == [("Oslo's government", "The Norwegian regime")]
    assert note == "loaded word, other name or term"


def test_a_link_that_differs_in_dates_only_is_left_to_the_dates() -> None:
    """Two days set side by side are no divergence of wording."""
    found = _details("The port of Lund closed on Monday.", "The port of Lund closed on March 3.")
    assert [d for d in found if d.kind == "wording"] == []


def test_the_time_of_each_report_is_set_side_by_side() -> None:
    """Where each sentence has one expression of time, the two are a pair, with their prepositions."""
    a, b = (
        "On Monday the regime closed the port of Lund.",
        "The government closed the port of Lund on March 3.",
    )
    assert ("On Monday", "on March 3") in _wording(a, b)[1]


def test_the_same_time_is_no_pair() -> None:
    """With or without its preposition a day is the same day."""
    a, b = "On Monday the regime closed the port of Lund.", "Monday the government closed the port of Lund."
    assert [pair for pair in _wording(a, b)[1] if "Monday" in pair[0]] == []


def test_a_verb_and_an_owner_are_two_choices() -> None:
    """The verb stands by itself, the owner with its noun."""
    a, b = "The leak dented Oslo's good name.", "The leak hurt its good name."
    assert _wording(a, b)[1] == [("dented", "hurt"), ("Oslo's good name", "its good name")]


def test_what_the_quotations_show_is_not_shown_again() -> None:
    """An edit inside an altered quotation belongs to the quotation."""
    a, b = "“The port is a disgrace,” he said.", "“The port is a scandal,” he said."
    altered = Divergence("quotation", "altered", Mention("A", 1, 24), Mention("B", 1, 23), severity="warning")
    assert [d for d in _details(a, b) if d.kind == "wording"] != []
    assert [d for d in _details(a, b, (altered,)) if d.kind == "wording"] == []


def test_verbatim_links_are_not_compared() -> None:
    """The same sentence differs in nothing."""
    x, y = prepare(
        [Article.from_text("The port closed on Monday."), Article.from_text("The port closed on Monday.")]
    )
    assert compare_phrasing(x, y, [Link(0, 0, 1.0, "firm", "verbatim")], ()) == ()


@settings(max_examples=40)
@given(news, news)
def test_every_mention_and_edit_lies_in_its_article(a: str, b: str) -> None:
    """Spans are inside the texts, mentions are not empty, and edits lie where the mentions do."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    links = [
        Link(i, j, 0.5, "firm", "paraphrase")
        for i in range(len(x.witness.sentences))
        for j in range(len(y.witness.sentences))
    ][:12]
    for detail in compare_phrasing(x, y, links, ()):
        for mention, text in zip(detail.mentions, (a, b), strict=True):
            assert 0 <= mention.start < mention.end <= len(text)
        for edit in detail.edits:
            assert detail.mentions[0].start <= edit.a.start <= edit.a.end <= len(a)
            assert detail.mentions[1].start <= edit.b.start <= edit.b.end <= len(b)
