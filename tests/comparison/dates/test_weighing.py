"""Dates in sentences told in other words: what accuses nobody, then what is worth a warning."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import compare, inspect
from srccompare.articles.model import Article

TUESDAY = dt.date(2024, 6, 18)


def _found(a: str, b: str) -> list[tuple[str, str]]:
    """Return kind and severity of the dates that diverge."""
    articles = [Article.from_text(f"{text}\n", published=TUESDAY) for text in (a, b)]
    found = compare(articles).to_dict()["divergences"]
    return [(row["kind"], row["severity"]) for row in found if row["kind"] == "date"]


NONE = [
    (
        "The new hospital in Sarn will open in May, the health ministry said.",
        "The old hospital in Sarn will be torn down in August, the health ministry said.",
    ),
    (
        "The new hospital in Sarn will open in May.",
        "The new hospital in Sarn will open its doors in late spring and its kitchen in August.",
    ),
    (
        "The dam at Vorsk was built in 1987 and holds water for two cities.",
        "The dam at Vorsk, repaired in 1998, holds water for two cities.",
    ),
    (
        "Painter Lucas Amery was born in Lund in 1911.",
        "The painter Lucas Amery, who left Lund in 1919, was born there.",
    ),
    (
        "The last train to Kolm leaves at 11:20 p.m. on weekdays, the railway said.",
        "The first train to Kolm leaves at 5:10 a.m. on weekdays, the railway said.",
    ),
    (
        "The concert in Rill starts at 8 p.m. on Friday.",
        "The doors for Friday's concert in Rill open at 7 p.m.",
    ),
    (
        "Burglars emptied a jeweller's shop in Castle Row on Saturday night, police said.",
        "Early on Sunday burglars emptied a jeweller's shop in Castle Row, police said.",
    ),
    (
        "Police arrested a plumber on Tuesday over the fire in Castle Row.",
        "A plumber arrested over the fire in Castle Row appeared in court on Thursday.",
    ),
    (
        "A bus with 31 pilgrims ran into a ditch near Torma on Friday, police said on Saturday.",
        "A bus with 31 pilgrims ran into a ditch near Torma on Friday, the police said on Sunday.",
    ),
    (
        "The new tram line in Orvel opens on Sunday; the first tram leaves the depot at 6 a.m.",
        "Orvel's new tram line will be opened on Sunday, and the mayor speaks at the depot at 10 a.m.",
    ),
    (
        "The parade of the Karst fire brigade begins at 10:30 a.m. on Mill Road, above Castle Bridge.",
        "The fire brigade parade begins at 11 a.m. in Lower Hamlin, at Duke Street.",
    ),
    (
        "The envoys were leaving Karst on Wednesday and are expected in Orsa on Friday.",
        "The envoys are expected in Orsa on Friday and will leave Orsa on Sunday.",
    ),
    (
        "The new book by Ada Linz appears in shops on Monday, its publisher said.",
        "The new book by Ada Linz appears in shops tomorrow, its publisher said.",
    ),
    ("Polls in Karst opened at 7 a.m. on Sunday.", "Polls in Karst close at 8 p.m. on Sunday."),
    (
        "The earthquake struck near Bera at 5:10 a.m. local time on Friday.",
        "The earthquake near Bera struck at 0210 GMT on Friday.",
    ),
    (
        "The caretaker warned the owner of the cracks on May 27, the inquiry was told.",
        "The inquiry heard that the owner sold the house on May 17, which the caretaker knew.",
    ),
    (
        "Judges will hear the appeal of banker Tom Hesse on September 14, the court said.",
        "The verdict against Tom Hesse was handed down on April 24; his appeal is heard in September.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_dates_that_may_both_be_right_accuse_nobody(a: str, b: str) -> None:
    """The night before, another event, the day of the report and another zone are no warning."""
    assert [severity for _, severity in _found(a, b) + _found(b, a) if severity != "note"] == []


ONE = [
    (
        "The new hospital in Sarn will open in May, the health ministry said.",
        "According to the health ministry, the new hospital in Sarn is to open in August.",
    ),
    (
        "Prosecutors charged banker Olga Renz in March with forging letters of credit.",
        "In October banker Olga Renz was charged with forging letters of credit, prosecutors say.",
    ),
    (
        "The dam at Vorsk was built in 1987 and holds water for two cities.",
        "Two cities get their water from the dam at Vorsk, which was built in 1978.",
    ),
    (
        "Painter Lucas Amery was born in Lund in 1911.",
        "Lucas Amery, the painter, was born in Lund in 1919.",
    ),
    (
        "The curfew in Bassam begins at 6 a.m. and ends at nightfall, the army said.",
        "The army said that the curfew in Bassam begins at 8 a.m. and ends at nightfall.",
    ),
    (
        "The last train to Kolm leaves at 11:20 p.m. on weekdays, the railway said.",
        "On weekdays the last train for Kolm leaves at 10:20 p.m., according to the railway.",
    ),
    (
        "A bus with 31 pilgrims ran into a ditch near Torma on Friday morning, injuring its driver.",
        "Near Torma a bus carrying 31 pilgrims went into a ditch on Thursday morning; its driver was hurt.",
    ),
    (
        "The ferry to Skarv sank on Friday evening in a storm, the coast guard said on Sunday.",
        "On Thursday evening the ferry to Skarv went down in a storm, the coast guard said on Sunday.",
    ),
    (
        "The new tram line in Orvel opens on Sunday; the first tram leaves the depot at 6 a.m.",
        "Orvel's new tram line will be opened on Sunday, when the first tram is to leave the depot at 9 a.m.",
    ),
    (
        "Fire broke out in the kitchen of the Grand Hotel at 4:30 a.m. on Monday, a spokeswoman said.",
        "The blaze in the kitchen of the Grand Hotel broke out at 2:30 a.m. on Monday, a spokeswoman said.",
    ),
    (
        "Governor Ada Linz is to open the dam at 11 a.m., and soup is free all day.",
        "The dam will be opened by Governor Ada Linz at 3 p.m.",
    ),
    (
        "The caretaker had warned the owner of the cracks on May 27, the inquiry was told.",
        "The owner had heard of the cracks from the caretaker: the caretaker warned him on May 17.",
    ),
    (
        "Judges will hear the appeal of banker Tom Hesse on September 14, the court said on Monday.",
        "The appeal of Tom Hesse, a banker, comes before the judges on September 24, according to the court.",
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_another_date_of_one_event_is_a_warning(a: str, b: str) -> None:
    """A day, an hour or a weekday that differs in a clause of one event is reported, in either order."""
    assert _found(a, b) == [("date", "warning")]
    assert _found(b, a) == [("date", "warning")]


def test_what_rescuers_did_on_a_weekday_lies_behind() -> None:
    """The "by" of a passive names who acted and sets no limit; that of "by Sunday" does."""
    done = "The miners were brought up by rescuers on Sunday."
    due = "The miners must be brought up by Sunday."
    days = [Article.from_text(f"{text}\n", published=TUESDAY) for text in (done, due)]
    assert [inspect(day).to_dict()["dates"][0]["first"] for day in days] == ["2024-06-16", "2024-06-23"]
