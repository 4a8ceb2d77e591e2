"""The page on scan says what the command does, and every line of it can be pasted."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from srccompare.__main__ import main
from srccompare.corpus.model import SENSITIVITIES
from srccompare.corpus.walking import COMPRESSED, JSON_LINES
from srccompare.reports import schema
from srccompare.reports.scan import SCAN_FORMATS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scan.md").read_text(encoding="utf-8")
COMMANDS = [line.removeprefix("$ ") for line in PAGE.splitlines() if line.startswith("$ ")]
ROWS = {
    first.strip(): second.strip()
    for first, second in re.findall(r"^\| (`[^|]+) \| (.+) \|$", PAGE, re.MULTILINE)
}


def test_the_options_are_those_of_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    """No option is missing from the page, none is promised that does not exist, and each has its variable."""
    assert main(["scan", "--help"]) == 0
    shown = capfd.readouterr().out
    offered = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", shown, re.MULTILINE))
    documented = {name for first in ROWS for name in re.findall(r"`(--[a-z-]+)`", first)}
    assert documented == offered
    variables = set(re.findall(r"SRCCOMPARE_[A-Z_]+", shown))
    assert variables == {f"SRCCOMPARE_{name[2:].upper().replace('-', '_')}" for name in offered - {"--help"}}


def test_the_names_that_options_take_are_listed() -> None:
    """Formats, sensitivities and suffixes are the program's own."""
    assert re.findall(r"`([a-z]+)`", ROWS["`-f`, `--format`"]) == list(SCAN_FORMATS)
    assert re.findall(r"`([a-z]+)`", ROWS["`--sensitivity`"]) == list(SENSITIVITIES)
    assert all(f"`{suffix}`" in PAGE for suffix in (*JSON_LINES, *COMPRESSED))


def test_the_fields_of_a_line_are_those_of_its_schema() -> None:
    """Each field that the schema requires is explained."""
    required = re.search(r'"required": \[([^\]]+)\]', schema("passage"))
    assert required is not None
    fields = {name for first in ROWS for name in re.findall(r"`([a-z]+)`", first)}
    assert set(re.findall(r'"(\w+)"', required[1])) - {"schema"} <= fields


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_page_runs(command: str, tmp_path: Path) -> None:
    """A reader can paste any line."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    line = re.sub(r"\bsrccompare (?=diff|scan|schema)", f'"{sys.executable}" -m srccompare ', command)
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
