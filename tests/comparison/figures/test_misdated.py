"""Figures apart in two sentences that differ in their weekday, too: two slips, or reports of two days."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.comparison.figures.test_figures import compare
from tests.comparison.severity import severity_of

from srccompare import Article
from srccompare import compare as compare_articles

OF_TWO_DAYS = [
    # More than a few days lie between them.
    (
        "A bus crash near Orsa injured 12 people on Monday.",
        "A bus crash near Orsa injured 21 people on Friday.",
    ),
    # Another crash: of other things, in another place.
    (
        "A bus crash near Orsa injured 12 people on Friday, police said.",
        "A tram crash near Orsa injured 21 people on Saturday, police said.",
    ),
    (
        "A bus crash near Orsa injured 12 people on Friday, police said.",
        "A bus crash near Selby injured 21 people on Saturday, police said.",
    ),
    # A later report: the day is that of what was said, and a toll runs on.
    (
        "The flood in Orsa killed 12 people, officials said on Friday.",
        "The flood in Orsa killed 21 people, officials said on Saturday.",
    ),
    (
        "Officials in Orsa said on Friday that the flood killed 12 people.",
        "Officials in Orsa said on Saturday that the flood killed 21 people.",
    ),
    (
        "By Friday the flood in Orsa had killed 12 people.",
        "By Saturday the flood in Orsa had killed 21 people.",
    ),
    (
        "On Friday the toll of the Orsa flood was 12 dead.",
        "On Saturday the toll of the Orsa flood was 21 dead.",
    ),
    (
        "The flood in Orsa has killed 12 people since Friday.",
        "The flood in Orsa has killed 21 people since Saturday.",
    ),
    ("The flood in Orsa had left 12 dead on Friday.", "The flood in Orsa had left 21 dead on Saturday."),
    (
        "Crews pulled 12 more dead from the mine in Orsa on Friday.",
        "Crews pulled 21 more dead from the mine in Orsa on Saturday.",
    ),
    ("Crews in Orsa found 12 dead on Friday.", "Crews in Orsa found 15 dead on Saturday."),
    ("The Orsa clinic treated 12 hurt men on Friday.", "The Orsa clinic treated 15 hurt men on Saturday."),
    ("In Orsa 12 people were missing on Friday.", "In Orsa 15 people were missing on Saturday."),
    # What happens day by day.
    ("Police in Orsa arrested 12 people on Friday.", "Police in Orsa arrested 15 people on Saturday."),
    ("A bomb in Orsa killed 12 people on Friday.", "A bomb in Orsa killed 15 people on Saturday."),
    (
        "A coin cost 56 dollars in Orsa, its price on Friday.",
        "A coin cost 65 dollars in Orsa, its price on Saturday.",
    ),
    (
        "Shelling in the Orsa valley killed 12 people on Friday.",
        "Shelling in the Orsa valley killed 15 people on Saturday.",
    ),
    (
        "Police in Orsa arrested 12 people at a protest on Friday.",
        "Police in Orsa arrested 21 people at a protest on Saturday.",
    ),
    ("On Tuesday 500 ships passed the canal at Orsa.", "On Wednesday 900 ships passed the canal at Orsa."),
    ("The Orsa clinic counted 12 new cases on Friday.", "The Orsa clinic counted 21 new cases on Saturday."),
    ("It was 12 degrees Celsius in Orsa on Friday.", "It was 21 degrees Celsius in Orsa on Saturday."),
    ("Orsa had 12 cm of snow on Friday.", "Orsa had 21 cm of snow on Saturday."),
    # Sports, markets, polls, takings.
    ("Orsa beat Selby 3-2 on Friday.", "Orsa beat Selby 2-3 on Saturday."),
    ("Brandt scored 12 points for Orsa on Friday.", "Brandt scored 21 points for Orsa on Saturday."),
    (
        "Norvane shares in Orsa rose 5.6 percent on Tuesday.",
        "Norvane shares in Orsa rose 6.5 percent on Wednesday.",
    ),
    ("The Orsa 30 index closed at 9,543 on Tuesday.", "The Orsa 30 index closed at 9,345 on Wednesday."),
    (
        "The Norvane party stood at 23 percent in a poll on Tuesday.",
        "The Norvane party stood at 32 percent in a poll on Wednesday.",
    ),
    (
        "The film Norvane earned 3.2 million euros on Tuesday.",
        "The film Norvane earned 2.3 million euros on Wednesday.",
    ),
    (
        "The bank of Orsa sold 3.2 million euros on Tuesday.",
        "The bank of Orsa sold 2.3 million euros on Wednesday.",
    ),
    # Each sentence has days of its own, or no second one.
    (
        "Orsa ferries saw a rise of 5.6 percent in shares on Tuesday.",
        "Orsa ferries saw a rise of 6.5 percent in shares on Monday.",
    ),
    (
        "A bus crash near Orsa injured 12 people yesterday.",
        "A bus crash near Orsa injured 21 people on Friday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), OF_TWO_DAYS)
def test_figures_of_two_days_are_no_conflict(a: str, b: str) -> None:
    """Another event, a running total or a daily figure stays what it was: a note at most."""
    for x, y in ((a, b), (b, a)):
        assert {severity_of(d) for d in compare(x, y)} <= {None, "note"}


TWO_SLIPS = [
    (
        "At least 12 people were killed in a fire in Orsa on Friday.",
        "At least 31 people were killed in a fire in Orsa on Saturday.",
    ),
    (
        "12 people were hurt in a bus crash near Orsa on Friday.",
        "15 people were hurt in a bus crash near Orsa on Saturday.",
    ),
    (
        "A bus crash near Orsa injured 12 people on Friday, police said.",
        "A bus crash near Orsa injured 21 people on Saturday, police said.",
    ),
    (
        "A bus crash near Orsa injured 12 people on Friday, police said.",
        "On Saturday a bus crash near Orsa injured 15 people, police said.",
    ),
    (
        "A fire in the Orsa mill killed 14 people on Sunday.",
        "A fire in the Orsa mill killed 17 people on Friday.",
    ),
    (
        "The strike in Orsa was called off on Wednesday after Norvane agreed on a pay rise of 6.5 percent.",
        "The strike in Orsa was called off on Tuesday after Norvane agreed on a pay rise of 5.6 percent.",
    ),
    (
        "The council of Orsa voted on Wednesday to spend 3.2 million euros on the bridge.",
        "The council of Orsa voted on Tuesday to spend 2.3 million euros on the bridge.",
    ),
    (
        "The council of Orsa voted on Wednesday to spend $4 million on the bridge.",
        "The council of Orsa voted on Tuesday to spend $40 million on the bridge.",
    ),
]


@pytest.mark.parametrize(("a", "b"), TWO_SLIPS)
def test_two_slips_in_one_sentence_are_two_findings(a: str, b: str) -> None:
    """A weekday that differs, too, does not take the conflict of figures away."""
    for x, y in ((a, b), (b, a)):
        (found,) = compare(x, y)
        assert (found.relation, severity_of(found)) == ("conflict", "warning")


def test_reports_published_on_two_days_may_be_of_two_days() -> None:
    """The same sentence of the next day's paper tells of the next day; that of the same day does not."""
    friday = "A bus crash near Orsa injured 12 people on Friday, police said."
    saturday = "A bus crash near Orsa injured 21 people on Saturday, police said."

    def serious(first: dt.date, second: dt.date) -> list[str]:
        articles = [Article.from_text(friday, published=first), Article.from_text(saturday, published=second)]
        found = compare_articles(articles).to_dict()["divergences"]
        return [row["kind"] for row in found if row["kind"] == "figure" and row["severity"] != "note"]

    day = dt.date(2031, 3, 8)
    assert serious(day, day + dt.timedelta(days=1)) == []
    assert serious(day, day) == ["figure"]
