"""The page on how it works names the numbers of the code, each with its value and what it costs."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "algorithm.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| (\S+) \| `(\S+)\.py` \| (.+) \|$", PAGE, re.MULTILINE)

COMPLETE = [
    "alignment/candidates.py",
    "alignment/passages.py",
    "alignment/weights.py",
    "comparison/shared.py",
    "comparison/strength.py",
    "corpus/boilerplate.py",
    "corpus/recipe.py",
    "checks/planning.py",
]
"""Modules whose public numbers all stand on the page."""

NO_THRESHOLD = {
    *("BIAS", "THIRDS_BIAS", "THIRDS_ODDS", "THIRDS_SUPPORT"),  # trained with the weights
    *("VERSION", "FEWEST_WORDS"),  # of the recipe of a scan: a stamp, the bounds of an option
}


def _value(text: str) -> float:
    """Return a value as the page writes it: a number or a fraction."""
    above, _, below = text.partition("/")
    return float(above) / float(below or 1)


@pytest.mark.parametrize(("name", "value", "home", "cost"), ROWS, ids=[f"{row[2]}:{row[0]}" for row in ROWS])
def test_a_number_is_that_of_the_code(name: str, value: str, home: str, cost: str) -> None:
    """In the module that the page names."""
    module = import_module(f"srccompare.{home.replace('/', '.')}")
    found = eval(name, vars(module))  # noqa: S307 - a name or the field of a table, as our own page writes it
    assert found == pytest.approx(_value(value))
    assert len(cost.split()) >= 5, "say what it costs"


def test_every_row_is_read() -> None:
    """The pattern that finds the rows finds them all."""
    assert len(ROWS) == sum(line.startswith("| `") for line in PAGE.splitlines())
    assert len(ROWS) >= 50
    assert not re.search(r"\b[A-Z]+-COST\b", PAGE)


@pytest.mark.parametrize("path", COMPLETE)
def test_no_threshold_is_left_out(path: str) -> None:
    """A new number in one of the modules that decide needs a row."""
    source = (ROOT / "src/srccompare" / path).read_text(encoding="utf-8")
    names = (
        set(re.findall(r"^([A-Z][A-Z_]+)(?:: \w+)? = [\d.]+(?:$|  #)", source, re.MULTILINE)) - NO_THRESHOLD
    )
    named = {name for name, _, home, _ in ROWS if f"{home}.py" == path}
    assert names <= named


def test_every_module_that_is_named_is_there() -> None:
    """Paths in prose are seen from `src/srccompare/`."""
    for path in set(re.findall(r"`([a-z_/]+(?:\.py|/))`", PAGE)):
        homes = [ROOT, ROOT / "src" / "srccompare", ROOT / "src" / "srccompare" / "comparison"]
        assert any((home / path).exists() for home in homes), path
