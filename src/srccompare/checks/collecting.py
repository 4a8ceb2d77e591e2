"""Read the articles of a check, and the sources they are checked against."""

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.reading import STDIN
from srccompare.checks.unreadable import failed_at
from srccompare.corpus.records import entries
from srccompare.corpus.walking import collect
from srccompare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.model import Entry, Progress


class Collected(NamedTuple):
    """Hold the articles to check, what they are checked against (None: each other), and what cannot be read.

    `passed` names the files of folders that are not articles by their names. `lost` says that a source
    is among what cannot be read: nobody knows what it has.
    """

    drafts: tuple[Entry, ...]
    sources: tuple[Entry, ...] | None
    errors: tuple[InputError, ...]
    passed: tuple[str, ...] = ()
    lost: bool = False


def collected(
    paths: Iterable[str | os.PathLike[str]],
    against: Iterable[str | os.PathLike[str]] = (),
    exclude: Sequence[str] = (),
    progress: Progress | None = None,
    encoding: str | None = None,
) -> Collected:
    """Read every file once; a file that is a source is not a draft, and one bad file hides no other.

    `encoding` is that of the files that are not UTF-8.
    """
    files, lost, passed = collect(paths, exclude)
    against = tuple(against)
    others, lost_others, passed_others = collect(against, exclude)
    read = []
    for path in _once((*others, *files)):
        # NOTE: file by file, for records of two files may have the same id.
        for each in entries([path], encoding):
            read.append(each)
            if progress:
                progress("reading", len(read), 0)
    errors = {*lost, *lost_others, *(each for each in read if isinstance(each, InputError))}
    found = [each for each in read if not isinstance(each, InputError)]
    behind = frozenset("stdin" if path == STDIN else path for path in others)
    unread = {failed_at(each)[0] for each in read if isinstance(each, InputError)}
    return Collected(
        tuple(each for each in found if each.path not in behind),
        tuple(each for each in found if each.path in behind) if against else None,
        tuple(sorted(errors, key=lambda error: (error.path, error.reason))),
        tuple(sorted({*passed, *passed_others} - {*files, *others})),
        bool(lost_others) or not behind.isdisjoint(unread),
    )


def as_globs(*files: str | os.PathLike[str] | None) -> tuple[str, ...]:
    """Return our own files, which are not articles, as globs that fit them however a run writes its paths."""
    ways = (
        way
        for file in files
        if file is not None
        for way in (os.path.normpath(file), os.path.abspath(file), os.path.relpath(file))  # noqa: PTH100 - as above
    )
    return tuple(dict.fromkeys(glob.escape(way.replace(os.sep, "/")) for way in ways))


def _once(files: Iterable[str]) -> Iterator[str]:
    """Yield each file once, however its path is written."""
    met: set[str] = set()
    for path in files:
        place = path if path == STDIN else os.path.abspath(path)  # noqa: PTH100 - a path as text
        if place not in met:
            met.add(place)
            yield path
