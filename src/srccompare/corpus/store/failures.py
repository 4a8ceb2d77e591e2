"""Say in plain words what SQLite found wrong with a file."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from srccompare.errors import SrccompareError

if TYPE_CHECKING:
    from collections.abc import Iterator


class IndexFileError(SrccompareError):
    """Say that an index cannot be used: what is wrong with its file, and what to do."""


_REBUILD = "move it away and scan the articles again"
_CHECK = "check who may write it and its folder"
_AGAIN = "run the same command again: what was indexed before is still there"

_CAUSES = {
    sqlite3.SQLITE_FULL: ("cannot write {path}: the disk is full", f"make room, then {_AGAIN}"),
    sqlite3.SQLITE_READONLY: ("cannot write {path}: it is read-only", _CHECK),
    sqlite3.SQLITE_PERM: ("cannot write {path}: permission denied", _CHECK),
    sqlite3.SQLITE_CANTOPEN: ("cannot open or write {path}", _CHECK),
    sqlite3.SQLITE_IOERR: ("cannot read or write {path}: {error}", f"check the disk, then {_AGAIN}"),
    sqlite3.SQLITE_NOTADB: ("{path} is not an index of srccompare", "name another file"),
}


def damaged(path: str, what: str) -> IndexFileError:
    """Make the error for an index whose content is not what was written."""
    return IndexFileError(f"{path} is damaged: {what}", _REBUILD)


def busy(path: str) -> IndexFileError:
    """Make the error for an index that another process writes."""
    return IndexFileError(f"{path} is being written by another run", "wait until it has ended")


def unwritable(path: str, error: OSError) -> IndexFileError:
    """Make the error for an index beside which no file can be made."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        kind = sqlite3.SQLITE_FULL
    else:
        kind = sqlite3.SQLITE_READONLY if error.errno == errno.EROFS else sqlite3.SQLITE_CANTOPEN
    message, hint = _CAUSES[kind]
    return IndexFileError(message.format(path=path, error=error), hint)


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn what SQLite raises inside a block into an error about the file at `path`.

    Raises:
        IndexFileError: whatever went wrong with the file.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _worded(path, error) from error
    except UnicodeDecodeError as error:
        # NOTE: SQLite quotes what is damaged in its message, and Python cannot read that.
        raise damaged(path, "a text that is not UTF-8") from error
    except MemoryError as error:
        # NOTE: a damaged length makes SQLite ask for more memory than there is.
        raise damaged(path, "an impossible size") from error


def _worded(path: str, error: sqlite3.Error) -> IndexFileError:
    """Return the error for what SQLite raised."""
    # NOTE: the low byte is the kind, the rest a detail of it.
    kind = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return busy(path)
    if kind in _CAUSES:
        message, hint = _CAUSES[kind]
        return IndexFileError(message.format(path=path, error=error), hint)
    return damaged(path, str(error))
