"""The lock files pin what pyproject.toml asks for, with hashes, and name no place to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from tools import newer
from tools.lock import LOCKS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "requirements"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED: list[str] = PROJECT["project"]["dependencies"]
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
GROUPS: dict[str, list[str]] = PROJECT["dependency-groups"]
WANTED = {
    "dev.txt": [*NEEDED, *GROUPS["dev"]],
    "ci.txt": [*NEEDED, *GROUPS["dev"], *EXTRAS["browser"], *EXTRAS["html"]],
    "cluster.txt": [*NEEDED, *GROUPS["dev"], *EXTRAS["spark"], *EXTRAS["sail"]],
    "docs.txt": GROUPS["docs"],
    "fuzz.txt": GROUPS["fuzz"],
    "lowest.txt": NEEDED,
}


def _pins(lock: str) -> list[tuple[Requirement, int]]:
    """Return each requirement of a lock file with the number of its hashes."""
    text = (FOLDER / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(Requirement(re.split(r"\s+--hash", line)[0]), line.count("--hash=sha256:")) for line in lines]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_place_and_no_machine(lock: str) -> None:
    """Not where packages come from, no path, no option: any mirror serves."""
    text = (FOLDER / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|@|index|find-links|trusted", text)
    assert re.match(r"# .+\n# Written by `make lock` from pyproject\.toml\.\n[a-z]", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_one_version_and_hashes(lock: str) -> None:
    """Exactly one for any Python and system."""
    for pin, hashes in _pins(lock):
        assert [specifier.operator for specifier in pin.specifier] == ["=="], pin
        assert hashes, pin


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_has_what_the_project_asks_for(lock: str) -> None:
    """Each in a version within its bounds; whoever changes a bound runs `make lock`."""
    pinned: dict[str, list[str]] = {}
    for pin, _ in _pins(lock):
        pinned.setdefault(canonicalize_name(pin.name), []).append(str(pin.specifier).removeprefix("=="))
    for asked in map(Requirement, WANTED[lock]):
        versions = pinned[canonicalize_name(asked.name)]
        assert any(asked.specifier.contains(version) for version in versions), asked


def test_the_lowest_versions_are_the_lower_bounds() -> None:
    """Those that pyproject.toml promises, no later ones."""
    lowest = {pin.name: Version(str(pin.specifier).removeprefix("==")) for pin, _ in _pins("lowest.txt")}
    for asked in map(Requirement, NEEDED):
        (bound,) = [Version(s.version) for s in asked.specifier if s.operator == ">="]
        assert lowest[asked.name] == bound
    assert len(lowest) == len(NEEDED)


def test_the_tools_that_lock_files_share_have_one_version() -> None:
    """What passes for a developer passes in CI, unless the code differs."""
    shared = {str(pin) for pin, _ in _pins("dev.txt")}
    assert shared <= {str(pin) for pin, _ in _pins("ci.txt")}
    assert shared <= {str(pin) for pin, _ in _pins("cluster.txt")}


def test_no_file_lies_in_the_folder_that_nothing_writes() -> None:
    """A lock file that is no longer made would go stale."""
    assert {path.name for path in FOLDER.iterdir()} == set(LOCKS) == set(WANTED)


@pytest.mark.parametrize(
    ("release", "lines"),
    [
        ("1.9", []),
        ("1.0", []),
        ("2.0", ["rich 2.0 is out; pyproject.toml says <2,>=1"]),
        ("10.1", ["rich 10.1 is out; pyproject.toml says <2,>=1"]),
    ],
)
def test_a_release_beyond_a_bound_is_said(release: str, lines: list[str]) -> None:
    """One within the bounds is none."""
    bound = Requirement("rich")
    bound.specifier = SpecifierSet(">=1,<2")
    assert newer.beyond([bound], {"rich": release}) == lines


def test_the_bounds_are_those_of_the_project() -> None:
    """Read from pyproject.toml, and each has an upper one."""
    assert [str(bound) for bound in newer.dependencies()] == [str(Requirement(line)) for line in NEEDED]
    assert all("<" in str(bound.specifier) for bound in newer.dependencies())
