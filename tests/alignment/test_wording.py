"""Word-level edits: nothing where nothing differs, exact spans, and a way from the one text to the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from tests.properties.strategies import anything, news

from srccompare.alignment.pieces import pieces
from srccompare.alignment.wording import covered, steps, units
from srccompare.articles.model import Article
from srccompare.segments import witness
from srccompare.text.spans import Span


def _spans(a: str, b: str) -> list[tuple[Span, Span]]:
    """Return where two texts differ: the spans of all steps that are not the same."""
    whole = Span(0, len(a)), Span(0, len(b))
    x, y = (units(witness(Article.from_text(text)), span) for text, span in zip((a, b), whole, strict=True))
    return [
        (covered(x, s.a_first, s.a_last, whole[0]), covered(y, s.b_first, s.b_last, whole[1]))
        for s in steps(x, y)
        if not s.same
    ]


def _edits(a: str, b: str) -> list[tuple[str, str]]:
    """Return the edits between two texts, as printed."""
    return [(a[x.start : x.end], b[y.start : y.end]) for x, y in _spans(a, b)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("", ""),
        ("The mayor left.", "The mayor left."),
        ("The mayor left", "the mayor left!"),
        ("“We won,” he said.", '"We won", he said.'),
        ("a low-cost plan", "a low cost plan"),
        ("...", "!!!"),
    ],
)
def test_typography_and_case_are_no_edits(a: str, b: str) -> None:
    """Marks, hyphens, points and capitals change no word."""
    assert _edits(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("It will probably rain.", "It will likely rain.", [("probably", "likely")]),
        ("The regime fell.", "The government fell.", [("regime", "government")]),
        ("Paris agreed to it.", "The French agreed to it.", [("", "The"), ("Paris", "French")]),
        ("They met in the old hall.", "They met in the hall.", [("old", "")]),
        ("They met.", "They met on Friday.", [("", "on Friday")]),
        ("He came on Monday.", "He came on March 3.", [("Monday", "March 3")]),
        ("the United States agreed", "the U.S. agreed", [("United States", "U.S.")]),
    ],
)
def test_edits_cover_whole_words_and_nothing_else(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    """Words of one class, forms of one country, days, and words of one side alone are edits."""
    assert _edits(a, b) == expected


def test_the_same_word_wins_over_a_synonym() -> None:
    """A synonym never takes the match away from the word itself."""
    assert _edits("firms and companies met", "companies met") == [("firms and", "")]


def test_of_two_equal_words_the_one_beside_the_next_match_is_meant() -> None:
    """'Danish ferry' matches 'Danish ferry', not the Danish of another clause."""
    assert _edits("Danish rules stopped a Danish ferry", "a Danish ferry") == [("Danish rules stopped", "")]


def test_shared_function_words_do_not_tear_a_phrase_apart() -> None:
    """An 'of the' in two unlike phrases joins nothing."""
    assert _edits("He spoke of the long strike", "He heard the sound of the bells") == [
        ("spoke of the long strike", "heard the sound of the bells")
    ]


def test_stretches_too_long_to_be_sentences_are_matched_from_their_beginning_only() -> None:
    """Thousands of words against thousands give one edit after the common beginning, at once."""
    a = "ferry " * 50 + "gate " * 3000
    b = "ferry " * 50 + "wall " * 3000
    assert len(_edits(a, b)) == 1


@given(news, news)
def test_applying_the_edits_to_the_words_of_a_gives_those_of_b(a: str, b: str) -> None:
    """Equal units and the b sides of all edits, in order, are the units of b."""
    x, y = witness(Article.from_text(a)), witness(Article.from_text(b))
    units_a, units_b = units(x, Span(0, len(a))), units(y, Span(0, len(b)))
    built: list[str] = []
    for step in steps(units_a, units_b):
        side = units_a[step.a_first : step.a_last] if step.same else units_b[step.b_first : step.b_last]
        built += [unit.words for unit in side]
    assert built == [unit.words for unit in units_b]


@given(news, news)
def test_pieces_leave_out_no_word_and_repeat_none(a: str, b: str) -> None:
    """Cutting the gaps keeps every unit of both sides, in order."""
    x, y = witness(Article.from_text(a)), witness(Article.from_text(b))
    units_a, units_b = units(x, Span(0, len(a))), units(y, Span(0, len(b)))
    cut = pieces(units_a, units_b, steps(units_a, units_b))
    assert [i for s in cut for i in range(s.a_first, s.a_last)] == list(range(len(units_a)))
    assert [j for s in cut for j in range(s.b_first, s.b_last)] == list(range(len(units_b)))


@given(anything, anything)
def test_edits_lie_inside_their_texts_in_order(a: str, b: str) -> None:
    """No text makes it fail; both sides move forwards and stay inside."""
    found = _spans(a, b)
    for side, text in ((0, a), (1, b)):
        spans = [edit[side] for edit in found]
        assert all(0 <= s.start <= s.end <= len(text) for s in spans)
        assert all(p.end <= q.start for p, q in pairwise(spans))
