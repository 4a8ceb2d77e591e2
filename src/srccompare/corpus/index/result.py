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
from srccompare.corpus.index.packing import unpack_content
from srccompare.corpus.index.settings import SURPRISES, guarded
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

    def __init__(self, store: Store) -> None:
        self._store = store
        self._clusters: Sequence[int] = ()
        weakref.finalize(self, store.close)
        store.begin_reading()
        with guarded(store):
            self.total, self.characters = store.articles.size()
            inside = sorted(store.passages.articles())
            self.names = [name for name, *_ in inside]
            self.lengths = [characters for *_, characters in inside]
            self.days = {
                rank: dt.date.fromisoformat(day) for rank, (_, _, day, _) in enumerate(inside) if day
            }
            self._numbers = self._read([number for _, number, *_ in inside])

    def group(self, tell: Tell) -> tuple[Links, Sequence[int]]:
        """Tie the passages to clusters; return them by number, with the cluster of each."""
        links = Links(self.rows(), tell)
        self._clusters = clusters(links, tell)
        return links, self._clusters

    def _read(self, numbers: Sequence[int]) -> array[int]:
        """Return the passages of articles in order, one after the other as rows of numbers."""
        rank = {number: at for at, number in enumerate(numbers)}
        found = {
            a: array("Q", chain.from_iterable(sorted({self._row(rank, row) for row in group})))
            for a, group in groupby(self._store.passages.shown(), key=itemgetter(0))
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
    )
