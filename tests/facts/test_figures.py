"""Figures of one article: what is none, what is one, and how it is read."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import anything, news

from srccompare.articles.model import Article
from srccompare.facts.figures import figures
from srccompare.segments import witness

if TYPE_CHECKING:
    from srccompare.facts.model import Figure


def _read(text: str) -> tuple[Figure, ...]:
    return figures(witness(Article.from_text(text)))


NO_FIGURES = [
    "The treaty of 1848 was renewed in 2016 and again by 2021.",
    "The 2019 season and the 1990s were wet, and so were the ’80s.",
    "She woke at 5 a.m. and left at 10:30, before the 0800 GMT bulletin and the 6-7 p.m. shift.",
    "The hearing on Feb. 18 was moved to March 3, then to 4 April 2022 and to 2022-05-06.",
    "He came 5th in the race, 2nd in the jump and first overall.",
    "Flight 412 left Gate 7 for Route 66 on a Boeing 747.",
    "The bill H.R.1204 amends Section 8 and Article 12.",
    "He lives at 24 Harbour Street and works at No. 10.",
    "Call 555-0134, or 800-555-0134, before 9/11 is remembered.",
    "An F-16 flew over the G20 meeting, and COVID-19 was on the agenda.",
    "The AK 47 lay beside a wreck of a MiG 29 in the yard.",
    "No one was hurt, said one of the guards, and no one complained.",
    "A second man and a third man scored in the first half of the third quarter.",
    "At half past the second half of the half-time show began.",
    "Someone scored twice, once with a header.",
    "It happened three weeks ago.",
    "1. Read the manual.\n\n2) Call the office.",
    "Her 401(k) plan is at 7-Eleven, behind Terminal 5.",
    "The film is in 1080p.",
    "In Aisle 14 he found a Nimbus 8, though he is 5'2\".",
    "The school year 2014-15 and the war of 1914-1918 were long.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure_is_read_where_nothing_is_counted(text: str) -> None:
    """Names, years, clock times, days, ordinals and pronouns are not figures."""
    assert [text[f.start : f.end] for f in _read(text)] == []


INF = math.inf
READ = [
    ("At least 12 people were hurt.", "12", 12, INF, "", "peopl"),
    ("Twenty-one ferries sank.", "Twenty-one", 21, 21, "", "ferri"),
    ("He owns two hundred and fifty sheep.", "two hundred and fifty", 250, 250, "", "sheep"),
    ("She read one hundred and one books.", "one hundred and one", 101, 101, "", "book"),
    ("Fifty percent of the homes are dark.", "Fifty percent", 50, 50, "percent", "home"),
    ("Half of the homes are dark.", "Half", 50, 50, "percent", "home"),
    ("Some 50 per cent stayed.", "50 per cent", 45, 55, "percent", ""),
    ("Two-thirds of voters agree.", "Two-thirds", 200 / 3, 200 / 3, "percent", "vote"),
    ("A third of the harvest is lost.", "A third", 100 / 3, 100 / 3, "percent", "harvest"),
    ("One in five children walks.", "One in five", 20, 20, "percent", "child"),
    ("Nine out of 10 doctors agree.", "Nine out of 10", 90, 90, "percent", "doctor"),
    ("It will cost $4.1 million.", "$4.1 million", 4.1e6, 4.1e6, "USD", ""),
    ("It will cost US$5bn.", "US$5bn", 5e9, 5e9, "USD", ""),
    ("It will cost £3m.", "£3m", 3e6, 3e6, "GBP", ""),
    ("It will cost 300,000 euros.", "300,000 euros", 3e5, 3e5, "EUR", ""),
    ("It will cost 5 million pounds.", "5 million pounds", 5e6, 5e6, "GBP", ""),
    ("A ticket costs 50 cents.", "50 cents", 0.5, 0.5, "USD", ""),
    ("The bag weighs 10 pounds.", "10 pounds", 4.5359237, 4.5359237, "kg", ""),
    ("A 34-year-old driver was saved.", "34-year-old", 34, 34, "year", "old"),
    ("Ida Holm, 61, was saved.", "61", 61, 61, "year", "old"),
    ("Ida Holm (61) was saved.", "61", 61, 61, "year", "old"),
    ("A man aged 45 was saved.", "45", 45, 45, "year", "old"),
    ("Ida Holm, the mother of three, left.", "three", 3, 3, "", ""),
    ("A woman of 54 was saved.", "54", 54, 54, "year", "old"),
    ("The driver was 61.", "61", 61, 61, "year", "old"),
    ("The hut lies half a mile away.", "half a mile", 804.672, 804.672, "m", "away"),
    ("The hut lies a mile below.", "a mile", 1609.344, 1609.344, "m", "below"),
    ("The hut lies 1.6 kilometres off.", "1.6 kilometres", 1600, 1600, "m", ""),
    ("The water rose four feet.", "four feet", 1.2192, 1.2192, "m", ""),
    ("The hall has 15,800 sq m.", "15,800 sq m", 15800, 15800, "m2", ""),
    ("The farm has 40 acres.", "40 acres", 161874.256896, 161874.256896, "m2", ""),
    ("It was 95 degrees Fahrenheit.", "95 degrees Fahrenheit", 35, 35, "°C", ""),
    ("It was 35°C.", "35°C", 35, 35, "°C", ""),
    ("He drove 60 mph.", "60 mph", 96.56064, 96.56064, "km/h", ""),
    ("It passed by seven votes to four.", "seven votes to four", 7, 7, "score", "4"),
    ("It took two votes to win.", "two", 2, 2, "", "vote"),
    ("It took an hour and a half.", "an hour and a half", 1.5, 1.5, "hour", ""),
    ("It took three months and a half.", "three months and a half", 3.5, 3.5, "month", ""),
    ("It took two weeks and a half.", "two weeks and a half", 17.5, 17.5, "day", ""),
    ("It costs two dollars and a half pint.", "two dollars", 2, 2, "USD", ""),
    ("Between 10 and 12 boats sank.", "10 and 12", 10, 12, "", "boat"),
    ("Some 10-12 boats sank.", "10-12", 9, 13.2, "", "boat"),
    ("It fell to -12 degrees.", "-12 degrees", -12, -12, "degree", ""),
    ("It will take 10 to 12 weeks.", "10 to 12 weeks", 70, 84, "day", ""),
    ("It will cost $3 to $4 billion.", "$3 to $4 billion", 3e9, 4e9, "USD", ""),
    ("They voted 234-193.", "234-193", 234, 234, "score", "193"),
    ("A magnitude 6.1 quake struck.", "6.1", 6.1, 6.1, "magnitude", ""),
    ("Dozens of boats sank.", "Dozens", 24, 99, "", "boat"),
    ("Thousands of fans came.", "Thousands", 2000, 19999, "", "fan"),
    ("Tens of thousands of fans came.", "Tens of thousands", 2e4, 99e3, "", "fan"),
    ("Half a million people came.", "Half a million", 5e5, 5e5, "", "peopl"),
    ("A dozen boats sank.", "A dozen", 12, 12, "", "boat"),
    ("Two dozen boats sank.", "Two dozen", 24, 24, "", "boat"),
    ("Nearly 50 boats sank.", "50", 42.5, 50, "", "boat"),
    ("About 50 boats sank.", "50", 45, 55, "", "boat"),
    ("More than 50 boats sank.", "50", 50, INF, "", "boat"),
    ("Up to 50 boats sank.", "50", 0, 50, "", "boat"),
    ("It holds 30 or more pounds.", "30 or more pounds", 30 * 0.45359237, INF, "kg", ""),
    ("About 2000 workers left.", "2000", 1800, 2200, "", "work"),
    ("He waved a .357 revolver.", ".357", 0.357, 0.357, "", ""),
    ("A 48-page report is out.", "48-page", 48, 48, "", "page"),
    ("They lost 2 1/2 hours.", "2 1/2 hours", 2.5, 2.5, "hour", ""),
    ("They lost two and a half hours.", "two and a half hours", 2.5, 2.5, "hour", ""),
    ("It took a quarter of an hour.", "a quarter of an hour", 0.25, 0.25, "hour", ""),
    ("It is a $4 million road plan.", "$4 million", 4e6, 4e6, "USD", "plan"),
    ("It drew 1.2 million monthly visits.", "1.2 million", 1.2e6, 1.2e6, "", "visit"),
    ("It cost 300 Egyptian pounds.", "300 Egyptian pounds", 300, 300, "egyptian pounds", ""),
    ("Shares rose 1-1/4p.", "1-1/4p", 0.0125, 0.0125, "GBP", ""),
    ("They lost 2-1/2 hours.", "2-1/2 hours", 2.5, 2.5, "hour", ""),
    ("It took 30 seconds.", "30 seconds", 30, 30, "second", ""),
    ("In Orsa 14 were hurt.", "14", 14, 14, "", ""),
    ("One person died.", "One", 1, 1, "", "person"),
    ("Some 300 Dutch soldiers left.", "300", 270, 330, "", "soldier"),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "unit", "counted"), READ)
def test_a_figure_is_read_with_its_bounds_its_unit_and_what_it_counts(  # noqa: PLR0917 - the columns of the table
    text: str, span: str, low: float, high: float, unit: str, counted: str
) -> None:
    """The span is the figure with its unit; hedges stay outside it and widen the bounds."""
    (found,) = _read(text)
    assert text[found.start : found.end] == span
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(high)
    assert (found.unit, found.counted) == (unit, counted)


def test_two_figures_that_something_moved_between_are_no_range() -> None:
    """A price that rose by one sum to another is two figures."""
    text = "Shares rose $2 to $46 and fell from 10 to 8 percent."
    assert [text[f.start : f.end] for f in _read(text)] == ["$2", "$46", "10", "8 percent"]


def test_the_age_of_a_driver_is_not_that_of_his_car() -> None:
    """Each age keeps its own span."""
    text = "A 34-year-old man and a 36-year-old woman rode a 12-year-old bus."
    assert [f.clear for f in _read(text)] == [34, 36, 12]


def test_a_figure_remembers_the_size_of_its_last_digit() -> None:
    """Rounding shows in the grain: 1.2 million steps by 100,000, 43,000 by 1,000, 43 by one."""
    grains = [f.grain for f in _read("It has 1.2 million books, 43,000 maps and 43 rooms.")]
    assert grains == pytest.approx([100_000, 1_000, 1])


@given(st.one_of(news, anything))
def test_every_figure_is_a_span_of_the_text_in_order(text: str) -> None:
    """No text makes reading fail; spans ascend, do not overlap and hold something."""
    found = _read(text)
    ends = [0, *(f.end for f in found)]
    for before, figure in zip(ends, found, strict=False):
        assert before <= figure.start < figure.end <= len(text)
        assert figure.low <= figure.high
        assert not math.isnan(figure.clear)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9" * 5000,
        "1 2 " * 2000,
        "1-" * 3000,
        "one hundred " * 3000,
        "123 " * 3000,
        "\x00\ud800 12\udfff",
        "٣ ٤ people",
    ],
)
def test_odd_texts_are_read_without_failing(text: str) -> None:
    """Endless digits, lone surrogates and digits of other scripts end in a result."""
    found = _read(text)
    assert all(math.isfinite(f.clear) for f in found)
    assert len(found) <= len(text)
