"""The table of stamps: what told a file apart when all of it was last read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.store.articles import blob

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

SCHEMA = """
CREATE TABLE stamps (path BLOB PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
"""


class Stamps:
    """Read and write the stamps of files."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, path: str) -> str | None:
        """Return the stamp of a file, None where it is to be read in any case."""
        found = self._connection.execute("SELECT stamp FROM stamps WHERE path = ?", (blob(path),)).fetchone()
        return found[0] if found else None

    def put(self, stamps: Iterable[tuple[str, str]]) -> None:
        """Keep the stamps of files."""
        rows = ((blob(path), stamp) for path, stamp in stamps)
        self._connection.executemany("INSERT OR REPLACE INTO stamps VALUES (?, ?)", rows)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget the stamps of files, so that they are read again."""
        self._connection.executemany("DELETE FROM stamps WHERE path = ?", ((blob(path),) for path in paths))
