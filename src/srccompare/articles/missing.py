"""Say what would help where a path leads to nothing."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from srccompare.errors import InputError

MOST_NAMES = 1000
"""In a folder with more names than this none is guessed: it would take longer than to look."""

_ADDRESS = re.compile(r"\A[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_PATTERN = re.compile(r"[*?]|\[[^]]+\]")


def with_hint(
    error: InputError,
    path: str,
    paths: Collection[str],
    *,
    folders: bool = False,
    otherwise: str | None = None,
) -> InputError:
    """Return the error with a hint where the path leads to nothing; what else is in `paths` is not meant.

    With `folders`, a folder may have been meant as well; `otherwise` is said where nothing is known.
    """
    if error.hint is not None or "\0" in path or os.path.exists(path):  # noqa: PTH110 - says no where nobody may look
        return error
    return error._replace(hint=_hint(path, paths, folders=folders) or otherwise)


def _hint(path: str, paths: Collection[str], *, folders: bool) -> str | None:
    """Return what is known about a path that leads to nothing."""
    if os.path.islink(path):  # noqa: PTH114 - as above
        return f"a link to {os.readlink(path)}, which is not there"  # noqa: PTH115 - as written, no Path
    if _ADDRESS.match(path):
        return "nothing is fetched from the network: save the page as a file"
    if _PATTERN.search(path):
        return "no file fits this pattern"
    return _obstacle(path) or _nearest(path, paths, folders=folders)


def _obstacle(path: str) -> str | None:
    """Say which folder on the way to a path is missing or not a folder, None where all are there."""
    for parent in reversed(PurePath(path).parents):
        if not os.path.lexists(parent):
            return f"there is no folder {parent}"
        if not os.path.isdir(parent):  # noqa: PTH112 - says no where nobody may look
            return f"{parent} is a file, not a folder"
    return None


def _nearest(path: str, paths: Collection[str], *, folders: bool) -> str | None:
    """Ask whether the file there with the most similar name is meant; a common ending is not enough."""
    is_meant = os.path.exists if folders else os.path.isfile
    folder, wanted = os.path.split(path)
    try:
        names = sorted(os.listdir(folder or "."))  # noqa: PTH208 - names, no paths
    except OSError:
        return None
    stem = PurePath(wanted).stem
    beside = [os.path.join(folder, name) for name in names[:MOST_NAMES]]  # noqa: PTH118 - keeps "./"
    alike = [
        each
        for each in beside
        if each not in paths and is_meant(each) and nearest(stem, [PurePath(each).stem])
    ]
    return nearest(path, alike) if len(names) <= MOST_NAMES else None
