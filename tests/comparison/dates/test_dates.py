"""Dates of two articles: what must not be called a conflict, what is one, what agrees."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from tests.comparison.figures.test_figures import source
from tests.comparison.severity import severity_of

from srccompare.alignment.model import Link
from srccompare.comparison.dates.comparing import compare_dates

if TYPE_CHECKING:
    from srccompare.comparison.model import Detail

FRIDAY = dt.date(2024, 3, 15)
LINK = Link(0, 0, 0.8, "firm", "paraphrase")


def compare(a: str, b: str, link: Link = LINK, published: dt.date | None = FRIDAY) -> tuple[Detail, ...]:
    """Compare the dates of two single linked sentences."""
    return compare_dates(source(a, "A", published), source(b, "B", published), [link])


NO_CONFLICT = [
    ("The bridge fell on Sunday night, police said.", "The bridge fell on Monday, police said."),
    ("The bridge fell last weekend, police said.", "The bridge fell on March 9, police said."),
    ("The bridge fell last Friday, police said.", "The bridge fell on Friday, police said."),
    (
        "The bridge fell on Sunday and was closed on Monday.",
        "The bridge fell on Tuesday and was closed on Friday.",
    ),
    ("The bridge fell in March, police said.", "The bridge fell in January, police said."),
    ("The bridge fell on March 3, 2021, police said.", "The bridge fell on March 3, police said."),
    ("The bridge fell on Sunday, police said.", "The bridge fell on March 3, police said."),
    ("Sales of boats grew on March 4 in Orsa.", "Ministers met on March 11 over fishing."),
]


@pytest.mark.parametrize(("a", "b"), NO_CONFLICT)
def test_no_conflict_where_the_days_may_both_be_right(a: str, b: str) -> None:
    """Time zones, weekends, weekdays of two weeks, several events, months and guessed years prove nothing."""
    assert [d for d in compare(a, b) + compare(b, a) if d.relation == "conflict"] == []


def test_a_possible_link_makes_no_conflict() -> None:
    """Only a firm pair speaks of one event."""
    loose = Link(0, 0, 0.5, "possible", "partial")
    found = compare("The bridge fell on March 4.", "The bridge fell on March 9.", loose)
    assert [d for d in found if severity_of(d)] == []


def test_one_event_on_two_days_is_a_conflict() -> None:
    """The note counts the days and judges neither side."""
    (found,) = compare("The bridge fell on March 4, police said.", "The bridge fell on March 9, police said.")
    assert (found.relation, severity_of(found), found.note) == ("conflict", "warning", "5 days apart")
    assert [m.value for m in found.mentions] == ["2024-03-04", "2024-03-09"]


@pytest.mark.parametrize("month", ["January", "February", "April", "May", "July", "September", "December"])
def test_every_month_is_known_by_its_name(month: str) -> None:
    """Two days of one month are in conflict, whichever month it is."""
    a, b = (
        f"The bridge fell on {month} 4, 2023, police said.",
        f"The bridge fell on {month} 9, 2023, police said.",
    )
    (found,) = compare(a, b)
    assert (found.relation, severity_of(found)) == ("conflict", "warning")


AGREEMENTS = [
    ("It fell on Thursday.", "It fell on Thursday.", "identical"),
    ("It fell on Thursday.", "It fell on March 14.", "equivalent"),
    ("It fell on Feb. 18, 2023.", "It fell on 18 February 2023.", "equivalent"),
    ("It fell last weekend.", "It fell on March 9.", "compatible"),
    ("It fell in 1985.", "It fell in the 1980s.", "compatible"),
]


@pytest.mark.parametrize(("a", "b", "relation"), AGREEMENTS)
def test_dates_that_meet_agree_as_closely_as_they_do(a: str, b: str, relation: str) -> None:
    """The same words, the same day in other words, or a day inside an interval."""
    (found,) = compare(a, b)
    assert (found.relation, severity_of(found)) == (relation, None)


def test_without_days_only_the_words_can_agree() -> None:
    """Two weekdays that nothing anchors are one by name alone, and never a conflict; others are noted."""
    (same,) = compare("It fell on Thursday.", "It fell on Thursday.", published=None)
    assert same.relation == "identical"
    assert [m.value for m in same.mentions] == [None, None]
    (other,) = compare("It fell on Thursday.", "It fell on Monday.", published=None)
    assert (other.relation, severity_of(other), other.note) == ("differs", "note", "")
    assert compare("It fell on Thursday.", "It fell on Friday.", published=None) == ()
    assert compare("It fell over the weekend.", "It fell on Monday.", published=None) == ()


@pytest.mark.parametrize("other", ["yesterday", "last week", "on Thursday night"])
def test_without_days_a_weekday_may_be_what_another_report_calls_yesterday(other: str) -> None:
    """Two undated reports of one day seldom call it by one name."""
    (found,) = compare("It fell on Thursday.", f"It fell {other}.", published=None)
    assert (found.relation, severity_of(found)) == ("compatible", None)


def test_an_agreement_is_listed_once_however_often_it_is_said() -> None:
    """Two sentences with one day make one row."""
    text = "The bridge fell on Thursday. Police closed the road on Thursday."
    a, b = source(text, "A", FRIDAY), source(text, "B", FRIDAY)
    links = [LINK, Link(1, 1, 0.9, "firm", "verbatim")]
    assert len(compare_dates(a, b, links)) == 1
