"""Paths that fit a glob and paths that do not, and what it takes to tell."""

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import lines_run

from srccompare.text.globs import parts_fit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("pattern", "path", "fit"),
    [
        ("*", "a/b", False),
        ("a", "a/b", False),
        ("a/b", "a", False),
        ("a/**/b", "a/c", False),
        ("**/a/**/a", "a", False),
        ("**/b/*", "a/b", False),
        ("a?", "a/b", False),
        ("A", "a", False),
        ("**", "a/b", True),
        ("**/b", "a/b", True),
        ("**/b", "b/a/b", True),
        ("a/**/b", "a/b", True),
        ("a/**", "a", True),
        ("**/**", "a", True),
        ("**/a/**/b/*", "x/a/b/a/y/b/z", True),
    ],
)
def test_two_stars_stand_for_any_parts(pattern: str, path: str, *, fit: bool) -> None:
    """One star stays between two slashes, two do not."""
    assert parts_fit(pattern.split("/"), path.split("/")) is fit


@given(
    st.lists(st.sampled_from(["a", "b", "*", "**"]), min_size=1, max_size=5),
    st.lists(st.sampled_from(["a", "b"]), max_size=6),
)
def test_it_is_what_trying_all_ways_would_say(pattern: list[str], parts: list[str]) -> None:
    """Leaving out the ways that cannot do better leaves out none that fits."""

    def tried(pattern: list[str], parts: list[str]) -> bool:
        if not pattern:
            return not parts
        if pattern[0] == "**":
            return any(tried(pattern[1:], parts[at:]) for at in range(len(parts) + 1))
        return bool(parts) and pattern[0] in ("*", parts[0]) and tried(pattern[1:], parts[1:])

    assert parts_fit(pattern, parts) is tried(pattern, parts)


@pytest.mark.parametrize("pattern", ["*", "**/c.txt", "a/**/*", "*/b/*", "**/b/**/c.txt"])
def test_it_is_what_the_standard_library_finds(
    pattern: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A glob means the same whether files are looked for or known already."""
    monkeypatch.chdir(tmp_path)
    files = ("c.txt", "a/c.txt", "a/b/c.txt", "a/b/d/c.txt", "b/c.txt", "a/d/d.txt")
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = {path for path in glob.glob(pattern, recursive=True) if not os.path.isdir(path)}  # noqa: PTH112, PTH207
    assert found == {name for name in files if parts_fit(pattern.split("/"), name.split("/"))}


def test_many_stars_do_not_multiply() -> None:
    """Twice the pattern and twice the path take about four times the work, not the square of all ways."""

    def work(size: int) -> int:
        return lines_run(lambda: parts_fit(["**", "a"] * size + ["b"], ["a"] * 2 * size))

    assert work(40) <= 6 * work(20)
