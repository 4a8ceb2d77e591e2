"""What workers do with the rows of a partition, group by group, by the rules of the local engine.

Rows of a group come one after the other, in order, and numbered from 1
(`row`), which is checked: a group that is torn apart must not pass for two.
Where articles are looked at, a row is (article, row, kind, x, y, z, blob), and
what is known of an article stands before what is asked of it.
"""

from __future__ import annotations

import pickle
from array import array
from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare.corpus.boilerplate import Regions, parted, regions, tied
from srccompare.corpus.candidates import POSITION, seeds
from srccompare.corpus.glyphs import packed_glyphs, unpacked_glyphs
from srccompare.corpus.parts import POSITION_BITS, unpacked
from srccompare.corpus.passages import Run, align, boxes, window
from srccompare.corpus.wording import is_prose
from srccompare.corpus.words import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe

WORDS, TEXT, REGION, ASKED = range(4)
"""The kinds of rows of an article: its word ids, its packed text, a range of words, something asked of it."""

Row = tuple[Any, ...]


class TornGroupError(Exception):
    """Say that rows of one group came in pieces or out of order."""


def checked(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows (key, row, …) as they come.

    Raises:
        TornGroupError: their numbers leave a gap.
    """
    key, last = None, 0
    for each in rows:
        number = each[1]
        if number != 1 and (number != last + 1 or each[0] != key):
            raise TornGroupError(f"row {number} of group {each[0]} comes after row {last} of group {key}")
        key, last = each[0], number
        yield each


def groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield whole groups."""
    group: list[Row] = []
    for each in checked(rows):
        if each[1] == 1 and group:
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def cut(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Cut the words around places: x is the hash, y the position, z how often it is met.

    Yields hash, place, the words around it as characters, and their ids where neighbours count.
    """
    words = glyphs = b""
    around, shingle = recipe.min_words - 2, recipe.shingle
    for article, _, kind, hash_, at, met, blob in checked(rows):
        if kind == WORDS:
            words, glyphs = blob, packed_glyphs(blob)
            continue
        near = glyphs[2 * max(0, at - around) : 2 * (at + shingle + around + 1)]
        run = words[8 * max(0, at - shingle) : 8 * (at + 2 * shingle)] if met > recipe.dense else None
        yield hash_, article << POSITION_BITS | at, near, run


class Windows:
    """Give the words around sorted places (rows of hash, row, place, characters, ids)."""

    def __init__(self, recipe: Recipe, rows: Iterable[Row]) -> None:
        around, shingle = recipe.min_words - 2, recipe.shingle
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


def seed(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the seeds of each hash: rows of hash, row, place, characters, ids.

    Yields the articles a and b and the positions in both.
    """
    for group in groups(rows):
        places = [row[2] for row in group]
        yield from map(_seed_row, seeds(places, Windows(recipe, group), recipe))


def _seed_row(found: tuple[int, int]) -> Row:
    one, other = found
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
        yield from map(_seed_row, tied(row[2] for row in group))


class Shipped(NamedTuple):
    """Hold what the second article of a pair sends to the first: seeds, words around them, boilerplate."""

    seeds: list[tuple[int, int]]
    windows: list[tuple[int, bytes]]
    regions: list[Region]


def send(recipe: Recipe, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield for each pair what its second article sends: x is the first article, y and z the positions.

    Yields the first article, the second, and `Shipped`.
    """
    words: bytes = b""
    known: list[Region] = []
    met: list[tuple[int, int]] = []
    article = other = -1
    for here, number, kind, x, y, z, blob in checked(rows):
        if met and (number == 1 or x != other):
            yield other, article, _shipped(met, words, known, recipe)
            met = []
        if number == 1:
            article, words, known = here, b"", []
        if kind == WORDS:
            words = blob
        elif kind == REGION:
            known.append((x, y))
        else:
            other = x
            met.append((z, y))
    if met:
        yield other, article, _shipped(met, words, known, recipe)


def _shipped(met: list[tuple[int, int]], words: bytes, known: list[Region], recipe: Recipe) -> bytes:
    """Return what a pair needs of the second article."""
    ordered = sorted(set(met))
    ranges = sorted(window(box)[2:] for box in boxes(ordered, recipe.shingle))
    joined: list[list[int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    windows = [(start, words[8 * start : 8 * end]) for start, end in joined]
    return pickle.dumps(tuple(Shipped(ordered, windows, known)), pickle.HIGHEST_PROTOCOL)


class Part:
    """Be the words of an article of which only windows are known."""

    def __init__(self, windows: list[tuple[int, bytes]]) -> None:
        self._windows = windows

    def __getitem__(self, wanted: slice) -> array[int]:
        found = array("Q")
        for start, words in reversed(self._windows):
            if start <= wanted.start:
                found.frombytes(words[8 * (wanted.start - start) : 8 * (wanted.stop - start)])
                break
        return found


class Aligned(NamedTuple):
    """Hold a passage whose first side is known in code points; `ids` has its words unless it is wording."""

    run: Run
    start: int
    end: int
    ids: array[int] | None


def meet(recipe: Recipe, common: AbstractSet[int], rows: Iterable[Row]) -> Iterator[Row]:
    """Align articles with what others sent: x is the second article.

    Yields the second article, the first, and `Aligned`.
    """
    words: array[int] = array("Q")
    known: list[Region] = []
    text = Located(b"")
    for article, number, kind, x, y, _, blob in checked(rows):
        if number == 1:
            known = []
        if kind == WORDS:
            words = array("Q", blob)
        elif kind == TEXT:
            text = Located(blob)
        elif kind == REGION:
            known.append((x, y))
        else:
            sent = Shipped(*pickle.loads(blob))  # noqa: S301 - written by this very scan
            for run in align(words, Part(sent.windows), sent.seeds, (known, sent.regions), recipe):
                start, end = text.range(run.a_start, run.a_end)
                ids = words[run.a_start : run.a_end]
                clear = is_prose((text.text[start:end],), ids, common, recipe.min_words)
                found = Aligned(run, start, end, None if clear else ids)
                yield x, article, pickle.dumps(tuple(found), pickle.HIGHEST_PROTOCOL)


class Located:
    """Find the words of a text; only where they are asked for."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._found: tuple[str, list[tuple[int, int]]] | None = None

    @property
    def text(self) -> str:
        """Return the text."""
        return self._located()[0]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points that a range of words covers."""
        found = self._located()[1]
        return found[start][0], found[end - 1][1]

    def _located(self) -> tuple[str, list[tuple[int, int]]]:
        if self._found is None:
            text = unpacked(self._raw)[0]
            self._found = (text, spans(text))
        return self._found


def finish(recipe: Recipe, common: AbstractSet[int], rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the passages with both sides: x is the first article.

    Yields the two articles, the code points of both sides, and the run.
    """
    text = Located(b"")
    for article, _, kind, x, _, _, blob in checked(rows):
        if kind == TEXT:
            text = Located(blob)
            continue
        found = Aligned(*pickle.loads(blob))  # noqa: S301 - written by this very scan
        run = Run(*found.run)
        start, end = text.range(run.b_start, run.b_end)
        if found.ids is None or is_prose((text.text[start:end],), found.ids, common, recipe.min_words):
            yield x, found.start, found.end, article, start, end, *run


def locate(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the code points of ranges of words: x names what asks, y and z are the range."""
    text = Located(b"")
    for _, _, kind, x, y, z, blob in checked(rows):
        if kind == TEXT:
            text = Located(blob)
        else:
            yield x, *text.range(y, z)
