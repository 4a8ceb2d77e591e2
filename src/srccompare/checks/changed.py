"""Ask git which articles have changed since a revision.

A file counts as changed when it differs from the revision or is not in it:
edited, added, not yet tracked, or ignored by git but named to us. Of JSON
Lines, the records whose line was not in the old version of the file count. What
is gone leaves nothing to look at.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.git import git
from srccompare.checks.stories import member_id
from srccompare.corpus.records import lines_of
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.corpus.model import Entry


class _Tree(NamedTuple):
    """Hold the root of a working tree, a revision, its files and those that differ from it."""

    root: str
    revision: str
    files: frozenset[str]
    differing: frozenset[str]


def changed_articles(entries: Iterable[Entry], revision: str) -> frozenset[str]:
    """Return the ids of the articles that changed since a revision of the git repository around us.

    Raises:
        UsageError: there is no git, no repository or no such revision, or an article lies outside.
    """
    tree = _tree(revision)
    by_path: dict[str, list[Entry]] = {}
    for entry in entries:
        by_path.setdefault(entry.path, []).append(entry)
    changed: set[str] = set()
    for path, found in by_path.items():
        changed.update(map(member_id, _changed_of(path, found, tree)))
    return frozenset(changed)


def changed_file(path: str, revision: str) -> bool:
    """Return whether one file changed since a revision; see `changed_articles` for what is raised."""
    return _differs(path, _tree(revision))


def _changed_of(path: str, found: list[Entry], tree: _Tree) -> list[Entry]:
    """Return the articles of one file that changed."""
    if not os.path.lexists(path):  # standard input has no past
        return found
    if not _differs(path, tree):
        return []
    old = _inside(path, tree)
    if found[0].line is None or old not in tree.files:
        return found
    before = _old_lines(old, tree)
    now = {number: _digest(line) for number, line in lines_of(path) if isinstance(line, bytes)}
    return [entry for entry in found if entry.line is None or now.get(entry.line) not in before]


def _differs(path: str, tree: _Tree) -> bool:
    """Return whether a file, or what a link to a file leads to, is not as in the revision."""
    places = {_inside(path, tree)}
    if os.path.islink(path):  # noqa: PTH114 - says no where nobody may look
        places.add(_inside(os.path.realpath(path), tree))
    return any(place in tree.differing or place not in tree.files for place in places)


def _inside(path: str, tree: _Tree) -> str:
    """Return a path as git calls it: from the root of the working tree.

    Raises:
        UsageError: it lies outside.
    """
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - a link stays a link
    inside = os.path.relpath(os.path.join(os.path.realpath(folder), name), tree.root)  # noqa: PTH118 - as above
    if inside.split(os.sep, 1)[0] == os.pardir:
        raise UsageError(
            f"--changed-since: {path} lies outside the repository {tree.root}", "check it in a run of its own"
        )
    return inside.replace(os.sep, "/")


def _old_lines(path: str, tree: _Tree) -> frozenset[bytes]:
    """Return digests of the lines that a file had in the revision."""
    data = _git(["cat-file", "blob", f"{tree.revision}:{path}"], tree.root)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / Path(path).name
        copy.write_bytes(data)
        return frozenset(_digest(line) for _, line in lines_of(str(copy)) if isinstance(line, bytes))


def _digest(line: bytes) -> bytes:
    """Return a digest of a line without the white space around it."""
    return blake2b(line.strip(), digest_size=16).digest()


def _tree(revision: str) -> _Tree:
    """Look a revision up in the repository around the current folder.

    Raises:
        UsageError: there is no git, no repository or no such revision.
    """
    root = os.fsdecode(_git(["rev-parse", "--show-toplevel"], ".")).rstrip("\n")
    spoken = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    commit = os.fsdecode(_git(spoken, root, unknown=revision)).strip()
    files = _git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit], root)
    differing = _git(
        ["diff", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", commit, "--"], root
    )
    return _Tree(os.path.realpath(root), commit, _names(files), _names(differing))


def _names(listed: bytes) -> frozenset[str]:
    """Return file names that git lists between zeros."""
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _git(arguments: list[str], folder: str, unknown: str | None = None) -> bytes:
    """Run git and return what it says; `unknown` is the revision that it may not know.

    Raises:
        UsageError: git is not there, or does not do it.
    """
    try:
        done = git(folder, arguments)
    except OSError:
        raise UsageError(
            "--changed-since needs git, which cannot be run", "install git, or leave --changed-since out"
        ) from None
    if done.returncode == 0:
        return done.stdout
    if unknown is not None:
        raise UsageError(
            f"--changed-since: git does not know the revision {unknown!r}",
            "a shallow clone may lack it; fetch more of the history (git fetch --unshallow)",
        )
    said = os.fsdecode(done.stderr).strip().splitlines()
    reason = said[-1].removeprefix("fatal: ") if said else f"git {arguments[0]} failed"
    raise UsageError(f"--changed-since: {reason}", "run it inside a git repository")
