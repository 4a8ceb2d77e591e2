"""The ladder: a module imports only from layers above it, and outside libraries have their doors."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import srccompare

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(srccompare.__file__).parent

LAYERS = {
    "_version": 0,
    "errors": 0,
    "garbage": 0,
    "exitcodes": 0,
    "files": 0,
    "options": 0,
    "severity": 0,
    "text": 0,
    "articles": 1,
    "toml": 1,
    "segments": 2,
    "alignment": 3,
    "facts": 3,
    "comparison": 4,
    "corpus": 5,
    "checks": 6,
    "reports": 7,
    "config": 8,
    "cli": 9,
    "__main__": 10,
    "__init__": 10,
}
"""A package or top-level module and its layer; equal layers are siblings, blind to each other."""

DOORS = {
    "rapidfuzz": ("alignment/similarity.py",),
    "rich": ("reports/terminal", "cli/console.py"),
    "typer": ("cli/",),
    "trafilatura": ("articles/formats/html.py",),
    "pyspark": ("corpus/engines/spark/",),
    "pyarrow": ("corpus/engines/spark/",),
    "sqlite3": ("corpus/store/",),
}
"""An outside library and the only files (or beginnings of paths) that may import it."""

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py"))


def _imports(path: str) -> Iterator[str]:
    """Yield the full name of every module that a file imports, wherever the import stands."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports out in full"
            yield node.module or ""


def _room(path: str) -> str:
    """Return the package or top-level module that a file belongs to."""
    return path.split("/", maxsplit=1)[0].removesuffix(".py")


def _named(path: str) -> str:
    """Return the full name of a module."""
    return ".".join(("srccompare", *path.removesuffix(".py").split("/"))).removesuffix(".__init__")


KNOWN = {_named(path): path for path in MODULES if path != "__init__.py"}


def _onward(path: str) -> Iterator[str]:
    """Yield the modules of ours that a module imports, a package only for what is its own."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            wanted = (f"{node.module}.{alias.name}" for alias in node.names)
            names = (name if name in KNOWN else node.module or "" for name in wanted)
            yield from (KNOWN[name] for name in names if name in KNOWN and KNOWN[name] != path)


def _reached(path: str, onward: dict[str, set[str]]) -> set[str]:
    """Return the modules that a module imports, directly or not."""
    seen: set[str] = set()
    ahead = [path]
    while ahead:
        for each in onward[ahead.pop()] - seen:
            seen.add(each)
            ahead.append(each)
    return seen


def test_modules_do_not_import_each_other_in_circles() -> None:
    """Inside a room, too, one can be read after the other; imports in functions and for types count."""
    onward = {path: set(_onward(path)) for path in MODULES}
    reached = {path: _reached(path, onward) for path in MODULES}
    assert [path for path in MODULES if path in reached[path]] == []


@pytest.mark.parametrize("path", MODULES)
def test_no_module_imports_from_a_layer_below_it_or_from_a_sibling(path: str) -> None:
    """An import leads to the own package or to a layer above."""
    room = _room(path)
    for name in _imports(path):
        if name.split(".")[0] != "srccompare" or name == "srccompare":
            continue
        target = name.split(".")[1]
        assert target in LAYERS, f"{path} imports {name}, which has no layer"
        assert target == room or LAYERS[target] < LAYERS[room], f"{path} imports {name} against the ladder"


@pytest.mark.parametrize("path", MODULES)
def test_no_module_imports_an_outside_library_but_through_its_door(path: str) -> None:
    """Nothing but the standard library, ourselves and the named libraries at their doors is imported."""
    for name in _imports(path):
        top = name.split(".")[0]
        if top == "srccompare" or (top in sys.stdlib_module_names and top not in DOORS):
            assert top != "difflib", f"{path} imports difflib"
            continue
        assert top in DOORS, f"{path} imports {name}"
        assert path.startswith(DOORS[top]), f"{path} imports {name} outside its door"


@pytest.mark.parametrize("path", MODULES)
def test_no_module_lacks_a_docstring_or_grows_past_its_limit(path: str) -> None:
    """Every module says what it is for and stays small enough to read in one sitting."""
    source = (ROOT / path).read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), f"{path} has no docstring"
    assert len(source.splitlines()) <= 300, f"{path} is longer than 300 lines"


def test_every_layer_that_exists_is_named_in_the_table() -> None:
    """A new package or top-level module must be given a layer."""
    assert {_room(path) for path in MODULES} <= set(LAYERS)
