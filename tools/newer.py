"""Say which releases of our dependencies lie beyond the bounds of pyproject.toml.

    python tools/newer.py

A notice and no failure: a bound is raised by somebody who has tried the release.
Where no registry can be reached it says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def dependencies() -> list[Requirement]:
    """Return the run-time dependencies of srccompare with their bounds."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(written) for written in project["dependencies"]]


def newest(names: list[str]) -> dict[str, str]:
    """Return the newest release of each package for this Python; nothing is installed.

    Raises:
        subprocess.CalledProcessError: no registry can be reached.
    """
    looking = ("install", "--quiet", "--dry-run", "--no-deps", "--ignore-installed", "--report", "-")
    done = subprocess.run(
        [sys.executable, "-m", "pip", *looking, *names], check=True, capture_output=True, text=True
    )
    found = [item["metadata"] for item in json.loads(done.stdout)["install"]]
    return {item["name"].lower(): item["version"] for item in found}


def beyond(bounds: list[Requirement], releases: dict[str, str]) -> list[str]:
    """Return one line for each release that its bound leaves out."""
    return [
        f"{bound.name} {releases[bound.name.lower()]} is out; pyproject.toml says {bound.specifier}"
        for bound in bounds
        if not bound.specifier.contains(releases[bound.name.lower()])
    ]


def main() -> None:
    """Print what lies beyond the bounds, or that nothing does."""
    bounds = dependencies()
    try:
        releases = newest([bound.name for bound in bounds])
    except subprocess.CalledProcessError:
        print("no registry can be reached: newer releases are not looked for")
        return
    print("\n".join(beyond(bounds, releases)) or "no release lies beyond the bounds")


if __name__ == "__main__":
    main()
