"""Tell which files are as they were when an index last read them, so that they need not be read again."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from srccompare._version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.model import InputError
    from srccompare.corpus.store import Store

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
        self._read: dict[str, str] = {}

    def __contains__(self, path: str) -> bool:
        """Tell whether a file need not be read."""
        kept = self._store.stamps.of(path)
        return kept is not None and kept == _stamp(path)

    def reading(self, paths: Iterable[str]) -> None:
        """Take the stamps of files that are about to be read."""
        for path in paths:
            stamp = _stamp(path)
            if stamp:
                self._read[path] = stamp

    def forget(self, paths: Iterable[str]) -> None:
        """Let files be read again: an article that they have is not in the index, or under another path."""
        known = [path for path in sorted(set(paths)) if self._store.stamps.of(path) is not None]
        if known:
            with self._store.writing():
                self._store.stamps.drop(known)

    def keep(self, errors: Iterable[InputError]) -> None:
        """Keep the stamps of what was read without an error, now that all of it is in the index."""
        failed = {path for error in errors for path in _files(error.path)}
        kept = [
            (path, stamp)
            for path, stamp in sorted(self._read.items())
            if path not in failed and self._store.stamps.of(path) != stamp
        ]
        if kept:
            with self._store.writing():
                self._store.stamps.put(kept)


def _stamp(path: str) -> str | None:
    """Return what tells a file from what it was; None where it cannot be told, or may change unnoticed."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a path as text
    except (OSError, ValueError):
        return None
    if not os.path.isfile(path):  # noqa: PTH113 - the same
        return None
    if max(found.st_mtime_ns, found.st_ctime_ns) + _SETTLED > time.time_ns():
        return None
    place = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
    return ":".join(map(str, (__version__, *place)))


def _files(path: str) -> Iterator[str]:
    """Yield what an error may be about: a file, or a line of it."""
    yield path
    yield path.rpartition(":")[0]
