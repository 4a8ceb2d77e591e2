"""Tests of how seeds grow into passages."""

from __future__ import annotations

import pytest

from srccompare.alignment.extend import GAP, SHARE_OF_HOLE, SNAP, chain, clusters, hole, refine, snap
from srccompare.alignment.seeds import Box
from srccompare.alignment.similarity import Block


@pytest.mark.parametrize(
    "runs",
    [
        [Block(0, 0, 9), Block(9 + GAP + 1, 9, 9)],  # too far apart in a
        [Block(0, 0, 9), Block(9, 9 + GAP + 1, 9)],  # too far apart in b
        [Block(0, 50, 9), Block(9, 0, 9)],  # goes back in b
        [Block(0, 0, 9), Block(16, 16, 3)],  # three words do not bridge seven
    ],
)
def test_runs_that_do_not_follow_each_other_stay_apart(runs: list[Block]) -> None:
    """A chain goes forward in both texts and bridges no more than its runs are worth."""
    assert len(chain(runs, cuts=[])) == 2


def test_runs_around_a_changed_word_are_one_chain() -> None:
    """The chain counts equal words and spans what lies between."""
    assert chain([Block(2, 5, 6), Block(9, 13, 4)], cuts=[]) == [(10, Box(2, 13, 5, 17))]


def test_a_short_run_in_another_sentence_is_cut_off() -> None:
    """Only within its sentence does a short run hang on to a chain."""
    runs = [Block(0, 0, 3), Block(4, 3, 12), Block(17, 17, 3)]
    assert chain(runs, cuts=[]) == [(18, Box(0, 20, 0, 20))]
    assert chain(runs, cuts=[0, 4, 17]) == [(12, Box(4, 16, 3, 15))]


def test_a_gap_on_either_side_parts_a_cluster() -> None:
    """Clusters have no gap on any side, whichever side shows it first."""
    near, far_in_a, far_in_b = [(0, 0), (1, 2), (2, 1)], [(9, 1)], [(1, 9)]
    assert sorted(map(sorted, clusters(near + far_in_a + far_in_b, gap=2))) == [near, far_in_b, far_in_a]


def test_a_wider_gap_keeps_a_cluster_whole() -> None:
    """The same pairs are one cluster where the gap allows it."""
    pairs = [(0, 0), (4, 4), (8, 7)]
    assert list(map(sorted, clusters(pairs, gap=3))) == [pairs]
    assert len(clusters(pairs, gap=2)) == 3


def test_a_hole_is_measured_in_content_words() -> None:
    """Words that the other side has, and stop words, make no hole."""
    assert hole(["pear", "the", "plum"], ["plum", "pear"], frozenset({"the"})) == 0
    lacking = hole(["pear", *["fig"] * 10, "plum"], ["plum", "pear"], frozenset())
    assert lacking == pytest.approx(10 * SHARE_OF_HOLE)


def test_refining_moves_the_ends_to_the_shared_words() -> None:
    """Foreign words on both ends of either side fall away."""
    shared = [f"s{n}" for n in range(20)]
    a = [f"a{n}" for n in range(30)] + shared + [f"x{n}" for n in range(30)]
    b = [f"b{n}" for n in range(5)] + shared[::-1] + [f"y{n}" for n in range(9)]
    rare = dict.fromkeys([*a, *b], 1.0)
    assert refine(Box(20, 60, 0, len(b)), a, b, rare) == Box(30, 50, 5, 25)


def test_snap_takes_the_nearest_cut_in_reach_only() -> None:
    """A boundary meets the sentence boundary beside it and no other."""
    cuts = [0, 10, 40]
    assert [snap(n, cuts) for n in (8, 10 + SNAP, 11 + SNAP, 25, 41)] == [10, 10, 11 + SNAP, 25, 40]
