"""What ran, and on what: the answer to `--version`, and the head of a report of a bug."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from srccompare._version import __version__

PARTS = ("rapidfuzz", "rich", "typer")
"""What the results and their looks depend on."""
EXTRAS = ("trafilatura", "playwright", "pyspark", "pyspark-client", "pyarrow", "pysail")
"""What extras install, as far as results or the work depend on it."""


def about() -> str:
    """Return in a few lines the versions of the program and of what it stands on, without loading any of it.

    The first line is only name and version, for scripts.
    """
    parts = ", ".join(f"{part} {_version(part) or 'missing'}" for part in PARTS)
    extras = ", ".join(f"{part} {found}" for part in EXTRAS if (found := _version(part)))
    return "\n".join(
        (
            f"srccompare {__version__}",
            f"Python {platform.python_version()} ({platform.python_implementation()}), {_machine()}",
            parts,
            f"extras: {extras or 'none'}",
            f"output: {getattr(sys.stdout, 'encoding', None) or 'closed'}",
        )
    )


def _version(part: str) -> str | None:
    """Return the version of an installed package, None where it is not there."""
    try:
        return version(part)
    except PackageNotFoundError:
        return None


def _machine() -> str:
    """Return the system, its release and the processor.

    NOTE: from the system call where there is one, as `platform` may start a program to ask.
    """
    if not hasattr(os, "uname"):
        return platform.platform()
    system = os.uname()
    return f"{system.sysname} {system.release} {system.machine}"
