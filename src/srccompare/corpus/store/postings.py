"""The tables of postings: which articles have a shingle, where, and which shingles are frequent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

# NOTE: a segment holds the postings of articles that were added together, cut
# by bucket; the key of a piece is its bucket and its segment, so the pieces
# of a bucket lie side by side.
SCHEMA = """
CREATE TABLE segments (number INTEGER PRIMARY KEY, postings INTEGER NOT NULL);
CREATE TABLE postings (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE dead (number INTEGER PRIMARY KEY);
CREATE TABLE frequent (hash INTEGER PRIMARY KEY);
"""

_SEGMENT_BITS = 32


class Postings:
    """Read and write packed postings by bucket and segment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def segments(self) -> dict[int, int]:
        """Return how many postings each segment has, the oldest first."""
        return dict(self._connection.execute("SELECT number, postings FROM segments ORDER BY number"))

    def add(self, segment: int, postings: int, pieces: Mapping[int, bytes]) -> None:
        """Add a segment: how many postings it has, and its pieces by bucket."""
        self._connection.execute("INSERT INTO segments VALUES (?, ?)", (segment, postings))
        rows = ((bucket << _SEGMENT_BITS | segment, pieces[bucket]) for bucket in sorted(pieces))
        self._connection.executemany("INSERT INTO postings VALUES (?, ?)", rows)

    def drop(self, segments: Sequence[int], buckets: int) -> None:
        """Remove segments of so many buckets."""
        keys = ((bucket << _SEGMENT_BITS | segment,) for bucket in range(buckets) for segment in segments)
        self._connection.executemany("DELETE FROM postings WHERE key = ?", keys)
        self._connection.executemany("DELETE FROM segments WHERE number = ?", ((n,) for n in segments))

    def pieces(self, bucket: int) -> list[tuple[int, bytes]]:
        """Return the segments that have postings in a bucket, and these."""
        low = bucket << _SEGMENT_BITS
        rows = self._connection.execute(
            "SELECT key - ?, data FROM postings WHERE key >= ? AND key < ?",
            (low, low, low + (1 << _SEGMENT_BITS)),
        )
        return rows.fetchall()

    def dead(self) -> set[int]:
        """Return the numbers of removed articles that postings may still name."""
        return {number for (number,) in self._connection.execute("SELECT number FROM dead")}

    def bury(self, number: int) -> None:
        """Say that an article is removed and its postings count no more."""
        self._connection.execute("INSERT OR REPLACE INTO dead VALUES (?)", (number,))

    def forget_dead(self) -> None:
        """Forget the removed articles, once no posting names them."""
        self._connection.execute("DELETE FROM dead")

    def frequent(self) -> set[int]:
        """Return the shingles that are frequent."""
        return {number for (number,) in self._connection.execute("SELECT hash FROM frequent")}

    def change_frequent(self, gained: Iterable[int], lost: Iterable[int]) -> None:
        """Say which shingles are frequent from now on, and which no longer."""
        self._connection.executemany(
            "DELETE FROM frequent WHERE hash = ?", ((each,) for each in sorted(lost))
        )
        self._connection.executemany("INSERT INTO frequent VALUES (?)", ((each,) for each in sorted(gained)))
