"""Differences that are none: two persons, two moments, what is only talked about; each beside a real one."""

from __future__ import annotations

import pytest

from tests.checks.rules.stories import hits

LIST = "The club from Orvik talked with {} about the post of coach."
PROFESSOR = "The missile over Orvik shows that the north is sure of itself, said {}."


@pytest.mark.parametrize(
    ("text", "here", "there", "count"),
    [
        (LIST, "Anna Berg, Jan Lund and Per Moen", "Ole Dahl, Jan Holm and Ida Vik", 0),
        (PROFESSOR, "Jan Lund, professor at Selby College", "Jan Holm, professor at Brackwell Institute", 0),
        (LIST, "Anna Berg and Jan Lund", "Anna Berg and Jan Holm", 1),
        (PROFESSOR, "Jan Lund, professor at Selby College", "Jan Holm, professor at Selby College", 1),
        (PROFESSOR, "Jan Lund, professor at Selby College", "Jan Holm, a professor", 1),
    ],
)
def test_two_persons_of_one_first_name(text: str, here: str, there: str, count: int) -> None:
    """Two lists, or two bodies, make two persons; one list with another name in it does not."""
    assert len(hits("SC304", text.format(here), text.format(there))) == count


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        (
            "Gary Lund is in negotiations to direct the film Orvik.",
            "Gary Lund will not direct the film Orvik.",
            0,
        ),
        ("Gary Lund tried to direct the film Orvik.", "Gary Lund did not direct the film Orvik.", 0),
        (
            "The leads Anna Berg, Jan Moen and Ida Vik are signed for the second film.",
            "Unlike Anna Berg, Jan Moen and Ida Vik, Lund is not signed for the second film.",
            0,
        ),
        ("Gary Lund will direct the film Orvik.", "Gary Lund will not direct the film Orvik.", 1),
    ],
)
def test_what_is_tried_or_said_of_others_is_not_denied(here: str, there: str, count: int) -> None:
    """Only what one article states is denied in the other."""
    assert len(hits("SC401", here, there)) == count


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        ("in September this year", "on September 15, 2008", 0),
        ("in September", "on September 15", 0),
        ("in September 2009", "on September 15, 2008", 1),
        ("in October", "on September 15, 2008", 1),
        ("on September 14, 2008", "on September 15, 2008", 1),
    ],
)
def test_a_month_holds_its_days(here: str, there: str, count: int) -> None:
    """A month is no other day than one of its days, unless the year differs."""
    text = (
        "The council took the matter seriously after pirates off Orvik seized the ferry with 18 sailors {}."
    )
    assert len(hits("SC302", text.format(here), text.format(there))) == count


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        ("said Anna Berg and Jan Lund", "Jan Lund said", 0),
        ("Anna Berg and Jan Lund said", "Anna Berg said", 0),
        ("Anna Berg said", "Jan Lund said", 1),
    ],
)
def test_what_two_people_said_each_of_them_said(here: str, there: str, count: int) -> None:
    """A joint statement is that of both."""
    text = "The fair opens again. “We are thrilled to open the fair in Lindau again,” {}."
    assert len(hits("SC203", text.format(here), text.format(there))) == count


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        ("gave himself up just after 6 p.m.", "gave himself up just after 6:00 p.m.", 0),
        ("gave himself up just after 6 p.m.", "gave himself up just after 6:30 p.m.", 1),
        ("gave himself up just after 6 p.m.", "gave himself up just after 7 p.m.", 1),
    ],
)
def test_an_hour_without_minutes_is_the_same_hour(here: str, there: str, count: int) -> None:
    """What stands for no minutes is print; minutes are said."""
    text = "“Police locked down the mill and talked with the man, who {},” Anna Berg said in a statement."
    assert len(hits("SC201", text.format(here), text.format(there))) == count


@pytest.mark.parametrize(
    ("here", "there", "elsewhere"),
    [
        ("absolute heart of the Lake Protection Act", "wholly improper use of the Lake Protection Act", 0),
        ("the Lake Protection Act and its rules", "the Lake Protection Act and its exceptions", 0),
        ("absolute heart of the Lake Protection Act", "absolute core of the Lake Protection Act", 1),
    ],
)
def test_two_remarks_that_share_a_name(here: str, there: str, elsewhere: int) -> None:
    """The name of a law is nobody's wording, unless the sentences around are the same."""
    one = f"Lena Hofer of the lake service said the changes aim at the “{here}.” The rules end on Friday."
    two = f"The climate rule is in his view, he said, “{there}.” The lake service ends the rules on Friday."
    assert len(hits("SC201", one, two)) == elsewhere
    assert len(hits("SC201", one, one.replace(here, there))) == 1
