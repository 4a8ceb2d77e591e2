"""The page on scan says what the command does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.variables import variable

from srccompare.__main__ import main
from srccompare.corpus.model import SENSITIVITIES, ScanOptions
from srccompare.corpus.recipe import FEWEST_WORDS, MOST_WORDS, recipe
from srccompare.corpus.walking import COMPRESSED, JSON_LINES
from srccompare.reports import schema
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scan.md").read_text(encoding="utf-8")
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
    assert variables == {variable("scan", name) for name in offered - {"--help"}}


def test_the_names_that_options_take_are_listed() -> None:
    """Formats, sensitivities and suffixes are the program's own."""
    assert re.findall(r"`([a-z]+)`", ROWS["`-f`, `--format`"]) == list(SCAN_FORMATS)
    assert re.findall(r"`([a-z]+)`", ROWS["`--sensitivity`"]) == list(SENSITIVITIES)
    assert all(f"`{suffix}`" in PAGE for suffix in (*JSON_LINES, *COMPRESSED))


def test_the_words_that_a_passage_has_at_least_are_those_of_the_program() -> None:
    """The range, and what each sensitivity takes by itself."""
    row = ROWS["`--min-words`"]
    assert f"{FEWEST_WORDS} to {MOST_WORDS:,};" in row
    least = {name: recipe(ScanOptions(name)).min_words for name in SENSITIVITIES}
    assert f"{least['high']}, {least['default']} or {least['low']} as `--sensitivity`" in row


def test_the_fields_of_a_line_are_those_of_its_schema() -> None:
    """Each field that the schema requires is explained."""
    required = re.search(r'"required": \[([^\]]+)\]', schema("passage"))
    assert required is not None
    fields = {name for first in ROWS for name in re.findall(r"`([a-z]+)`", first)}
    assert set(re.findall(r'"(\w+)"', required[1])) - {"schema"} <= fields
