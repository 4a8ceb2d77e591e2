"""Figures of one number that say two things, figures given to each other's things, quotes of a market."""

from __future__ import annotations

import pytest
from tests.comparison.figures.test_figures import compare, texts
from tests.comparison.severity import severity_of

AGREE = [
    ("A place in the Orsa ward costs $40 a day.", "A place in the Orsa ward costs $40 daily."),
    ("A place in the Orsa ward costs $40 per day.", "A place in the Orsa ward costs $40 a day."),
    ("A place in the Orsa ward costs $40.", "A place in the Orsa ward costs $40 a day."),
    ("Inflation in Dunmore fell to 5.2 percent.", "Inflation in Dunmore is down to 5.2 percent."),
    ("Inflation in Dunmore fell by 5.2 percent.", "Inflation in Dunmore fell 5.2 percent."),
    ("Inflation in Dunmore fell 5.2 percent.", "The fall of inflation in Dunmore was 5.2 percent."),
    ("The poll in Orsa may be off by 3 percent.", "The poll in Orsa may be off by 3 percentage points."),
    ("About 5,000 homes in Orsa lost power.", "More than 5,000 homes in Orsa lost power."),
    ("Nearly 5,000 homes in Orsa lost power.", "More than 4,000 homes in Orsa lost power."),
    ("Four people are missing and feared dead in Orsa.", "Four people are feared dead in Orsa."),
    ("The flood in Orsa killed at least 50 people and hurt 90.", "More than 50 people died in Orsa."),
    ("Norvane fares rose to $5.", "Norvane fares went up to $5."),
]


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_one_number_in_other_words_agrees(a: str, b: str) -> None:
    """A rate said otherwise, a verb for a preposition, a bound that leaves room: nothing diverges."""
    for x, y in ((a, b), (b, a)):
        found = compare(x, y)
        assert [d for d in found if severity_of(d)] == []
        assert [d for d in found if severity_of(d) is None]


MISMATCHES = [
    (
        "Inflation in Dunmore fell to 5.2 percent in May.",
        "Inflation in Dunmore fell by 5.2 percent in May.",
        "to ≠ by",
    ),
    (
        "Inflation in Dunmore fell to 5.2 percent in May.",
        "In May inflation in Dunmore fell 5.2 percent.",
        "the level ≠ the change",
    ),
    (
        "A place in the Orsa ward costs $40 a day.",
        "A place in the Orsa ward costs $40 a month.",
        "a day ≠ a month",
    ),
    (
        "The tax in Orsa rose 3 percent last spring.",
        "The tax in Orsa rose 3 percentage points last spring.",
        "percent ≠ percentage points",
    ),
    (
        "Sales of Norvane were 20 percent higher than in May, the firm said.",
        "Sales of Norvane were 20 percentage points higher than in May, the firm said.",
        "percent ≠ percentage points",
    ),
    (
        "Nearly 5,000 homes in Orsa lost power.",
        "More than 5,000 homes in Orsa lost power.",
        "nearly ≠ more than",
    ),
    (
        "Four people are missing after the flood at the Orsa mill.",
        "Four people are dead after the flood at the Orsa mill.",
        "missing ≠ dead",
    ),
    (
        "The county of Orsa lost $3 million in taxes.",
        "The county of Orsa lost €3 million in taxes.",
        "USD ≠ EUR",
    ),
    (
        "Norvane sales in Orsa rose 5 percent in the spring.",
        "Norvane sales in Orsa fell 5 percent in the spring.",
        "rose ≠ fell",
    ),
]


@pytest.mark.parametrize(("a", "b", "note"), MISMATCHES)
def test_one_number_that_says_two_things_differs(a: str, b: str, note: str) -> None:
    """The number is equal, so it is not a conflict; what is said of it differs, so it is not an agreement."""
    (found,) = compare(a, b)
    assert found.relation == "differs"
    assert severity_of(found) in ("note", "warning")
    assert found.note == note


