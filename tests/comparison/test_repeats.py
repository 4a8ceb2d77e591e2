"""A difference is said once: as a figure, not again as wording."""

from __future__ import annotations

from srccompare.comparison.model import Detail, Mention, SpanEdit
from srccompare.comparison.repeats import without_repeats
from srccompare.text.spans import Span

FIGURE = Detail("figure", "conflict", "error", (Mention("A", 10, 12), Mention("B", 20, 22)))
SAME = SpanEdit(Span(10, 12), Span(20, 22))
WIDER = SpanEdit(Span(8, 12), Span(20, 30))


def _wording(*edits: SpanEdit) -> Detail:
    return Detail("wording", "differs", "note", (Mention("A", 0, 40), Mention("B", 0, 40)), edits)


def test_a_wider_edit_and_other_kinds_of_detail_stay() -> None:
    """Nothing is dropped but the same difference of the same words."""
    polarity = Detail("polarity", "conflict", "error", (Mention("A", 10, 12), Mention("B", 20, 22)), (SAME,))
    assert list(without_repeats([_wording(WIDER), polarity], [FIGURE])) == [_wording(WIDER), polarity]


def test_an_agreement_of_figures_hides_no_edit() -> None:
    """Only a divergence says the difference."""
    assert list(without_repeats([_wording(SAME)], [FIGURE._replace(severity=None)])) == [_wording(SAME)]


def test_the_edit_that_is_the_figure_is_dropped_and_with_the_last_edit_the_detail() -> None:
    """61 against 16 stands as a figure alone."""
    assert list(without_repeats([_wording(SAME, WIDER), _wording(SAME)], [FIGURE])) == [_wording(WIDER)]
