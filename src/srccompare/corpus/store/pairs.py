"""The table of pairs: the seeds of every two texts, so that old texts are not searched for them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

# NOTE: what is added has the larger numbers, so with these first its seeds stand
# behind all others, and few pages of old ones are written again.
SCHEMA = """
CREATE TABLE pairs (one INTEGER NOT NULL, other INTEGER NOT NULL, seeds BLOB NOT NULL,
    PRIMARY KEY (other, one)) WITHOUT ROWID;
CREATE INDEX pairs_by_one ON pairs (one);
"""


class Pairs:
    """Read and write the packed seeds of pairs of texts, of which the smaller number comes first."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __iter__(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield all pairs with their seeds."""
        return iter(self._connection.execute("SELECT one, other, seeds FROM pairs ORDER BY other, one"))

    def seeds(self, one: int, other: int) -> bytes | None:
        """Return the seeds of a pair, None where it has none."""
        query = "SELECT seeds FROM pairs WHERE one = ? AND other = ?"
        found = self._connection.execute(query, (one, other)).fetchone()
        return found[0] if found else None

    def partners(self, text: int) -> list[int]:
        """Return the numbers of the texts that have seeds with a text."""
        query = "SELECT other FROM pairs WHERE one = ? UNION ALL SELECT one FROM pairs WHERE other = ?"
        return [number for (number,) in self._connection.execute(query, (text, text))]

    def put(self, rows: Iterable[tuple[int, int, bytes]]) -> None:
        """Write the seeds of pairs, in place of those they had."""
        self._connection.executemany("INSERT OR REPLACE INTO pairs VALUES (?, ?, ?)", rows)

    def drop(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Remove the seeds of pairs."""
        self._connection.executemany("DELETE FROM pairs WHERE one = ? AND other = ?", pairs)

    def drop_of(self, texts: Iterable[int]) -> None:
        """Remove the seeds of all pairs with some texts."""
        for text in texts:
            self._connection.execute("DELETE FROM pairs WHERE one = ?", (text,))
            self._connection.execute("DELETE FROM pairs WHERE other = ?", (text,))

    def clear(self) -> None:
        """Remove all."""
        self._connection.execute("DELETE FROM pairs")
