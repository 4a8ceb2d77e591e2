"""Read an index as the result of a scan."""

from __future__ import annotations

import datetime as dt
import weakref
from array import array
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.articles.model import Article
from srccompare.corpus.families import Links, clusters, families, nobody
from srccompare.corpus.footers import aside, footers
from srccompare.corpus.index.guarding import guarded
from srccompare.corpus.index.packing import SURPRISES, unpack_content
from srccompare.corpus.model import Entry, ScanResult
from srccompare.corpus.parts import unpacked
from srccompare.corpus.rows import reuses
from srccompare.corpus.store.failures import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.families import Tell
    from srccompare.corpus.model import Footers, Reuse
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import ArticleRow, Store
    from srccompare.errors import InputError


_COLUMNS = 8
"""Numbers of a passage: two articles with two ends each, and its words in common and on the longer side."""


class IndexedPassages:
    """Hold the passages of an index as it is now; they can be walked again and again.

    Articles that stand in a passage are numbered in the order of their ids, and
    passages take 64 bytes each. The index is let go with this object.
    """

    def __init__(self, store: Store, only: Iterable[str] | None = None) -> None:
        """Take the passages of an index, or those in which some articles take part, which it has.

        Raises:
            IndexFileError: the index is damaged.
        """
        self._store = store
        self._clusters: Sequence[int] = ()
        weakref.finalize(self, store.close)
        store.begin_reading()
        with guarded(store):
            self.total, self.characters = store.articles.size()
            self._only = None if only is None else self._articles(only)
            rows = store.passages.shown() if self._only is None else self._shown_of(self._only)
            inside = sorted(store.passages.articles() if self._only is None else self._sides(rows))
            self.names = [name for name, *_ in inside]
            self.lengths = [characters for *_, characters in inside]
            self.days = {
                rank: dt.date.fromisoformat(day) for rank, (_, _, day, _) in enumerate(inside) if day
            }
            self._numbers = self._read(rows, [number for _, number, *_ in inside])

    def _articles(self, ids: Iterable[str]) -> list[ArticleRow]:
        """Return articles that the index has, in the order of their ids."""
        return [row for row in map(self._store.articles.find, sorted(ids)) if row]

    def _shown_of(self, articles: Sequence[ArticleRow]) -> list[tuple[int, ...]]:
        """Return the passages in which some articles take part, by their side `a`."""
        numbers = {row.number for row in articles}
        rows = self._store.passages.shown_of(sorted({row.text for row in articles}))
        return [row for row in rows if row[0] in numbers or row[3] in numbers]

    def _sides(self, rows: Iterable[tuple[int, ...]]) -> Iterator[tuple[str, int, str | None, int]]:
        """Yield id, number, day and characters of the articles of passages."""
        return self._store.articles.listed(sorted({number for row in rows for number in (row[0], row[3])}))

    def group(self, tell: Tell) -> tuple[Links, Sequence[int]]:
        """Tie the passages to clusters; return them by number, with the cluster of each."""
        links = Links(self.rows(), tell)
        self._clusters = clusters(links, tell)
        return links, self._clusters

    def _read(self, rows: Iterable[tuple[int, ...]], numbers: Sequence[int]) -> array[int]:
        """Return the passages of articles in order, one after the other as rows of numbers."""
        rank = {number: at for at, number in enumerate(numbers)}
        found = {
            a: array("Q", chain.from_iterable(sorted({self._row(rank, row) for row in group})))
            for a, group in groupby(rows, key=itemgetter(0))
        }
        flat = array("Q")
        for number in numbers:
            flat.extend(found.pop(number, ()))
        return flat

    def _row(self, rank: Mapping[int, int], row: tuple[int, ...]) -> tuple[int, ...]:
        """Return a passage with articles by their order.

        Raises:
            IndexFileError: it lies in no article, or beyond the end of one.
        """
        a, a_start, a_end, b, b_start, b_end, words, longer = row
        try:
            a, b = rank[a], rank[b]
            if (
                0 <= a_start < a_end <= self.lengths[a]
                and 0 <= b_start < b_end <= self.lengths[b]
                and 0 < words <= longer
            ):
                return a, a_start, a_end, b, b_start, b_end, words, longer
        except (KeyError, TypeError):
            pass
        raise self._store.damaged("a passage lies in no article")

    @property
    def new(self) -> int | None:
        """Return how many articles these are the passages of, None for all."""
        return None if self._only is None else len(self._only)

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order."""
        return zip(*[iter(self._numbers)] * _COLUMNS, strict=True)

    def __len__(self) -> int:
        return len(self._clusters)

    def __iter__(self) -> Iterator[Reuse]:
        return reuses(self.rows(), self._clusters, self.names.__getitem__)

    def entries(self, ids: Iterable[str]) -> Mapping[str, Entry]:
        """Return articles by their ids, as they were read."""
        found = {}
        with guarded(self._store):
            for name in ids:
                row = self._store.articles.find(name)
                if row:
                    found[name] = self._entry(row)
        return found

    def footers(self, numbers: Recipe) -> Footers | None:
        """Return how much is set aside as footers.

        Raises:
            IndexFileError: one lies in no article, or beyond the end of one.
        """
        if self._only is not None:
            return self._footers_of(self._only, numbers)
        try:
            with explained(self._store.path):
                regions = self._store.postings.footers(numbers.min_words)
                there, name = self._store.postings.first_footer(numbers.min_words)
                prints = self._store.texts.printed()
                example = self._store.articles.find(name) if name is not None else None
            if there != len({text for text, _, _ in regions}):
                raise LookupError("a text is missing")
            first = example.text if example else 0
            # NOTE: of the order of the articles only the first counts.
            found = ((-1 if text == first else text, start, end) for text, start, end in regions)
            counted = aside(found, lambda text: prints.get(first if text < 0 else text, 1), numbers)
            return footers(counted, numbers, lambda _: self._words_of(name or ""))
        except SURPRISES as error:
            raise self._store.damaged("a footer lies in no article") from error

    def _footers_of(self, articles: Sequence[ArticleRow], numbers: Recipe) -> Footers | None:
        """Return how much of some articles, which come in the order of their ids, is set aside."""
        regions_of = self._store.postings.regions
        found = ((n, *each) for n, row in enumerate(articles) for each in regions_of(row.text).footers)
        return footers(aside(found, lambda _: 1, numbers), numbers, lambda n: self._words_of(articles[n].id))

    def _words_of(self, name: str) -> tuple[str, str]:
        """Return id and text of an article by its id."""
        return name, self.entries([name])[name].article.text

    def _entry(self, row: ArticleRow) -> Entry:
        content = unpack_content(self._store.articles.content(row.number))
        text, title, outlet = unpacked(content)
        day = dt.date.fromisoformat(row.published) if row.published else None
        article = Article.from_text(text, row.id, day, title=title, outlet=outlet)
        return Entry(row.id, row.path, row.line, article)


def result(
    passages: IndexedPassages, numbers: Recipe, errors: Sequence[InputError], tell: Tell = nobody
) -> ScanResult:
    """Return what a scan of all articles of an index returns."""
    links, grouped = passages.group(tell)
    return ScanResult(
        passages,
        families(links, grouped, passages.names, passages.days, tell),
        passages.total,
        passages.characters,
        tuple(errors),
        f"{numbers}|v:{__version__}",
        dict(zip(passages.names, passages.lengths, strict=True)),
        passages.entries,
        passages.footers(numbers),
        new=passages.new,
    )
