"""Words and anchors: the same for equal wording, at exact places, in any script."""

from __future__ import annotations

import subprocess
import sys
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.anchors import anchors, partitioned, partitions
from srccompare.corpus.words import Places, WordIds, spans, word_ids, words

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


@given(st.lists(st.lists(st.integers(0, 30), max_size=25), max_size=6), st.sampled_from([1, 2, 4, 8]))
def test_anchors_of_many_articles_are_those_of_each(texts: list[list[int]], sample: int) -> None:
    """No shingle reaches over the end of its article, and a shingle is an anchor everywhere or nowhere."""
    known = [array("Q", [each * 0x9E3779B97F % (1 << 40) for each in text]) for text in texts]
    whole: array[int] = array("Q")
    expected = []
    for ids in known:
        found = anchors(ids, 5, sample)
        expected += [(value, at + len(whole)) for value, at in zip(*found, strict=True)]
        assert len(found.hashes) == max(0, len(ids) - 4) or sample > 1
        whole.extend(ids)
    together, sizes = partitioned(whole, [len(ids) for ids in known], 5, sample)
    assert sorted(zip(*together, strict=True)) == sorted(expected)
    assert (len(sizes), sum(sizes)) == (partitions(sample), len(expected))
    kept = {value for value, _ in expected}
    for ids in known:
        every = anchors(ids, 5, 1).hashes
        assert [value for value in every if value in kept] == list(anchors(ids, 5, sample).hashes)


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
