"""The seeds of one shingle of an index, as a scan makes them: as they are, and as they will be."""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import stars
from srccompare.corpus.candidates import POSITION, neighbourhood, promising, seeds
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

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
        near: dict[int, Neighbourhood] = {}
        for pair in chain(((old, place) for place in arriving for old in kept), combinations(arriving, 2)):
            if self._makes_seed(*pair, near, dense=dense):
                yield _sorted(*pair)

    def among(self, places: Sequence[int], pairs: AbstractSet[Pair]) -> list[Seed]:
        """Return the seeds that some sorted places of a shingle make for some pairs, were it rare."""
        near: dict[int, Neighbourhood] = {}
        found = []
        for one, other in combinations(places, 2):
            met = (one >> POSITION_BITS, other >> POSITION_BITS) in pairs
            if met and self._makes_seed(one, other, near, dense=False):
                found.append((one, other))
        return found

    def that_stay(self, shingle: int, rare: Sequence[Seed]) -> Sequence[Seed]:
        """Return which seeds of a shingle, not a frequent one, there are as common as it is."""
        if len(self._texts.after(shingle)) <= self._recipe.dense:
            return rare
        return [seed for seed in rare if self._neighbours_agree(*seed)]

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

    def _makes_seed(self, one: int, other: int, near: dict[int, Neighbourhood], *, dense: bool) -> bool:
        """Tell whether two places of a shingle that is not frequent make a seed; `near` is filled."""
        if one >> POSITION_BITS == other >> POSITION_BITS:
            return False
        if dense and not self._neighbours_agree(one, other):
            return False
        for place in (one, other):
            if place not in near:
                near[place] = neighbourhood(place, self._texts, self._recipe)
        return promising(near[one], near[other], self._recipe)

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
        near, run = self._texts.near, self._texts.run
        if near(a, at_a + start, at_a + end) != near(b, at_b + start, at_b + end):
            return False
        return run(a, at_a + start, at_a + end) == run(b, at_b + start, at_b + end)


def _sorted(one: int, other: int) -> Seed:
    return (one, other) if one < other else (other, one)
