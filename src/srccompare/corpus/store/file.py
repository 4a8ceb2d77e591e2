"""The file of an index: opened, told from other files, locked against a second writer.

Every change is one transaction in the write-ahead log of SQLite: a process that
is killed leaves the last whole one, and who reads never waits for who writes.
One process writes at a time: it holds a lock of the operating system, which no
killed process can keep, on an empty file beside the index (`lock`).
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.corpus.store import articles, pairs, passages, postings, stamps
from srccompare.corpus.store.failures import IndexFileError, damaged, explained
from srccompare.corpus.store.lock import Lock
from srccompare.corpus.store.seals import seal
from srccompare.files import can_be_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

APPLICATION = 0x53524343
"""The application id in the header of our SQLite files ("SRCC")."""

FORMAT = 5
"""The layout of the tables; a file with another number was made by an older or a newer version."""

_MAGIC = b"SQLite format 3\0"
_HEADER, _LOGGED_AT, _VERSION_AT, _APPLICATION_AT = 100, 18, 60, 68
"""Bytes of the header of an SQLite file, and where in it stand how it is written and two numbers."""

MAKE = "make it with: srccompare scan PATH --index FILE"
"""What to do where there is no index."""

_SCHEMA = f"""
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL, seal INTEGER NOT NULL) WITHOUT ROWID;
{articles.SCHEMA}{postings.SCHEMA}{pairs.SCHEMA}{passages.SCHEMA}{stamps.SCHEMA}
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
"""

# NOTE: the words of four articles or so fill a page of this size; pages of 4096
# bytes hold one each and stay a quarter empty.
_PAGE_BYTES = 16384
_CACHE_KIB = 65536
_PATIENCE = 10.0  # seconds, longer than any moment in which SQLite shuts readers out


class Store:
    """Hold the open file of an index and its tables; close it when done."""

    def __init__(self, path: str, connection: sqlite3.Connection, lock: Lock | None = None) -> None:
        self.path = path
        self.articles = articles.Articles(connection)
        self.texts = articles.Texts(connection)
        self.postings = postings.Postings(connection)
        self.pairs = pairs.Pairs(connection)
        self.passages = passages.Passages(connection)
        self.stamps = stamps.Stamps(connection)
        self._connection = connection
        self._lock = lock

    def close(self) -> None:
        """Let go of the file and of the lock."""
        try:
            with explained(self.path):
                self._connection.close()
        finally:
            if self._lock:
                self._lock.release()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Make all changes of a block or none.

        Raises:
            IndexFileError: they cannot be made.
        """
        with self._transaction("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let a block see the index as it is now, whatever is written meanwhile.

        Raises:
            IndexFileError: it cannot be read.
        """
        with self._transaction("BEGIN"):
            yield

    def begin_reading(self) -> None:
        """See the index as it is now, until it is closed.

        Raises:
            IndexFileError: it cannot be read.
        """
        with explained(self.path):
            self._connection.execute("BEGIN")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with explained(self.path):
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def changes(self) -> int:
        """Return a number that is another one after another process has changed the index."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def settings(self) -> dict[str, str]:
        """Return the settings by name."""
        return dict(self._connection.execute("SELECT name, value FROM settings"))

    def set(self, settings: Mapping[str, str]) -> None:
        """Keep settings by name."""
        rows = ((name, value, seal((name, value))) for name, value in settings.items())
        self._connection.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", rows)

    def broken_settings(self) -> list[str]:
        """Return the names of the settings that are not as they were written."""
        rows = self._connection.execute("SELECT name, value, seal FROM settings ORDER BY name")
        return [str(name) for name, value, sealed in rows if seal((name, value)) != sealed]

    def faults(self) -> list[str]:
        """Return what SQLite itself finds wrong; reads the whole file."""
        rows = self._connection.execute("PRAGMA integrity_check(20)")
        return [line for (text,) in rows if text != "ok" for line in str(text).splitlines()]

    def damaged(self, what: str) -> IndexFileError:
        """Make the error for content that is not what was written."""
        return damaged(self.path, what)


def open_to_read(path: str) -> Store:
    """Open an index that is there.

    Raises:
        IndexFileError: there is none, it is not an index, or a newer version made it.
    """
    if not _is_there(path):
        raise IndexFileError(f"cannot read {path}: no such file", MAKE)
    with explained(path):
        connection = _connected_to_read(path)
        try:
            if not _is_new(path, connection):
                return Store(path, connection)
        except BaseException:
            connection.close()
            raise
        connection.close()
    raise IndexFileError(f"{path} is empty", MAKE)


def open_to_write(path: str) -> Store:
    """Open an index, or make an empty one, and keep every other process from writing it.

    Raises:
        IndexFileError: it cannot be made or written, it is not an index, a newer
            version made it, or another process writes it.
    """
    _is_there(path)
    with explained(path):
        lock = Lock(path)
        connection = None
        try:
            connection = _connected(path, "rwc")
            if _is_new(path, connection):
                _furnish(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        except BaseException:
            if connection:
                connection.close()
            lock.release()
            raise
        return Store(path, connection, lock)


def _is_there(path: str) -> bool:
    """Look at what stands at a path before SQLite does, which may make files or changes beside a stranger's.

    Raises:
        IndexFileError: there is no index, and can be none.
    """
    if not can_be_named(path):
        raise IndexFileError("not a valid file name", "name another file")
    folder = Path(path).parent
    # NOTE: a question to a Path fails where a folder above may not be searched; these say no.
    if not os.path.isdir(folder):  # noqa: PTH112
        raise IndexFileError(f"cannot open {path}: there is no folder {folder}", "make the folder first")
    if not os.path.lexists(path):
        return False
    if not os.path.isfile(path):  # noqa: PTH113
        kind = "a folder, not a file" if os.path.isdir(path) else "not a file"  # noqa: PTH112
        raise IndexFileError(f"cannot open {path}: {kind}", "name a file")
    try:
        with Path(path).open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise IndexFileError(
            f"cannot read {path}: {(error.strerror or str(error)).lower()}", "check who may read it"
        ) from None
    if not header:
        return True
    # NOTE: while the first change of a new index is in the log alone, the
    # header does not yet say whose it is, only that there is a log.
    application, version = (
        int.from_bytes(header[at : at + 4], "big") for at in (_APPLICATION_AT, _VERSION_AT)
    )
    ours = application == APPLICATION or (application == 0 and header[_LOGGED_AT : _LOGGED_AT + 1] == b"\2")
    if not ours or not header.startswith(_MAGIC):
        raise _stranger(path)
    if application:
        _refuse_other(path, version)
    return True


def _stranger(path: str) -> IndexFileError:
    return IndexFileError(f"{path} is not an index of srccompare", "name another file")


def _refuse_other(path: str, version: int) -> None:
    if version != FORMAT:
        age = "a newer" if version > FORMAT else "an older"
        raise IndexFileError(
            f"{path} was made by {age} srccompare (format {version}, this one reads {FORMAT})",
            "use that version, or name another file and scan the articles again",
        )


def _connected(path: str, mode: str) -> sqlite3.Connection:
    """Open a file by SQLite in a mode of its URIs, without transactions of Python's making."""
    address = f"{Path(path).absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)


def _connected_to_read(path: str) -> sqlite3.Connection:
    """Open a file for reading, in a folder that cannot be written, too."""
    # NOTE: who may write takes the log away when the last one closes; who opens
    # for reading alone leaves it behind.
    connection = _connected(path, "rw")
    try:
        connection.execute("PRAGMA query_only = 1")
        connection.execute("PRAGMA schema_version")
    except sqlite3.OperationalError:
        connection.close()
        # NOTE: SQLite reads a log through a file it makes beside the index. Where
        # it may make none, and there is no log, nobody is writing.
        if os.path.exists(f"{path}-wal"):  # noqa: PTH110 - a path as text
            raise
        connection = _connected(path, "ro&immutable=1")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_new(path: str, connection: sqlite3.Connection) -> bool:
    """Return whether a database is empty.

    Raises:
        IndexFileError: it is somebody else's, or made by a newer version.
    """
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if not tables and not application:
        return True
    if application != APPLICATION:
        raise _stranger(path)
    _refuse_other(path, connection.execute("PRAGMA user_version").fetchone()[0])
    return False


def _furnish(connection: sqlite3.Connection) -> None:
    """Turn an empty database into an empty index, completely or not at all."""
    connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
