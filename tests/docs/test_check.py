"""The page on check says what the command does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.variables import variable

from srccompare.__main__ import main
from srccompare.checks.grouping.reuse import LEAST_WORDS
from srccompare.checks.planning import MOST_ARTICLES, MOST_SOURCES
from srccompare.checks.rules import RULES
from srccompare.exitcodes import ExitCode
from srccompare.reports.check import CHECK_FORMATS
from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
WORDS = " ".join(PAGE.split())
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
    named = offered - {"--help", "--no-cache", "--write-baseline"}
    assert variables == {variable("check", name) for name in named}


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
    """Each that says something about articles has a line; the others are told under usage."""
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)}
    assert told == {ExitCode.OK, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.NO_INPUT}
