"""Run the benchmarks that compare, and write their tables into docs/benchmarks.md.

    python benchmarks/all.py [--only NAME ...] [--quick] [--page FILE]

`pair` compares two articles with other tools, `published` two that are not part of the
project where those are present, `quality` scores srccompare on marked
news where that is present, `scan` runs beside libraries for near-duplicates, and
`process` tells what of the time is start-up. A part that is left out says why, and its
table stays as it was. `--quick` runs once, on little, and installs nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quality import NOT_HERE
from tables import placed
from timing import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

PAGE = ROOT / "docs" / "benchmarks.md"


class Part(NamedTuple):
    """Hold the commands of a part, and their shorter form; `plain` output is no Markdown."""

    commands: Sequence[Sequence[str]]
    quick: Sequence[Sequence[str]]
    plain: bool = False


PARTS = {
    "pair": Part([["pair.py"]], [["pair.py", "--rounds", "1", "--no-install"]]),
    "published": Part([["pair.py", "--published"]], [["pair.py", "--published", "--no-install"]]),
    "quality": Part([["quality.py"]], [["quality.py", "sentences"]]),
    "scan": Part([["scan.py"]], [["scan.py", "--articles", "100", "--rounds", "1"]], plain=True),
    "process": Part([["startup.py"], ["long_pair.py"]], [["startup.py", "1"]], plain=True),
}


class LeftOutError(Exception):
    """A part cannot be run here; the message says why."""


class FailedError(Exception):
    """A script failed; the message says which."""


def output(name: str, *, quick: bool) -> str:
    """Run a part and return what belongs on the page.

    Raises:
        LeftOutError: it cannot be run here.
        FailedError: it failed.
    """
    part = PARTS[name]
    if name == "scan" and quick and not scanners():
        raise LeftOutError("datasketch and rensa are not installed")
    printed = [printed_by(command) for command in (part.quick if quick else part.commands)]
    text = "\n\n".join(printed)
    return f"{machine()}\n\n" + (f"```text\n{text}\n```" if part.plain else text)


def printed_by(command: Sequence[str]) -> str:
    """Run one of the scripts of this folder and return what it prints."""
    script, *options = command
    line = [sys.executable, str(ROOT / "benchmarks" / script), *options]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    if done.returncode == NOT_HERE:
        raise LeftOutError(done.stderr.strip().removeprefix("left out: "))
    sys.stderr.write(done.stderr)
    if done.returncode:
        raise FailedError(f"{script} ended with status {done.returncode}")
    return done.stdout.strip()


def scanners() -> bool:
    """Return whether what `scan.py` runs beside is installed."""
    line = [str(ROOT / ".venv-bench" / "bin" / "python"), "-c", "import datasketch, rensa"]
    try:
        return subprocess.run(line, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def machine() -> str:
    """Say what the figures were measured on."""
    cores = os.cpu_count()
    return f"{cores} cores, {platform.python_implementation()} {platform.python_version()}."


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the parts and write each table as soon as it is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="NAME")
    parser.add_argument("--quick", action="store_true", help="once, on little, without installing anything")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page to write into")
    asked = parser.parse_args(arguments)
    for name in asked.only:
        try:
            text = output(name, quick=asked.quick)
        except LeftOutError as why:
            print(f"{name}: left out: {why}", flush=True)
            continue
        except FailedError as why:
            sys.exit(f"{name}: {why}")
        page = asked.page.read_text(encoding="utf-8")
        asked.page.write_text(placed(page, name, text), encoding="utf-8")
        print(f"{name}: written into {asked.page}", flush=True)


if __name__ == "__main__":
    main()
