"""The same words in another order: who did it to whom, and what is only moved."""

from __future__ import annotations

import pytest

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.comparing import compare_phrasing
from srccompare.comparison.phrasing.reordered import NOTE
from srccompare.comparison.sources import prepare


def _swaps(a: str, b: str) -> list[tuple[str, str]]:
    """Return the words that stand in each other's places in two one-sentence articles."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    found = compare_phrasing(x, y, [Link(0, 0, 0.95, "firm", "near-verbatim")], ())
    return [
        (a[edit.a.start : edit.a.end], b[edit.b.start : edit.b.end])
        for detail in found
        if detail.note == NOTE
        for edit in detail.edits
    ]


MOVED = [
    ("On Monday the pilots blamed the board.", "The pilots blamed the board on Monday."),
    ("Born and Hale sold the ferry.", "Hale and Born sold the ferry."),
    ("Born said the old ferry had sunk.", "The old ferry had sunk, Born said."),
    ("The pilots blamed the board.", "The board was blamed by the pilots."),
    ("The pilots blamed the board.", "The pilots blamed the mayor."),
    (
        "“The ferry was never checked for rust,” said Ida Born, head of the old Lund yard.",
        "Ida Born, head of the old Lund yard, said: “The ferry was never checked for rust.”",
    ),
    ("The pilots blamed the board.", "“The pilots” blamed the board."),
]


@pytest.mark.parametrize(("a", "b"), MOVED)
def test_what_is_moved_as_a_whole_is_no_other_order(a: str, b: str) -> None:
    """A time, a list of two, a source and a passive say the same thing elsewhere in the sentence."""
    assert _swaps(a, b) == []


SWAPPED = [
    (
        "The pilots blamed the board.",
        "The board blamed the pilots.",
        [("pilots", "board"), ("board", "pilots")],
    ),
    (
        "The storm killed six and hurt nine.",
        "The storm killed nine and hurt six.",
        [("six", "nine"), ("nine", "six")],
    ),
    (
        "The hull cost $4 million, the mast $2 million.",
        "The hull cost $2 million, the mast $4 million.",
        [("4", "2"), ("2", "4")],
    ),
]


@pytest.mark.parametrize(("a", "b", "pairs"), SWAPPED)
def test_words_that_changed_places_are_set_side_by_side(a: str, b: str, pairs: list[tuple[str, str]]) -> None:
    """The same words that say another thing are told, word by word."""
    assert _swaps(a, b) == pairs
