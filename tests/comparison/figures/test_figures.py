"""Figures of two articles: what must not be called a conflict, what is one, what agrees."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparison.severity import severity_of
from tests.growth import lines_run
from tests.properties.strategies import anything, news

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.dates.comparing import compare_dates
from srccompare.comparison.figures.comparing import compare_figures
from srccompare.comparison.model import Detail, Source
from srccompare.facts.dates import dates
from srccompare.facts.figures import figures
from srccompare.facts.model import Facts
from srccompare.segments import witness


def source(text: str, siglum: str, published: dt.date | None = None) -> Source:
    """Return a source that holds the figures and dates of a text."""
    made = witness(Article.from_text(text, published=published), siglum)
    return Source(made, Facts((), figures(made), dates(made, published), (), ()))


def compare(a: str, b: str, score: float = 0.8) -> tuple[Detail, ...]:
    """Compare the figures of two single sentences that are firmly linked."""
    return compare_figures(source(a, "A"), source(b, "B"), [Link(0, 0, score, "firm", "paraphrase")])


def texts(detail: Detail, a: str, b: str) -> tuple[str, str]:
    """Return what the mentions of a detail quote."""
    first, second = detail.mentions
    return a[first.start : first.end], b[second.start : second.end]


NO_CONFLICT = [
    (
        "The flood destroyed two bridges near Orsa, police said.",
        "The flood destroyed three villages near Orsa, police said.",
    ),
    ("The fire in Selby killed 12 people, police said.", "The fire in Selby injured 15 people, police said."),
    ("The fire killed at least 12 people in Selby.", "The fire killed 21 people in Selby."),
    ("The fire killed nearly 50 people in Selby.", "The fire killed 48 people in Selby."),
    ("The fire killed dozens of people in Selby.", "The fire killed 36 people in Selby."),
    ("Turnout in Selby was 36 percent.", "Turnout in Selby was 35.7 percent."),
    ("The plan for Selby costs $43,000 a month.", "The plan for Selby costs $43,350 a month."),
    ("The council voted 23-19 for the plan.", "The council voted 23-19 for the plan."),
    (
        "The poster of the trust will hang in Selby, Orsa and Lenn and costs the trust $1 million.",
        "The trust has booked $500,000 of wall space for the poster in Lenn, Selby and Orsa.",
    ),
    (
        "Norvane shares closed at $15.80 in Lisbon on heavy trading.",
        "Norvane shares closed at $18.29 in Oslo on heavy trading.",
    ),
    (
        "Norvane shares rose to $15.80 in morning trading.",
        "Norvane shares rose to $16.40 at the close of trading.",
    ),
    (
        "Norvane expected sales of $300 million in the spring.",
        "Norvane reported sales of $250 million in the spring.",
    ),
    (
        "Norvane sales grew 33 percent over the past 15 months.",
        "Norvane sales grew 9 percent over the past six weeks.",
    ),
    (
        "Norvane of Orsa added 654 steel boats in the spring.",
        "Norvane of Orsa added 111 sailing boats in the spring.",
    ),
    (
        "Five more cases were found in Orsa, doctors said.",
        "In all 103 cases were found in Orsa, doctors said.",
    ),
    (
        "On Tuesday 500 ships passed the canal at Orsa.",
        "On Friday 900 ships passed the canal at Orsa.",
    ),
    (
        "The heavy storm killed 12 people and left 40 people homeless on the coast.",
        "A storm inland at night killed 15 people and left 90 people homeless in two valleys.",
    ),
    (
        "Firefighters needed six hours and used 40 engines to put out the blaze in the mill.",
        "Firefighters needed nine hours and 70 engines before the blaze was out on the farm.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NO_CONFLICT)
def test_no_conflict_where_the_figures_may_both_be_right(a: str, b: str) -> None:
    """Another thing, another fate, a bound, a rounding, another place or moment is not a conflict."""
    assert [d.relation for d in compare(a, b) if d.relation == "conflict"] == []
    assert [d.relation for d in compare(b, a) if d.relation == "conflict"] == []


def test_a_price_and_a_turnover_are_not_set_side_by_side() -> None:
    """A sum may slip by a magnitude, not by four."""
    a = "Without the charge Norvane of Orsa would have earned 13 cents."
    assert compare(a, "Without the charge of $56 million Norvane of Orsa would have earned more.") == ()


def test_a_move_told_in_two_units_is_one_difference() -> None:
    """Points and percent of one fall against one rise are said once."""
    a = "The Orsa index eased 44 points, or 0.47 percent, in heavy trading."
    b = "The Orsa index rose 18 points, or 0.19 percent, in heavy trading."
    assert [d.note for d in compare(a, b)] == ["eased ≠ rose"]


def test_two_moves_that_differ_are_two_differences() -> None:
    """That profit fell does not hide that sales rose."""
    a = "Norvane profit fell 12 percent and sales rose 4 percent."
    b = "Norvane profit rose 9 percent and sales fell 7 percent."
    assert [d.note for d in compare(a, b)] == ["fell ≠ rose", "rose ≠ fell"]


def test_a_loose_link_makes_no_conflict() -> None:
    """Two sentences that are only possibly related prove nothing."""
    a, b = "The fire in Selby killed 12 people.", "The fire in Selby killed 15 people."
    link = Link(0, 0, 0.3, "possible", "partial")
    assert compare_figures(source(a, "A"), source(b, "B"), [link]) == ()


def test_a_figure_that_the_other_article_has_elsewhere_is_no_conflict() -> None:
    """Where the other report names the same count in another sentence, the two may speak of two things."""
    a = "The fire in Selby killed 12 people, police said."
    b = "The fire in Selby killed 15 people, police said. An earlier fire killed 12 people."
    found = compare_figures(source(a, "A"), source(b, "B"), [Link(0, 0, 0.8, "firm", "paraphrase")])
    assert [d for d in found if d.relation == "conflict"] == []


def test_two_events_with_the_same_stock_phrases_are_no_conflict() -> None:
    """Where the articles name nothing in common, a phrase they share proves nothing."""
    a = source("A fire in Selby shut a mill. Firefighters needed six hours to put out the blaze.", "A")
    b = source("A fire in Dunmore shut a farm. Firefighters needed nine hours to put out the blaze.", "B")
    links = [Link(0, 0, 0.5, "possible", "partial"), Link(1, 1, 0.9, "firm", "near-verbatim")]
    assert [d for d in compare_figures(a, b, links) if d.relation == "conflict"] == []


CONFLICTS = [
    (
        "The fire in Selby killed 12 people, police said.",
        "The fire in Selby killed 15 people, police said.",
        ("12", "15"),
        "3 apart",
    ),
    (
        "Repairs to the valley road will cost $4.1 million, the county said.",
        "Repairs to the valley road will cost $41 million, the county said.",
        ("$4.1 million", "$41 million"),
        "ten times as much",
    ),
    (
        "A 34-year-old driver was pulled from his car below the village.",
        "A 36-year-old driver was pulled from his car below the village.",
        ("34-year-old", "36-year-old"),
        "2 years apart",
    ),
    (
        "The fire at the Selby mill killed 12 people, police said.",
        "In the fire at the Selby mill, police said, the death toll rose to 15.",
        ("12", "15"),
        "3 apart",
    ),
    (
        "Mayor Osk Lindel resigned on Tuesday after a bridge collapse killed 12 people in the town of Orsa.",
        "Osk Lindel, the mayor of Orsa, quit on Tuesday after a bridge collapse that killed 21 people.",
        ("12", "21"),
        "9 apart",
    ),
    (
        "The judge gave Brandt 30 days to clear the quay.",
        "The judge gave Brandt 15 days to clear the quay.",
        ("30 days", "15 days"),
        "twice as much",
    ),
]


@pytest.mark.parametrize(("a", "b", "quoted", "note"), CONFLICTS)
def test_one_quantity_of_one_thing_with_two_values_is_a_conflict(
    a: str, b: str, quoted: tuple[str, str], note: str
) -> None:
    """The note gives the distance and judges neither side."""
    (found,) = [d for d in compare(a, b) if severity_of(d)]
    assert found.relation == "conflict"
    assert severity_of(found) in ("warning", "error")
    assert texts(found, a, b) == quoted
    assert found.note == note
    assert found.sentences == (0, 0)


AGREEMENTS = [
    ("Some 12 boats sank.", "Some 12 boats sank.", "identical"),
    ("Fifty percent of the homes are dark.", "Half of the homes are dark.", "equivalent"),
    ("Twelve boats sank.", "12 boats sank.", "equivalent"),
    (
        "The hut lies a mile below the village.",
        "The hut lies 1.6 kilometres below the village.",
        "equivalent",
    ),
    ("The water rose by 1.2 metres.", "The water rose by four feet.", "equivalent"),
    ("It has 1.2 million readers.", "It has 1,200,000 readers.", "equivalent"),
    ("The siege took 48 hours.", "The siege took two days.", "equivalent"),
    ("At least 12 boats sank.", "Some 15 boats sank.", "compatible"),
    ("Dozens of boats sank.", "In all 36 boats sank.", "compatible"),
    ("It has 1.2 million readers.", "It has 1.24 million readers.", "compatible"),
]


@pytest.mark.parametrize(("a", "b", "relation"), AGREEMENTS)
def test_figures_that_meet_agree_as_closely_as_they_do(a: str, b: str, relation: str) -> None:
    """The same words, the same value in other words, or a value that the wording leaves room for."""
    (found,) = compare(a, b)
    assert (found.relation, severity_of(found)) == (relation, None)


def test_an_agreement_is_listed_once_however_often_it_is_said() -> None:
    """Three sentences with one figure make one row."""
    text = "The fire killed 12 people. It was over by noon.\n\nIn Selby 12 people died."
    a, b = source(text, "A"), source(text, "B")
    links = [Link(n, n, 0.9, "firm", "verbatim") for n in range(len(a.witness.sentences))]
    assert [d.relation for d in compare_figures(a, b, links)] == ["identical"]


def test_two_scores_agree_only_if_both_sides_do() -> None:
    """The same votes for and other votes against are no agreement."""
    found = compare("The house passed the bill 234-193.", "The house passed the bill 234-190.")
    assert [d for d in found if severity_of(d) is None] == []


@pytest.mark.parametrize(("other", "note"), [("3-2", ""), ("2-1", "1 apart")])
def test_of_two_scores_only_the_first_numbers_lie_apart(other: str, note: str) -> None:
    """Of 3-1 and 3-2 it is not said that they are 0 apart."""
    found = compare("Orvik won the final in Lund 3-1.", f"Orvik won the final in Lund {other}.")
    assert [d.note for d in found if severity_of(d) is not None] == [note]


def test_what_is_picked_up_has_not_risen() -> None:
    """The particle belongs to its verb; "up 68" alone is a change."""
    found = compare(
        "Volunteers of the bird society had collected 86 oiled birds.",
        "Volunteers of the bird society picked up 68 oiled birds.",
    )
    assert [(d.relation, d.note) for d in found] == [("conflict", "18 apart")]
    a, b = "Sales of the mill picked up {} in May.", "Sales of the mill in May were {} of the year."
    assert compare(a.format("7 percent"), b.format("9 percent")) == ()
    assert compare(a.format("7 percent"), a.format("9 percent")) != ()


def test_a_sentence_that_is_a_table_is_not_judged() -> None:
    """Where one sentence holds dozens of figures, nobody can tell which answers which."""
    a = "The league table: " + ", ".join(f"Orsa {n}.5 points" for n in range(1, 40)) + "."
    b = "The league table: " + ", ".join(f"Orsa {n}.7 points" for n in range(101, 140)) + "."
    assert compare(a, b) == ()


def test_values_are_printed_in_base_units() -> None:
    """A value says what was read."""
    a, b = "It costs $4.1 million for the road.", "It costs $41 million for the road."
    (found,) = compare(a, b)
    assert [m.value for m in found.mentions] == ["4100000 USD", "41000000 USD"]


def test_reports_of_two_days_are_said_to_be() -> None:
    """A toll that grows is not a contradiction; the note says so."""
    a = source("The fire in Selby killed 12 people, police said.", "A", dt.date(2024, 3, 14))
    b = source("The fire in Selby killed 15 people, police said.", "B", dt.date(2024, 3, 15))
    (found,) = compare_figures(a, b, [Link(0, 0, 0.8, "firm", "paraphrase")])
    assert found.note == "3 apart; reports of different days"


@settings(max_examples=60, deadline=None)
@given(st.one_of(news, anything))
def test_an_article_agrees_with_itself(text: str) -> None:
    """The same text twice has no divergence, whatever its sentences are linked with."""
    a, b = source(text, "A", dt.date(2024, 3, 15)), source(text, "B", dt.date(2024, 3, 15))
    links = [Link(n, n, 1.0, "firm", "verbatim") for n in range(len(a.witness.sentences))]
    found = compare_figures(a, b, links) + compare_dates(a, b, links)
    assert {d.relation for d in found} <= {"identical"}


@settings(max_examples=60, deadline=None)
@given(st.one_of(news, anything), st.one_of(news, anything))
def test_every_finding_points_into_both_articles_and_uses_a_figure_once(one: str, other: str) -> None:
    """Whatever is linked, mentions lie inside the texts and no figure is in two divergences."""
    a, b = source(one, "A", dt.date(2024, 3, 15)), source(other, "B")
    links = [
        Link(x, y, 0.9, "firm", "paraphrase")
        for x in range(len(a.witness.sentences))
        for y in range(len(b.witness.sentences))
    ]
    for found in (compare_figures(a, b, links), compare_dates(a, b, links)):
        for detail in found:
            for mention, text in zip(detail.mentions, (one, other), strict=True):
                assert 0 <= mention.start < mention.end <= len(text)
        starts = [d.mentions[0].start for d in found if severity_of(d)]
        assert len(starts) == len(set(starts))


@pytest.mark.parametrize(
    ("a", "b", "relations"),
    [
        ("12 boats, ", "1 to ", []),
        ("12 boats, ", "12 boats, ", ["identical"]),
        ("1 to ", "1 to ", ["identical"]),
    ],
)
def test_a_long_list_costs_its_length_and_not_its_square(a: str, b: str, relations: list[str]) -> None:
    """Equal values are looked up: twice the figures take twice the lines run, and agree once."""

    def work(times: int) -> int:
        sides = source(a * times, "A"), source(b * times, "B")
        link = [Link(0, 0, 0.8, "firm", "paraphrase")]
        return lines_run(lambda: compare_figures(*sides, link))

    assert [d.relation for d in compare(a * 400, b * 400)] == relations
    assert work(400) < 2.5 * work(200)


def test_a_figure_meets_its_likeliest_rival_whichever_article_comes_first() -> None:
    """With several figures apart, the order of the articles does not choose which two are compared."""
    a = "By noon the port counted nearly 300 dock workers out on strike."
    b = "The port counted 7,400 people out on strike by noon and thousands of dock workers at the gates."
    found = [[texts(d, x, y) for d in compare(x, y)] for x, y in ((a, b), (b, a))]
    assert found == [[("300", "thousands")], [("thousands", "300")]]
