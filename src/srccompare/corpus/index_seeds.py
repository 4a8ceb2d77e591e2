"""The seeds of one shingle of an index, as a scan makes them: as they are, and as they will be."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import stars
from srccompare.corpus.candidates import POSITION, seeds
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.index_texts import Texts
    from srccompare.corpus.recipe import Recipe

Pair = tuple[int, int]
"""The numbers of two texts, the smaller first."""

Seed = tuple[int, int]
"""Two places of different texts, that of the smaller number first."""


def pair_of(seed: Seed) -> Pair:
    """Return the texts of a seed."""
    return seed[0] >> POSITION_BITS, seed[1] >> POSITION_BITS


class Seeds:
    """Make the seeds of shingles; `stories` are given for a frequent one, which makes seeds in them alone."""

    def __init__(self, texts: Texts, recipe: Recipe) -> None:
        self._texts = texts
        self._recipe = recipe

    def before(self, shingle: int, stories: Regions | None) -> Iterable[Seed]:
        """Return the seeds of a shingle as they are."""
        places = self._texts.before(shingle)
        if stories is None:
            return seeds(places, self._texts, self._recipe)
        return _star(places, self._texts.first_before, stories)

    def after(self, shingle: int, stories: Regions | None) -> Iterable[Seed]:
        """Return the seeds of a shingle as they will be."""
        places = self._texts.after(shingle)
        if stories is None:
            return seeds(places, self._texts, self._recipe)
        return _star(places, self._texts.first, stories)

    def with_added(self, shingle: int) -> Iterator[Seed]:
        """Yield the seeds of a shingle in which an added text takes part; it is as common as it was."""
        arriving = self._texts.arriving().get(shingle, ())
        after = self._texts.after(shingle)
        if not arriving or len(after) < 2:
            return
        new = set(arriving)
        kept = [place for place in after if place not in new]
        dense = len(after) > self._recipe.dense
        for one, other in chain(
            ((old, place) for place in arriving for old in kept), combinations(arriving, 2)
        ):
            if one >> POSITION_BITS == other >> POSITION_BITS:
                continue
            if not dense or self._neighbours_agree(one, other):
                yield (one, other) if one < other else (other, one)

    def between(self, pair: Pair, shingle: int) -> list[tuple[int, int]]:
        """Return the seeds of a shingle, not a frequent one, between two texts as word positions."""
        one, other = pair
        of_one, of_other = self._texts.anchors(one)[shingle], self._texts.anchors(other)[shingle]
        dense = len(self._texts.after(shingle)) > self._recipe.dense
        return [
            (a, b)
            for a in of_one
            for b in of_other
            if not dense or self._neighbours_agree(one << POSITION_BITS | a, other << POSITION_BITS | b)
        ]

    def _neighbours_agree(self, one: int, other: int) -> bool:
        """Tell whether two places of a shingle have the words behind them in common, or those before."""
        size = self._recipe.shingle
        a, at_a = one >> POSITION_BITS, one & POSITION
        b, at_b = other >> POSITION_BITS, other & POSITION
        run = self._texts.run
        if run(a, at_a, at_a + 2 * size) == run(b, at_b, at_b + 2 * size):
            return True
        return at_a >= size <= at_b and run(a, at_a - size, at_a) == run(b, at_b - size, at_b)


def _star(
    places: Sequence[int], first: Callable[[int], tuple[bool, str]], stories: Regions
) -> Iterator[Seed]:
    """Yield the seeds that tie the places of a shingle in stories to that of the first text."""
    told = {start >> POSITION_BITS for start in stories.starts}
    order = {number: first(number) for number in {place >> POSITION_BITS for place in places} & told}
    inside = [place for place in places if place >> POSITION_BITS in order]
    inside.sort(key=lambda place: (order[place >> POSITION_BITS], place))
    for one, other in stars(inside, stories):
        yield (one, other) if one < other else (other, one)
