"""Let one process at a time write an index: a lock of the operating system on a file beside it.

No killed process can keep such a lock. The file is removed by whoever held the
lock, before it is given back. Between the moment in which another process opens
the file and the one in which it gets the lock, the file may therefore have been
removed, and a third process may have made a new one: a lock on a file that has
lost its name keeps nobody out. So who gets the lock looks whether the file it
locked is still the one of that name, and begins anew where it is not. (Windows
removes no file that is open: there it stays.)
"""

from __future__ import annotations

import contextlib
import os
import sys

from srccompare.corpus.store.failures import busy, unwritable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

SUFFIX = "-writer"
"""What the name of the lock beside an index ends with; the file is empty."""


class Lock:
    """Hold the lock of an index until it is released."""

    def __init__(self, path: str) -> None:
        """Take the lock of the index at a path.

        Raises:
            IndexFileError: another process, or another part of this one, has it; or its file cannot be made.
        """
        self._path = os.path.realpath(path) + SUFFIX
        try:
            self._file = _locked(self._path)
        except BlockingIOError:
            raise busy(path) from None
        except OSError as error:
            raise unwritable(path, error) from None

    def release(self) -> None:
        """Remove the file, then give the lock back."""
        if self._file < 0:
            return
        # NOTE: what is not empty is not ours, and what was removed by hand has perhaps been made anew.
        with contextlib.suppress(OSError):
            if not os.fstat(self._file).st_size and _is_at(self._file, self._path):
                os.unlink(self._path)  # noqa: PTH108 - a path as text
        os.close(self._file)
        self._file = -1


def _locked(path: str) -> int:
    """Return the descriptor of a file that is locked and has its name.

    Raises:
        BlockingIOError: somebody else has the lock.
        OSError: the file cannot be made.
    """
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(file)
            if _is_at(file, path):
                return file
        except BaseException:
            os.close(file)
            raise
        os.close(file)


def _lock(file: int) -> None:
    """Lock an open file.

    Raises:
        BlockingIOError: somebody else has the lock.
    """
    if sys.platform == "win32":
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            raise BlockingIOError from None
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(file: int, path: str) -> bool:
    """Return whether an open file is the one that a path names."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))  # noqa: PTH116 - a path as text
    except FileNotFoundError:
        return False
