"""What workers do to find seeds and boilerplate, group by group, by the rules of the local engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import Regions, parted, regions, tied
from srccompare.corpus.candidates import between, seeds
from srccompare.corpus.engines.spark.groups import REGION, WORDS, checked, groups
from srccompare.corpus.glyphs import packed_glyphs, unpacked_glyphs
from srccompare.corpus.places import POSITION, POSITION_BITS, neighbourhood, reach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.corpus.engines.spark.groups import Row
    from srccompare.corpus.places import Neighbourhood
    from srccompare.corpus.recipe import Recipe


def cut(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Cut the words around places: x is the hash, y the position, z how often it is met.

    Yields hash, place, the words around it as characters, and their ids where neighbours count.
    """
    words = glyphs = b""
    around, shingle = reach(recipe), recipe.breadth
    for article, _, kind, hash_, at, met, blob in checked(rows):
        if kind == WORDS:
            words, glyphs = blob, packed_glyphs(blob)
            continue
        near = glyphs[2 * max(0, at - around) : 2 * (at + shingle + around)]
        run = words[8 * max(0, at - shingle) : 8 * (at + 2 * shingle)] if met > recipe.dense else None
        yield hash_, article << POSITION_BITS | at, near, run


class Windows:
    """Give the words around sorted places (rows of hash, row, place, characters, ids)."""

    def __init__(self, recipe: Recipe, rows: Iterable[Row]) -> None:
        around, shingle = reach(recipe), recipe.breadth
        self._near: dict[int, bytes] = {}
        self._runs: dict[int, bytes] = {}
        for _, _, place, near, run in rows:
            at = place & POSITION
            # NOTE: of places at the very beginning the last has the longest window.
            self._near[place - min(at, around)] = near
            if run is not None:
                self._runs[place] = run[8 * min(at, shingle) :]
                if at >= shingle:
                    self._runs[place - shingle] = run[: 16 * shingle]

    def run(self, article: int, start: int, end: int) -> memoryview:
        """Return the ids of the words from `start` to `end`."""
        return memoryview(self._runs[article << POSITION_BITS | start])[: 8 * (end - start)]

    def near(self, article: int, start: int, end: int) -> str:
        """Return the words from `start` to `end` as characters."""
        return unpacked_glyphs(self._near[article << POSITION_BITS | start][: 2 * (end - start)])

    def around(self, places: Iterable[int], recipe: Recipe) -> list[Neighbourhood]:
        """Return the neighbourhoods of places."""
        return [neighbourhood(place, self, recipe) for place in places]


def seed(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the seeds of each hash: rows of hash, row, place, characters, ids.

    Yields the articles a and b and the positions in both.
    """
    for group in groups(rows):
        if len(group) > recipe.dense:
            found = seeds([row[2] for row in group], Windows(recipe, group), recipe)
        else:
            near = [(row[2], unpacked_glyphs(row[3])) for row in group]
            found = between(near, recipe)
        for one, other in found:
            yield _seed_row(one, other)


def _seed_row(one: int, other: int) -> Row:
    return one >> POSITION_BITS, other >> POSITION_BITS, one & POSITION, other & POSITION


def mask(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the frequent regions of articles: rows of article, row, position, words of the article.

    Yields article, start, end, and whether it is a story.
    """
    for group in groups(rows):
        article, _, _, count = group[0]
        places = (article << POSITION_BITS | row[2] for row in group)
        for found, story in zip(parted(regions(places, recipe), {article: count}), (0, 1), strict=True):
            for start, end in zip(found.starts, found.ends, strict=True):
                yield article, start & POSITION, end, story


def inside(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield hash and place of what stands in a story; x is the hash, y the position."""
    stories = Regions()
    for article, number, kind, x, y, _, _ in checked(rows):
        if number == 1:
            stories = Regions()
        if kind == REGION:
            stories.add(article, x, y)
        elif stories.holds(article << POSITION_BITS | y):
            yield x, article << POSITION_BITS | y


def tie(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the seeds that tie the places of each hash to the first of them: rows of hash, row, place."""
    for group in groups(rows):
        for one, other in tied(row[2] for row in group):
            yield _seed_row(one, other)