def test_one_word_of_another_sense_in_the_same_sentence_is_a_warning() -> None:
    """In sentences told otherwise it is a note."""
    a = "Four people are missing after the flood in Orsa."
    shares = "Norvane shares in Orsa rose 4 percent on Friday."
    (turned,) = compare(shares, "Norvane shares in Orsa fell 4 percent on Friday.")
    assert severity_of(turned) == "warning"
    (twin,) = compare(a, "Four people are dead after the flood in Orsa.")
    (other,) = compare(a, "After a long night the flood has left four people dead in Orsa, police said.")
    assert (severity_of(twin), severity_of(other)) == ("warning", "note")


NOT_CROSSED = [
    ("Fares to Orsa came down from $4 to $2 in May.", "Fares to Orsa came down to $2 from $4 in May."),
    (
        "Fares to Orsa fell from 4 percent to 2 percent.",
        "Fares to Orsa fell from 4 percent in May to 2 percent.",
    ),
    ("Norvane of Orsa closed at $58, up $2.", "Norvane of Orsa rose $2 to close at $58."),
    ("Four people died in Orsa and six in Selby.", "Six people died in Selby and four in Orsa."),
    (
        "The flood in Orsa killed four people and injured nine.",
        "Nine were hurt and four died in the flood in Orsa.",
    ),
    (
        "In Orsa the wall cost $4 million and the gate $2 million.",
        "In Orsa the gate cost $2 million and the wall $4 million.",
    ),
    (
        "One in three 6-year-olds and one in two 9-year-olds can swim.",
        "One in two 9-year-olds can swim, and one in three 6-year-olds.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NOT_CROSSED)
def test_another_order_is_no_conflict(a: str, b: str) -> None:
    """What is told in another order is the same."""
    for x, y in ((a, b), (b, a)):
        assert [d for d in compare(x, y) if severity_of(d)] == []


CROSSED = [
    (
        "The flood in Orsa killed four people and injured nine.",
        "The flood in Orsa killed nine people and injured four.",
        {("four", "nine"), ("nine", "four")},
    ),
    (
        "In Orsa the wall cost $4 million and the gate $2 million.",
        "In Orsa the wall cost $2 million and the gate $4 million.",
        {("$4 million", "$2 million"), ("$2 million", "$4 million")},
    ),
]


@pytest.mark.parametrize(("a", "b", "pairs"), CROSSED)
def test_figures_given_to_each_others_things_are_a_conflict(
    a: str, b: str, pairs: set[tuple[str, str]]
) -> None:
    """Four dead and nine hurt are not nine dead and four hurt, though both numbers stand in both."""
    found = compare(a, b)
    assert {texts(d, a, b) for d in found} == pairs
    assert {(d.relation, severity_of(d), d.note) for d in found} == {
        ("conflict", "warning", "the other way round")
    }


MARKETS = [
    (
        "The Orsa 30 index fell 44 points to 9,543 in morning trading.",
        "The Orsa 30 index rose 18.25 points to 9,586.71.",
    ),
    (
        "Norvane shares slipped $1.49 to $50.01 in Oslo.",
        "Norvane shares slipped $1.57 to close at $49.93 in Oslo.",
    ),
    ("Orsa crude traded at $61.20 a barrel.", "Orsa crude traded at $60.85 a barrel."),
]


@pytest.mark.parametrize(("a", "b"), MARKETS)
def test_quotes_of_a_market_are_worth_a_note_at_most(a: str, b: str) -> None:
    """Each was right at its minute."""
    for x, y in ((a, b), (b, a)):
        assert {severity_of(d) for d in compare(x, y)} <= {None, "note"}


def test_quotes_of_the_close_are_worth_a_warning() -> None:
    """There is one close a day."""
    found = compare("The Orsa 30 index closed at 9,543.", "The Orsa 30 index closed at 9,345.")
    assert [(d.relation, severity_of(d)) for d in found] == [("conflict", "warning")]


DATED_APART = [
    (
        "At 6:12 a.m. the missile of Norvane flew 730 miles.",
        "At 7:16 a.m. the missile of Norvane flew 2,000 km.",
    ),
    (
        "On May 4, 2021, a flood in Orsa killed 12 people.",
        "On May 9, 2023, a flood in Orsa killed 31 people.",
    ),
]


@pytest.mark.parametrize(("a", "b"), DATED_APART)
def test_figures_of_two_days_or_hours_are_no_conflict(a: str, b: str) -> None:
    """What happened at another time happened a second time."""
    for x, y in ((a, b), (b, a)):
        assert [d for d in compare(x, y) if d.relation == "conflict"] == []


LED = [
    (
        "The hall in Selby costs $310,000 a year, says a memo that ends in a row of stars and is read twice.",
        "The hall in Selby costs $370,000 a year, a memo said.",
        "$60,000 apart",
    ),
    (
        "Trams will leave every six minutes in its place.",
        "The trams that replace it will leave every ten minutes, the city said.",
        "4 minutes apart",
    ),
]


@pytest.mark.parametrize(("a", "b", "note"), LED)
def test_the_same_words_up_to_two_figures_make_a_conflict(a: str, b: str, note: str) -> None:
    """What follows may be told at other length."""
    (found,) = compare(a, b)
    assert (found.relation, found.note) == ("conflict", note)


def test_a_slip_of_the_point_in_one_sentence_is_an_error() -> None:
    """Ten times as much in the same words is what a reader must not miss."""
    a = "Repairs to the road in Orsa will cost $4.1 million, the county said."
    (slip,) = compare(a, "Repairs to the road in Orsa will cost $41 million, the county said.")
    (other,) = compare(a, "Repairs to the road in Orsa will cost $5.2 million, the county said.")
    assert (severity_of(slip), severity_of(other)) == ("error", "warning")


DISTANCES = [
    (
        "The trial run in Orsa covered 340 miles.",
        "The trial run in Orsa covered 820 km.",
        "about 170 miles apart",
    ),
    (
        "The trial run in Orsa covered 820 km.",
        "The trial run in Orsa covered 340 miles.",
        "about 270 km apart",
    ),
    ("The hut in Orsa is 12 metres high.", "The hut in Orsa is 12 feet high.", "metres ≠ feet"),
    ("The siege of Orsa took 12 hours.", "The siege of Orsa took 12 days.", "hours ≠ days"),
    ("The hut in Orsa is 6 feet high.", "The hut in Orsa is 11 feet high.", "5 feet apart"),
    ("Mara Feld, 41, of Orsa won.", "Mara Feld, 42, of Orsa won.", "1 year apart"),
    ("Turnout in Orsa was 36 percent.", "Turnout in Orsa was 41 percent.", "5 percentage points apart"),
    ("The fair in Orsa drew 9,137 guests.", "The fair in Orsa drew 7,800 guests.", "about 1,300 apart"),
    ("The fair in Orsa drew 137 guests.", "The fair in Orsa drew 254 guests.", "117 apart"),
    ("The road in Orsa cost $58,120,000.", "The road in Orsa cost $41,000,000.", "about $17 million apart"),
]


@pytest.mark.parametrize(("a", "b", "note"), DISTANCES)
def test_a_distance_is_told_in_the_unit_of_the_first_mention(a: str, b: str, note: str) -> None:
    """Small counts are exact, what is rounded says so."""
    (found,) = [d for d in compare(a, b) if severity_of(d)]
    assert found.note == note


HALVES = [
    ("Wardens in Orsa took 90 minutes.", "Wardens in Orsa took an hour and a half.", "equivalent"),
    (
        "The work in Orsa takes at least 14 weeks.",
        "The work in Orsa takes three months and a half.",
        "compatible",
    ),
    ("The pipe in Orsa is a mile and a half long.", "The pipe in Orsa is 2.4 km long.", "equivalent"),
    ("The plan for Orsa passed by seven votes to four.", "The plan for Orsa passed 7-4.", "equivalent"),
    ("The work in Orsa took six months.", "The work in Orsa took half a year.", "equivalent"),
]


@pytest.mark.parametrize(("a", "b", "relation"), HALVES)
def test_what_is_measured_in_other_words_agrees(a: str, b: str, relation: str) -> None:
    """A half may follow its unit, weeks answer months, and a score may be spelt out."""
    (found,) = compare(a, b)
    assert found.relation == relation


def test_days_are_not_held_against_years() -> None:
    """A sentence tells of weeks and of years for different reasons."""
    assert compare("The work in Orsa takes 20 days.", "The work in Orsa takes two years.") == ()
