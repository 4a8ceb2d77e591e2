"""Rewrite the expected outputs of every folder under fixtures/, so that a change shows as a diff.

A folder holds the articles `a.txt`, `b.txt` … and `notes.md`; this writes
`expected.txt` (80 columns, no colour) and `expected.json`. Where a folder has
an `expected-120.txt` (or any other width) or an `expected.md`, these are
rewritten too; create an empty one to begin with. Those of a check are
rewritten by `check_goldens.py`, which this calls last.
"""

from __future__ import annotations

import dataclasses
import re
import runpy
import sys
from pathlib import Path

import srccompare
from srccompare.reports import FORMATS, Look

FIXTURES = Path(__file__).parent.parent / "fixtures"
ALWAYS = ("expected.txt", "expected.json")
_OUTPUT = re.compile(r"expected(?:-(?P<width>[0-9]+))?\.(?P<suffix>txt|json|md)")
FORMAT_OF = {"txt": "text", "json": "json", "md": "markdown"}
# The version is not a finding: a release shall not rewrite every file.
_VERSION = re.compile(rf'((?:\bv:|"version": "){re.escape(srccompare.__version__)}\b)')


def cases() -> list[Path]:
    """Return the folders that hold a case, by name."""
    return sorted(path.parent for path in FIXTURES.glob("*/a.txt"))


def compare(case: Path) -> srccompare.Comparison:
    """Compare the articles of a case under their bare file names."""
    articles = [srccompare.read(path) for path in sorted(case.glob("[a-z].txt"))]
    return srccompare.compare([dataclasses.replace(a, name=Path(a.name).name) for a in articles])


def outputs(case: Path) -> dict[str, str]:
    """Return what a case's expected files shall hold, by file name."""
    comparison = compare(case)
    there = {path.name for path in case.glob("expected*")}
    return {name: _render(comparison, name) for name in sorted({*ALWAYS, *there})}


def _render(comparison: srccompare.Comparison, name: str) -> str:
    match = _OUTPUT.fullmatch(name)
    if match is None:
        sys.exit(f"error: no output is called {name}")
    look = Look(width=int(match["width"] or 80))
    text = FORMATS[FORMAT_OF[match["suffix"]]](comparison, look)
    return _VERSION.sub(lambda m: m[1].replace(srccompare.__version__, "VERSION"), text)


def main() -> None:
    """Rewrite what changed and name it."""
    for case in cases():
        for name, text in outputs(case).items():
            path = case / name
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8", newline="\n")
                print(f"rewrote {case.name}/{name}")
    runpy.run_path(str(Path(__file__).with_name("check_goldens.py")))["main"]()


if __name__ == "__main__":
    main()
