"""Turn the seeds of a bucket of articles into passages with exact spans."""

from __future__ import annotations

from array import array
from collections import OrderedDict, defaultdict
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.parts import POSITION_BITS
from srccompare.corpus.passages import Run, align
from srccompare.corpus.words import spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.catalogue import Table
    from srccompare.corpus.recipe import Recipe

_POSITION = (1 << POSITION_BITS) - 1
_ARTICLE = (1 << 32) - 1

MOST_COPIES = 100
"""Pairs between articles of equal words that are listed; beyond, each is tied to the first."""

_SPANS_KEPT = 2000


class Row(NamedTuple):
    """Hold a passage between two articles by number, spans in code points; `longer` words has the longer side."""

    a: int
    a_start: int
    a_end: int
    b: int
    b_start: int
    b_end: int
    words: int
    longer: int


class Growing:
    """Grow seeds into passages, with the words and the texts of a corpus at hand."""

    def __init__(self, table: Table, masks: Regions, recipe: Recipe) -> None:
        self._table = table
        self._masks = masks
        self._recipe = recipe
        self._spans: OrderedDict[int, list[tuple[int, int]]] = OrderedDict()

    def rows(self, articles: range, seeds: array[int]) -> array[int]:
        """Return the passages whose first article of different words is one of `articles`, sorted, as 32-bit numbers.

        `seeds` has two numbers each: the pair, and the two positions.
        """
        found = [*self._between(seeds), *self._among_copies(articles)]
        flat: array[int] = array("I")
        for row in sorted(set(found)):
            flat.extend(row)
        return flat

    def _between(self, seeds: array[int]) -> Iterator[Row]:
        """Yield the passages between articles of different words."""
        table, recipe, masks = self._table, self._recipe, self._masks
        pairs: defaultdict[int, list[int]] = defaultdict(list)
        for pair, positions in zip(seeds[::2], seeds[1::2], strict=True):
            pairs[pair].append(positions)
        last = -1
        for pair, met in sorted(pairs.items()):
            a, b = pair >> 32, pair & _ARTICLE
            if a != last:
                words_a, mask_a, last = table.words(a), masks.of(a), a
            at = [(each >> POSITION_BITS, each & _POSITION) for each in met]
            runs = align(words_a, table.words(b), at, (mask_a, masks.of(b)), recipe)
            if runs:
                for one, other in self._copies(a, b):
                    yield from (self._row(one, other, run) for run in runs)

    def _copies(self, a: int, b: int) -> Iterable[tuple[int, int]]:
        """Return the pairs of articles that have the words of two."""
        known = self._table.plan.copies
        if not known:
            return ((a, b),)
        of_a, of_b = known.get(a, (a,)), known.get(b, (b,))
        return product(of_a, of_b) if len(of_a) * len(of_b) <= MOST_COPIES else ((a, b),)

    def _among_copies(self, articles: range) -> Iterator[Row]:
        """Yield the passages between articles of equal words: the whole of them."""
        for first, group in self._table.plan.copies.items():
            count = self._table.counts[first]
            if first not in articles or count < self._recipe.min_words:
                continue
            every = len(group) * (len(group) - 1) // 2 <= MOST_COPIES
            pairs = combinations(group, 2) if every else ((first, other) for other in islice(group, 1, None))
            for a, b in pairs:
                yield self._row(a, b, Run(0, count, 0, count, count))

    def _row(self, a: int, b: int, run: Run) -> Row:
        """Return a passage with its spans; `a` may come out as the second where copies stand in."""
        of_a, of_b = self._spans_of(a), self._spans_of(b)
        one = (a, of_a[run.a_start][0], of_a[run.a_end - 1][1])
        other = (b, of_b[run.b_start][0], of_b[run.b_end - 1][1])
        first, second = sorted((one, other))
        return Row(*first, *second, run.words, max(run.a_end - run.a_start, run.b_end - run.b_start))

    def _spans_of(self, article: int) -> list[tuple[int, int]]:
        """Return the spans of the words of an article; those asked for lately are kept."""
        known = self._spans
        if article in known:
            known.move_to_end(article)
            return known[article]
        found = known[article] = spans(self._table.text(article))
        if len(known) > _SPANS_KEPT:
            known.popitem(last=False)
        return found
