"""What workers do, without a cluster: groups are checked, and the steps give what the local engine gives."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srccompare.articles.model import Article
from srccompare.corpus.anchors import anchors
from srccompare.corpus.engines.spark import meeting, seeding
from srccompare.corpus.engines.spark.groups import ASKED, REGION, TEXT, WORDS, TornGroupError, checked, groups
from srccompare.corpus.glyphs import glyphs, unpacked_glyphs
from srccompare.corpus.growing import row
from srccompare.corpus.model import ScanOptions
from srccompare.corpus.parts import packed
from srccompare.corpus.passages import Run
from srccompare.corpus.places import POSITION, POSITION_BITS, neighbourhood
from srccompare.corpus.recipe import recipe
from srccompare.corpus.scan import scan_corpus
from srccompare.corpus.wording import common_words
from srccompare.corpus.words import WordIds, word_ids
from tests.corpus import making

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.places import Neighbourhood
    from srccompare.corpus.recipe import Recipe

Row = tuple[Any, ...]


@pytest.mark.parametrize(
    "rows",
    [
        [("a", 2)],
        [("a", 1), ("a", 3)],
        [("a", 1), ("b", 2)],
        [("a", 1), ("b", 1), ("a", 2)],
        [("a", 1), ("a", 2), ("a", 2)],
    ],
)
def test_a_torn_group_stops_the_work(rows: list[Row]) -> None:
    """Rows that are missing, mixed or out of order are not taken for groups of their own."""
    with pytest.raises(TornGroupError):
        list(checked(rows))


def test_whole_groups_are_told_apart() -> None:
    """A row with the number 1 begins a group."""
    rows = [("a", 1), ("a", 2), ("b", 1), ("a", 1)]
    assert list(groups(rows)) == [rows[:2], rows[2:3], rows[3:]]


def _grouped(rows: Iterable[Row], order: int) -> Iterator[Row]:
    """Yield rows as a cluster does: by key, ordered by so many columns behind it, numbered from 1."""
    last, number = None, 0
    for each in sorted(rows, key=lambda each: each[: 1 + order]):
        number = number + 1 if each[0] == last else 1
        last = each[0]
        yield each[0], number, *each[1:]


def _passages(texts: Mapping[str, str]) -> list[Row]:
    """Return the rows of passages between articles, all of different words, by the steps of workers."""
    numbers = recipe(ScanOptions())
    ids = [word_ids(texts[name], WordIds()) for name in sorted(texts)]
    known = [(n, WORDS, 0, 0, 0, each.tobytes()) for n, each in enumerate(ids)]
    written = [
        (n, TEXT, 0, 0, 0, packed(Article.from_text(texts[name], name), texts[name]))
        for n, name in enumerate(sorted(texts))
    ]
    met = [
        (value, n, at)
        for n, each in enumerate(ids)
        for value, at in zip(*anchors(each, numbers.radius), strict=True)
    ]
    counts = Counter(value for value, _, _ in met)
    hot = [each for each in met if counts[each[0]] > numbers.frequent]
    regions = list(seeding.mask(numbers, _grouped([(n, at, len(ids[n])) for _, n, at in hot], 1)))
    places = [
        (n, ASKED, value, at, counts[value], None)
        for value, n, at in met
        if 1 < counts[value] <= numbers.frequent
    ]
    seeds = list(seeding.seed(numbers, _grouped(seeding.cut(numbers, _grouped([*known, *places], 4)), 1)))
    stories = [(n, REGION, start, end, 0, None) for n, start, end, story in regions if story]
    printed = [(n, ASKED, value, at, 0, None) for value, n, at in hot]
    seeds += seeding.tie(_grouped(seeding.inside(_grouped([*stories, *printed], 4)), 1))
    footers = [(n, REGION, start, end, 0, None) for n, start, end, story in regions if not story]
    asked = [(b, ASKED, a, at_b, at_a, None) for a, b, at_a, at_b in seeds]
    sent = meeting.send(numbers, _grouped([*known, *footers, *asked], 4))
    shipped = [(a, ASKED, b, 0, 0, blob) for a, b, blob in sent]
    common = common_words(ids)
    aligned = meeting.meet(numbers, common, _grouped([*known, *written, *footers, *shipped], 4))
    back = [(b, ASKED, a, 0, 0, blob) for b, a, blob in aligned]
    found = meeting.finish(numbers, common, _grouped([*written, *back], 4))
    return sorted({row((each[0], *each[1:3]), (each[3], *each[4:6]), Run(*each[6:])) for each in found})


@given(st.integers(0, 10**9))
@settings(max_examples=40, deadline=None)
def test_the_steps_find_what_the_local_engine_finds(seed: int) -> None:
    """Windows of words are enough for every rule, at the beginning and the end of articles, too."""
    chance = random.Random(seed)  # noqa: S311 - a test must be the same each time
    blocks = [making.words(chance, chance.choice((6, 9, 30, 60))) for _ in range(5)]
    texts = {f"n{n}": f"{making.article(chance, blocks)} only{n}" for n in range(chance.randint(2, 14))}
    with pytest.MonkeyPatch.context() as patch:
        making.crowd(patch)
        local = scan_corpus([Article.from_text(text, name) for name, text in texts.items()], threads=1)
        assert _passages(texts) == list(local.passages.rows())  # type: ignore[attr-defined]


class _Whole:
    """Give the words of one article that is there as a whole."""

    def __init__(self, ids: bytes) -> None:
        self._ids = ids

    def run(self, article: int, start: int, end: int, /) -> memoryview:
        """Return ids."""
        assert article == 1
        return memoryview(self._ids)[8 * start : 8 * end]

    def near(self, article: int, start: int, end: int, /) -> str:
        """Return characters."""
        return glyphs(bytes(self.run(article, start, end)))

    def around(self, places: Sequence[int], numbers: Recipe, /) -> list[Neighbourhood]:
        """Return neighbourhoods."""
        return [neighbourhood(place, self, numbers) for place in places]


@given(st.integers(5, 60), st.integers(6, 20))
def test_a_window_has_all_words_that_a_seed_is_judged_by(size: int, min_words: int) -> None:
    """At any place of an article the windows give what the whole article gives."""
    numbers = recipe(ScanOptions(min_words=min_words))._replace(dense=0)
    ids = word_ids(" ".join(f"w{n}" for n in range(size)), WordIds()).tobytes()
    places = [1 << POSITION_BITS | at for at in range(size - numbers.breadth + 1)]
    asked = [(1, ASKED, place, place & POSITION, 2, None) for place in places]
    cut = list(seeding.cut(numbers, _grouped([(1, WORDS, 0, 0, 0, ids), *asked], 4)))
    windows = seeding.Windows(numbers, _grouped(cut, 1))
    for place, (_, _, near, _) in zip(places, cut, strict=True):
        expected = neighbourhood(place, _Whole(ids), numbers)
        assert neighbourhood(place, windows, numbers) == expected
        assert (place, unpacked_glyphs(near)) == expected
        at = place & POSITION
        for start, end in ((at, at + 2 * numbers.breadth), (at - numbers.breadth, at + numbers.breadth)):
            if start >= 0:
                assert windows.run(1, start, end) == _Whole(ids).run(1, start, end)
