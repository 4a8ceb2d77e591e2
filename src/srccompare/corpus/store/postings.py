"""The tables of postings: which articles have a shingle, where, and which shingles are frequent."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

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
CREATE TABLE frequent (hash INTEGER PRIMARY KEY, places INTEGER NOT NULL);
CREATE TABLE regions (
    text INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, story INTEGER NOT NULL,
    PRIMARY KEY (text, start)) WITHOUT ROWID;
CREATE INDEX stories ON regions (text, start, stop) WHERE story;
"""

_SEGMENT_BITS = 32


class Covered(NamedTuple):
    """Hold the ranges of words of one text that frequent shingles cover, in order."""

    footers: list[tuple[int, int]]
    stories: list[tuple[int, int]]


NOTHING = Covered([], [])


class Postings:
    """Read and write packed postings by bucket and segment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def segments(self) -> dict[int, int]:
        """Return how many postings each segment has, the oldest first."""
        return dict(self._connection.execute("SELECT number, postings FROM segments ORDER BY number"))

    def add(self, segment: int, postings: int, pieces: Mapping[int, bytes]) -> None:
        """Add pieces to a segment by bucket, and so many postings to its count."""
        query = (
            "INSERT INTO segments VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET postings = postings + ?"
        )
        self._connection.execute(query, (segment, postings, postings))
        rows = ((bucket << _SEGMENT_BITS | segment, pieces[bucket]) for bucket in sorted(pieces))
        self._connection.executemany("INSERT INTO postings VALUES (?, ?)", rows)

    def drop(self, segments: Sequence[int], buckets: Iterable[int]) -> None:
        """Remove the pieces of segments from buckets."""
        keys = ((bucket << _SEGMENT_BITS | segment,) for bucket in buckets for segment in segments)
        self._connection.executemany("DELETE FROM postings WHERE key = ?", keys)

    def close(self, segments: Iterable[int]) -> None:
        """Forget segments that have no pieces any more."""
        self._connection.executemany("DELETE FROM segments WHERE number = ?", ((n,) for n in segments))

    def pieces(self, bucket: int) -> list[tuple[int, bytes]]:
        """Return the segments that have postings in a bucket, and these."""
        low = bucket << _SEGMENT_BITS
        rows = self._connection.execute(
            "SELECT key - ?, data FROM postings WHERE key >= ? AND key < ?",
            (low, low, low + (1 << _SEGMENT_BITS)),
        )
        return rows.fetchall()

    def all_pieces(self, start: int, stop: int) -> list[tuple[int, list[tuple[int, bytes]]]]:
        """Return the buckets from `start` to `stop` that have postings, each with its segments and these."""
        query = "SELECT key, data FROM postings WHERE key >= ? AND key < ? ORDER BY key"
        rows = self._connection.execute(query, (start << _SEGMENT_BITS, stop << _SEGMENT_BITS))
        return [
            (bucket, [(key & (1 << _SEGMENT_BITS) - 1, data) for key, data in group])
            for bucket, group in groupby(rows, key=lambda row: row[0] >> _SEGMENT_BITS)
        ]

    def dead(self) -> set[int]:
        """Return the numbers of removed articles that postings may still name."""
        return {number for (number,) in self._connection.execute("SELECT number FROM dead")}

    def bury(self, number: int) -> None:
        """Say that an article is removed and its postings count no more."""
        self._connection.execute("INSERT OR REPLACE INTO dead VALUES (?)", (number,))

    def forget_dead(self) -> None:
        """Forget the removed articles, once no posting names them."""
        self._connection.execute("DELETE FROM dead")

    def frequent(self) -> dict[int, int]:
        """Return the frequent shingles, and in how many places each stands."""
        return dict(self._connection.execute("SELECT hash, places FROM frequent"))

    def change_frequent(self, places: Mapping[int, int], lost: Iterable[int]) -> None:
        """Say in how many places frequent shingles stand from now on, and which are frequent no longer."""
        self._connection.executemany("DELETE FROM frequent WHERE hash = ?", ((h,) for h in sorted(lost)))
        self._connection.executemany("INSERT OR REPLACE INTO frequent VALUES (?, ?)", sorted(places.items()))

    def forget_frequent(self) -> None:
        """Forget which shingles are frequent and what they cover."""
        self._connection.execute("DELETE FROM frequent")
        self._connection.execute("DELETE FROM regions")

    def regions(self, text: int) -> Covered:
        """Return the ranges of words that frequent shingles cover in a text."""
        query = "SELECT start, stop, story FROM regions WHERE text = ? ORDER BY start"
        rows = self._connection.execute(query, (text,)).fetchall()
        return Covered(
            [(start, stop) for start, stop, story in rows if not story],
            [(start, stop) for start, stop, story in rows if story],
        )

    def stories(self) -> list[tuple[int, int, int]]:
        """Return text, start and end of the stories, in order."""
        query = "SELECT text, start, stop FROM regions WHERE story ORDER BY text, start"
        return self._connection.execute(query).fetchall()

    def change_regions(self, text: int, covered: Covered) -> None:
        """Say which ranges of words frequent shingles cover in a text."""
        rows = [(text, *each, False) for each in covered.footers]
        rows += [(text, *each, True) for each in covered.stories]
        self._connection.execute("DELETE FROM regions WHERE text = ?", (text,))
        self._connection.executemany("INSERT INTO regions VALUES (?, ?, ?, ?)", rows)
