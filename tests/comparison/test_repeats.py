"""A difference is said once: as a figure, not again as wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from srccompare.comparison.model import Agreement, Divergence, Mention, SpanEdit
from srccompare.comparison.repeats import without_repeats
from srccompare.text.spans import Span

A, B = Mention("A", 10, 12), Mention("B", 20, 22)
FIGURE = Divergence("figure", "conflict", A, B, severity="error")
SAME = SpanEdit(Span(10, 12), Span(20, 22))
WIDER = SpanEdit(Span(8, 12), Span(20, 30))


def _wording(*edits: SpanEdit) -> Divergence:
    a, b = Mention("A", 0, 40), Mention("B", 0, 40)
    return Divergence("wording", "differs", a, b, edits, severity="note")


def test_a_wider_edit_and_other_kinds_of_detail_stay() -> None:
    """Nothing is dropped but the same difference of the same words."""
    polarity = Divergence("polarity", "conflict", A, B, (SAME,), severity="error")
    assert list(without_repeats([_wording(WIDER), polarity], [FIGURE])) == [_wording(WIDER), polarity]


def test_an_agreement_of_names_or_quotations_hides_no_edit() -> None:
    """How each article calls a thing is worth a look though they mean the same."""
    agreed = Agreement("name", "equivalent", A, B)
    assert list(without_repeats([_wording(SAME)], [agreed])) == [_wording(SAME)]


def test_words_of_which_one_excludes_the_other_stay_and_are_not_listed_again() -> None:
    """They are more than a choice of words; an article before both adds nothing to them."""
    knife = replace(FIGURE, kind="wording", relation="differs", severity="warning", edits=(SAME,))
    assert list(without_repeats([knife], [knife, FIGURE])) == [knife]
    texts = "        a gun", "                   a knife "
    listed = _wording(SpanEdit(Span(8, 12), Span(19, 22)))
    assert list(without_repeats([knife, listed], [knife], texts)) == [knife]
    assert list(without_repeats([listed], [_wording(SAME)], texts)) == [listed]


def test_figures_that_agree_are_not_shown_again_as_wording() -> None:
    """1.2 metres are four feet, and the agreement says so."""
    agreed = Agreement("figure", "equivalent", A, B)
    assert list(without_repeats([_wording(SAME)], [agreed])) == []


def test_the_edit_that_is_the_figure_is_dropped_and_with_the_last_edit_the_detail() -> None:
    """61 against 16 stands as a figure alone."""
    assert list(without_repeats([_wording(SAME, WIDER), _wording(SAME)], [FIGURE])) == [_wording(WIDER)]


@pytest.mark.parametrize(
    ("a", "b", "stays"),
    [
        ("may cost [61]", "cost [16]", True),
        ("not [61]", "[16]", True),
        ("sold [61]", "bought [16]", True),
        ("by [61]", "by [16]", False),
        ("of the [61]", "the [16]", False),
        ("sold [61] boats", "sold [16] boats", False),
    ],
)
def test_words_around_the_figure_keep_an_edit_only_if_they_differ_and_tell(
    a: str, b: str, stays: bool
) -> None:
    """The same words and small words on both sides are no difference of their own."""
    x, y = (Mention(siglum, text.index("["), text.index("]") + 1) for siglum, text in (("A", a), ("B", b)))
    edit = SpanEdit(Span(0, len(a)), Span(0, len(b)))
    found = list(without_repeats([_wording(edit)], [replace(FIGURE, a=x, b=y)], (a, b)))
    assert bool(found) == stays
