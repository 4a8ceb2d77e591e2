"""Whoever follows a recipe finds every file and every command that it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
CODE = sorted(set(re.findall(r"`([^`\n]+)`", TEXT)))
PATHS = [name for name in CODE if re.fullmatch(r"[\w./-]+(/|\.(py|md|json|yaml|toml|txt))", name)]
FIXED = [name for name in PATHS if name not in {"a.txt", "b.txt", "c.txt", "notes.md", "expected.txt"}]
RECIPES = {
    name for line in (ROOT / "Makefile").read_text().splitlines() for name in re.findall(r"^([\w-]+):", line)
}


@pytest.mark.parametrize("name", FIXED)
def test_every_file_that_is_named_is_there(name: str) -> None:
    """At the root, or inside the package; what a recipe makes itself is written with <> or NNN."""
    if "NNN" in name or name == "dist/":
        return
    assert (ROOT / name).exists() or (ROOT / "src" / "srccompare" / name).exists()


def test_files_are_named_at_all() -> None:
    """The recipes speak of files, not in general."""
    assert len(FIXED) > 25


@pytest.mark.parametrize(
    "name", sorted({word for code in CODE for word in re.findall(r"make ([\w-]+)", code)})
)
def test_every_make_recipe_that_is_named_is_there(name: str) -> None:
    """`make help` lists it."""
    assert name in RECIPES


def test_make_lists_every_recipe() -> None:
    """Each that somebody may type has its line in `make help`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"^([\w-]+):.*  ## ", makefile, re.MULTILINE)) == RECIPES
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]
    assert set(phony) == RECIPES
