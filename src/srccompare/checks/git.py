"""Run git, whoever runs us."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: a hook of git runs with variables that speak of its own repository and
# of an index as seen from its top; we ask about a folder that may lie elsewhere.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR")


def git(
    folder: str, arguments: Sequence[str], seconds: float | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Return what git says in a folder, within a number of seconds.

    Raises:
        OSError: git cannot be run.
        SubprocessError: it takes longer.
    """
    return subprocess.run(  # noqa: S603 - a list of arguments, no shell
        ["git", "-C", folder, *arguments],  # noqa: S607 - the git that the user has
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=seconds,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in _OF_A_HOOK},
    )
