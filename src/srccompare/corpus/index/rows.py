"""Turn the seeds of two texts into passages between the articles that have their words."""

from __future__ import annotations

import math
from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from srccompare.corpus.growing import MOST_COPIES
from srccompare.corpus.index.packing import unpack_content
from srccompare.corpus.index.seeds import ordered
from srccompare.corpus.parts import unpacked
from srccompare.corpus.passages import Run, align, masking
from srccompare.corpus.store import ALWAYS, NEVER, NOT_NOW, NOW, PassageRow
from srccompare.corpus.wording import asked_of, is_prose, wording
from srccompare.corpus.words import Places

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, MutableMapping, Sequence

    from srccompare.corpus.index.common import Common
    from srccompare.corpus.index.seeds import Pair
    from srccompare.corpus.index.texts import Texts
    from srccompare.corpus.passages import Region
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import ArticleRow, Covered, Store

_KEPT = 5_000


class _Words:
    """Be the words of a text, which is not read where nobody asks for them: in footers nothing is aligned."""

    def __init__(self, texts: Texts, number: int) -> None:
        self._texts = texts
        self._number = number

    def __getitem__(self, wanted: slice) -> array[int]:
        return self._texts.words(self._number)[wanted]


class Rows:
    """Make passages of an index.

    `regions` are those that are known, or differ from what it holds; `common`
    are the commonest words, by which it tells prose.
    """

    def __init__(
        self,
        store: Store,
        texts: Texts,
        recipe: Recipe,
        common: Common,
        regions: MutableMapping[int, Covered],
    ) -> None:
        self._store = store
        self._texts = texts
        self._recipe = recipe
        self.common = common
        self._regions = regions
        self._groups: dict[int, list[ArticleRow]] = {}
        self._lent: dict[int, Places] = {}
        self._located: dict[int, Places] = {}

    def between(self, pair: Pair, runs: Sequence[Run]) -> Iterator[PassageRow]:
        """Yield the passages between the articles of two texts, which are given in their order."""
        if not runs:
            return
        a, b = pair
        of_a, of_b = self._of_text(a), self._of_text(b)
        shown = [self.shown(a, b, run) for run in runs]
        few = len(of_a) * len(of_b) <= MOST_COPIES
        for one, other in product(of_a, of_b) if few else ((of_a[0], of_b[0]),):
            for run, state in zip(runs, shown, strict=True):
                yield self._row(ordered(a, b), one, other, run, state)

    def runs(self, pair: Pair, seeds: Sequence[tuple[int, int]]) -> tuple[Pair, list[Run]]:
        """Return two texts in their order, and the passages between them in words."""
        a, b = sorted(pair, key=self._texts.first)
        if (a, b) != pair:
            seeds = [(at, here) for here, at in seeds]
        masks = masking(self._footers(a), self._recipe), masking(self._footers(b), self._recipe)
        return (a, b), align(_Words(self._texts, a), _Words(self._texts, b), seeds, masks, self._recipe)

    def is_prose(self, a: int, b: int, run: Run) -> bool:
        """Return whether a passage between two texts is wording, by the first article of each."""
        return is_prose(*self._quoted(a, b, run), self.common.words, self._recipe.min_words)

    def shown(self, a: int, b: int, run: Run) -> int:
        """Return whether a passage between two texts is wording, and whether common words decide that."""
        quotes, words = self._quoted(a, b, run)
        # NOTE: more common words never make less of a passage wording, and no
        # words can be common in it but its own.
        known = frozenset(words), self.common.words, self.common.firm
        least, now, always = (asked_of(words, common, self._recipe.min_words) for common in known)
        found = _most_wording(quotes, max(filter(math.isfinite, (least, now, always)), default=0.0))
        if found < least:
            return NEVER
        if found >= always:
            return ALWAYS
        return NOW if found >= now else NOT_NOW

    def _quoted(self, a: int, b: int, run: Run) -> tuple[Iterator[str], array[int]]:
        """Return a passage between two texts as it stands in the first article of each, and its words."""
        sides = (a, run.a_start, run.a_end), (b, run.b_start, run.b_end)
        quotes = (self._quote(*side) for side in sides)
        return quotes, self._texts.words(a)[run.a_start : run.a_end]

    def _quote(self, text: int, start: int, end: int) -> str:
        """Return the words of a text from `start` to `end` as they stand in its first article."""
        side = self._located_first(text)
        return side.text[slice(*side.range(start, end))]

    def among(self, text: int) -> Iterator[PassageRow]:
        """Yield the passages between the articles that have one text: the whole of it."""
        count = len(self._texts.words(text))
        if count < self._recipe.min_words:
            return
        group = self._of_text(text)
        every = len(group) * (len(group) - 1) // 2 <= MOST_COPIES
        pairs = combinations(group, 2) if every else ((group[0], other) for other in islice(group, 1, None))
        for one, other in pairs:
            yield self._row((text, text), one, other, Run(0, count, 0, count, count), ALWAYS)

    def located(self, article: ArticleRow) -> Places:
        """Return the places of the words of an article; those asked for lately are kept."""
        if article.number not in self._located:
            if len(self._located) >= _KEPT:
                self._located.clear()
            text, _, _ = unpacked(unpack_content(self._store.articles.content(article.number)))
            self._located[article.number] = Places(text)
        return self._located[article.number]

    def lend(self, text: int, located: Places) -> None:
        """Give the places of the words of a text that no article of the index has."""
        self._lent[text] = located

    def _located_first(self, text: int) -> Places:
        if text in self._lent:
            return self._lent[text]
        return self.located(self._of_text(text)[0])

    def _of_text(self, text: int) -> list[ArticleRow]:
        if text not in self._groups:
            if len(self._groups) >= _KEPT:
                self._groups.clear()
            self._groups[text] = self._store.articles.of_text(text)
        return self._groups[text]

    def _row(self, pair: Pair, one: ArticleRow, other: ArticleRow, run: Run, shown: int) -> PassageRow:
        a = (one.id, one.number, self.located(one).range(run.a_start, run.a_end))
        b = (other.id, other.number, self.located(other).range(run.b_start, run.b_end))
        (_, first, (start, end)), (_, second, (from_, to)) = sorted((a, b))
        longer = max(run.a_end - run.a_start, run.b_end - run.b_start)
        return PassageRow(
            *pair, first, start, end, second, from_, to, run.words, longer, one.text, *run[:4], shown
        )

    def _footers(self, text: int) -> list[Region]:
        covered = self._regions.get(text)
        if covered is None:
            covered = self._regions[text] = self._store.postings.regions(text)
        return covered.footers


def _most_wording(quotes: Iterable[str], enough: float) -> float:
    """Return how much wording the better one of some quotes has, or at least `enough`."""
    found = 0.0
    for quote in quotes:
        found = max(found, wording(quote, enough))
        if found >= enough:
            break
    return found
