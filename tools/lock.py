"""Write the lock files under requirements/: exact versions with the hashes of their files.

    python tools/lock.py

Run by `make lock`, in an environment that has uv. Every file serves all supported
versions of Python and every system at once; none names where packages come from,
so that a mirror serves as well as the registry itself.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
OLDEST_PYTHON = "3.11"


class Lock(NamedTuple):
    """Hold what a lock file is for, and what it is resolved from."""

    use: str
    options: tuple[str, ...]


LOCKS = {
    "dev.txt": Lock("What `make test` installs.", ("pyproject.toml", "--group", "dev")),
    "ci.txt": Lock(
        "What CI installs: dev.txt, and the extras whose tests need no cluster.",
        ("pyproject.toml", "--group", "dev", "--extra", "browser", "--extra", "html"),
    ),
    "cluster.txt": Lock(
        "What the tests on a cluster install: dev.txt, and the extras spark and sail.",
        ("pyproject.toml", "--group", "dev", "--extra", "spark", "--extra", "sail"),
    ),
    "docs.txt": Lock("What `make docs` installs besides.", ("--group", "docs")),
    "fuzz.txt": Lock("What `make fuzz` installs besides.", ("--group", "fuzz")),
    "lowest.txt": Lock(
        "The lowest supported version of each run-time dependency; CI runs the tests with them.",
        ("pyproject.toml", "--no-deps", "--resolution", "lowest-direct"),
    ),
}
_HEAD = "# {}\n# Written by `make lock` from pyproject.toml.\n"


def compiled(options: tuple[str, ...], *constraints: Path) -> str:
    """Return the pins that `options` resolve to, those of `constraints` where they have them.

    Raises:
        subprocess.CalledProcessError: nothing fits, or no registry can be reached.
    """
    done = subprocess.run(
        [
            *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
            *("--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header", "--no-annotate"),
            *(argument for path in constraints for argument in ("--constraint", str(path))),
            *options,
        ],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def main() -> None:
    """Rewrite every lock file; the tools that several of them share have one version in all."""
    folder = ROOT / "requirements"
    for name, lock in LOCKS.items():
        shared = [] if name in {"dev.txt", "lowest.txt"} else [folder / "dev.txt"]
        pins = compiled(lock.options, *shared)
        (folder / name).write_text(_HEAD.format(lock.use) + pins, encoding="utf-8", newline="\n")
        print(f"requirements/{name}: {pins.count('==')} packages")


if __name__ == "__main__":
    main()
