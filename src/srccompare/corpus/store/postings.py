"""The tables of postings: which articles have a shingle, where, and which shingles are frequent."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.store.articles import text as named

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

# NOTE: a segment holds the postings of articles that were added together, cut
# by bucket. The key of a piece is its segment, then its bucket: what is added
# stands behind all that is there, and no page of old pieces is written again.
SCHEMA = """
CREATE TABLE segments (number INTEGER PRIMARY KEY, postings INTEGER NOT NULL, bits INTEGER NOT NULL);
CREATE TABLE postings (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE filters (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE dead (number INTEGER PRIMARY KEY);
CREATE TABLE frequent (hash INTEGER PRIMARY KEY, places INTEGER NOT NULL);
CREATE TABLE regions (
    text INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, story INTEGER NOT NULL,
    PRIMARY KEY (text, start)) WITHOUT ROWID;
CREATE INDEX stories ON regions (text, start, stop) WHERE story;
"""

_TOGETHER = 200
"""Pieces that are asked for at once: one by one takes twice as long."""

MOST_BITS = 20
"""A segment has at most two to the power of this many buckets."""


class Segment(NamedTuple):
    """Hold how many postings a segment has, and into two to the power of how many buckets they are cut."""

    number: int
    postings: int
    bits: int


class Covered(NamedTuple):
    """Hold the ranges of words of one text that frequent shingles cover, in order."""

    footers: list[tuple[int, int]]
    stories: list[tuple[int, int]]


NOTHING = Covered([], [])


class Postings:
    """Read and write packed postings by segment and bucket, and the filters of their segments."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def segments(self) -> list[Segment]:
        """Return the segments, the oldest first."""
        rows = self._connection.execute("SELECT number, postings, bits FROM segments ORDER BY number")
        return [Segment._make(row) for row in rows]

    def open(self, segment: Segment) -> None:
        """Add a segment."""
        self._connection.execute("INSERT INTO segments VALUES (?, ?, ?)", segment)

    def close(self, segments: Iterable[int]) -> None:
        """Remove segments with all they have."""
        for number in segments:
            self.drop(number, 0, 1 << MOST_BITS)
            self._connection.execute("DELETE FROM filters WHERE key >= ? AND key < ?", _keys(number))
            self._connection.execute("DELETE FROM segments WHERE number = ?", (number,))

    def add(self, segment: int, pieces: Mapping[int, bytes], filters: Mapping[int, bytes]) -> None:
        """Write pieces and filters of a segment by bucket, in place of those that are there."""
        for table, rows in (("postings", pieces), ("filters", filters)):
            self._connection.executemany(
                f"INSERT OR REPLACE INTO {table} VALUES (?, ?)",  # noqa: S608 - one of two names
                ((segment << MOST_BITS | bucket, rows[bucket]) for bucket in sorted(rows)),
            )

    def drop(self, segment: int, start: int, stop: int) -> None:
        """Remove the pieces of a segment in the buckets from `start` to `stop`."""
        keys = _keys(segment, start, stop)
        self._connection.execute("DELETE FROM postings WHERE key >= ? AND key < ?", keys)

    def piece(self, segment: int, bucket: int) -> bytes | None:
        """Return the postings of a segment in one bucket, None where it has none."""
        query = "SELECT data FROM postings WHERE key = ?"
        found = self._connection.execute(query, (segment << MOST_BITS | bucket,)).fetchone()
        return found[0] if found else None

    def some(self, segment: int, buckets: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Yield those of some buckets of a segment that have postings, and these."""
        base = segment << MOST_BITS
        for at in range(0, len(buckets), _TOGETHER):
            keys = [base | bucket for bucket in buckets[at : at + _TOGETHER]]
            query = f"SELECT key - ?, data FROM postings WHERE key IN ({','.join('?' * len(keys))})"  # noqa: S608
            yield from self._connection.execute(query, (base, *keys))

    def pieces(self, segment: int, start: int, stop: int) -> Iterator[tuple[int, bytes]]:
        """Yield the buckets of a segment from `start` to `stop` that have postings, and these, in order."""
        query = "SELECT key & ?, data FROM postings WHERE key >= ? AND key < ? ORDER BY key"
        keys = _keys(segment, start, stop)
        return iter(self._connection.execute(query, ((1 << MOST_BITS) - 1, *keys)).fetchall())

    def filter(self, segment: int, bucket: int) -> bytes | None:
        """Return the filter of some buckets of a segment, None where it has none."""
        query = "SELECT data FROM filters WHERE key = ?"
        found = self._connection.execute(query, (segment << MOST_BITS | bucket,)).fetchone()
        return found[0] if found else None

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
        return _covered(self._connection.execute(query, (text,)).fetchall())

    def all_regions(self) -> dict[int, Covered]:
        """Return the ranges of words that frequent shingles cover in every text that has any."""
        rows = self._connection.execute("SELECT text, start, stop, story FROM regions ORDER BY text, start")
        return {
            text: _covered([row[1:] for row in group])
            for text, group in groupby(rows, key=lambda row: row[0])
        }

    def footers(self, least: int) -> list[tuple[int, int, int]]:
        """Return text, start and end of the footers of at least a number of words."""
        query = "SELECT text, start, stop FROM regions WHERE NOT story AND stop - start >= ?"
        return self._connection.execute(query, (least,)).fetchall()

    def first_footer(self, least: int) -> tuple[int, str | None]:
        """Return how many texts that are there have such footers, and the smallest id of their articles."""
        query = (
            "SELECT count(DISTINCT text), min(id) FROM articles "
            "WHERE text IN (SELECT text FROM regions WHERE NOT story AND stop - start >= ?)"
        )
        texts, name = self._connection.execute(query, (least,)).fetchone()
        return texts, None if name is None else named(name)

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


def _keys(segment: int, start: int = 0, stop: int = 1 << MOST_BITS) -> tuple[int, int]:
    """Return the keys from and to of some buckets of a segment."""
    base = segment << MOST_BITS
    return base + start, base + stop


def _covered(rows: Iterable[tuple[int, int, int]]) -> Covered:
    covered = Covered([], [])
    for start, stop, story in rows:
        (covered.stories if story else covered.footers).append((start, stop))
    return covered
