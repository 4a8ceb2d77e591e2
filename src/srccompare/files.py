"""Read files that may be anything, and write files that are complete or absent."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_whole(path: str | Path, data: bytes) -> None:
    """Write a file, whole or not at all; see `write_pieces`."""
    write_pieces(path, (data,))


def write_pieces(path: str | Path, pieces: Iterable[bytes]) -> None:
    """Write beside the file and put it in its place at once; keep its mode, and what a link to it points at.

    A device or a pipe is written directly. What stops the pieces on their way
    leaves nothing behind.

    Raises:
        OSError: it cannot be written; what was there is still there, untouched.
        ValueError: not a valid file name.
    """
    target = _resolved(path)
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as file:
            file.writelines(pieces)
        return
    # NOTE: a name of its own, so that two processes never write into one draft;
    # not by tempfile, which ignores the umask.
    draft = target.with_name(f".srccompare-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        with draft.open("xb") as file:
            file.writelines(pieces)
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _resolved(path: str | Path) -> Path:
    """Return what a path points at in the end.

    Raises:
        OSError: its links go round in circles.
    """
    try:
        return Path(path).resolve()
    except RuntimeError:  # how Python before 3.13 says so
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def can_be_named(path: str | Path) -> bool:
    """Return whether a file can have this name at all: it is not too long and holds no NUL."""
    try:
        os.lstat(path)
    except ValueError:
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True


def _mode(target: Path) -> int | None:
    """Return type and permissions of a file; None where there is none, or none any more."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def read_bounded(path: str | Path, limit: int) -> bytes:
    """Return the bytes of a regular file; never waits for a pipe and never fills the memory.

    Raises:
        OSError: it cannot be read.
        ValueError: it is not a file, longer than `limit` bytes, or not a valid file name.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError("not a file")
        data = file.read(limit + 1)
    if len(data) > limit:
        raise ValueError(f"larger than {limit / 1e6:.0f} MB")
    return data
