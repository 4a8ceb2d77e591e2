"""The seeds of one shingle of an index, as a scan makes them: as they are, and as they will be."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from srccompare.corpus.boilerplate import stars
from srccompare.corpus.candidates import POSITION, promising, seeds
from srccompare.corpus.parts import POSITION_BITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.index.texts import Texts
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
        """Yield the seeds of a shingle, not a frequent one, in which an added text takes part."""
        arriving = self._texts.arriving().get(shingle, ())
        kept = self._texts.staying(shingle) if arriving else ()
        dense = len(kept) + len(arriving) > self._recipe.dense
        around = [] if dense else self._texts.around(kept, self._recipe)
        for at, place in enumerate(arriving, 1):
            (one,) = self._texts.around((place,), self._recipe)
            if dense:
                around = self._texts.around(self._agreeing(place, kept), self._recipe)
            later = arriving[at:]
            among = self._texts.around(self._agreeing(place, later) if dense else later, self._recipe)
            for other in chain(around, among):
                if promising(one, other, self._recipe):
                    yield _sorted(place, other[0])

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

    def _agreeing(self, place: int, others: Iterable[int]) -> Iterator[int]:
        """Yield the places that have the words behind a place in common with it, or those before."""
        size = self._recipe.breadth
        words, at = self._texts.glyphs(place >> POSITION_BITS), place & POSITION
        behind, before = words[at : at + 2 * size], words[at - size : at + size] if at >= size else None
        for other in self._texts.that_have(others, behind, before, size):
            inside = before is not None and other & POSITION >= size
            if self._equal(place, other, 0, 2 * size) or (inside and self._equal(place, other, -size, size)):
                yield other

    def _equal(self, one: int, other: int, start: int, end: int) -> bool:
        """Tell whether two places have the same words from `start` to `end`, counted from them."""
        a, at_a = one >> POSITION_BITS, one & POSITION
        b, at_b = other >> POSITION_BITS, other & POSITION
        run = self._texts.run
        return run(a, at_a + start, at_a + end) == run(b, at_b + start, at_b + end)


def _sorted(one: int, other: int) -> Seed:
    return (one, other) if one < other else (other, one)
