"""The text itself says what its title, outlet, byline and day are."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare.articles.model import Article
from srccompare.segments import witness
from srccompare.segments.datelines import date_line, prefix

BODY = (
    "The ferry Halden sank off Orvik on Monday night after a fire broke out in its engine room.\n\n"
    "All 212 people on board were saved by fishing boats within an hour, the coast guard said.\n\n"
    "The cause of the fire is not known, and the owner did not answer questions on Tuesday."
)


def read(text: str) -> Article:
    """Return the article with what its text says of it."""
    return witness(Article.from_text(text)).article


def test_plain_news_says_nothing_of_itself() -> None:
    """No field is invented."""
    article = read(BODY)
    assert (article.title, article.outlet, article.byline, article.published) == (None, None, None, None)
    assert article.published_from is None


def test_headline_byline_and_date_line_are_read() -> None:
    """Title, writer and day stand above the body."""
    article = read(
        f"Ferry sinks off Orvik, all saved\nBy Ada Lund\nUpdated: Friday, February 24, 2023\n\n{BODY}"
    )
    assert article.title == "Ferry sinks off Orvik, all saved"
    assert article.byline == "Ada Lund"
    assert article.published == dt.date(2023, 2, 24)
    assert article.published_from == "text"


def test_a_heading_inside_the_body_is_no_title() -> None:
    """Only what stands above the body titles an article."""
    first, second, third = BODY.split("\n\n")
    assert read(f"{first}\n\nThe search\n\n{second}\n\n{third}").title is None


@pytest.mark.parametrize("line", ["ORVIK, March 5, 2024 (Reuters) - ", "ORVIK, 5 March 2024 (Reuters) — "])
def test_a_full_date_in_the_line_before_the_lead_is_the_day(line: str) -> None:
    """An agency dates its report between the place and its name; without a year nothing is claimed."""
    assert read(f"Ferry sinks off Orvik\n\n{line}{BODY}").published == dt.date(2024, 3, 5)
    assert read(f"Ferry sinks off Orvik\n\n{line.replace(' 2024', '')}{BODY}").published is None


def test_marks_of_markdown_are_no_part_of_the_title() -> None:
    """A heading is shown without its marks."""
    assert read(f"# Ferry sinks off Orvik\n\n{BODY}").title == "Ferry sinks off Orvik"


def test_markdown_around_a_byline_is_read_over() -> None:
    """Slanted type and links leave writer, outlet and day."""
    article = read(
        f"# Ferry sinks\n\n*By Ada Lund, [Reuters](https://example.com/a) — March 3, 2021*\n\n{BODY}"
    )
    assert (article.byline, article.outlet) == ("Ada Lund", "Reuters")
    assert article.published == dt.date(2021, 3, 3)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"ORVIK (Reuters) - {BODY}", "Reuters"),
        (f"(Orvik Wire) -- {BODY}", "Orvik Wire"),
        (f"{BODY}\n\nFrom The Orvik Times", "The Orvik Times"),
        (f"{BODY}\n\nCopyright 2023 The Orvik Times. All rights reserved.", "The Orvik Times"),
        (f"{BODY}\n\n© 2021-2023 Orvik Media, Inc. All rights reserved.", "Orvik Media"),
        (f"Ferry sinks off Orvik, all saved\nBy Ada Lund | Reuters\n\n{BODY}", "Reuters"),
    ],
)
def test_the_outlet_is_read_where_it_stands(text: str, outlet: str) -> None:
    """Dateline, source line, notice and byline name the outlet."""
    assert read(text).outlet == outlet


def test_what_the_input_said_stands() -> None:
    """Metadata of the article itself is never replaced."""
    given = Article.from_text(
        f"Ferry sinks off Orvik, all saved\nBy Ada Lund\nMarch 3, 2021\n\n{BODY}",
        published=dt.date(2020, 1, 1),
        title="Halden lost",
        outlet="Orvik Times",
        byline="Bo Dahl",
    )
    assert witness(given).article == given


NO_DATE_LINES = [
    "March 3, 2021, was a cold day",
    "In March 2021",
    "On July 6, 2015, the mayor made the following comment:",
    "February 24, 2023 the town of Orvik lost its only ferry in a fire at sea",
    "At least 24 people came",
    "12",
    "1,200 dead",
]


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    """A date that opens or fills a sentence dates nothing."""
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("February 24, 2023", dt.date(2023, 2, 24)),
        ("24 Feb 2023", dt.date(2023, 2, 24)),
        ("Feb. 24th, 2023 at 10:15 a.m. EST", dt.date(2023, 2, 24)),
        ("Published: 2023-02-24T10:15:00Z", dt.date(2023, 2, 24)),
        ("24/02/2023", dt.date(2023, 2, 24)),
        ("02/24/2023 | 3 : 15 PM", dt.date(2023, 2, 24)),
        ("Published March 3, 2023 | Updated March 4, 2023", dt.date(2023, 3, 3)),
        ("03/04/2023", None),
        ("February 31, 2023", None),
        ("Updated 9:28 AM EDT", None),
    ],
)
def test_date_lines_are_read(line: str, day: dt.date | None) -> None:
    """A day is read in any printed form, and left open where two readings fit."""
    found = date_line(line)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "text", ["The mayor — a lawyer — left.", "LUND: I never said so.", "(It sank.) The end.", ""]
)
def test_no_prefix_is_cut_from_a_plain_paragraph(text: str) -> None:
    """Only a place or an agency in front is a dateline."""
    assert prefix(text) == 0


def test_capitals_before_a_dash_are_a_heading_further_down() -> None:
    """Below the lead only an agency in brackets makes a dateline."""
    assert prefix("ORVIK — The ferry sank.", lead=False) == 0
    assert prefix("ORVIK (AP) — The ferry sank.", lead=False) == len("ORVIK (AP) —")
