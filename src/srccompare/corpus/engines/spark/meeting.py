"""What workers do to turn the seeds of two articles into passages, by the rules of the local engine.

The second article of a pair sends windows of its words to the first, where
both are aligned; the passages go back for their places in the second.
"""

from __future__ import annotations

import pickle
from array import array
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.engines.spark.groups import REGION, TEXT, WORDS, checked
from srccompare.corpus.parts import unpacked
from srccompare.corpus.passages import Run, align, boxes, masking, window
from srccompare.corpus.wording import is_prose
from srccompare.corpus.words import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from srccompare.corpus.engines.spark.groups import Row
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe


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
    ranges = sorted(window(box)[2:] for box in boxes(ordered, recipe.breadth))
    joined: list[list[int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    windows = [(start, words[8 * start : 8 * end]) for start, end in joined]
    return pickle.dumps(tuple(Shipped(ordered, windows, known)), pickle.HIGHEST_PROTOCOL)


class Part:
    """The words of an article of which only windows are known."""

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
            masks = masking(known, recipe), masking(sent.regions, recipe)
            for run in align(words, Part(sent.windows), sent.seeds, masks, recipe):
                start, end = text.range(run.a_start, run.a_end)
                ids = words[run.a_start : run.a_end]
                clear = is_prose((text.text[start:end],), ids, common, recipe.min_words)
                found = Aligned(run, start, end, None if clear else ids)
                yield x, article, pickle.dumps(tuple(found), pickle.HIGHEST_PROTOCOL)


class Located:
    """Find the words of a packed text; it is unpacked where it is asked for."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._found: Places | None = None

    @property
    def text(self) -> str:
        """Return the text."""
        return self._places().text

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points that a range of words covers."""
        return self._places().range(start, end)

    def _places(self) -> Places:
        if self._found is None:
            self._found = Places(unpacked(self._raw)[0])
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
