from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reports.check.made import EVERYTHING, FIGURE, NOTHING, QUOTATION, finding, place, result

from srccompare.reports.base import Look
from srccompare.reports.check import CHECK_FORMATS
from srccompare.reports.check.markdown import LONGEST, MOST_ROWS

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult


def shown(checked: CheckResult) -> str:
    """Return the comment."""
    return CHECK_FORMATS["markdown"](checked, Look())


def test_a_clean_run_has_no_table() -> None:
    """A heading, the counts, the signature."""
    report = shown(NOTHING)
    assert report.startswith("## srccompare: no findings\n\n2")
    assert "|---|" not in report


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("[free](https://example.org)", "\\[free\\](https:<!-- -->//example.org)"),
        ("![x](y)", "!\\[x\\](y)"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("@everyone", "@<!-- -->everyone"),
        ("a | b", "a \\| b"),
        ("</table>", "&lt;/table&gt;"),
        ("fixes #12", "fixes #<!-- -->12"),
    ],
)
def test_an_article_cannot_inject_anything(words: str, escaped: str) -> None:
    """Message, passage, note, path and story all show the letters."""
    text = f"He said {words} twice."
    found = finding(
        place(f"{words}.txt", text, words), message=f"odd “{words}”", note=words, story=f"about {words}"
    )
    report = shown(result(found))
    assert words not in report
    assert report.count(escaped) >= 6


def test_the_table_is_worst_first_and_each_finding_opens_to_its_passages() -> None:
    """The differing words are underlined, behind the place of the first."""
    report = shown(EVERYTHING)
    assert report.index("| error | SC201") < report.index("| warning | SC301")
    assert report.count("<details>") == report.count("</details>") == 2
    assert "we will act <ins>alone</ins>,” council" in report
    assert "this year" not in report


def test_an_unreadable_input_stands_above_the_findings() -> None:
    """Nobody should miss it."""
    report = shown(EVERYTHING)
    assert report.index("**Cannot read news/broken.txt**") < report.index("|---|")


def test_a_comment_is_never_longer_than_a_forge_takes_and_counts_the_rest() -> None:
    """Whole rows and whole passages only."""
    long = place("a.txt", "word " * 600, "word word")
    report = shown(result(*[finding(long, long)] * 60, *[QUOTATION] * 60))
    assert len(report) <= LONGEST
    assert f"… and {120 - MOST_ROWS} more findings." in report
    assert "did not fit into this comment." in report
    assert report.count("<details>") == report.count("</details>")
    assert report.count("\n| error | SC") == MOST_ROWS


def test_a_few_enormous_messages_leave_room_for_the_counts() -> None:
    """One row may be too long for the comment: it is counted."""
    report = shown(result(FIGURE._replace(message="word " * 20_000), QUOTATION))
    assert len(report) <= LONGEST
    assert "1 more finding." in report
    assert report.rstrip().endswith("</sub>")
