"""Sentences that are all but the same and have another date: a warning, or a note where both may be right."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.comparison.dates.test_dates import FRIDAY, LINK, compare
from tests.comparison.figures.test_figures import source
from tests.comparison.severity import severity_of

from srccompare.alignment.model import Link
from srccompare.comparison.dates.comparing import compare_dates

TWIN = Link(0, 0, 0.95, "firm", "near-verbatim")

SILENT = [
    ("The bridge in Selby fell on Friday.", "The bridge in Selby fell last Friday."),
    ("The bridge in Selby fell on Thursday.", "The bridge in Selby fell yesterday."),
    ("The bridge in Selby fell on March 3, 2021.", "The bridge in Selby fell on March 3."),
    ("The bridge in Selby fell in 2021.", "The bridge in Selby fell in March 2021."),
    ("The bridge in Selby fell five years ago.", "The bridge in Selby fell in 2019."),
    ("The bridge in Selby fell at 5:10 a.m.", "The bridge in Selby fell at 0910 GMT."),
    ("The bridge in Selby fell at 5 p.m.", "The bridge in Selby fell at 17:00."),
    ("The bridge in Selby fell at 5:10.", "The bridge in Selby fell at 5:10 p.m."),
    ("The bridge in Selby fell on Sunday night.", "The bridge in Selby fell on Monday."),
    ("Sales of boats rose on Monday.", "Ministers met over fish on Tuesday."),
    (
        "The bridge in Selby fell on Sunday and was closed on Monday.",
        "The bridge in Selby fell on Tuesday and was closed on Wednesday.",
    ),
    ("The bridge in Selby fell on Sunday.", "The bridge in Selby fell on Sunday, and was closed on Monday."),
]


@pytest.mark.parametrize(("a", "b"), SILENT)
def test_nothing_is_said_where_two_dates_may_be_one(a: str, b: str) -> None:
    """Another week, a guessed year, a zone, a clock without a half, several dates: all prove nothing."""
    for x, y in ((a, b), (b, a)):
        assert [d for d in compare(x, y, TWIN) if severity_of(d)] == []


NOTES = [
    (
        "The bridge in Selby was shut five years ago.",
        "The bridge in Selby was shut in 2017.",
        "2 years apart",
    ),
    (
        "The court in Selby will rule next week.",
        "The court in Selby will rule next month.",
        "",
    ),
    (
        "The bridge in Selby will be rebuilt, the mayor said on Monday.",
        "The bridge in Selby will be rebuilt, the mayor said on Tuesday.",
        "1 day apart",
    ),
    (
        "Oil futures in Selby rose to a high on Monday.",
        "Oil futures in Selby rose to a high on Tuesday.",
        "1 day apart",
    ),
]


@pytest.mark.parametrize(("a", "b", "note"), NOTES)
def test_another_date_is_a_note_where_both_may_be_right(a: str, b: str, note: str) -> None:
    """Two rough dates, two days of reporting and two days of trading accuse nobody."""
    _expect(a, b, "note", note)


WARNINGS = [
    ("The bridge in Selby fell on Sunday.", "The bridge in Selby fell on Saturday.", "1 day apart"),
    ("The bridge in Selby fell on Monday.", "The bridge in Selby fell on Wednesday.", "2 days apart"),
    (
        "The bridge in Selby fell on Sunday night.",
        "The bridge in Selby fell on Saturday night.",
        "1 day apart",
    ),
    ("The bridge in Selby was built in 1871.", "The bridge in Selby was built in 1817.", "54 years apart"),
    ("The bridge in Selby fell at 5:10 a.m.", "The bridge in Selby fell at 5:40 a.m.", "30 minutes apart"),
    ("The bridge in Selby fell at 5 a.m.", "The bridge in Selby fell at 7 a.m.", "2 hours apart"),
    (
        "The bridge in Selby fell at 5 a.m. on Sunday.",
        "The bridge in Selby fell at 6 a.m. on Sunday.",
        "1 hour apart",
    ),
    (
        "The bridge in Selby fell on Sunday and was closed on Monday.",
        "The bridge in Selby fell on Sunday and was closed on Tuesday.",
        "1 day apart",
    ),
    (
        "Burglars emptied a safe in Selby on Thursday night, police said on Saturday.",
        "Burglars emptied a safe in Selby on Wednesday night, police said on Saturday.",
        "1 day apart",
    ),
]


@pytest.mark.parametrize(("a", "b", "note"), WARNINGS)
def test_another_date_in_the_same_sentence_is_a_warning(a: str, b: str, note: str) -> None:
    """The weekday, the year or the hour is all that was changed; the note does not repeat the dates."""
    _expect(a, b, "warning", note)


def _expect(a: str, b: str, severity: str, note: str) -> None:
    for x, y in ((a, b), (b, a)):
        (found,) = [d for d in compare(x, y, TWIN) if severity_of(d)]
        assert (found.relation, severity_of(found), found.note) == ("differs", severity, note)


def test_a_day_that_moves_with_the_publication_is_a_note() -> None:
    """Two daily reports of a thing that comes every day print two weekdays, and both are right."""
    a = source("The bridge in Selby was shut on Thursday.", "A", dt.date(2024, 3, 15))
    b = source("The bridge in Selby was shut on Friday.", "B", dt.date(2024, 3, 16))
    (found,) = [d for d in compare_dates(a, b, [TWIN]) if severity_of(d)]
    assert severity_of(found) == "note"


def test_other_dates_in_a_paraphrase_are_not_spoken_of() -> None:
    """A sentence told in other words may tell of another moment."""
    a, b = "The bridge in Selby fell on Sunday.", "The bridge in Selby fell on Saturday."
    assert [d for d in compare(a, b, LINK) if severity_of(d)] == []
    loose = Link(0, 0, 0.6, "possible", "near-verbatim")
    assert [d for d in compare(a, b, loose) if severity_of(d)] == []


def test_undated_reports_still_show_another_weekday() -> None:
    """The names of two weekdays differ whatever the day of publication is."""
    a, b = "The bridge in Selby fell on Sunday.", "The bridge in Selby fell on Tuesday."
    (found,) = compare(a, b, TWIN, None)
    assert (found.relation, severity_of(found), found.note) == ("differs", "note", "")
    assert [m.value for m in found.mentions] == [None, None]


def test_clock_times_are_printed_as_hours_and_minutes() -> None:
    """A value says what was read."""
    (found,) = compare("It fell in Selby at 5:10 a.m.", "It fell in Selby at 5:40 p.m.", TWIN)
    assert [m.value for m in found.mentions] == ["05:10", "17:40"]


VAGUE = [
    ("The bridge in Selby fell on Wednesday.", "The bridge in Selby fell this month."),
    ("The bridge in Selby fell last month.", "The bridge in Selby fell last year."),
]


@pytest.mark.parametrize(("a", "b"), VAGUE)
def test_a_month_named_by_its_distance_agrees_with_no_day(a: str, b: str) -> None:
    """That Wednesday lies in this month is not worth saying."""
    assert [d for d in compare(a, b, LINK, dt.date(2024, 3, 15)) if severity_of(d) is None] == []


def test_a_month_with_a_name_agrees_with_its_day() -> None:
    """October and 14 October are one date, told with more or less care."""
    (found,) = compare("It fell in October.", "It fell on October 14.", LINK, FRIDAY)
    assert found.relation == "compatible"
