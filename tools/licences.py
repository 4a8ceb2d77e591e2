"""Rewrite docs/licences.md: what srccompare needs at run time, and under which licences.

    python tools/licences.py

Reads what the installed packages say of themselves, so run it where srccompare
and all its extras are installed: `make licences` makes such an environment.
"""

from __future__ import annotations

import sys
from collections import deque
from importlib.metadata import PackageNotFoundError, distribution, metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent.parent / "docs" / "licences.md"
EXTRAS = ("html", "browser", "spark", "sail")
_HEAD = """\
# Licences

srccompare is under the MIT licence. It contains no code of other projects; what it needs
is installed by pip, each package under the licence that it declares. This page was
written by `make licences` on Linux; other systems may need one or two more packages.
"""
# NOTE: the names of SPDX for what packages call their licence in other words.
_OLD_FORMS = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "ISC License": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}


class Package(NamedTuple):
    """Hold a package, its licence as it says itself, and what asks for it."""

    name: str
    licence: str
    asked_by: str


def needed(extra: str = "") -> list[Package]:
    """Return what srccompare needs, or what an extra adds to that, by name.

    Raises:
        PackageNotFoundError: some of it is not installed.
    """
    base = {package.name for package in needed()} if extra else set()
    found: dict[str, Package] = {}
    queue = deque((name, "srccompare") for name in _asks_for("srccompare", extra))
    while queue:
        (name, extras), asked_by = queue.popleft()
        if name in base or name in found:
            continue
        found[name] = Package(name, licence(name), asked_by)
        for wanted in ("", *sorted(extras)):
            queue.extend((below, name) for below in _asks_for(name, wanted))
    return [found[name] for name in sorted(found)]


def run_time() -> set[str]:
    """Return the names of all packages that srccompare without extras installs."""
    return {package.name for package in needed()}


def _asks_for(name: str, extra: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield what a package asks for on this system, each with the extras of it; for an extra only its own."""
    for written in distribution(name).requires or ():
        asked = Requirement(written)
        always = asked.marker is None or asked.marker.evaluate({"extra": ""})
        if always is (not extra) and (
            not extra or (asked.marker and asked.marker.evaluate({"extra": extra}))
        ):
            yield canonicalize_name(asked.name), frozenset(asked.extras)


def licence(name: str) -> str:
    """Return the licence of an installed package in as few words as it has for it."""
    said = metadata(name)
    if "License-Expression" in said:
        return said["License-Expression"]
    text = said["License"].strip() if "License" in said else ""
    if text and len(text) < 60 and "\n" not in text:  # NOTE: some put the whole text of a licence here
        return _OLD_FORMS.get(text, text)
    listed = (value.split(" :: ") for value in said.get_all("Classifier", []))
    named = [value[-1] for value in listed if value[0] == "License" and value[-1] != "OSI Approved"]
    return " or ".join(_OLD_FORMS.get(value, value) for value in named) or "not stated"


def chapter(extra: str) -> str:
    """Return the table of what srccompare, or an extra of it, needs."""
    title = f"## srccompare[{extra}], besides" if extra else "## srccompare"
    rows = "".join(f"| {name} | {kind} | {asked_by} |\n" for name, kind, asked_by in needed(extra))
    return f"{title}\n\n| package | licence | needed by |\n|---|---|---|\n{rows}"


def main() -> int:
    """Rewrite the page; return the exit status."""
    try:
        text = "\n".join((_HEAD, *(chapter(extra) for extra in ("", *EXTRAS))))
    except PackageNotFoundError as missing:
        print(f"error: {missing.name} is not installed; make licences installs all", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {PAGE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
