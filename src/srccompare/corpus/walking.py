"""Find the files of a corpus: files, folders and globs, always in the same order."""

from __future__ import annotations

import glob
import os
import re
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.formats import FORMATS
from srccompare.articles.missing import with_hint
from srccompare.articles.reading import STDIN
from srccompare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.model import Progress

JSON_LINES = (".jsonl", ".ndjson")
"""The suffixes of files that hold one record per line."""

NAME_THEM = "name files, folders or globs that are there"
"""What to do where no article is found."""

COMPRESSED = (".gz", ".xz")

SUFFIXES = tuple(sorted({*FORMATS, *JSON_LINES, *(line + end for line in JSON_LINES for end in COMPRESSED)}))
"""What a folder is searched for; a file that is named is read whatever its suffix."""


# NOTE: only names that no newsroom gives an article: "license.md" may well be one.
_OF_THE_FOLDER = re.compile(
    r"(?i:readme)(?:[._-][A-Za-z]{2}(?:[_-][A-Za-z]{2,4})?)?\.\w+"
    r"|(?:LICEN[CS]E|COPYING|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)\.\w+"
)
"""What the files are called that tell of a folder, and are not articles of it."""


class Listing(NamedTuple):
    """Hold the files that paths name, what cannot be read, and what was skipped for its name."""

    files: tuple[str, ...]
    errors: tuple[InputError, ...]
    passed: tuple[str, ...] = ()


def is_json_lines(path: str) -> bool:
    """Return whether a file holds one record per line, packed or not, by its name."""
    name = path.lower()
    for end in COMPRESSED:
        name = name.removesuffix(end)
    return name.endswith(JSON_LINES)


def passed_over(passed: Sequence[str]) -> str:
    """Return what to say of files that were not read since their names say that they are not articles."""
    if len(passed) == 1:
        return f"{passed[0]} was not read: by its name it is no article; name it to have it read"
    more = f"{passed[0]} and {len(passed) - 1:,} more were not read"
    return f"{more}: by their names they are no articles; name them to have them read"


def nothing_but(passed: Sequence[str], paths: Iterable[str | os.PathLike[str]]) -> str:
    """Return the hint for whoever finds no article in `paths`: what was skipped can be named."""
    if passed:
        return f"{passed[0]} is no article by its name: name it to have it read"
    globs = (path for path in (os.fspath(each) for each in paths) if glob.has_magic(path))
    in_vain = next((each for each in globs if not glob.glob(each, recursive=True)), None)  # noqa: PTH207 - the same
    return f"no file fits {in_vain}" if in_vain else NAME_THEM


def collect(
    paths: Iterable[str | os.PathLike[str]],
    exclude: Sequence[str] = (),
    progress: Progress | None = None,
) -> Listing:
    """Return the files that paths name, each once and in the order of their names, and what cannot be read.

    Folders are searched to any depth for files of a known suffix; hidden ones
    and links to folders are skipped, and so is what tells of the folder
    (README and the like) unless a path or glob names it. A path with `*`, `?` or `[` that is no
    file is a glob (`**` for any depth). `exclude` has globs for whole paths,
    or for the name of a file or folder. Paths are written with `/`.
    """
    errors: list[InputError] = []
    found: dict[str, None] = {}
    passed: set[str] = set()
    given = [os.fspath(each) for each in paths]
    for each in given:
        for path in _named(each, errors, passed):
            if not _excluded(path, exclude):
                found[path] = None
                if progress:
                    progress("listing", len(found), 0)
    kept = [
        with_hint(error, error.path, given, folders=True, otherwise=NAME_THEM)
        for error in errors
        if not _excluded(error.path, exclude)
    ]
    return Listing(
        tuple(sorted(found)),
        tuple(sorted(set(kept), key=lambda error: (error.path, error.reason))),
        tuple(sorted(path for path in passed - found.keys() if not _excluded(path, exclude))),
    )


def _named(path: str, errors: list[InputError], passed: set[str]) -> Iterator[str]:
    """Yield the files that one path names; what it names in vain becomes an error."""
    if path == STDIN:
        yield path
    elif os.path.isdir(path):  # noqa: PTH112 - a path as text, which may hold anything
        yield from _walked(path, errors, passed)
    elif os.path.lexists(path):
        yield _written(path)
    elif glob.has_magic(path):
        for match in sorted(glob.glob(path, recursive=True)):  # noqa: PTH207 - the same, and it knows no errors
            if _is_behind_link(match, path):
                continue
            if os.path.isdir(match):  # noqa: PTH112 - the same
                yield from () if "**" in path else _walked(match, errors, passed)
            else:
                yield _written(match)
    else:
        errors.append(InputError(path, "no such file or folder", None))


def _is_behind_link(match: str, pattern: str) -> bool:
    """Return whether a match of a glob is a link to a folder, or was found through one: it might go round."""
    fixed = 0
    while not glob.has_magic(PurePath(pattern).parts[fixed]):
        fixed += 1
    parts = PurePath(match).parts
    ways = (PurePath(*parts[:n]) for n in range(fixed + 1, len(parts) + 1))
    return any(os.path.islink(way) and os.path.isdir(way) for way in ways)  # noqa: PTH112, PTH114 - the same


def _walked(folder: str, errors: list[InputError], passed: set[str]) -> Iterator[str]:
    """Yield the files below a folder that may be articles; a folder that cannot be opened is an error."""
    open_folders = [folder]
    while open_folders:
        here = open_folders.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            reason = (
                "permission denied" if isinstance(error, PermissionError) else str(error.strerror).lower()
            )
            errors.append(InputError(_written(here), reason, "check who may read this folder"))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            # NOTE: links to folders are not followed, so no loop can be walked.
            if entry.is_dir(follow_symlinks=False):
                open_folders.append(entry.path)
            # NOTE: not `entry.is_dir()`, which fails on a link that leads to itself.
            elif entry.name.lower().endswith(SUFFIXES) and not os.path.isdir(entry.path):  # noqa: PTH112 - the same
                if _OF_THE_FOLDER.fullmatch(entry.name):
                    passed.add(_written(entry.path))
                else:
                    yield _written(entry.path)


def _written(path: str) -> str:
    """Write a path in one way: with `/`, without `./`."""
    return PurePath(path).as_posix()


def _excluded(path: str, patterns: Sequence[str]) -> bool:
    """Return whether a pattern fits the whole path, or the name of the file or of a folder on the way."""
    names = (path, *path.split("/"))
    return any(fnmatchcase(name, pattern.rstrip("/")) for pattern in patterns for name in names)
