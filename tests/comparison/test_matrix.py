"""The matrix: who has a fact, where in the article, in what relation."""

from __future__ import annotations

from srccompare.comparison.matrix import cells
from srccompare.comparison.model import FactMention, FactPair, SharedFact

FACT = SharedFact(
    id="f1",
    statement="The ferry sank.",
    relation="near-verbatim",
    tier="firm",
    articles=("A", "B", "C"),
    mentions=(
        FactMention("A", "A.1.1", 0, 20, main=False),
        FactMention("A", "A.5.1", 500, 520),
        FactMention("B", "B.2.1", 100, 120),
        FactMention("C", "C.9.1", 900, 920),
    ),
    pairs=(
        FactPair("A.1.1", "B.2.1", "partial", "possible", 0.5),
        FactPair("A.5.1", "B.2.1", "near-verbatim", "firm", 0.99),
        FactPair("B.2.1", "C.9.1", "partial", "possible", 0.5),
    ),
)


def test_an_article_that_leaves_the_fact_out_has_no_cell() -> None:
    """Silence is shown as silence."""
    assert cells(FACT, {"A": 1000, "D": 1000})["D"] is None


def test_a_possible_link_does_not_hide_behind_the_firm_link_of_others() -> None:
    """Each article is told by its own links."""
    cell = cells(FACT, {"C": 1000})["C"]
    assert cell is not None
    assert (cell.tier, cell.relation) == ("possible", "partial")


def test_a_cell_points_at_the_main_sentence_and_the_part_it_stands_in() -> None:
    """What only touches on the fact is not where the article reports it."""
    found = {
        k: c and (c.sentence, c.part, c.relation) for k, c in cells(FACT, dict.fromkeys("ABC", 1000)).items()
    }
    assert found == {
        "A": ("A.5.1", "body", "near-verbatim"),
        "B": ("B.2.1", "lead", "near-verbatim"),
        "C": ("C.9.1", "tail", "partial"),
    }


def test_an_article_that_only_touches_on_the_fact_is_told_apart() -> None:
    """A passing mention is not a report."""
    passing = FACT._replace(mentions=(FACT.mentions[0], *FACT.mentions[2:]))
    cell = cells(passing, {"A": 1000})["A"]
    assert cell is not None
    assert not cell.main
