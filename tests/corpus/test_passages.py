"""Seeds grow into passages: as long as they are, no longer, and in little memory."""

from __future__ import annotations

import tracemalloc
from array import array

import pytest

from srccompare.corpus.model import ScanOptions
from srccompare.corpus.passages import Region, Run, align, at_edge, boxes, masking
from srccompare.corpus.recipe import recipe
from tests.growth import lines_run

RECIPE = recipe(ScanOptions())
NO_MASKS: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])


def ids(*ranges: range) -> array[int]:
    """Return word ids."""
    return array("Q", [each for part in ranges for each in part])


@pytest.mark.parametrize(
    ("a", "b", "seed"),
    [
        (ids(range(50)), ids(range(900, 920), range(20, 29), range(950, 999)), (20, 20)),
        (ids(range(50)), ids(range(5, 10), range(900, 930), range(20, 25), range(950, 960)), (20, 35)),
    ],
    ids=["nine words", "two runs too far apart"],
)
def test_too_little_in_common_is_no_passage(a: array[int], b: array[int], seed: tuple[int, int]) -> None:
    """A shared shingle alone is not reuse."""
    assert align(a, b, [seed], NO_MASKS, RECIPE) == []


def masked(a: list[Region], b: list[Region]) -> tuple[list[Region], list[Region]]:
    """Return the footers of two articles."""
    return masking(a, RECIPE), masking(b, RECIPE)


def test_what_is_masked_on_either_side_is_no_passage() -> None:
    """Boilerplate of one article is boilerplate in the other."""
    a, b = ids(range(40)), ids(range(900, 930), range(10, 30))
    assert align(a, b, [(10, 30)], NO_MASKS, RECIPE) == [Run(10, 30, 30, 50, 20)]
    assert align(a, b, [(10, 30)], masked([(8, 28)], []), RECIPE) == []
    assert align(a, b, [(10, 30)], masked([], [(32, 50)]), RECIPE) == []


def test_a_lone_seed_at_the_edge_of_boilerplate_is_its_rest() -> None:
    """A footer that goes on for some words is no passage; one beside boilerplate of only one article is."""
    a, b = ids(range(40)), ids(range(900, 930), range(10, 40))
    both = masked([(10, 20)], [(30, 40)])
    assert align(a, b, [(22, 42)], both, RECIPE) == []
    assert align(a, b, [(22, 42)], (both[0], []), RECIPE) == [Run(10, 40, 30, 60, 30)]
    assert align(a, b, [(22, 42), (30, 50)], both, RECIPE) == [Run(10, 40, 30, 60, 30)]


@pytest.mark.parametrize(("at", "near"), [(2, False), (3, True), (15, True), (30, True), (31, False)])
def test_the_edge_of_boilerplate_is_as_far_as_a_seed_reaches(at: int, near: bool) -> None:
    """Two words for its landmarks, and seven that a shingle and the words beside it cover."""
    assert at_edge(at, masking([(12, 22)], RECIPE), RECIPE) is near
    assert not at_edge(at, masking([(12, 21)], RECIPE), RECIPE), "a stock phrase is no boilerplate"


def test_a_passage_goes_on_over_a_few_other_words() -> None:
    """Words put in, left out and put otherwise do not end it, and are not counted."""
    a = ids(range(100, 140))
    b = ids(range(800, 830), range(100, 112), range(500, 502), range(113, 125), range(127, 140))
    (run,) = align(a, b, [(0, 30), (13, 44), (27, 56)], NO_MASKS, RECIPE)
    assert run == Run(0, 40, 30, 69, 37)


def test_the_order_of_the_seeds_plays_no_part() -> None:
    """Seeds are a set."""
    a, b = ids(range(300)), ids(range(200, 300), range(1000, 1100), range(100))
    seeds = [(n, n + 200) for n in range(0, 95, 3)] + [(n, n - 200) for n in range(200, 295, 4)]
    found = align(a, b, seeds, NO_MASKS, RECIPE)
    assert found == [Run(0, 100, 200, 300, 100), Run(200, 300, 0, 100, 100)]
    assert align(a, b, seeds[::-1] * 2, NO_MASKS, RECIPE) == found


