"""The page on reliability promises no more than there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from targets import TARGETS

from tests.bad_inputs import cases
from tests.bad_inputs.test_bad_inputs import ABOUT_PATHS, FILES_ONLY, FOLDERS_TOO, INDEX_USERS
from tests.properties.test_promises import COMMANDS, MACHINES
from tests.worst.test_hostile import CALLS, NAMES
from tests.worst.test_patterns import PATTERNS
from worst_cases import CASES

PAGE = " ".join((Path(__file__).parents[2] / "docs" / "reliability.md").read_text(encoding="utf-8").split())
TABLES = (cases.ARTICLES, cases.RECORDS, cases.SETTINGS, cases.BASELINES, cases.MANIFESTS, cases.INDEXES)
BAD = {(table[0].name, row.name, row.data) for table in TABLES for row in table}

COUNTS = [
    (r"all (\d+) targets", len(TARGETS)),
    (r"inputs\*\*: (\d+),", len(BAD) + len(cases.PLACES) + len(cases.WRITTEN_TO)),
    (r"(\d+) paths that are not files", len(cases.PLACES)),
    (r"with (\d+) commands", len((*ABOUT_PATHS, *FOLDERS_TOO, *FILES_ONLY, *INDEX_USERS[:4]))),
    (r"(\d+) calls", len(CALLS)),
    (r"(\d+) names each", len(NAMES)),
    (r"(\d+) texts, for which", len(CASES)),
    (r"over (\d+), each tried", len(PATTERNS)),
    (r"(\d+) commands under", len(COMMANDS)),
    (r"under (\d+) combinations", len(MACHINES)),
]


@pytest.mark.parametrize(("pattern", "there"), COUNTS)
def test_there_are_as_many_cases_as_the_page_says(pattern: str, there: int) -> None:
    """There may be more since the page was written, but no fewer."""
    (said,) = re.findall(pattern, PAGE)
    assert there >= int(said) > 0
