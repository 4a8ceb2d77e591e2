"""A form is imported when it is asked for, and then is the one that its table names."""

from __future__ import annotations

import subprocess
import sys

import pytest

from srccompare.reports.deferred import deferred

TABLES = """
from srccompare.reports import FORMATS, INSPECTION_FORMATS
from srccompare.reports.check import CHECK_FORMATS, STATISTICS_FORMATS
from srccompare.reports.find import FIND_FORMATS
from srccompare.reports.scan import SCAN_FORMATS
import sys
print(*sorted(name for name in sys.modules if name.startswith("srccompare.reports.")))
"""


def test_the_tables_of_forms_import_none_of_them() -> None:
    """Help, completion and every other form are spared what a form stands on."""
    done = subprocess.run([sys.executable, "-c", TABLES], capture_output=True, text=True, check=True)
    rooms = ("base", "check", "deferred", "find", "scan")
    assert done.stdout.split() == [f"srccompare.reports.{name}" for name in rooms]


@pytest.mark.parametrize("name", ["none", "markdown.none"])
def test_a_form_that_is_not_there_fails_when_it_is_asked_for(name: str) -> None:
    """A table with a slip is found by the first test of that form."""
    with pytest.raises(ModuleNotFoundError):
        deferred(name)()


def test_a_form_is_given_what_its_caller_gave() -> None:
    """Arguments and the result go through unchanged."""
    assert deferred("json_v1", "dumps")({"a": 1}) == '{\n  "a": 1\n}\n'
