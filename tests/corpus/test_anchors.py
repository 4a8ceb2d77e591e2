"""Which shingles are anchors depends on their words alone."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srccompare.corpus.anchors import anchors, partitioned

if TYPE_CHECKING:
    from collections.abc import Sequence

IDS = st.lists(st.integers(0, (1 << 40) - 1), max_size=60)


@pytest.mark.parametrize("sample", [1, 2, 8, 16])
@given(articles=st.lists(IDS, min_size=1, max_size=4))
def test_the_anchors_of_an_article_are_those_it_has_among_others(
    sample: int, articles: Sequence[Sequence[int]]
) -> None:
    """No anchor reaches from one article into the next, and none depends on where its article stands."""
    together = array("Q", [number for article in articles for number in article])
    found, sizes = partitioned(together, [len(article) for article in articles], 5, sample)
    assert sum(sizes) == len(found.hashes)
    alone = []
    start = 0
    for article in articles:
        hashes, positions = anchors(array("Q", article), 5, sample)
        assert list(positions) == sorted(positions)
        alone += [(start + at, value) for at, value in zip(positions, hashes, strict=True)]
        start += len(article)
    assert sorted(zip(found.positions, found.hashes, strict=True)) == alone


@given(ids=IDS, other=IDS)
def test_equal_runs_of_words_have_equal_anchors_wherever_they_stand(
    ids: Sequence[int], other: Sequence[int]
) -> None:
    """What stands before and behind them plays no part."""
    hashes, positions = anchors(array("Q", ids), 5, 2)
    inside, places = anchors(array("Q", [*other, *ids, *other]), 5, 2)
    known = dict(zip(places, inside, strict=True))
    assert all(known[len(other) + at] == value for at, value in zip(positions, hashes, strict=True))
