from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reports.check.made import (
    EVERYTHING,
    FIGURE,
    NOTHING,
    PAGE,
    QUOTATION,
    RECORD,
    UNREADABLE,
    finding,
    result,
)

from srccompare.checks.model import Location, Region
from srccompare.errors import InputError
from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.check.github import command

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult, Finding


def lines(checked: CheckResult) -> list[str]:
    """Return the annotations."""
    return CHECK_FORMATS["github"](checked, Look()).splitlines()


def levels(annotations: list[str]) -> list[str]:
    """Return the level of each annotation."""
    return [line.split(" ", 1)[0].strip(":") for line in annotations]


NOTE: Finding = FIGURE._replace(severity="note")


def test_what_is_known_or_accepted_is_no_annotation() -> None:
    """Only new findings and unreadable inputs are shown at the lines of a change."""
    assert levels(lines(EVERYTHING)) == ["error", "error", "warning"]
    assert lines(NOTHING) == []


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("a\n::error::b", "a%0A::error::b"),
        ("a\r\nb", "a%0D%0Ab"),
        ("100%0A", "100%250A"),
    ],
)
def test_a_message_cannot_end_its_command(text: str, encoded: str) -> None:
    """Newlines and percent signs are encoded."""
    assert command("error", {"file": "a.txt"}, text) == f"::error file=a.txt::{encoded}"


@pytest.mark.parametrize(
    ("name", "encoded"),
    [
        ("a.txt::error::b", "a.txt%3A%3Aerror%3A%3Ab"),
        ("a.txt,line=7", "a.txt%2Cline=7"),
        ("a\n::error::b", "a\\u000a%3A%3Aerror%3A%3Ab"),
    ],
)
def test_a_file_name_cannot_end_its_property(name: str, encoded: str) -> None:
    """Colons and commas are encoded as well, and a newline is shown as what it is."""
    assert command("error", {"file": name}, "x") == f"::error file={encoded}::x"


def test_an_annotation_names_file_lines_columns_and_rule() -> None:
    """The related place and the note are further lines of the message."""
    (line,) = lines(result(FIGURE))
    assert line == (
        "::warning file=news/harbor.txt,line=3,endLine=3,col=47,endColumn=59,title=SC301 conflicting-figure"
        "::figure in conflict with coast.txt: “$4.1 million” here, “$41 million” there"
        "%0Aten times as much%0Acompared with news/coast.txt:4:36"
    )


def test_a_place_over_several_lines_has_no_columns() -> None:
    """GitHub takes columns within one line only."""
    for columns in ((5, 1), (1, 5)):
        at = Location("a.txt", "a.txt", 0, 3, Region(2, columns[0], 4, columns[1]), "one", 0)
        assert lines(result(finding(at)))[0].startswith("::error file=a.txt,line=2,endLine=4,title=")


def test_a_record_has_its_line_and_extracted_text_only_its_file() -> None:
    """No column is made up."""
    assert lines(result(finding(RECORD)))[0].startswith("::error file=c.jsonl,line=12,title=")
    assert lines(result(finding(PAGE)))[0].startswith("::error file=page.html,title=")


def test_ten_of_a_level_are_all_shown_without_a_notice() -> None:
    """The limit itself is no overflow."""
    full = result(*[QUOTATION] * 10, *[FIGURE] * 10, *[NOTE] * 10)
    assert levels(lines(full)) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10


def test_more_than_ten_of_a_level_are_cut_and_counted_the_gravest_first() -> None:
    """The notice that counts them takes the place of the tenth notice."""
    shown = lines(result(*[NOTE] * 12, *[FIGURE] * 11, *[QUOTATION] * 13))
    assert levels(shown) == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert shown[-1] == (
        "::notice title=srccompare::3 more errors, 1 more warning and 3 more notes "
        "not shown here; the report has them all"
    )


def test_an_unreadable_input_comes_before_all_findings() -> None:
    """Were there ten errors besides, it would be shown still."""
    shown = lines(result(*[QUOTATION] * 12, errors=[UNREADABLE, InputError("c.jsonl:7", "not JSON", None)]))
    assert shown[0].startswith("::error file=news/broken.txt,title=unreadable input::cannot read")
    assert shown[1].startswith("::error file=c.jsonl,line=7,title=unreadable input::")
    assert "4 more errors" in shown[-1]
