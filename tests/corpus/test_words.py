"""Words and anchors: the same for equal wording, at exact places, in any script."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.words import RANK_BYTE, Places, WordIds, spans, word_ids, words

_LETTERS = ("a", "Ab", "É", "ß", "İ", "Σ", "ς", "港", "ก", "é", "№", "😀", "\ud800", "x" * 9)
_BETWEEN = ("3.5", "-", "’", "“", "\u00a0", "\u3000", "\u2028", "\x85", "\n", " ", "://", "%2F", ".", "'")
_PIECES = st.sampled_from(_LETTERS + _BETWEEN)
TEXTS = st.lists(_PIECES, max_size=40).map("".join)


@given(TEXTS)
def test_every_word_has_its_span(text: str) -> None:
    """The span of the n-th word holds the n-th word and nothing else."""
    found = words(text)
    places = spans(text)
    assert len(found) == len(places)
    assert [words(text[start:end]) for start, end in places] == [[word] for word in found]


@given(TEXTS, st.data())
def test_a_run_of_words_is_the_same_cut_out_of_its_text(text: str, data: st.DataObject) -> None:
    """What a passage quotes has the very words that were compared."""
    places = spans(text)
    if not places:
        return
    start = data.draw(st.integers(0, len(places) - 1))
    end = data.draw(st.integers(start + 1, len(places)))
    ids = word_ids(text, WordIds())
    assert word_ids(text[places[start][0] : places[end - 1][1]], WordIds()) == ids[start:end]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor’s 1,200 – re-elected", "the MAYOR'S 1 200 re elected"),
        ("ΟΔΟΣ", "οδος"),
        ("see https://example.org/a-b?c=d%20e now", "see now"),
    ],
)
def test_typography_and_case_make_no_other_words(one: str, other: str) -> None:
    """Quotes, dashes, capitals and addresses do not hide reuse."""
    assert words(one) == words(other)


def test_ids_are_the_same_in_every_process() -> None:
    """An id depends on the word alone."""
    program = "from srccompare.corpus.words import *; print(*word_ids('Some words, é', WordIds()))"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout
    assert [int(each) for each in told.split()] == list(word_ids("Some words, é", WordIds()))


@pytest.mark.parametrize(
    ("low", "high"),
    [("the", "harbour"), ("harbour", "1998"), ("at", "ferry"), ("Hafen", "Überfahrt")],
)
def test_a_longer_word_and_a_figure_outrank_others(low: str, high: str) -> None:
    """The rank of a word is a byte of its id: seven bits that depend on the word alone."""
    ranks = [each >> 8 * RANK_BYTE for each in word_ids(f"{low} {high}", WordIds())]
    assert ranks[0] < ranks[1] < 128


@given(TEXTS, st.data())
def test_a_range_of_words_is_found_without_the_spans_of_all(text: str, data: st.DataObject) -> None:
    """The places of a few words are those that the spans of all words give, asked for once or again."""
    known = spans(text)
    if not known:
        return
    start = data.draw(st.integers(0, len(known) - 1))
    end = data.draw(st.integers(start + 1, len(known)))
    places = Places(text)
    assert [places.range(start, end) for _ in range(2)] == [(known[start][0], known[end - 1][1])] * 2
