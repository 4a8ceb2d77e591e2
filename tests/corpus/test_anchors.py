"""Which words are landmarks, and so which shingles are anchors, depends on the words around them alone."""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.anchors import PARTITIONS, anchors, partitioned
from srccompare.corpus.words import RANK_BYTE, WordIds, word_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

RADII = pytest.mark.parametrize("radius", [1, 2, 3])
RANKS = st.integers(1, 127)
IDS = st.lists(
    st.builds(lambda rank, word: rank << 8 * RANK_BYTE | word, RANKS, st.integers(0, 40)), max_size=60
)


def landmarks(ids: Sequence[int], radius: int) -> list[int]:
    """Return the words that no neighbour outranks, one by one."""
    ranks = [each >> 8 * RANK_BYTE for each in ids]
    return [at for at, rank in enumerate(ranks) if rank >= max(ranks[max(0, at - radius) : at + radius + 1])]


@RADII
@given(ids=IDS)
def test_anchors_begin_at_landmarks_of_which_another_follows(radius: int, ids: Sequence[int]) -> None:
    """A word that a neighbour outranks begins none, nor does the last landmark."""
    hashes, positions = anchors(array("Q", ids), radius)
    expected = landmarks(ids, radius)
    assert list(positions) == expected[:-1]
    made = [(ids[one], ids[other]) for one, other in pairwise(expected)]
    assert len(set(zip(hashes, made, strict=True))) == len(set(made))
    assert all(0 <= each < 1 << 63 for each in hashes)


@RADII
@given(articles=st.lists(IDS, min_size=1, max_size=5))
def test_the_anchors_of_an_article_are_those_it_has_among_others(
    radius: int, articles: Sequence[Sequence[int]]
) -> None:
    """No anchor reaches from one article into the next, and none depends on where its article stands."""
    together = array("Q", [number for article in articles for number in article])
    found, sizes = partitioned(together, [len(article) for article in articles], radius)
    assert (len(sizes), sum(sizes)) == (PARTITIONS, len(found.hashes))
    alone = []
    start = 0
    for article in articles:
        alone += [
            (start + at, value) for value, at in zip(*anchors(array("Q", article), radius), strict=True)
        ]
        start += len(article)
    assert sorted(zip(found.positions, found.hashes, strict=True)) == alone


@RADII
@given(ids=IDS, other=IDS)
def test_equal_runs_of_words_have_equal_anchors_wherever_they_stand(
    radius: int, ids: Sequence[int], other: Sequence[int]
) -> None:
    """Only the words at both ends of a run feel what stands beside it."""
    inner = range(radius, len(ids) - radius)
    known = {at for at in landmarks(ids, radius) if at in inner}
    _, places = anchors(array("Q", [*other, *ids, *other]), radius)
    around = {at - len(other) for at in places}
    assert {at for at in around if at in inner} == known - {max(known, default=0)} or known <= around


def test_a_word_replaced_between_two_landmarks_hides_no_shingle() -> None:
    """What is rewritten in small words is met all the same."""
    told = [
        word_ids(text, WordIds())
        for text in ("the harbour was closed on Tuesday", "the harbour is now closed by Tuesday")
    ]
    shared = set(anchors(told[0], 1).hashes) & set(anchors(told[1], 1).hashes)
    assert shared
