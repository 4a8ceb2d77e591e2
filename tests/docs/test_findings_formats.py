from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

from srccompare.reports.check import CHECK_FORMATS

ROOT = Path(__file__).parents[2]
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "check_goldens.py"))
PAGE: str = TOOL["PAGE"].read_text(encoding="utf-8")


def expected() -> dict[str, str]:
    """Return the reports of the golden folder, which another test holds to the command."""
    return {path.name: path.read_text(encoding="utf-8") for path in TOOL["GOLDEN"].glob("expected*")}


def test_every_format_has_a_row_a_chapter_and_an_example() -> None:
    """Formats are told in the order of `--format`."""
    assert re.findall(r"^\| \[`([a-z]+)`\]", PAGE, re.MULTILINE) == list(CHECK_FORMATS)
    assert re.findall(r"^## ([a-z]+)$", PAGE, re.MULTILINE) == list(CHECK_FORMATS)
    assert re.findall(r"<!-- example: ([a-z]+) -->", PAGE) == [*CHECK_FORMATS, "statistics"]


def test_every_example_is_what_the_command_writes() -> None:
    """Each is cut out of the expected reports; `make goldens` renews them."""
    assert TOOL["page"](PAGE, expected()) == PAGE, "run `make goldens`"
    assert all(len(example) > 40 for example in TOOL["examples"](expected()).values())
