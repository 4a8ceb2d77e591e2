"""The README says what the program does: statuses, and the picture of a report."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from rich.text import Text

from srccompare.exitcodes import ExitCode

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCREENSHOT: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "screenshot.py"))
PICTURE = SCREENSHOT["PICTURE"].read_text(encoding="utf-8")


def test_the_table_of_exit_statuses_is_the_enum() -> None:
    """No status is documented that does not exist, and none is kept secret."""
    table = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert table == {int(code) for code in ExitCode}


def test_the_picture_is_that_of_the_command() -> None:
    """Word by word what it prints today; how rich draws it may differ from version to version."""
    lines = [f"$ srccompare {' '.join(SCREENSHOT['COMMAND'])}", *SCREENSHOT["report"]()]
    printed = "".join("".join(Text.from_ansi(line).plain.split()) for line in lines)
    assert SCREENSHOT["words"](PICTURE) == printed, "run tools/screenshot.py"
    assert "docs/images/diff.svg" in README


def test_the_picture_fetches_nothing() -> None:
    """It is an image alone: no script, and no address but the name of the format."""
    assert {element.tag.rsplit("}", 1)[1] for element in ET.fromstring(PICTURE).iter()} <= {  # noqa: S314 - ours
        *("svg", "title", "style", "defs", "clipPath", "rect", "g", "text", "circle"),
    }
    assert re.findall(r"https?://[^\"]+", PICTURE) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r"url\((.)", PICTURE)) == {"#"}
    assert "@" not in re.sub(r"<text.*?</text>", "", PICTURE)


def test_the_picture_has_colours() -> None:
    """An error and a warning are told apart, and the words that differ are underlined."""
    underlined = re.findall(r"\{ fill: (#\w+);font-weight: bold;text-decoration: underline;? \}", PICTURE)
    assert len(set(underlined)) >= 2


def test_nothing_is_installed_that_is_not_released() -> None:
    """While the changelog has no version, no page names a tag or a package of ours in an index."""
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[?(\d+\.\d+\.\d+)", log, re.MULTILINE)
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        installed = re.findall(r"""install ['"]?srccompare(?! @)|srccompare@v\d|rev: v\d""", text)
        assert bool(released) or not installed, page.name
