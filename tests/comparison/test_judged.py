"""Which links are judged: not the competitors of a copy, not the second best of both ends."""

from __future__ import annotations

from srccompare.alignment.model import Link
from srccompare.comparison.judged import judged_links

COPY = Link(0, 0, 1.0, "firm", "verbatim")


def test_a_sentence_with_a_copy_is_not_held_against_another() -> None:
    """What a different sentence says is not a divergence from a sentence that was copied."""
    assert judged_links([COPY, Link(0, 1, 0.9, "firm", "near-verbatim")]) == (COPY,)
    assert judged_links([COPY, Link(1, 0, 0.9, "firm", "near-verbatim")]) == (COPY,)


def test_two_sentences_that_both_have_a_better_counterpart_are_not_judged() -> None:
    """The lead is compared with the lead, the quotation with the quotation."""
    lead = Link(0, 0, 0.6, "firm", "paraphrase")
    quotation = Link(1, 1, 0.9, "firm", "near-verbatim")
    crossing = Link(0, 1, 0.5, "firm", "partial")
    assert judged_links([lead, crossing, quotation]) == (lead, quotation)


def test_both_halves_of_a_split_sentence_are_judged() -> None:
    """A half whose only counterpart is the whole belongs to it, though the other half is nearer."""
    halves = (Link(0, 0, 0.8, "firm", "partial"), Link(0, 1, 0.5, "firm", "partial"))
    assert judged_links(halves) == halves


def test_a_headline_is_nobodys_better_counterpart() -> None:
    """Two sentences of the texts are judged though a headline comes nearer to both."""
    first = Link(0, 1, 0.9, "firm", "paraphrase")
    second = Link(1, 0, 0.9, "firm", "paraphrase")
    body = Link(1, 1, 0.7, "possible", "partial")
    assert judged_links([first, second, body]) == (first, second)
    assert judged_links([first, second, body], ({0}, {0})) == (first, second, body)


def test_headlines_rank_among_each_other() -> None:
    """Of the links of a headline the strongest is judged, and what competes with it at both ends is not."""
    heads = Link(0, 0, 0.9, "firm", "paraphrase")
    text = Link(1, 1, 0.9, "firm", "paraphrase")
    assert judged_links([heads, text], ({0}, {0})) == (heads, text)
