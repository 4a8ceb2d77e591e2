"""Find the file with the settings of the folder that we are in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from srccompare.errors import UsageError
from srccompare.toml import read_toml

if TYPE_CHECKING:
    from typing import Any

    from srccompare.toml import Toml

OWN = "srccompare.toml"
SHARED = "pyproject.toml"
_SECTION = ("tool", "srccompare")


class Found(NamedTuple):
    """Hold a file, the table in it that is ours, and the name of that table ("" for the file itself)."""

    toml: Toml
    table: dict[str, Any]
    section: str


def found(named: str | None = None) -> Found | None:
    """Return the file that is named, else the nearest one from the current folder upward, or None.

    In one folder srccompare.toml wins over pyproject.toml, which counts only with
    a table `[tool.srccompare]`. The search ends at the root of a git repository.

    Raises:
        UsageError: a file cannot be read, or is not TOML.
    """
    if named is not None:
        return _named(named)
    here = Path.cwd()
    # NOTE: a question to a Path fails where a folder above may not be searched; these say no.
    for folder in (here, *here.parents):
        if os.path.isfile(folder / OWN):  # noqa: PTH113
            toml = read_toml(_shown(folder / OWN))
            return Found(toml, toml.tables, "")
        if os.path.isfile(folder / SHARED) and (ours := _section(read_toml(_shown(folder / SHARED)))):  # noqa: PTH113
            return ours
        if os.path.exists(folder / ".git"):  # noqa: PTH110
            break
    return None


def _named(path: str) -> Found:
    """Return a file that was asked for.

    Raises:
        UsageError: it is a pyproject.toml without settings.
    """
    toml = read_toml(path)
    if Path(path).name != SHARED:
        return Found(toml, toml.tables, "")
    ours = _section(toml)
    if ours is None:
        raise UsageError(f"{path} has no settings", "add a table [tool.srccompare]")
    return ours


def _section(toml: Toml) -> Found | None:
    """Return our table of a file that others share, or None."""
    table: Any = toml.tables
    for name in _SECTION:
        table = table.get(name) if isinstance(table, dict) else None
    return Found(toml, table, ".".join(_SECTION)) if isinstance(table, dict) else None


def _shown(path: Path) -> str:
    """Return a path as seen from the current folder."""
    return os.path.relpath(path).replace(os.sep, "/")
