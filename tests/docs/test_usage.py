"""The usage page says what the program does: options, variables, statuses, formats."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from tests.cli.variables import offered

from srccompare.__main__ import main
from srccompare.articles.formats import FORMATS as INPUT_FORMATS
from srccompare.cli.forms import ENDINGS
from srccompare.exitcodes import ExitCode
from srccompare.options import MAX_BYTES
from srccompare.reports import FORMATS, INSPECTION_FORMATS, SCHEMAS, SECTIONS, VIEWS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "usage.md").read_text(encoding="utf-8")
CHAPTERS = dict(re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", PAGE, re.MULTILINE))


def _help(command: str, capfd: pytest.CaptureFixture[str]) -> str:
    """Return the help of a command."""
    assert main([*command.split(), "--help"]) == 0
    return capfd.readouterr().out


def _rows(chapter: str) -> dict[str, str]:
    """Return the tables of a chapter as a mapping from the first cell to the second."""
    cells = (
        line.strip("|").split("|", maxsplit=1) for line in CHAPTERS[chapter].splitlines() if line[:1] == "|"
    )
    return {first.strip(): second.strip() for first, second in cells if not first.startswith("---")}


@pytest.mark.parametrize("command", ["diff", "inspect"])
def test_the_options_of_a_command_are_those_of_its_help(
    command: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """No option is missing from the page, and none is promised that does not exist."""
    offered = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", _help(command, capfd), re.MULTILINE))
    documented = {name for first in _rows(command) for name in re.findall(r"`(--[a-z-]+)`", first)}
    assert documented == offered


def test_the_commands_are_those_of_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    """Each command has a chapter."""
    commands = re.findall(r"^  (\w+) ", _help("", capfd).split("Commands:")[1].split("\n\n")[0], re.MULTILINE)
    assert commands
    assert set(commands) <= set(CHAPTERS)


def test_every_variable_is_listed() -> None:
    """With its option and the commands that read it; tools/option_rows.py brings them up to date."""
    rows = runpy.run_path(str(ROOT / "tools" / "option_rows.py"))["variables"]()
    chapter = CHAPTERS["Environment"]
    assert [line for line in chapter.splitlines() if line.startswith("| `SRC")] == rows
    named = set(re.findall(r"SRCCOMPARE_[A-Z_]+", chapter))
    assert named == {variable for variable, _, _ in offered()}


def test_the_statuses_are_those_of_the_program(capfd: pytest.CaptureFixture[str]) -> None:
    """No status is documented that does not exist, and none is kept secret; the help has its own."""
    said = {int(code) for code in re.findall(r"\d+", _help("", capfd).split("Exit status:")[1])}
    assert said == {int(code) for code in ExitCode}
    statuses = {int(first) for first in _rows("Exit statuses") if first.isdigit()}
    assert statuses == {int(code) for code in ExitCode}


def test_the_names_that_options_take_are_listed() -> None:
    """Formats, sections, views, schemas and suffixes are the program's own."""
    rows = _rows("diff")
    assert re.findall(r"`([a-z]+)`", rows["`-f`, `--format`"]) == list(FORMATS)
    inspected = _rows("inspect")["`-f`, `--format`"]
    assert re.findall(r"`([a-z]+)`", inspected) == list(INSPECTION_FORMATS)
    assert re.findall(r"`([a-z]+)`", rows["`--only`"]) == list(SECTIONS)
    assert re.findall(r"`([a-z-]+)`", rows["`--view`"]) == list(VIEWS)
    named = re.findall(r"`([a-z]+)`", CHAPTERS["schema"])
    assert sorted(named) == sorted(SCHEMAS)
    suffixes = {suffix for first in _rows("Inputs") for suffix in re.findall(r"`(\.\w+)`", first)}
    assert suffixes == set(INPUT_FORMATS)
    assert f"larger than {MAX_BYTES // 1_000_000} MB" in _rows("Inputs")


def test_the_endings_that_tell_a_form_are_listed() -> None:
    """Each ending that the program knows stands there, and no other."""
    said = PAGE.split("the ending of the file name", 1)[1].split("A name without", 1)[0]
    assert set(re.findall(r"`([-._][a-z.]+)`", said)) == set(ENDINGS)