def test_very_long_passages_are_one_and_take_little_memory() -> None:
    """Forty thousand words with an edit in every hundred are aligned piece by piece, and come out whole."""
    a = ids(range(40_000))
    b = array("Q", [each + 1_000_000 * (each % 100 == 50) for each in a])
    seeds = [(n, n) for n in range(0, 39_990, 4) if n % 100 not in range(45, 51)]
    tracemalloc.start()
    (run,) = align(a, b, seeds, NO_MASKS, RECIPE)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert run[:4] == (0, 40_000, 0, 40_000)
    assert 39_000 <= run.words <= 39_600
    assert peak < 50_000_000


def test_a_seed_joins_the_chain_begun_last_of_those_near_its_diagonal() -> None:
    """What is too far behind, ahead or beside begins a box of its own."""
    assert boxes([(0, 100), (61, 161)], 5) == [(0, 5, 100, 105), (61, 66, 161, 166)]
    assert boxes([(0, 100), (10, 97), (20, 102)], 5) == [(0, 5, 100, 105), (10, 25, 97, 107)]
    assert boxes([(0, 100), (2, 94)], 5) == [(0, 5, 100, 105), (2, 7, 94, 99)]
    assert boxes([(0, 100), (12, 100), (24, 124)], 5) == [(0, 29, 100, 129)]
    assert boxes([(0, 100), (3, 90), (12, 113)], 5) == [(0, 17, 100, 118), (3, 8, 90, 95)]
    assert boxes([(0, 100), (3, 90), (12, 101)], 5) == [(0, 5, 100, 105), (3, 17, 90, 106)]


def test_no_box_is_longer_than_what_is_aligned_at_once() -> None:
    """Seeds along one diagonal without end make a row of boxes, which leave no seed out."""
    seeds = [(at, at) for at in range(0, 9_000, 50)]
    row = boxes(seeds, 5)
    assert row == [(0, 4_005, 0, 4_005), (4_050, 8_055, 4_050, 8_055), (8_100, 8_955, 8_100, 8_955)]


def _lines_to_align(times: int) -> int:
    """Return the lines that run where a sentence of thirty words meets an article that says it so often."""
    one, other = ids(range(30)), ids(*[range(30)] * times)
    seeds = [(at, 30 * turn + at) for at in (0, 10, 20) for turn in range(times)]
    return lines_run(lambda: align(one, other, seeds, NO_MASKS, RECIPE))


def test_a_sentence_said_again_and_again_takes_no_square_of_its_times() -> None:
    """Neither the chains that are open nor the passages found already are looked through for each seed."""
    assert _lines_to_align(400) < 4.6 * _lines_to_align(100)


def test_a_stock_phrase_that_everybody_uses_are_no_boilerplate() -> None:
    """A region of a shingle or two hides nothing, and does not make a lone seed one at its edge."""
    a = ids(range(40))
    mask = [(at, at + 2 * RECIPE.breadth - 1) for at in range(0, 40, 10)]
    assert align(a, a, [(20, 20)], masked(mask, mask), RECIPE) == [Run(0, 40, 0, 40, 40)]
    longer = [(0, 40)]
    assert align(a, a, [(20, 20)], (longer, longer), RECIPE) == []


def test_boilerplate_is_looked_up_where_a_passage_is() -> None:
    """Many regions before and behind a passage hide none of it."""
    a = ids(range(5000))
    mask = [(at, at + 10) for at in range(0, 5000, 40)]
    assert align(a, a[2520:2545], [(2520, 0), (2535, 15)], (mask, []), RECIPE) == [Run(2520, 2545, 0, 25, 25)]
    assert align(a, a[2520:2532], [(2520, 0)], (mask, []), RECIPE) == []
