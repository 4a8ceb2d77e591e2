"""The page on check says what the command does, and every line of it can be pasted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from srccompare.__main__ import main
from srccompare.checks.grouping.reuse import LEAST_WORDS
from srccompare.checks.model import SEVERITIES
from srccompare.checks.planning import MOST_ARTICLES, MOST_SOURCES
from srccompare.checks.rules import RULES
from srccompare.exitcodes import ExitCode
from srccompare.reports.check import CHECK_FORMATS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
WORDS = " ".join(PAGE.split())
BLOCKS = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
ROWS = {
    first.strip(): second.strip()
    for first, second in re.findall(r"^\| (`[^|]+) \| (.+) \|$", PAGE, re.MULTILINE)
}


def test_the_options_are_those_of_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    """No option is missing from the page, none is promised that does not exist, and each has its variable."""
    assert main(["check", "--help"]) == 0
    shown = capfd.readouterr().out
    offered = {
        name
        for names in re.findall(r"^  (?:-\w, )?((?:--[a-z-]+ ?/? ?)+)", shown, re.MULTILINE)
        for name in re.findall(r"--[a-z-]+", names)
    }
    documented = {name for first in ROWS for name in re.findall(r"`(--[a-z-]+)`", first)}
    assert documented == offered
    variables = set(re.findall(r"SRCCOMPARE_[A-Z_]+", shown))
    named = offered - {"--help", "--no-cache"}
    assert variables == {f"SRCCOMPARE_{name[2:].upper().replace('-', '_')}" for name in named}


def test_the_names_that_options_take_are_listed() -> None:
    """Formats and severities are the program's own, and every rule that is named exists."""
    assert re.findall(r"`([a-z]+)`", ROWS["`-f`, `--format`"]) == list(CHECK_FORMATS)
    for option in ("`--fail-on`", "`--min-severity`"):
        assert re.findall(r"`([a-z]+)`", ROWS[option]) == list(SEVERITIES)
    assert set(re.findall(r"SC\d{3}", PAGE)) <= {rule.code for rule in RULES}
    drafts = re.search(r"--select (SC204\S+)", PAGE)
    assert drafts is not None
    assert drafts[1].split(",") == [rule.code for rule in RULES if rule.draft]


def test_the_limits_are_those_of_the_program() -> None:
    """Nothing is cut that the page does not tell of."""
    assert f"At most {MOST_ARTICLES} different articles" in WORDS
    assert f"With {MOST_SOURCES} sources or fewer" in WORDS
    assert f"a passage of {LEAST_WORDS} words or more" in WORDS


def test_the_statuses_are_those_of_the_program() -> None:
    """Each has a line."""
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)} == set(map(int, ExitCode))


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_every_command_of_the_page_runs(block: str, tmp_path: Path) -> None:
    """A reader can paste any block, line by line; findings are no failure."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("SRCCOMPARE_", "GIT_"))}
    for command in (line.removeprefix("$ ") for line in block.splitlines()):
        line = re.sub(r"\bsrccompare (?=check|explain|config)", f'"{sys.executable}" -m srccompare ', command)
        done = subprocess.run(
            ["bash", "-c", line], cwd=tmp_path, env=kept, capture_output=True, timeout=60, check=False
        )
        assert done.stderr == b""
        assert done.returncode in ((0, 1) if " check " in line else (0,))


def test_the_python_of_the_page_runs(tmp_path: Path) -> None:
    """The library example works as it stands."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "SC201" in done.stdout
