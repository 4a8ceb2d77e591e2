"""The seeds of one shingle of an index, as a scan makes them: as they are, and as they will be."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from srccompare.alignment.similarity import shared_words
from srccompare.corpus.boilerplate import stars
from srccompare.corpus.candidates import promising, seeds
from srccompare.corpus.places import POSITION, POSITION_BITS

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


def ordered(one: int, other: int) -> Pair:
    """Return two different numbers, the smaller first."""
    return (one, other) if one < other else (other, one)


class Seeds:
    """Make the seeds of shingles; `stories` are given for a frequent one, which makes seeds only in them."""

    def __init__(self, texts: Texts, recipe: Recipe) -> None:
        self._texts = texts
        self._recipe = recipe

    def before(self, shingle: int, stories: Regions | None) -> Iterable[Seed]:
        """Return the seeds of a shingle as they are."""
        return self._of(self._texts.before(shingle), self._texts.first_before, stories)

    def after(self, shingle: int, stories: Regions | None) -> Iterable[Seed]:
        """Return the seeds of a shingle as they will be."""
        return self._of(self._texts.after(shingle), self._texts.first, stories)

    def with_added(self, shingles: Iterable[int]) -> Iterator[Seed]:
        """Yield the seeds in which an added text takes part, of shingles that are not frequent."""
        texts, arriving = self._texts, self._texts.arriving()
        few: list[tuple[Sequence[int], Sequence[int]]] = []
        doubtful: list[Seed] = []
        for shingle in shingles:
            new = arriving.get(shingle)
            if not new:
                continue
            if texts.count_after(shingle) > self._recipe.dense:
                for at, place in enumerate(new, 1):
                    others = (*texts.staying_like(shingle, place), *new[at:])
                    doubtful.extend((place, other) for other in others)
            else:
                few.append((new, texts.staying(shingle)))
        asked = chain.from_iterable(kept for _, kept in few), (other for _, other in doubtful)
        texts.read_glyphs({place >> POSITION_BITS for place in chain.from_iterable(asked)})
        for each in few:
            yield from self._promising(*each)
        yield from self._proven(self._alike(doubtful))

    def _promising(self, new: Sequence[int], kept: Sequence[int]) -> Iterator[Seed]:
        """Yield the seeds of new places with others, and with each other."""
        near, wanted = self._texts.around(kept, self._recipe), self._recipe.min_words
        among = self._texts.around(new, self._recipe)
        for at, one in enumerate(among, 1):
            place, words = one
            for other, others in near:
                if shared_words(words, others, score_cutoff=wanted):
                    yield ordered(place, other)
            for later in among[at:]:
                if promising(one, later, self._recipe):
                    yield ordered(place, later[0])

    def _alike(self, pairs: Iterable[Seed]) -> Iterator[Seed]:
        """Yield the pairs of places that seem to have the same words behind or before them.

        Characters stand for words, several of which may have the same one.
        """
        size, glyphs, last = self._recipe.breadth, self._texts.glyphs, -1
        behind = before = ""
        here = 0
        for pair in pairs:
            place, other = pair
            if place != last:
                text, here, last = glyphs(place >> POSITION_BITS), place & POSITION, place
                behind, before = text[here : here + 2 * size], text[max(0, here - size) : here + size]
            words, there = glyphs(other >> POSITION_BITS), other & POSITION
            if words.startswith(behind, there) or (
                here >= size and there >= size and words.startswith(before, there - size)
            ):
                yield pair

    def _proven(self, doubtful: Iterable[Seed]) -> Iterator[Seed]:
        """Yield the seeds of a new place and another one that really have the same words."""
        size = self._recipe.breadth
        # NOTE: in this order the words of a text are read once.
        for place, other in sorted(doubtful, key=lambda seed: seed[::-1]):
            inside = min(place & POSITION, other & POSITION) >= size
            if self._equal(place, other, 0, 2 * size) or (inside and self._equal(place, other, -size, size)):
                one, two = self._texts.around((place, other), self._recipe)
                if promising(one, two, self._recipe):
                    yield ordered(place, other)

    def _of(
        self, places: Sequence[int], first: Callable[[int], tuple[bool, str]], stories: Regions | None
    ) -> Iterator[Seed]:
        """Yield the seeds of places; if the shingle is frequent, only of those in `stories`."""
        if stories is None:
            # NOTE: a seed is the same whichever of its texts comes first.
            found = seeds(places, self._texts, self._recipe)
        else:
            told = {start >> POSITION_BITS for start in stories.starts}
            order = {text: first(text) for text in {place >> POSITION_BITS for place in places} & told}
            ranked = sorted(
                (place for place in places if place >> POSITION_BITS in order),
                key=lambda place: (order[place >> POSITION_BITS], place),
            )
            found = stars(ranked, stories)
        return (ordered(*seed) for seed in found)

    def _equal(self, one: int, other: int, start: int, end: int) -> bool:
        """Return whether two places have the same words from `start` to `end`, counted from them."""
        a, at_a = one >> POSITION_BITS, one & POSITION
        b, at_b = other >> POSITION_BITS, other & POSITION
        run = self._texts.run
        return run(a, at_a + start, at_a + end) == run(b, at_b + start, at_b + end)
