"""A shell asks the program what may come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.reports import FORMATS, INSPECTION_FORMATS, SCHEMAS
from srccompare.reports.scan import SCAN_FORMATS
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("srccompare ", {"check", "config", "diff", "explain", "find", "index", "inspect", "scan", "schema"}),
        ("srccompare diff --format ", set(FORMATS)),
        ("srccompare inspect --format ", set(INSPECTION_FORMATS)),
        ("srccompare scan --format ", set(SCAN_FORMATS)),
        ("srccompare scan --sensitivity h", {"high"}),
        ("srccompare diff -f j", {"json"}),
        ("srccompare diff --view m", {"matrix"}),
        ("srccompare diff --only sh", {"shared"}),
        ("srccompare diff --color ", {"auto", "always", "never"}),
        ("srccompare schema ", set(SCHEMAS)),
    ],
)
def test_names_are_completed(line: str, offered: set[str], desk: Path) -> None:
    """Commands, formats, views, sections, colours and schemas are offered, and nothing else."""
    env = {
        "_SRCCOMPARE_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(line.count(" ")),
    }
    done = run(cwd=desk, env=env)
    assert set(done.out.decode().split()) >= offered
    assert {word for word in done.out.decode().split() if not word.startswith("-")} == offered
    assert done.err == ""
