"""Ask git whether it tracks files."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from srccompare.checks.git import git

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 20


def is_tracked(folder: Path) -> bool | None:
    """Return whether git tracks anything in a folder; None where there is a repository and git cannot say."""
    place = folder.absolute()
    # NOTE: not `exists()` of a Path, which fails where a folder above may not be searched.
    if not any(os.path.exists(above / ".git") for above in place.parents):  # noqa: PTH110
        return False
    asked = ["ls-files", "-z", "--", f":(literal){place.name}"]
    try:
        done = git(str(place.parent), asked, _SECONDS)
    except (OSError, subprocess.SubprocessError):
        return None
    return bool(done.stdout) if done.returncode == 0 else None
