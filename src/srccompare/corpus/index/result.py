"""Read an index as the result of a scan."""

from __future__ import annotations

import datetime as dt
import weakref
from collections import Counter
from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.articles.model import Article
from srccompare.corpus.families import Links, clusters, families, nobody
from srccompare.corpus.footers import aside, footers
from srccompare.corpus.index.packing import unpack_content
from srccompare.corpus.index.settings import SURPRISES, guarded
from srccompare.corpus.model import Entry, ScanResult
from srccompare.corpus.parts import unpacked
from srccompare.corpus.rows import reuses
from srccompare.corpus.store.failures import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.comparison.model import InputError
    from srccompare.corpus.families import Tell
    from srccompare.corpus.model import Footers, Reuse
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.store import ArticleRow, PassageRow, Store


class IndexedPassages:
    """Hold the passages of an index as it is now; they can be walked again and again.

    Articles are numbered in the order of their ids. The index is let go with this object.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._clusters: Sequence[int] = ()
        weakref.finalize(self, store.close)
        store.begin_reading()
        with guarded(store):
            self.articles: list[ArticleRow] = sorted(store.articles, key=lambda row: row.id)
        self._rank = {row.number: rank for rank, row in enumerate(self.articles)}
        self.days = {
            rank: dt.date.fromisoformat(row.published)
            for rank, row in enumerate(self.articles)
            if row.published
        }

    def group(self, tell: Tell) -> tuple[Links, Sequence[int]]:
        """Tie the passages to clusters; return them by number, with the cluster of each."""
        links = Links(self.rows(), tell)
        self._clusters = clusters(links, tell)
        return links, self._clusters

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order."""
        with guarded(self._store):
            for a, article in enumerate(self.articles):
                found = {self._row(a, row) for row in self._store.passages.of(article.number)}
                yield from sorted(found)

    def _row(self, a: int, row: PassageRow) -> tuple[int, ...]:
        """Return a passage with articles by their order.

        Raises:
            IndexFileError: it lies in no article, or beyond the end of one.
        """
        b = self._rank.get(row.b)
        try:
            if (
                b is not None
                and 0 <= row.a_start < row.a_end <= self.articles[a].characters
                and 0 <= row.b_start < row.b_end <= self.articles[b].characters
                and 0 < row.words <= row.longer
            ):
                return a, row.a_start, row.a_end, b, row.b_start, row.b_end, row.words, row.longer
        except TypeError:
            pass
        raise self._store.damaged("a passage lies in no article")

    def __len__(self) -> int:
        return len(self._clusters)

    def __iter__(self) -> Iterator[Reuse]:
        return reuses(self.rows(), self._clusters, lambda n: self.articles[n].id)

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
        prints = Counter(row.text for row in self.articles)
        first = {row.text: rank for rank, row in reversed(list(enumerate(self.articles)))}
        try:
            with explained(self._store.path):
                found = ((first[text], start, end) for text, start, end in self._store.postings.footers())
                counted = aside(found, lambda rank: prints[self.articles[rank].text], numbers)
            return footers(counted, numbers, self._words_of)
        except SURPRISES as error:
            raise self._store.damaged("a footer lies in no article") from error

    def _words_of(self, rank: int) -> tuple[str, str]:
        """Return id and text of an article by its rank."""
        name = self.articles[rank].id
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
    articles = passages.articles
    names = [row.id for row in articles]
    links, grouped = passages.group(tell)
    return ScanResult(
        passages,
        families(links, grouped, names, passages.days, tell),
        len(articles),
        sum(row.characters for row in articles),
        tuple(errors),
        f"{numbers}|v:{__version__}",
        {names[n]: articles[n].characters for n in links.articles()},
        passages.entries,
        passages.footers(numbers),
    )
