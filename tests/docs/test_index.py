"""The page on the index says what the commands do."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.__main__ import main
from srccompare.reports import schema
from srccompare.reports.find import FIND_FORMATS

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
FIND = PAGE.split("\n## find")[1].split("\n## ")[0]
ROWS = {
    first.strip(): second.strip()
    for first, second in re.findall(r"^\| (`[^|]+) \| (.+) \|$", FIND, re.MULTILINE)
}


def test_the_options_of_find_are_those_of_its_help(capfd: pytest.CaptureFixture[str]) -> None:
    """No option is missing from the page, and none is promised that does not exist."""
    assert main(["find", "--help"]) == 0
    offered = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", capfd.readouterr().out, re.MULTILINE))
    assert {name for first in ROWS for name in re.findall(r"`(--[a-z-]+)`", first)} == offered
    assert re.findall(r"`([a-z]+)`", ROWS["`-f`, `--format`"]) == list(FIND_FORMATS)


def test_the_commands_of_index_are_those_of_its_help(capfd: pytest.CaptureFixture[str]) -> None:
    """Each is shown once at least."""
    assert main(["index", "--help"]) == 0
    offered = re.findall(r"^  (\w+) ", capfd.readouterr().out.split("Commands:")[1], re.MULTILINE)
    assert set(re.findall(r"^\$ srccompare index (\w+)", PAGE, re.MULTILINE)) == set(offered)


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    line = re.sub(r"\bsrccompare (?=scan|find|index)", f'"{sys.executable}" -m srccompare ', command)
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, timeout=60, check=False)


def test_the_fields_of_a_line_are_explained(tmp_path: Path) -> None:
    """The schema that the page names requires all of them, and no other."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    _run("srccompare scan seeds/wire.txt --index corpus.db", tmp_path)
    done = _run("srccompare find seeds/daily.txt --index corpus.db -f jsonl", tmp_path)
    fields = set(json.loads(done.stdout.splitlines()[0]))
    assert fields == set(json.loads(schema("found"))["required"])
