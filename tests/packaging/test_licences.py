"""The page of licences lists what is installed, under the licence that each package states."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from tools import licences

ROOT = Path(__file__).parents[2]
TEXT = licences.PAGE.read_text(encoding="utf-8")
LOCKED = {
    (name, pinned)
    for lock in ("ci.txt", "cluster.txt")
    for name, pinned in re.findall(
        r"^([a-z0-9.-]+)==([^ ]+)", (ROOT / "requirements" / lock).read_text(encoding="utf-8"), re.MULTILINE
    )
}


def _rows(extra: str) -> list[licences.Package]:
    """Return the rows of the page for srccompare itself ("") or for an extra."""
    title = f"## srccompare[{extra}], besides\n" if extra else "## srccompare\n"
    below = TEXT.partition(title)[2].partition("\n## ")[0]
    rows = [row.strip("| ").split(" | ") for row in below.splitlines() if row.startswith("| ")][1:]
    return [licences.Package(*row) for row in rows]


@pytest.mark.parametrize("extra", ["", *licences.EXTRAS])
def test_the_page_says_what_the_installed_packages_say(extra: str) -> None:
    """No package is kept back, and none has a licence of our invention."""
    rows = _rows(extra)
    assert rows
    try:
        others = [row.name for row in rows if (row.name, version(row.name)) not in LOCKED]
        needed = licences.needed(extra)
    except PackageNotFoundError as missing:
        pytest.skip(f"{missing.name} is not installed")
    if others:
        pytest.skip(f"another version than that of the page: {', '.join(others)}")
    assert rows == needed


def test_no_licence_is_unknown_and_none_binds_who_only_installs_srccompare() -> None:
    """What everybody installs may be used and passed on in any way."""
    rows = [row for extra in ("", *licences.EXTRAS) for row in _rows(extra)]
    assert not [row for row in rows if row.licence == "not stated"]
    assert not [row for row in rows if re.fullmatch(r"A?GPL[^ ]*", row.licence)]
    assert {row.licence for row in _rows("")} <= {"MIT", "BSD-2-Clause", "ISC"}


def test_every_package_is_asked_for_by_one_that_is_listed_before_or_after_it() -> None:
    """Each chain of needs ends at srccompare."""
    base = {row.name for row in _rows("")} | {"srccompare"}
    for extra in licences.EXTRAS:
        rows = _rows(extra)
        assert {row.asked_by for row in rows} <= base | {row.name for row in rows}
