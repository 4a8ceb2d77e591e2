"""The table of passages."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.store.articles import text as named
from srccompare.corpus.store.seals import seal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

SCHEMA = """
CREATE TABLE passages (
    one INTEGER NOT NULL, other INTEGER NOT NULL,
    a INTEGER NOT NULL, a_start INTEGER NOT NULL, a_end INTEGER NOT NULL,
    b INTEGER NOT NULL, b_start INTEGER NOT NULL, b_end INTEGER NOT NULL,
    words INTEGER NOT NULL, longer INTEGER NOT NULL,
    lead INTEGER NOT NULL, lead_start INTEGER NOT NULL, lead_end INTEGER NOT NULL,
    next_start INTEGER NOT NULL, next_end INTEGER NOT NULL, shown INTEGER NOT NULL,
    seal INTEGER NOT NULL);
CREATE INDEX passages_by_pair ON passages (other, one);
CREATE INDEX passages_by_one ON passages (one);
CREATE INDEX passages_to_show ON passages (a) WHERE shown > 0;
CREATE INDEX passages_for_now ON passages (shown) WHERE shown IN (0, 1);
"""

NEVER, NOT_NOW, NOW, ALWAYS = -1, 0, 1, 2
"""Whether a passage is shown: more than 0, and for as long as the same words are common, or in any case."""


class PassageRow(NamedTuple):
    """Hold one passage between articles by number (`a` has the smaller id), spans in code points.

    `one` and `other` are the numbers of their texts, the smaller first;
    `longer` counts the words of the longer side. `lead` is the one of the two
    texts that comes first, `lead_start` to `lead_end` are the words of it,
    `next_start` to `next_end` those of the other. `shown` tells whether the
    passage is prose: by the words that are common now, or in any case.
    """

    one: int
    other: int
    a: int
    a_start: int
    a_end: int
    b: int
    b_start: int
    b_end: int
    words: int
    longer: int
    lead: int
    lead_start: int
    lead_end: int
    next_start: int
    next_end: int
    shown: int


class Passages:
    """Read and write passages."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[PassageRow]:
        """Yield all passages, in no order."""
        return map(_row, self._connection.execute("SELECT * FROM passages"))

    def broken(self) -> int:
        """Return how many passages are not as they were written."""
        return sum(
            seal(values) != sealed for *values, sealed in self._connection.execute("SELECT * FROM passages")
        )

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM passages").fetchone()[0])

    def shown(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages to show by their side `a`: article and span of either side, then words."""
        query = (
            "SELECT a, a_start, a_end, b, b_start, b_end, words, longer "
            "FROM passages WHERE shown > 0 ORDER BY a"
        )
        return iter(self._connection.execute(query))

    def shown_of(self, texts: Iterable[int]) -> list[tuple[int, ...]]:
        """Return the passages to show in which some texts take part, as `shown` does."""
        query = (
            "SELECT rowid, a, a_start, a_end, b, b_start, b_end, words, longer "
            "FROM passages WHERE (one = :text OR other = :text) AND shown > 0"
        )
        found = (self._connection.execute(query, {"text": text}) for text in texts)
        return sorted({row: tuple(values) for row, *values in chain.from_iterable(found)}.values())

    def articles(self) -> Iterator[tuple[str, int, str | None, int]]:
        """Yield id, number, day and characters of each article that stands in a passage to show."""
        query = (
            "SELECT id, number, published, characters FROM articles WHERE number IN "
            "(SELECT a FROM passages WHERE shown > 0 UNION ALL SELECT b FROM passages WHERE shown > 0)"
        )
        return ((named(name), *rest) for name, *rest in self._connection.execute(query))

    def ranges(self, text: int) -> list[tuple[int, int, int]]:
        """Return the other text of each passage of a text with other texts, and its words in this one."""
        query = (
            "SELECT one + other - :text, iif(lead = :text, lead_start, next_start), "
            "iif(lead = :text, lead_end, next_end) FROM passages "
            "WHERE (one = :text OR other = :text) AND one != other"
        )
        return self._connection.execute(query, {"text": text}).fetchall()

    def runs(self, pair: tuple[int, int]) -> set[tuple[int, ...]]:
        """Return the first text of each passage between two texts, where in both, and how many words."""
        query = (
            "SELECT DISTINCT lead, lead_start, lead_end, next_start, next_end, words FROM passages "
            "WHERE one = ? AND other = ?"
        )
        return set(self._connection.execute(query, pair))

    def add(self, rows: Iterable[PassageRow]) -> None:
        """Add passages."""
        self._connection.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*row, seal(row)) for row in rows),
        )

    def between_texts(self, *, for_now: bool) -> Iterator[tuple[int, PassageRow]]:
        """Yield row and passage of all passages between different texts, by their first text.

        Or of those that are shown or hidden `for_now`.
        """
        some = "AND shown IN (0, 1)" if for_now else ""
        query = f"SELECT rowid, * FROM passages WHERE one != other {some} ORDER BY lead"  # noqa: S608 - our own words
        rows = self._connection.execute(query)
        return ((row, _row(values)) for row, *values in rows)

    def show(self, rows: Iterable[tuple[int, PassageRow]]) -> None:
        """Say of passages by row whether they are shown from now on."""
        self._connection.executemany(
            "UPDATE passages SET shown = ?, seal = ? WHERE rowid = ?",
            ((passage.shown, seal(passage), row) for row, passage in rows),
        )

    def drop(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Remove the passages of pairs of texts, the smaller number first."""
        self._connection.executemany("DELETE FROM passages WHERE one = ? AND other = ?", pairs)

    def drop_of(self, texts: Iterable[int]) -> None:
        """Remove all passages of texts."""
        for text in texts:
            self._connection.execute("DELETE FROM passages WHERE one = ?", (text,))
            self._connection.execute("DELETE FROM passages WHERE other = ?", (text,))

    def clear(self) -> None:
        """Remove all passages."""
        self._connection.execute("DELETE FROM passages")


def _row(values: Sequence[int]) -> PassageRow:
    return PassageRow._make(values[:-1])
