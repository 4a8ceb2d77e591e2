"""Date expressions of one article: what is none, what is one, and which days it names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import anything, news

from srccompare.articles.model import Article
from srccompare.facts.dates import dates
from srccompare.facts.dates.clock_times import minute_of_day
from srccompare.segments import witness

if TYPE_CHECKING:
    from srccompare.facts.model import Date

FRIDAY = dt.date(2024, 3, 15)


def _read(text: str, anchor: dt.date | None = FRIDAY) -> tuple[Date, ...]:
    return dates(witness(Article.from_text(text)), anchor)


NO_DATES = [
    "They may march on, and the august body may sit.",
    "May said that June Carter and April Stone would sing.",
    "The sun sat low while Mon Repos slept.",
    "Route 2014 crosses 2019 miles of 1999 people.",
    "It cost $2,014 or 2,014 euros.",
    "The vote of 1850 villagers counted, and by 1850 the queue had gone.",
    "Version 1.2.3 of 10-12 boxes at 555-0134.",
    "The people of tomorrow met long ago.",
    "This here, last but not least, is next to nothing.",
    "He was the last to leave, the next to speak and past caring.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date_is_read_where_a_word_only_looks_like_one(text: str) -> None:
    """Verbs, first names, numbers and idioms are not dates."""
    assert [text[d.start : d.end] for d in _read(text)] == []


def test_a_sentence_that_ends_with_a_weekday_does_not_reach_into_the_next() -> None:
    """A whole weekday has no full stop of its own, a short one has."""
    for text, found in [
        ("It opened on Thursday night. May 4, 2026, is far.", ["Thursday night", "May 4, 2026"]),
        ("It opened on Thursday. May 4, 2026, is far.", ["Thursday", "May 4, 2026"]),
        ("It opened on Thurs. May 4, 2026, they said.", ["Thurs. May 4, 2026"]),
    ]:
        assert [text[d.start : d.end] for d in _read(text)] == found


def test_a_weekday_is_joined_with_no_date_but_its_own() -> None:
    """Right behind it, or behind its part of the day, stands the date of a weekday."""
    for text, found in [
        ("It opened on Saturday and Jan. 7, 2024.", ["Saturday", "Jan. 7, 2024"]),
        ("It lies far from the Sun on January 25, 1986.", ["January 25, 1986"]),
        ("It opened on Sunday night, Jan. 7, 2024.", ["Sunday night, Jan. 7, 2024"]),
        ("It opened on Sunday 7 January 2024.", ["Sunday 7 January 2024"]),
        ("They rested after the 30-7 Oct. 19 loss.", ["Oct. 19"]),
    ]:
        assert [text[d.start : d.end] for d in _read(text)] == found


READ = [
    ("It opened on 2023-02-18.", "2023-02-18", "2023-02-18", "2023-02-18"),
    ("It opened on 02/18/2023.", "02/18/2023", "2023-02-18", "2023-02-18"),
    ("It opened on February 18, 2023.", "February 18, 2023", "2023-02-18", "2023-02-18"),
    ("It opened on 18 February 2023.", "18 February 2023", "2023-02-18", "2023-02-18"),
    ("It opened on the 18th of February.", "18th of February", "2024-02-18", "2024-02-18"),
    ("It opened on Feb. 18.", "Feb. 18", "2024-02-18", "2024-02-18"),
    ("It opened on Dec. 30.", "Dec. 30", "2023-12-30", "2023-12-30"),
    ("It will open on Dec. 30.", "Dec. 30", "2024-12-30", "2024-12-30"),
    ("It opened on Feb. 18-20.", "Feb. 18-20", "2024-02-18", "2024-02-20"),
    ("It opened on Thursday, Feb. 29.", "Thursday, Feb. 29", "2024-02-29", "2024-02-29"),
    ("It opened in February 2023.", "February 2023", "2023-02-01", "2023-02-28"),
    ("It opened in January.", "January", "2024-01-01", "2024-01-31"),
    ("It opened in October.", "October", "2023-10-01", "2023-10-31"),
    ("It will open in October.", "October", "2024-10-01", "2024-10-31"),
    ("It opened in October last year.", "October last year", "2023-10-01", "2023-10-31"),
    ("It opened in March.", "March", "2024-03-01", "2024-03-31"),
    ("It opened in 2014.", "2014", "2014-01-01", "2014-12-31"),
    ("It opened in 1871.", "1871", "1871-01-01", "1871-12-31"),
    ("It opened in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
    ("It opened in the '90s.", "90s", "1990-01-01", "1999-12-31"),
    ("It opened on Friday.", "Friday", "2024-03-15", "2024-03-15"),
    ("It opened on Thursday.", "Thursday", "2024-03-14", "2024-03-14"),
    ("It opened on Saturday night.", "Saturday night", "2024-03-09", "2024-03-09"),
    ("It will open on Saturday.", "Saturday", "2024-03-16", "2024-03-16"),
    ("Officials said Monday that it will open.", "Monday", "2024-03-11", "2024-03-11"),
    ("It opened last Friday.", "last Friday", "2024-03-08", "2024-03-08"),
    ("It opens next Tuesday.", "next Tuesday", "2024-03-19", "2024-03-19"),
    ("It opened yesterday.", "yesterday", "2024-03-14", "2024-03-14"),
    ("It opened this morning.", "this morning", "2024-03-15", "2024-03-15"),
    ("It opened last night.", "last night", "2024-03-14", "2024-03-14"),
    ("It opens tomorrow.", "tomorrow", "2024-03-16", "2024-03-16"),
    ("It opened last weekend.", "last weekend", "2024-03-09", "2024-03-10"),
    ("It opened over the weekend.", "weekend", "2024-03-09", "2024-03-10"),
    ("It opened last week.", "last week", "2024-03-04", "2024-03-10"),
    ("It opened last month.", "last month", "2024-02-01", "2024-02-29"),
    ("It opened last year.", "last year", "2023-01-01", "2023-12-31"),
    ("It opens next year.", "next year", "2025-01-01", "2025-12-31"),
    ("It opened last summer.", "last summer", "2023-06-01", "2023-08-31"),
    ("It opened in the summer of 2014.", "summer of 2014", "2014-06-01", "2014-08-31"),
    ("It opened two days ago.", "two days ago", "2024-03-13", "2024-03-13"),
    ("It opened a week ago.", "a week ago", "2024-03-05", "2024-03-11"),
    ("It opened at 10 p.m. on Thursday.", "10 p.m. on Thursday", "2024-03-14", "2024-03-14"),
    ("It opened Thursday at 10:30 a.m. and closed.", "Thursday at 10:30 a.m.", "2024-03-14", "2024-03-14"),
    ("Since 9/11 it is closed.", "9/11", "2001-09-11", "2001-09-11"),
]


@pytest.mark.parametrize(("text", "span", "first", "last"), READ)
def test_a_date_is_read_against_the_day_of_publication(text: str, span: str, first: str, last: str) -> None:
    """What is told lies in the past, what is planned ahead."""
    (found,) = _read(text)
    assert text[found.start : found.end] == span
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "It opened on Thursday.",
        "It opened yesterday.",
        "It opened on Feb. 18.",
        "It opened in January.",
        "It opened a week ago.",
    ],
)
def test_without_a_day_of_publication_a_relative_date_names_no_day(text: str) -> None:
    """Nothing is guessed: the span is there, the days are not."""
    (found,) = _read(text, None)
    assert (found.first, found.last) == (None, None)


def test_figures_that_may_be_two_days_claim_none() -> None:
    """Half the world writes the month first; where both could be months, nothing is claimed."""
    for text, day in (("It opens on 5/3/2024.", None), ("It opens on 5/5/2024.", dt.date(2024, 5, 5))):
        (found,) = _read(text)
        assert (found.first, found.last) == (day, day)


def test_without_a_day_of_publication_a_full_date_is_still_read() -> None:
    """What needs no anchor does not ask for one."""
    (found,) = _read("It opened on February 18, 2023.", None)
    assert found.first == found.last == dt.date(2023, 2, 18)


def test_a_clock_time_on_its_own_names_no_day() -> None:
    """The hour is a date expression without a day."""
    (found,) = _read("It opened at 10 p.m. sharp.")
    assert (found.first, found.last) == (None, None)


def test_a_day_that_no_calendar_has_is_none() -> None:
    """February has no thirtieth."""
    (found,) = _read("It opened on February 30, 2023.")
    assert found.first is None


def test_the_possessive_ending_stays_outside_the_span() -> None:
    """The possessive of a weekday dates the vote, not the apostrophe."""
    text = "Thursday's vote failed."
    (found,) = _read(text)
    assert text[found.start : found.end] == "Thursday"


@given(st.one_of(news, anything), st.one_of(st.none(), st.dates()))
def test_every_date_is_a_span_of_the_text_in_order(text: str, anchor: dt.date | None) -> None:
    """No text and no anchor makes reading fail; spans ascend and intervals are not inside out."""
    found = _read(text, anchor)
    ends = [0, *(d.end for d in found)]
    for before, date in zip(ends, found, strict=False):
        assert before <= date.start < date.end <= len(text)
        assert (date.first is None) == (date.last is None)
        if date.first is not None and date.last is not None:
            assert date.first <= date.last


@pytest.mark.parametrize("anchor", [dt.date.min, dt.date.max])
def test_the_ends_of_the_calendar_hold(anchor: dt.date) -> None:
    """A relative date beyond year 1 or 9999 names no day instead of failing."""
    text = " ".join(text for text, *_ in READ) + " 900 decades ago. 9999 centuries ago. Last century."
    assert len(_read(text, anchor)) >= len(READ)


HOURS = [
    ("It opened at 5:10 a.m.", 310),
    ("It opened at 12:05 am.", 5),
    ("It opened at 12:05 p.m.", 725),
    ("It opened at 17:40.", 1060),
    ("It opened at 9 p.m. on Monday.", 1260),
    ("It opened at 5:10.", None),
    ("It opened at 0430 GMT.", None),
    ("It opened at 5:10 a.m. EST.", None),
    ("It opened on Feb. 18.", None),
    ("It opened in 2014.", None),
]


@pytest.mark.parametrize(("text", "minute"), HOURS)
def test_a_date_names_a_minute_of_the_day_where_its_hour_is_sure(text: str, minute: int | None) -> None:
    """A zone, or an hour that may be of the morning or the evening, leaves it open."""
    read = witness(Article.from_text(text))
    (found,) = dates(read, FRIDAY)
    assert minute_of_day(read, found.start, found.end) == minute
