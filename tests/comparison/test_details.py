"""Settling the details of all pairs: said once, in order, tied to their fact."""

from __future__ import annotations

from dataclasses import replace

from srccompare import Article
from srccompare.comparison.details import settle
from srccompare.comparison.model import Agreement, Divergence, FactPair, Mention, SharedFact, Source, SpanEdit
from srccompare.comparison.sources import prepare
from srccompare.text.spans import Span

A = Mention("A", 4, 6, "12")
B = Mention("B", 4, 6, "21")
C = Mention("C", 4, 6, "21")
C_UNLIKE = Mention("C", 8, 10, "30")


def _sources(*texts: str) -> tuple[Source, ...]:
    """Return sources with one text each."""
    return prepare([Article.from_text(text, name=text) for text in texts])


def _conflict(a: Mention, b: Mention) -> Divergence:
    """Return a conflict of two figures."""
    edit = SpanEdit(Span(a.start, a.end), Span(b.start, b.end))
    return Divergence("figure", "conflict", a, b, (edit,), severity="error")


def test_two_articles_keep_every_detail_as_it_was_found() -> None:
    """Nothing is joined where there is nothing to say twice."""
    sources = _sources("the 12 boats", "the 21 boats")
    one = Agreement("name", "equivalent", A, B)
    other = Agreement("name", "identical", A, B._replace(start=5))
    agreements, divergences = settle(sources, (), [one, other])
    assert list(agreements) == [replace(one, id="g1"), replace(other, id="g2")]
    assert divergences == ()


def test_a_detail_belongs_to_the_fact_of_the_link_that_holds_it() -> None:
    """None without a link, and none with a link that makes no fact."""
    sources = _sources("The 12 boats sank. All 12 left.", "The 21 boats sank. All 21 left.")
    pair = FactPair("A.1.1", "B.1.1", "paraphrase", "firm", 0.9)
    shared = (SharedFact("f1", "The 12 boats sank.", "paraphrase", "firm", ("A", "B"), (), (pair,)),)
    for sentences, fact in ((None, None), ((1, 1), None), ((0, 1), None), ((0, 0), "f1")):
        found = settle(sources, shared, [replace(_conflict(A, B), sentences=sentences)])[1]
        assert [(each.id, each.fact) for each in found] == [("d1", fact)]


def test_a_divergence_is_not_joined_by_an_article_that_prints_something_else() -> None:
    """A third figure is a second conflict, not a part of the first."""
    sources = _sources("the 12 boats", "the 21 boats", "or so 30 boats")
    _, divergences = settle(sources, (), [_conflict(A, B), _conflict(A, C_UNLIKE._replace(start=6, end=8))])
    assert len(divergences) == 2


def test_an_article_that_prints_what_another_does_joins_its_divergence() -> None:
    """Two outlets with one figure against a third stand in one row."""
    sources = _sources("the 12 boats", "the 21 boats", "all 21 boats")
    _, divergences = settle(sources, (), [_conflict(A, B), _conflict(A, C)])
    assert divergences == (replace(_conflict(A, B), also=(C,), id="d1"),)


def test_an_article_that_only_comes_near_one_side_stays_out_of_the_divergence() -> None:
    """A rounded figure takes no side."""
    sources = _sources("the 12 boats", "the 21 boats", "or so 10 boats")
    near = Agreement("figure", "compatible", A, Mention("C", 6, 8, "10"))
    _, divergences = settle(sources, (), [_conflict(A, B), near])
    assert [detail.mentions for detail in divergences] == [(A, B)]


def test_an_article_that_says_what_one_side_says_stands_on_that_side() -> None:
    """Its sentence need not be linked with that of the other side, nor print the figure in the same way."""
    sources = _sources("the 12 boats", "the 21 boats", "all dozen")
    dozen = Mention("C", 4, 9, "12")
    same = Agreement("figure", "equivalent", A, dozen)
    _, divergences = settle(sources, (), [_conflict(A, B), same])
    assert [detail.mentions for detail in divergences] == [(A, B, dozen)]


def test_the_severest_of_two_divergences_of_the_same_mentions_speaks_for_both() -> None:
    """One figure against two others is one row, whichever pair was found first."""
    sources = _sources("the 12 boats", "the 21 boats", "the 21 boats")
    note = Divergence("figure", "differs", A, C, severity="note")
    same = Agreement("figure", "identical", B, C)
    agreements, divergences = settle(sources, (), [note, _conflict(A, B), same])
    assert [(d.severity, d.mentions) for d in divergences] == [("error", (A, B, C))]
    assert [d.mentions for d in agreements] == [(B, C)]


def test_agreements_of_three_articles_are_one_with_the_loosest_relation() -> None:
    """One row speaks for all, and does not claim more than its weakest part."""
    sources = _sources("the 12 boats", "the 12 boats", "the 12 boats")
    rows = [
        Agreement("figure", "identical", A, B),
        Agreement("figure", "compatible", A, C),
        Agreement("figure", "identical", B, C),
    ]
    (detail,) = settle(sources, (), rows)[0]
    assert detail.mentions == (A, B, C)
    assert detail.relation == "compatible"


def test_divergences_stand_by_severity_then_by_place() -> None:
    """An error comes first wherever it stands."""
    sources = _sources("the 12 boats", "the 21 boats")
    note = Divergence("wording", "differs", A._replace(start=0), B, severity="note")
    error = Divergence("polarity", "conflict", A, B, severity="error")
    warning = Divergence("certainty", "differs", A._replace(start=1), B, severity="warning")
    found = settle(sources, (), [note, warning, error])[1]
    assert [detail.severity for detail in found] == ["error", "warning", "note"]


def test_what_is_set_against_each_other_is_not_joined_by_a_third_that_fits_both() -> None:
    """At least 12 and at least 21 differ, and 30 may be right beside either: that is two agreements."""
    sources = _sources("the 12 boats", "the 21 boats", "all the 30 boats")
    fits = [Agreement("figure", "compatible", each, C_UNLIKE) for each in (A, B)]
    agreements, _ = settle(sources, (), [_conflict(A, B), *fits])
    assert [detail.mentions for detail in agreements] == [(A, C_UNLIKE), (B, C_UNLIKE)]
    agreements, _ = settle(sources, (), fits)
    assert len(agreements) == 1


def test_the_comma_that_ends_a_quotation_keeps_no_article_out() -> None:
    """One article ends its sentence with words that another continues; a figure is not a quotation."""
    sources = _sources("“all is well,” he said", "“all is ill,” he said", "he said “all is well.”")
    a, b, c = Mention("A", 1, 13), Mention("B", 1, 12), Mention("C", 9, 21)
    edits = ((SpanEdit(Span(8, 12), Span(8, 11)),), (SpanEdit(Span(8, 11), Span(16, 20)),))
    for kind, count in (("quotation", 1), ("wording", 2)):
        found = [
            Divergence(kind, "altered", *pair, edit, severity="error")  # type: ignore[arg-type]
            for pair, edit in zip(((a, b), (b, c)), edits, strict=True)
        ]
        divergences = settle(sources, (), found)[1]
        assert len(divergences) == count
    assert settle(sources, (), [replace(each, kind="quotation") for each in found])[1][0].mentions == (
        a,
        b,
        c,
    )
