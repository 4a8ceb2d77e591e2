"""A verb denied, planned or left open in one of two reports: what must not be flagged, and what must."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import compare
from srccompare.articles.model import Article

_TUESDAY = dt.date(2024, 6, 18)
_LEAD_A = "The port of Ellwick has been shut since the weekend by a dispute over pay."
_LEAD_B = "Since the weekend the port of Ellwick has been shut by a dispute over pay."


def _found(a: str, b: str, days: tuple[dt.date, dt.date] = (_TUESDAY, _TUESDAY)) -> list[tuple[str, ...]]:
    """Return kind and values of what is denied, planned or unsure on one side below two like leads."""
    texts = (f"{_LEAD_A}\n\n{a}\n", f"{_LEAD_B}\n\n{b}\n")
    articles = [Article.from_text(text, published=day) for text, day in zip(texts, days, strict=True)]
    return [
        (row["kind"], *(mention["value"] for mention in row["mentions"]))
        for row in compare(articles).to_dict()["divergences"]
        if row["kind"] in {"polarity", "certainty"} and row["severity"] != "note"
    ]


NONE = [
    (
        "The port company paid no crews in June, said Ole Lind, director of the Orsa line.",
        "Ole Lind, director of the Orsa line, said the port company did not pay crews in June.",
    ),
    # reported denials on both sides, and a denial in two ways
    (
        "The dockers said on Monday they would not return before a vote, union head Ada Roth told reporters.",
        "Union head Ada Roth told reporters on Monday that the dockers would return after a vote.",
    ),
    (
        "The dockers of Ellwick, who stopped work on Saturday, said they would not return to the port.",
        "To the port they would not return, said the dockers of Ellwick, who stopped work on Saturday.",
    ),
    (
        "The dockers said they would not accept the offer of the port company for Saturday shifts.",
        "For the night shifts the dockers said they would accept the contract drawn up by the port company.",
    ),
    (
        "The cranes had last been inspected in March, the port company said on Monday.",
        "The port company said on Monday that the cranes had not been inspected since March.",
    ),
    # "could" told directly and indirectly, and of what people were able to do
    (
        'Harbour master Nils Orde said on Monday: "The strike could spread to Tarn within days."',
        "The strike could spread to Tarn within days, harbour master Nils Orde said on Monday.",
    ),
    (
        "Harbour master Nils Orde said on Monday that the strike in the port might spread to Tarn.",
        "On Monday the strike in the port could spread to Tarn, in the view of harbour master Nils Orde.",
    ),
    (
        "Residents on the quay could see ships of the Orsa line waiting outside the port on Monday.",
        "On Monday residents on the quay saw ships of the Orsa line that were waiting outside the port.",
    ),
    # a plan against a wish, a condition or a duty
    (
        "Two ferries of the Orsa line will be moved to Tarn, its director Ole Lind said on Monday.",
        "Director Ole Lind said on Monday that two ferries of the Orsa line were to be moved to Tarn.",
    ),
    (
        "Two ferries of the Orsa line could be moved to Tarn if the strike goes on, director Ole Lind said.",
        "Director Ole Lind said two ferries of the Orsa line will be moved to Tarn if the strike goes on.",
    ),
    (
        "It is not known how many boxes have spoiled on the quay of the port, the company said on Monday.",
        "How many boxes may have spoiled on the quay of the port is not known, the company said on Monday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_what_may_both_be_right_is_left_alone(a: str, b: str) -> None:
    """Denials told in two ways, other objects, conditions, questions and backshifted modals do not differ."""
    assert _found(a, b) == []
    assert _found(b, a) == []


DENIED = [
    (
        (
            "The port was quiet for a third day on Monday, and the dockers who guard its gates said they "
            "would not leave."
        ),
        (
            "The dockers at the port said on Monday that they would leave the gates, which were quiet for a "
            "third day running."
        ),
    ),
    (
        "In Tarn on Monday, minister Eva Holt told reporters the farmers would not be compensated.",
        "The farmers would be compensated, reporters in Tarn heard from minister Eva Holt on Monday.",
    ),
    (
        "Ole Lind of the Orsa line admitted at the talks in Tarn that its two ferries had not been insured.",
        "The two ferries of the Orsa line had been insured, as Ole Lind said at the talks in Tarn.",
    ),
]


@pytest.mark.parametrize(("a", "b"), DENIED)
def test_a_denied_verb_is_found_wherever_it_stands(a: str, b: str) -> None:
    """One article denies what the other asserts, though their clauses stand in another order."""
    assert _found(a, b) == [("polarity", "denied", "asserted")]
    assert _found(b, a) == [("polarity", "asserted", "denied")]


NO_VOTES = [
    (
        "Nine members of the council voted for the new quay and four against it.",
        "Four members of the council voted against the new quay, nine for it.",
    ),
    (
        "Nils Orde voted against the new quay in May, and for it on Monday.",
        "Nils Orde voted for the new quay on Monday.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NO_VOTES)
def test_who_tells_of_both_sides_of_a_vote_may_begin_with_either(a: str, b: str) -> None:
    """The other side may be told without a verb of its own."""
    assert _found(a, b) == _found(b, a) == []


VOTES = [
    ("The council voted {} the new quay on Monday night by 14 votes to nine.", "against", "for", 1),
    ("The council voted {} the new quay on Monday night by 14 votes to nine.", "against", "in favour of", 1),
    ("The council voted {} the new quay on Monday night by 14 votes to nine.", "for", "in favour of", 0),
    ("Ten members voted {} the new quay on Monday, and five voted against it.", "for", "against", 0),
    ("The council voted {} on Monday night.", "for the new quay", "against the old slip", 0),
]


@pytest.mark.parametrize(("text", "x", "y", "count"), VOTES)
def test_a_vote_for_and_a_vote_against_are_opposites(text: str, x: str, y: str, count: int) -> None:
    """One body, one thing, and the two sides."""
    assert _found(text.format(x), text.format(y)) == [("polarity", "opposite", "opposite")] * count
    assert _found(text.format(y), text.format(x)) == [("polarity", "opposite", "opposite")] * count


def test_an_article_with_both_sides_of_a_vote_is_left_alone() -> None:
    """Each report may begin with another side of the count."""
    a = "The dockers of Ellwick voted for the deal on Monday. The pilots of Ellwick voted against the deal."
    b = "The dockers of Ellwick voted against the deal on Monday, the union said."
    assert _found(a, b) == []


OPEN = [
    (
        (
            "A flood of the lower docks could follow within days, harbour master Nils Orde warned on Monday; "
            "a dyke on the uninhabited island of Sund could break."
        ),
        (
            "On the island of Sund, on which nobody lives, there is a dyke that will break within days, "
            "harbour master Nils Orde warned on Monday."
        ),
    ),
    (
        "The strike may spread to the ferries of Tarn before the summer, union head Ada Roth said on Monday.",
        "Before the summer, union head Ada Roth said Monday, the strike will spread to the ferries of Tarn.",
    ),
]


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_what_will_be_is_no_longer_open(a: str, b: str) -> None:
    """What could or may be in one report, and will be in the other, differs."""
    assert _found(a, b) in ([("certainty", "might", "asserted")], [("certainty", "may", "asserted")])


_DONE = "Streets along the swollen Arda have been cleared, the mayor of Ellwick said on Monday at noon."
_PLANNED = "The mayor of Ellwick said on Monday that streets along the Arda will be cleared."


def test_a_plan_is_not_done_yet() -> None:
    """What will be is compared with what has been where both reports are of one day."""
    assert _found(_DONE, _PLANNED) == [("certainty", "done", "planned")]
    assert _found(_PLANNED, _DONE) == [("certainty", "planned", "done")]


def test_a_plan_told_before_its_outcome_is_no_divergence() -> None:
    """A report of Tuesday may tell the outcome of what one of Monday announced."""
    assert _found(_PLANNED, _DONE, (dt.date(2024, 6, 17), _TUESDAY)) == []


def test_a_plan_for_the_day_of_the_report_is_no_divergence() -> None:
    """What is planned for today may be done by the evening."""
    planned = "The mayor of Ellwick said that streets along the Arda will be cleared on Tuesday, June 18."
    assert _found(planned, _DONE) == []


def test_an_article_that_has_both_is_left_alone() -> None:
    """A report that tells of the plan and of what came of it is at odds with neither."""
    both = f"{_DONE}\n\nMore streets will be cleared tonight."
    assert _found(both, _PLANNED) == []
