"""Ask git whether it tracks files."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 20
# NOTE: a hook of git runs with variables that speak of its own repository and
# of an index as seen from its top; we ask about a folder that may lie elsewhere.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


def is_tracked(folder: Path) -> bool | None:
    """Tell whether git tracks anything in a folder; None where there is a repository and git cannot say."""
    place = folder.absolute()
    if not any((above / ".git").exists() for above in place.parents):
        return False
    command = ["git", "-C", str(place.parent), "ls-files", "-z", "--", f":(literal){place.name}"]
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={name: value for name, value in os.environ.items() if name not in _OF_A_HOOK},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return bool(done.stdout) if done.returncode == 0 else None
