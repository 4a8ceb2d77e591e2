"""Read a manifest: which articles tell one story, and which of them are its sources.

    [[story]]
    name = "harbour"
    files = ["harbour/*.md", "feed.jsonl#r12"]
    sources = ["wire/*.txt"]

Files are globs as seen from the folder of the manifest (`**` stands for any
folders), or ids of records. What names no article is a mistake, not an empty story.
"""

from __future__ import annotations

import os
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.stories import member_id
from srccompare.errors import UsageError
from srccompare.text.globs import parts_fit
from srccompare.text.nearest import nearest
from srccompare.toml import read_toml, strings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.corpus.model import Entry
    from srccompare.toml import Toml

_KEYS = ("name", "files", "sources")


class Told(NamedTuple):
    """Hold one story of a manifest: its articles and the sources they are held to."""

    name: str
    files: tuple[Entry, ...]
    sources: tuple[Entry, ...]


def read_manifest(path: str | os.PathLike[str], entries: Sequence[Entry]) -> tuple[Told, ...]:
    """Return the stories of a manifest with their articles, in the order of the manifest.

    `story = []` tells none: what a scan writes that has found none.

    Raises:
        UsageError: it cannot be read, has an unknown key or a wrong value, or names what is no article here.
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
    stories = [_story(manifest, number, table, names) for number, table in enumerate(listed, 1)]
    told: set[str] = set()
    for each in stories:
        if each.name in told:
            raise UsageError(f"{path}: two stories are called {each.name!r}", "give each a name of its own")
        told.add(each.name)
    return tuple(stories)


def _story(
    manifest: Toml, number: int, table: dict[str, object], names: Mapping[str, Sequence[Entry]]
) -> Told:
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
    files = _found(strings(table["files"], f"files of {where}"), names, where)
    sources = _found(strings(table.get("sources", []), f"sources of {where}"), names, where)
    both = {member_id(entry) for entry in files} & {member_id(entry) for entry in sources}
    if both:
        raise UsageError(f"{where}: {min(both)} is a source of itself", "name it in files or in sources")
    if not files:
        raise UsageError(f"{where} has no files", "name one or more")
    return Told(name, files, sources)


def _found(patterns: Sequence[str], names: Mapping[str, Sequence[Entry]], where: str) -> tuple[Entry, ...]:
    """Return the articles that patterns name.

    Raises:
        UsageError: one names none.
    """
    found: dict[str, Entry] = {}
    for pattern in patterns:
        fitting = [name for name in names if fits(pattern, name)] if has_magic(pattern) else [pattern]
        matching = [entry for name in fitting for entry in names.get(name, ())]
        if not matching:
            guess = nearest(pattern, names)
            hint = (
                guess
                or "files are seen from the folder of the manifest, and must be among the paths to check"
            )
            raise UsageError(f"{where}: {pattern!r} names no article", hint)
        found |= {member_id(entry): entry for entry in matching}
    return tuple(found.values())


def _names(entry: Entry, folder: Path) -> tuple[str, ...]:
    """Return what a manifest in a folder may call an article."""
    path = os.path.relpath(entry.path, folder).replace(os.sep, "/")
    if entry.line is None:
        return (path,)
    return (f"{path}#{entry.id}", entry.id, path)


def fits(pattern: str, name: str) -> bool:
    """Return whether a name is the pattern, or fits it as a glob: `*` stops at a slash, `**` does not."""
    return pattern == name or parts_fit(pattern.split("/"), name.split("/"))
