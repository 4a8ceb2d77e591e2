"""The table of passages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

SCHEMA = """
CREATE TABLE passages (
    a INTEGER NOT NULL, b INTEGER NOT NULL, a_start INTEGER NOT NULL, a_end INTEGER NOT NULL,
    b_start INTEGER NOT NULL, b_end INTEGER NOT NULL, words INTEGER NOT NULL, similarity REAL NOT NULL,
    PRIMARY KEY (a, b, a_start, a_end, b_start, b_end)) WITHOUT ROWID;
CREATE INDEX passages_by_b ON passages (b);
"""


class PassageRow(NamedTuple):
    """Hold one passage: its articles by number (`a` has the smaller id), code points, words in common."""

    a: int
    b: int
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    similarity: float


class Passages:
    """Read and write passages."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[PassageRow]:
        """Yield all passages by article numbers and offsets."""
        return map(PassageRow._make, self._connection.execute("SELECT * FROM passages"))

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM passages").fetchone()[0])

    def of(self, a: int) -> list[PassageRow]:
        """Return the passages whose side `a` is an article."""
        rows = self._connection.execute("SELECT * FROM passages WHERE a = ?", (a,))
        return [PassageRow._make(row) for row in rows]

    def add(self, rows: Iterable[PassageRow]) -> None:
        """Add passages."""
        self._connection.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def drop(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Remove the passages of pairs of articles, side `a` first."""
        self._connection.executemany("DELETE FROM passages WHERE a = ? AND b = ?", pairs)

    def drop_of(self, number: int) -> None:
        """Remove the passages of one article with all others."""
        self._connection.execute("DELETE FROM passages WHERE a = ?", (number,))
        self._connection.execute("DELETE FROM passages WHERE b = ?", (number,))

    def clear(self) -> None:
        """Remove all passages."""
        self._connection.execute("DELETE FROM passages")
