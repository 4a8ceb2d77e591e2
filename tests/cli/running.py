"""Run the real command the way a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HARBOR = (
    "Council approves harbor plan\n\n"
    "The council voted 7-2 on Tuesday to approve the $4.1 million plan for the old harbor.\n\n"
    "“We [the council] will act now, naïve or not,” said Dana Ruiz, who leads it. :100: [sic] [/] [bold]\n"
)
COAST = (
    "City council backs waterfront plan\n\n"
    "The council voted 7-2 on Tuesday to approve the $41 million plan for the old harbor.\n\n"
    "“We [the council] shall act now, naïve or not,” said Dana Ruiz, who leads the council.\n\n"
    "Fishermen had collected nine hundred signatures against it.\n"
)


class Done(NamedTuple):
    """Hold what a finished run left."""

    status: int
    out: bytes
    err: str


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment without anything that colours, widens, slows or configures the command."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "LC_"))}
    for name in (
        "PYTHONIOENCODING",
        "PYTHONHASHSEED",
        "PYTHONUTF8",
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONUNBUFFERED",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "TERM",
        "LANG",
    ):
        kept.pop(name, None)
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color", **(extra or {})}


def run(
    *arguments: str,
    cwd: Path | None = None,
    given: bytes = b"",
    env: Mapping[str, str] | None = None,
    code: str | None = None,
) -> Done:
    """Run `srccompare` (or Python `code`) on arguments and wait for its end."""
    start = ["-c", code] if code is not None else ["-m", "srccompare"]
    done = subprocess.run(
        [sys.executable, *start, *arguments],
        cwd=cwd,
        input=given,
        env=environment(env),
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def run_on_terminal(*arguments: str, cwd: Path, env: Mapping[str, str] | None = None) -> tuple[int, bytes]:
    """Run `srccompare` with standard output and standard error on a terminal of its own.

    Returns the status and all that the terminal was sent.
    """
    import pty  # noqa: PLC0415 - not on every system

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "srccompare", *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env=environment(env),
    ) as process:
        os.close(theirs)
        sent = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # how Linux says that nobody holds the other end
                break
            if not part:
                break
            sent += part
        os.close(ours)
        return process.wait(60), sent
