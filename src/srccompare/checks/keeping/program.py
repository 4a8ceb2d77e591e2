"""Know the program by its digest: what another program computed is not ours."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
import unicodedata
from functools import cache
from pathlib import Path

import srccompare
from srccompare._version import __version__

# NOTE: what only shows results does not change them.
_SHOWING = ("cli", "reports")
_LOADED = time.time()


def hashed(*parts: object) -> str:
    """Return a digest of values that differ in JSON."""
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()


@cache
def program() -> str:
    """Return a digest of the program: its version, its sources, and the libraries on which results depend.

    A checkout under development changes without a new version, and so may an
    installation from a branch. Where the sources cannot be read, or one of them
    was written after it was loaded, nothing is shared with another process.
    """
    root = Path(srccompare.__file__).parent
    names = _sources(root)
    changing = any((root / name).stat().st_mtime > _LOADED for name in names)
    mark = os.urandom(16).hex() if changing or not names else ""
    sources = [(name, hashlib.sha256((root / name).read_bytes()).hexdigest()) for name in names]
    return hashed(__version__, sources, mark, *sys.version_info[:2], unicodedata.unidata_version, _fuzz())


def _sources(root: Path) -> list[str]:
    """Return the modules that results depend on, as sorted paths below the package."""
    found = []
    for folder, folders, files in os.walk(root):
        below = Path(folder).relative_to(root)
        folders[:] = [name for name in folders if name != "__pycache__" and name not in _SHOWING]
        found += [(below / name).as_posix() for name in files if name.endswith((".py", ".so", ".pyc"))]
    return sorted(found)


def _fuzz() -> str:
    """Return the version of rapidfuzz, without loading it."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    try:
        return version("rapidfuzz")
    except PackageNotFoundError:
        return "unknown"
