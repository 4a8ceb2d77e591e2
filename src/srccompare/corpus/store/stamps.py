"""The table of stamps: what told a file apart when all of it was last read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.store.articles import blob, text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

SCHEMA = """
CREATE TABLE stamps (path BLOB PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
"""


_FEW = 100
"""The stamps of fewer files are looked up one by one."""


class Stamps:
    """Read and write the stamps of files."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, paths: Collection[str]) -> dict[str, str]:
        """Return the stamps of files by path; those that are to be read in any case have none."""
        if len(paths) < _FEW:
            query = "SELECT path, stamp FROM stamps WHERE path = ?"
            rows = (self._connection.execute(query, (blob(path),)).fetchone() for path in paths)
            return {text(path): stamp for path, stamp in filter(None, rows)}
        every = self._connection.execute("SELECT path, stamp FROM stamps")
        return {path: stamp for name, stamp in every if (path := text(name)) in paths}

    def put(self, stamps: Iterable[tuple[str, str]]) -> None:
        """Keep the stamps of files."""
        rows = ((blob(path), stamp) for path, stamp in stamps)
        self._connection.executemany("INSERT OR REPLACE INTO stamps VALUES (?, ?)", rows)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget the stamps of files, so that they are read again."""
        self._connection.executemany("DELETE FROM stamps WHERE path = ?", ((blob(path),) for path in paths))
