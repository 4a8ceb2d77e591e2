"""Ask git whether it tracks files."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 20


def is_tracked(folder: Path) -> bool:
    """Tell whether git tracks anything in a folder; it does, for all we know, where git cannot say."""
    place = folder.absolute()
    if not any((above / ".git").exists() for above in place.parents):
        return False
    command = ["git", "-C", str(place.parent), "ls-files", "-z", "--", f":(literal){place.name}"]
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return True
    return done.returncode != 0 or bool(done.stdout)
