"""The seeds of one shingle of an index, as a scan makes them: as they are, and as they will be."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import stars
from srccompare.corpus.candidates import POSITION, promising, seeds
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.candidates import Neighbourhood
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
        return self._of(self._texts.before(shingle), self._texts.first_before, stories)

    def after(self, shingle: int, stories: Regions | None) -> Iterable[Seed]:
        """Return the seeds of a shingle as they will be."""
        return self._of(self._texts.after(shingle), self._texts.first, stories)

    def with_added(self, shingle: int) -> Iterator[Seed]:
        """Yield the seeds of a shingle in which an added text takes part; it is as common as it was."""
        arriving = self._texts.arriving().get(shingle, ())
        after = self._texts.after(shingle)
        if not arriving or len(after) < 2:
            return
        new = set(arriving)
        kept = [place for place in after if place not in new]
        dense = len(after) > self._recipe.dense
        near = {place: self._near(place) for place in after}
        for pair in chain(((old, place) for place in arriving for old in kept), combinations(arriving, 2)):
            if self._makes_seed(*pair, near, dense=dense):
                yield _sorted(*pair)

    def between(self, pair: Pair, shingle: int) -> list[tuple[int, int]]:
        """Return the seeds of a shingle, not a frequent one, between two texts as word positions."""
        one, other = (
            [text << POSITION_BITS | at for at in self._texts.anchors(text)[shingle]] for text in pair
        )
        dense = len(self._texts.after(shingle)) > self._recipe.dense
        near = {place: self._near(place) for place in (*one, *other)}
        return [
            (a & POSITION, b & POSITION)
            for a in one
            for b in other
            if self._makes_seed(a, b, near, dense=dense)
        ]

    def _of(
        self, places: Sequence[int], first: Callable[[int], tuple[bool, str]], stories: Regions | None
    ) -> Iterator[Seed]:
        """Yield the seeds of places, of those in `stories` alone where the shingle is frequent."""
        told = None if stories is None else {start >> POSITION_BITS for start in stories.starts}
        texts = {place >> POSITION_BITS for place in places}
        order = {text: first(text) for text in (texts if told is None else texts & told)}
        ranked = sorted(
            (place for place in places if place >> POSITION_BITS in order),
            key=lambda place: (order[place >> POSITION_BITS], place),
        )
        found = seeds(ranked, self._texts, self._recipe) if stories is None else stars(ranked, stories)
        return (_sorted(*seed) for seed in found)

    def _near(self, place: int) -> Neighbourhood:
        """Return what `neighbourhood` does, cut from the characters of a whole text and faster."""
        at = place & POSITION
        glyphs = self._texts.glyphs(place >> POSITION_BITS)
        around = self._recipe.min_words - 2
        behind = glyphs[at : at + self._recipe.shingle + around + 1]
        before = glyphs[max(0, at - around) : at]
        return place, before + behind, behind[: around + 1], before[-1:]

    def _makes_seed(self, one: int, other: int, near: Mapping[int, Neighbourhood], *, dense: bool) -> bool:
        """Tell whether two places of a shingle that is not frequent make a seed."""
        if one >> POSITION_BITS == other >> POSITION_BITS:
            return False
        a, b = near[one], near[other]
        if dense and not self._neighbours_agree(one, other):
            return False
        first = self._texts.first
        # NOTE: which of the two comes first plays a part only inside equal runs.
        if a[2] == b[2] and first(other >> POSITION_BITS) < first(one >> POSITION_BITS):
            a, b = b, a
        return promising(a, b, self._recipe)

    def _neighbours_agree(self, one: int, other: int) -> bool:
        """Tell whether two places of a shingle have the words behind them in common, or those before."""
        size = self._recipe.shingle
        at_a, at_b = one & POSITION, other & POSITION
        return self._agree(one, other, 0, 2 * size) or (
            at_a >= size <= at_b and self._agree(one, other, -size, 0)
        )

    def _agree(self, one: int, other: int, start: int, end: int) -> bool:
        """Tell whether two places have the same words from `start` to `end`, counted from them."""
        a, at_a = one >> POSITION_BITS, one & POSITION
        b, at_b = other >> POSITION_BITS, other & POSITION
        glyphs, run = self._texts.glyphs, self._texts.run
        if glyphs(a)[at_a + start : at_a + end] != glyphs(b)[at_b + start : at_b + end]:
            return False
        return run(a, at_a + start, at_a + end) == run(b, at_b + start, at_b + end)


def _sorted(one: int, other: int) -> Seed:
    return (one, other) if one < other else (other, one)
