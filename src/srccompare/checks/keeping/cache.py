"""Keep what was computed in a folder, so that what did not change is not computed again.

An entry is a file of JSON behind a line with its digest, named by the hash of
everything that its content depends on. An entry that is damaged, truncated or of
another kind is discarded and computed again: a cache may be lost, it is never
believed blindly. Nothing that goes wrong here ends a run.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from srccompare.checks.keeping.tracked import is_tracked
from srccompare.files import read_bounded, write_whole
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

FOLDER = ".srccompare_cache"
MAX_BYTES = 200_000_000

_KIND = b"srccompare-cache/1"
_LAYOUT = "v1"
_ENTRY = re.compile(r"[0-9a-f]{62}")
_DRAFT = re.compile(r"\.srccompare-\d+-[0-9a-f]{8}\.tmp")
_ENTRY_BYTES = 50_000_000
_DRAFT_SECONDS = 3600
# NOTE: making room costs a walk over all entries; so much is made at once that
# the next runs need none.
_FILL = 0.8

_TAG = """Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of srccompare; it can be deleted at any time.
# About this file: https://bford.info/cachedir/
"""


class Cache:
    """Hold values under keys in a folder; a value is anything that JSON can say.

    The folder is made with the first entry. It is not touched, and nothing is
    kept, where it holds something else or belongs to the files under version
    control: whoever proposes a change could propose what its check finds, too.
    """

    def __init__(self, folder: str | Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = Path(folder)
        self._entries = str(self._folder / _LAYOUT)
        self._max_bytes = max_bytes
        self._damaged: set[str] = set()
        self._wrote = False
        self._refusal = _refusal(self._folder)
        self._readable = self._refusal is None

    def load(self, key: str, decode: Callable[[Any], T]) -> T | None:
        """Return the value under a key as `decode` reads it, None where there is none to be trusted.

        `decode` raises ValueError, TypeError, LookupError or AttributeError for a
        value that is not what it expects.
        """
        if not self._readable:
            return None
        path = self._path(key)
        try:
            data = read_bounded(path, _ENTRY_BYTES)
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            self._discard(path)
            return None
        try:
            value = decode(_unpacked(data, key))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            self._discard(path)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # the time of the last use: what was not used for longest goes first
        return value

    def save(self, key: str, value: object) -> None:
        """Keep a value under a key; if writing fails, stop caching for the rest of the run."""
        if self._refusal is not None:
            return
        try:
            if not self._wrote:
                _furnish(self._folder)
            path = self._path(key)
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, _packed(key, value))
            self._wrote = True
        except OSError as error:
            self._refusal = f"cannot write there: {(error.strerror or str(error)).lower()}"

    def close(self) -> tuple[str, ...]:
        """Make room if there is too much, and return what the user should know, a line each."""
        if self._wrote:
            with contextlib.suppress(OSError):
                _make_room(self._folder / _LAYOUT, self._max_bytes)
        notes = []
        if self._damaged:
            number = len(self._damaged)
            count = "1 damaged entry" if number == 1 else f"{number} damaged entries"
            notes.append(f"cache: {count} discarded")
        if self._refusal is not None:
            notes.append(f"cache: {visible_name(str(self._folder))} is not used: {self._refusal}")
        return tuple(notes)

    def _path(self, key: str) -> str:
        """Return the file of a key."""
        name = hashlib.sha256(key.encode()).hexdigest()
        return f"{self._entries}/{name[:2]}/{name[2:]}"

    def _discard(self, path: str) -> None:
        """Throw an entry away, as far as that is possible."""
        self._damaged.add(path)
        with contextlib.suppress(OSError):
            Path(path).unlink()


def _packed(key: str, value: object) -> bytes:
    """Return the file of an entry."""
    content = json.dumps([key, value], separators=(",", ":")).encode("ascii")
    return b"%s %s\n%s" % (_KIND, hashlib.sha256(content).hexdigest().encode("ascii"), content)


def _unpacked(data: bytes, key: str) -> Any:  # noqa: ANN401 - whatever JSON can say
    """Return the value in the file of an entry.

    Raises:
        ValueError: it is not what was written under this key.
    """
    head, _, content = data.partition(b"\n")
    if head != b"%s %s" % (_KIND, hashlib.sha256(content).hexdigest().encode("ascii")):
        raise ValueError("damaged")
    written_for, value = json.loads(content)
    if written_for != key:
        raise ValueError("another entry")
    return value


def _refusal(folder: Path) -> str | None:
    """Return why a folder must not serve as a cache; None where it may."""
    names: set[str] = set()
    try:
        names = {name for name in os.listdir(folder) if not _DRAFT.fullmatch(name)}  # noqa: PTH208 - names alone
        if names and (folder / "CACHEDIR.TAG").read_text(encoding="utf-8") != _TAG:
            return "it is a cache of something else"
    except FileNotFoundError:
        # NOTE: not to be asked again whether the folder is there: another process may have made it by now.
        return "it holds something else" if names else None
    except NotADirectoryError:
        return "it is not a folder"
    except (OSError, ValueError) as error:
        return f"cannot read it: {(getattr(error, 'strerror', None) or str(error)).lower()}"
    tracked = is_tracked(folder) if names else False
    if tracked is None:
        return "git cannot say whether it is under version control"
    return "it is under version control" if tracked else None


def _furnish(folder: Path) -> None:
    """Make the folder, and have backup programs and git skip it."""
    folder.mkdir(parents=True, exist_ok=True)
    # NOTE: the tag comes first: another process takes a folder with something
    # in it and no tag for somebody else's.
    for name, content in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
        if not (folder / name).exists():
            write_whole(folder / name, content.encode())


def _make_room(folder: Path, max_bytes: int) -> None:
    """Delete the entries that were not used for longest where all together are too large, and old drafts."""
    entries = []
    for file in _files(folder):
        with contextlib.suppress(OSError):
            status = file.stat(follow_symlinks=False)
            if _ENTRY.fullmatch(file.name):
                entries.append((status.st_mtime, status.st_size, file.path))
            elif _DRAFT.fullmatch(file.name) and time.time() - status.st_mtime > _DRAFT_SECONDS:
                Path(file.path).unlink()
    total = sum(size for _, size, _ in entries)
    if total <= max_bytes:
        return
    for _, size, path in sorted(entries):
        with contextlib.suppress(OSError):
            Path(path).unlink()
            total -= size
        if total <= max_bytes * _FILL:
            break


def _files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what lies in the folders of a cache."""
    with os.scandir(folder) as rooms:
        for room in rooms:
            if room.is_dir(follow_symlinks=False):
                with os.scandir(room.path) as files:
                    yield from files
