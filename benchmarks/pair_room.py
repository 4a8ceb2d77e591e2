"""Install the tools that `pair.py` runs, and say of each its version or why it is not there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

from timing import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pairs.model import Peer

ENVIRONMENT = ROOT / ".venv-pairs"
# NOTE: not that of `scan.py`, whose libraries others load when they find them: with
# scipy at hand text-matcher takes four times as long.
VERSION = re.compile(r"\d+(?:\.\d+)+")


def programs() -> Path:
    """Return the folder of programs of the environment that the tools are installed in."""
    return ENVIRONMENT / "bin"


def install(peers: Iterable[Peer]) -> None:
    """Install what is missing: packages by pip, programs by apt where that is allowed."""
    if not (programs() / "python").exists():
        venv.create(ENVIRONMENT, with_pip=True)
    missing = [peer for peer in peers if version(peer) is None]
    for peer in missing:
        if peer.packages:
            _quietly([str(programs() / "python"), "-m", "pip", "install", "--quiet", *peer.packages])
    wanted = [peer.program for peer in missing if peer.program]
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        command = ["apt-get", "install", "-y", "-qq", *wanted]
        _ = _quietly(command) or (_quietly(["apt-get", "update", "-qq"]) and _quietly(command))


def version(peer: Peer) -> str | None:
    """Return the version of a tool that is there, None of one that is not."""
    if peer.packages:
        name = peer.packages[0].partition("==")[0]
        asked = f"import importlib.metadata as m; print(m.version({name!r}))"
        return _said([str(programs() / "python"), "-c", asked])
    if peer.program:
        return _said([peer.program, "--version"])
    return (
        sys.version.split()[0]
        if peer.name == "difflib"
        else _said([sys.executable, "-m", "srccompare", "--version"])
    )


def reason(peer: Peer) -> str:
    """Say why a tool is left out."""
    return (
        f"left out: {peer.packages[0].partition('==')[0] if peer.packages else peer.program} is not installed"
    )


def _quietly(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _said(command: list[str]) -> str | None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    found = VERSION.search(done.stdout)
    return found and found[0]
