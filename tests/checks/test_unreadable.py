"""Findings for what never became an article."""

from __future__ import annotations

import pytest

from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.checks.unreadable import failed_at, unreadable
from srccompare.errors import InputError


@pytest.mark.parametrize(
    ("named", "path", "line"),
    [
        ("notes", "notes", None),
        ("interview 10:30", "interview 10:30", None),
        ("a.txt:7", "a.txt:7", None),
        (":7", ":7", None),
        ("feed.jsonl", "feed.jsonl", None),
        ("feed.jsonl:x", "feed.jsonl:x", None),
        ("feed.jsonl:7", "feed.jsonl", 7),
        ("of 10:30/feed.ndjson.gz:12", "of 10:30/feed.ndjson.gz", 12),
        ("stdin:3", "stdin", 3),
    ],
)
def test_only_a_record_has_a_line(named: str, path: str, line: int | None) -> None:
    """A colon and a number may be the end of a file name, too."""
    error = InputError(named, "not JSON", "mend it")
    assert failed_at(error) == (path, line)
    (found,) = unreadable([error], {each.rule.code: each for each in active(RULES)})
    assert (found.at.article, found.at.path) == (named, path)
    assert found.at.region is not None
    assert found.at.region.line == (line or 1)


def test_nothing_is_found_by_a_rule_that_does_not_run() -> None:
    """The input stays an error of the run all the same."""
    assert list(unreadable([InputError("a.txt", "no such file", None)], {})) == []
