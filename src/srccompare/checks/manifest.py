"""Read a manifest: which articles tell one story, and which of them are its sources.

    [[story]]
    name = "harbour"
    files = ["harbour/*.md", "feed.jsonl#r12"]
    sources = ["wire/*.txt"]

Files are globs as seen from the folder of the manifest (`**` stands for any
folders), or ids of records. What names no article is a mistake, not an empty story;
what names one that cannot be read is none.
"""

from __future__ import annotations

import os
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.stories import member_id
from srccompare.checks.unreadable import failed_at
from srccompare.errors import UsageError
from srccompare.text.globs import parts_fit
from srccompare.text.nearest import nearest
from srccompare.toml import read_toml, strings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.corpus.model import Entry
    from srccompare.errors import InputError
    from srccompare.toml import Toml

_KEYS = ("name", "files", "sources")


class ListedStory(NamedTuple):
    """Hold one story of a manifest: its articles and the sources they are checked against.

    `lost` says that one of its sources cannot be read: nobody knows what it has.
    """

    name: str
    files: tuple[Entry, ...]
    sources: tuple[Entry, ...]
    lost: bool = False


class _Names(NamedTuple):
    """Hold the articles by what a manifest may call them, and the files and folders that cannot be read."""

    articles: Mapping[str, Sequence[Entry]]
    unread: tuple[str, ...]
    closed: tuple[str, ...]


def read_manifest(
    path: str | os.PathLike[str], entries: Sequence[Entry], errors: Sequence[InputError] = ()
) -> tuple[ListedStory, ...]:
    """Return the stories of a manifest with their articles, in the order of the manifest.

    `story = []` means no stories: a scan writes it that has found none. `errors` are the inputs that
    cannot be read; a manifest may name them, and a story has fewer articles then, or none.

    Raises:
        UsageError: it cannot be read, has an unknown key or a wrong value, or names no article here.
    """
    manifest = read_toml(os.fspath(path))
    manifest.refuse_unknown(manifest.tables, ("story",))
    listed = manifest.tables.get("story")
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise UsageError(f"{path} has no story", 'begin each with a line "[[story]]"')
    folder = Path(path).absolute().parent
    names: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in _names(entry, folder):
            names.setdefault(name, []).append(entry)
    known = _Names(names, *_unread(errors, folder))
    stories = [_story(manifest, number, table, known) for number, table in enumerate(listed, 1)]
    told: set[str] = set()
    for each in stories:
        if each.name in told:
            raise UsageError(f"{path}: two stories are called {each.name!r}", "give each a name of its own")
        told.add(each.name)
    return tuple(stories)


def _unread(errors: Sequence[InputError], folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a manifest in a folder may call the files that cannot be read, and the folders."""
    paths = sorted({failed_at(error)[0] for error in errors})
    closed = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112 - a path as text
    return (
        tuple(_seen_from(folder, path) for path in paths if path not in closed),
        tuple(_seen_from(folder, path) for path in closed),
    )


def _story(manifest: Toml, number: int, table: dict[str, object], names: _Names) -> ListedStory:
    """Read one story.

    Raises:
        UsageError: it says something else than a story does.
    """
    manifest.refuse_unknown(table, _KEYS, "story")
    name = table.get("name")
    where = f"{manifest.path}: story {name or number!r}"
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"{manifest.path}: story {number} has no name", 'add name = "…"')
    if "files" not in table:
        raise UsageError(f"{where} has no files", 'add files = ["…"]')
    listed = strings(table["files"], f"files of {where}")
    behind = strings(table.get("sources", []), f"sources of {where}")
    files = _found(listed, names, where)
    sources = _found(behind, names, where)
    both = {member_id(entry) for entry in files} & {member_id(entry) for entry in sources}
    if both:
        raise UsageError(f"{where}: {min(both)} is a source of itself", "name it in files or in sources")
    if not listed:
        raise UsageError(f"{where} has no files", "name one or more")
    return ListedStory(name, files, sources, any(_is_lost(pattern, names) for pattern in behind))


def _found(patterns: Sequence[str], names: _Names, where: str) -> tuple[Entry, ...]:
    """Return the articles that patterns name.

    Raises:
        UsageError: one names none, not even one that cannot be read.
    """
    found: dict[str, Entry] = {}
    for pattern in patterns:
        matching = _matching(pattern, names)
        if not matching and not _is_lost(pattern, names):
            guess = nearest(pattern, names.articles)
            hint = (
                guess
                or "files are seen from the folder of the manifest, and must be among the paths to check"
            )
            raise UsageError(f"{where}: {pattern!r} names no article", hint)
        found |= {member_id(entry): entry for entry in matching}
    return tuple(found.values())


def _matching(pattern: str, names: _Names) -> list[Entry]:
    """Return the articles that a pattern names."""
    fitting = [name for name in names.articles if fits(pattern, name)] if has_magic(pattern) else [pattern]
    return [entry for name in fitting for entry in names.articles.get(name, ())]


def _is_lost(pattern: str, names: _Names) -> bool:
    """Return whether a pattern may name an article that cannot be read: by file, record or folder."""
    if any(fits(pattern, name) for name in names.unread):
        return True
    file, mark, _ = pattern.rpartition("#")
    if mark and (has_magic(pattern) or not _matching(pattern, names)):
        return any(fits(file, name) for name in names.unread)
    parts = pattern.split("/")
    above = [parts[:count] for count in range(1, len(parts))]
    return any(parts_fit(each, name.split("/")) for name in names.closed for each in above)


def _names(entry: Entry, folder: Path) -> tuple[str, ...]:
    """Return what a manifest in a folder may call an article."""
    path = _seen_from(folder, entry.path)
    if entry.line is None:
        return (path,)
    return (f"{path}#{entry.id}", entry.id, path)


def _seen_from(folder: Path, path: str) -> str:
    """Return a path as it is written from a folder."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def fits(pattern: str, name: str) -> bool:
    """Return whether a name is the pattern, or fits it as a glob: `*` stops at a slash, `**` does not."""
    return pattern == name or parts_fit(pattern.split("/"), name.split("/"))
