"""The page of alternatives keeps to the versions that the benchmarks run."""

from __future__ import annotations

import re
from pathlib import Path

from pair import PEERS
from srccompare._version import __version__

PAGE = (Path(__file__).parents[2] / "docs" / "alternatives.md").read_text(encoding="utf-8")
TABLES = [
    [line.strip("| ").split(" | ") for line in block.splitlines()]
    for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)
]
FEATURES = TABLES[1]


def test_the_columns_are_the_versions_that_are_run() -> None:
    """A peer that is updated in the benchmarks is tried anew for the page."""
    head = " | ".join(FEATURES[0])
    assert f"srccompare {__version__}" in head
    for name, version in (peer.packages[0].split("==") for peer in PEERS if peer.packages):
        assert re.search(f"{re.escape(name)} {re.escape(version)}", head, re.IGNORECASE)


def test_every_row_has_every_column_and_says_yes_no_or_how_far() -> None:
    """What was tried is bold as a whole, never in part."""
    for row in FEATURES[2:]:
        assert len(row) == len(FEATURES[0]) + 1
        assert all(
            cell.count("**") in (0, 2) and cell.startswith("**") == cell.endswith("**") for cell in row
        )
    judged = [
        cell.strip("*")
        for row in FEATURES[2:]
        if row[0] not in ("made for", "size installed, MB")
        for cell in row[1:]
    ]
    assert all(re.match(r"([YPN](:|,|$)|–$)", cell) for cell in judged)


def test_links_lead_to_pages() -> None:
    """All of them lie beside this one."""
    for name in re.findall(r"\]\(([^)#]+)", PAGE):
        assert (Path(__file__).parents[2] / "docs" / name).exists()
