"""Turn the seeds of a bucket of articles into passages with exact spans."""

from __future__ import annotations

import math
from array import array
from collections import OrderedDict, defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.passages import Run, align
from srccompare.corpus.places import POSITION, POSITION_BITS
from srccompare.corpus.wording import asked_of, enough_of, wording
from srccompare.corpus.words import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.catalogue import Table
    from srccompare.corpus.edges import Edges
    from srccompare.corpus.recipe import Recipe

_ARTICLE = (1 << 32) - 1

MOST_COPIES = 100
"""Pairs between articles of equal words that are listed; beyond, each is tied to the first."""

_KEPT = 1000
"""Articles of which the places of words are kept."""

_JUDGED = 1 << 16
"""Stretches of which the wording is kept: of ten that two articles share, eight have been met before."""


class Row(NamedTuple):
    """Hold a passage between two articles by number, in code points; the longer side has `longer` words."""

    a: int
    a_start: int
    a_end: int
    b: int
    b_start: int
    b_end: int
    words: int
    longer: int


Located = tuple[int, int, int]
"""An article and code points from and to."""


def row(one: Located, other: Located, run: Run) -> Row:
    """Return the row of a run of which both sides are located, the smaller one first."""
    first, second = sorted((one, other))
    return Row(*first, *second, run.words, max(run.a_end - run.a_start, run.b_end - run.b_start))


def stand_ins(copies: Mapping[int, tuple[int, ...]], a: int, b: int) -> Iterable[tuple[int, int]]:
    """Return the pairs of articles that have the words of two; `copies` has groups by their first."""
    if not copies:
        return ((a, b),)
    of_a, of_b = copies.get(a, (a,)), copies.get(b, (b,))
    return product(of_a, of_b) if len(of_a) * len(of_b) <= MOST_COPIES else ((a, b),)


def among(group: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Return the pairs of a group of copies that are listed."""
    if len(group) * (len(group) - 1) // 2 <= MOST_COPIES:
        return combinations(group, 2)
    return ((group[0], other) for other in group[1:])


class Side:
    """Hold the words of one article, each loaded when it is first asked for."""

    def __init__(self, table: Table, article: int) -> None:
        self._table = table
        self._article = article

    def __getitem__(self, wanted: slice) -> array[int]:
        found = array("Q")
        found.frombytes(self._table.run(self._article, wanted.start, wanted.stop))
        return found


class Growing:
    """Grow seeds into passages, with the words and the texts of a corpus at hand."""

    def __init__(self, table: Table, edges: Edges, common: frozenset[int], recipe: Recipe) -> None:
        self._common = common
        self._table = table
        self._edges = edges
        self._recipe = recipe
        self._known: OrderedDict[int, Places] = OrderedDict()
        self._wording: dict[tuple[int, int, int], float] = {}

    def rows(self, articles: range, seeds: array[int]) -> array[int]:
        """Return the passages of which one of `articles` stands first, sorted, as rows of 32-bit numbers.

        Where copies of an article stand in for it, the first of them counts.
        `seeds` has two numbers each: the pair, and the two positions.
        """
        found = [*self._between(seeds), *self._among_copies(articles)]
        flat: array[int] = array("I")
        for row in sorted(set(found)):
            flat.extend(row)
        return flat

    def _between(self, seeds: array[int]) -> Iterator[Row]:
        """Yield the passages between articles of different words."""
        table, recipe, edges = self._table, self._recipe, self._edges
        pairs: defaultdict[int, list[int]] = defaultdict(list)
        for pair, positions in zip(seeds[::2], seeds[1::2], strict=True):
            pairs[pair].append(positions)
        last = -1
        for pair, met in sorted(pairs.items()):
            a, b = pair >> 32, pair & _ARTICLE
            if a != last:
                words_a, last = Side(table, a), a
            at = [(each >> POSITION_BITS, each & POSITION) for each in met]
            runs = align(words_a, Side(table, b), at, (edges.of(a), edges.of(b)), recipe)
            if runs:
                kept = [run for run in runs if self._is_prose(words_a, a, b, run)]
                for one, other in stand_ins(table.plan.copies, a, b):
                    yield from (self._row(one, other, run) for run in kept)

    def _among_copies(self, articles: range) -> Iterator[Row]:
        """Yield the passages between articles of equal words: the whole of them."""
        copies = self._table.plan.copies
        for first in articles if copies else ():
            group, count = copies.get(first, ()), self._table.counts[first] if first in copies else 0
            if count < self._recipe.min_words:
                continue
            for a, b in among(group):
                yield self._row(a, b, Run(0, count, 0, count, count))

    def _is_prose(self, words_a: Side, a: int, b: int, run: Run) -> bool:
        """Return what `wording.is_prose` does for a passage."""
        min_words = self._recipe.min_words
        wanted = asked_of(words_a[run.a_start : run.a_end], self._common, min_words)
        sides = (a, run.a_start, run.a_end), (b, run.b_start, run.b_end)
        return wanted < math.inf and any(self._wording_of(side) >= wanted for side in sides)

    def _wording_of(self, side: tuple[int, int, int]) -> float:
        """Return how much wording a stretch of an article has, or as much as is ever asked for."""
        found = self._wording.get(side)
        if found is None:
            if len(self._wording) >= _JUDGED:
                self._wording.clear()
            places = self._located(side[0])
            quote = places.text[slice(*places.range(*side[1:]))]
            found = self._wording[side] = wording(quote, enough_of(self._recipe.min_words))
        return found

    def _row(self, a: int, b: int, run: Run) -> Row:
        """Return a passage with its spans; `a` may come out as the second where copies stand in."""
        one = (a, *self._located(a).range(run.a_start, run.a_end))
        return row(one, (b, *self._located(b).range(run.b_start, run.b_end)), run)

    def _located(self, article: int) -> Places:
        """Return the places of the words of an article; those asked for lately are kept."""
        known = self._known
        if article in known:
            known.move_to_end(article)
            return known[article]
        found = known[article] = Places(self._table.text(article))
        if len(known) > _KEPT:
            known.popitem(last=False)
        return found
