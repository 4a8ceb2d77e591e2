"""Recognise files that are as they were when an index last read them and need not be read again."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING, NamedTuple

from srccompare._version import __version__

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from srccompare.corpus.store import Store
    from srccompare.errors import InputError

_SETTLED = 2_000_000_000
"""Nanoseconds that a file must have stood unchanged: clocks of file systems tell no less than two seconds."""


class Unchanged:
    """Know files by size, times and place on the disk.

    A file is known if every record of it was read without an error, all of
    them are in the index still, and it had not been written just before.
    Another version of the program reads it again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sizes: dict[str, int] = {}
        self._same: set[str] = set()
        self._read: dict[str, str] = {}

    def look_at(self, paths: Collection[str]) -> None:
        """Hold files against what is kept of them, each but once."""
        kept = self._store.stamps.of(set(paths))
        for path in paths:
            self._sizes[path], stamp = _looked_at(path)
            if stamp is not None and stamp == kept.get(path):
                self._same.add(path)

    def __contains__(self, path: str) -> bool:
        """Return whether a file that was looked at need not be read."""
        return path in self._same

    def bytes_of(self, path: str) -> int:
        """Return the size of a file that was looked at, 0 where it cannot be told."""
        return self._sizes[path]

    def reading(self, paths: Iterable[str]) -> None:
        """Take the stamps of files that are about to be read."""
        for path in paths:
            stamp = _looked_at(path).stamp
            if stamp:
                self._read[path] = stamp

    def forget(self, paths: Iterable[str]) -> None:
        """Let files be read again: an article that they have is not in the index, or under another path."""
        known = sorted(self._store.stamps.of(set(paths)))
        self._same.difference_update(known)
        if known:
            with self._store.writing():
                self._store.stamps.drop(known)

    def keep(self, errors: Iterable[InputError]) -> None:
        """Keep the stamps of what was read without an error, now that all of it is in the index."""
        failed = {path for error in errors for path in _files(error.path)}
        known = self._store.stamps.of(self._read)
        kept = [
            (path, stamp)
            for path, stamp in sorted(self._read.items())
            if path not in failed and known.get(path) != stamp
        ]
        if kept:
            with self._store.writing():
                self._store.stamps.put(kept)


class _Stat(NamedTuple):
    """Hold the size of a file and what tells it from what it was; None where that cannot be told."""

    size: int
    stamp: str | None


def _looked_at(path: str) -> _Stat:
    """Return what a look at a file tells, without opening it."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a path as text
    except (OSError, ValueError):
        return _Stat(0, None)
    # NOTE: what was written just now may change once more unnoticed.
    if (
        not stat.S_ISREG(found.st_mode)
        or max(found.st_mtime_ns, found.st_ctime_ns) + _SETTLED > time.time_ns()
    ):
        return _Stat(found.st_size, None)
    place = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    return _Stat(found.st_size, ":".join(map(str, (__version__, *place))))


def _files(path: str) -> Iterator[str]:
    """Yield what an error may be about: a file, or a line of it."""
    yield path
    yield path.rpartition(":")[0]
