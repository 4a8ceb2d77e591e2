"""A linked sentence may say more than its counterpart; that part is the article's own."""

from __future__ import annotations

import pytest

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.model import Pairing
from srccompare.comparison.sources import prepare
from srccompare.comparison.unique.grouping import unique_groups

REST = "The mayor of Orvik thanked everyone who came to help that night."


def clauses(a: str, b: str, *more: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return article, text and key terms of each clause; the first sentences of `a` and `b` are linked."""
    texts = [f"{a}\n\n{REST}", "\n\n".join((b, REST, *more))]
    sources = prepare([Article.from_text(text) for text in texts])
    link = (Link(0, 0, 0.6, "firm", "partial"), Link(1, 1, 1.0, "firm", "verbatim"))
    found = unique_groups(sources, [Pairing(0, 1, link, ())])
    rows = []
    for group in found:
        for clause in group.clauses:
            text = texts["AB".index(group.article)]
            rows.append((group.article, text[clause.start : clause.end], group.key_terms))
    return rows


SAME = "The ferry sank off the coast on Monday after a fire broke out in its engine room."

NOTHING = [
    (SAME, SAME),
    (SAME, "After a fire broke out in its engine room on Monday, the ferry sank off the coast."),
    (SAME, "The ferry sank off the coast on Monday after a fire broke out in its engine room, police said."),
    ("The ferry sank on Monday.", "On Monday, the ferry sank in Norway."),
    ("Ada Lund (D-Ohio) voted no.", "Ada Lund voted no."),
    ("The owner, Vestline, said no.", "Vestline, the owner, said no."),
]


@pytest.mark.parametrize(("a", "b"), NOTHING)
def test_no_clause_where_the_counterpart_says_as_much(a: str, b: str) -> None:
    """Order, a cue, a place or a party in brackets make no clause."""
    assert clauses(a, b) == []


def test_a_long_part_of_its_own_is_a_clause() -> None:
    """The uncovered part is cut at its conjunction."""
    own = "while farmers further north lost hundreds of sheep to an unknown disease"
    assert [row[:2] for row in clauses(SAME, f"{SAME[:-1]}, {own}.")] == [("B", own)]


@pytest.mark.parametrize(
    ("front", "own"),
    [
        ("and ", "farmers further north lost hundreds of sheep to an unknown disease"),
        ("but also ", "farmers further north lost hundreds of sheep to an unknown disease"),
        ("and that ", "farmers further north lost hundreds of sheep to an unknown disease"),
        ("before that ", "farmers further north lost hundreds of sheep to an unknown disease"),
        ("", "before farmers further north lost hundreds of sheep to an unknown disease"),
        ("", "that was bought by farmers further north for hundreds of sheep last winter"),
    ],
)
def test_a_clause_starts_behind_its_conjunction(front: str, own: str) -> None:
    """What only joins is left out; what says when or whose stays."""
    assert [row[:2] for row in clauses(SAME, f"{SAME[:-1]}, {front}{own}.")] == [("B", own)]


def test_a_clause_at_the_start_of_its_sentence_stays_whole() -> None:
    """A "that" in front of a noun is no conjunction."""
    own = "That disease in the north killed hundreds of sheep this winter"
    assert [row[:2] for row in clauses(SAME, f"{own}, and the ferry sank off the coast on Monday.")] == [
        ("B", own)
    ]


def test_a_clause_keeps_the_bracket_it_opens() -> None:
    """A bracket is never cut in two."""
    own = "(known as the grey fever) farmers further north lost hundreds of sheep to a disease"
    assert [row[:2] for row in clauses(SAME, f"{SAME[:-1]} {own}.")] == [("B", own)]


def test_a_part_that_stands_in_another_sentence_is_no_clause() -> None:
    """What the other article says elsewhere is not unique."""
    own = "while farmers further north lost hundreds of sheep to an unknown disease"
    elsewhere = "Farmers further north lost hundreds of sheep to a disease that is still unknown."
    assert [row for row in clauses(f"{SAME[:-1]}, {own}.", SAME, elsewhere) if row[0] == "A"] == []


def test_a_name_that_only_one_article_prints_is_a_clause() -> None:
    """A name given here and paraphrased there titles its group."""
    rows = clauses(
        "The ministry fined a shipping firm for the fire on the ferry.",
        "The ministry fined the shipping firm Vestline for the fire on the ferry.",
    )
    assert [row[:2] for row in rows] == [("B", "the shipping firm Vestline")]
    assert rows[0][2][0] == "Vestline"


def test_names_outside_the_compared_text_make_no_clause() -> None:
    """A byline or a notice below a sentence does not spill into it."""
    plain = f"{SAME}\n\n{REST}\n\nNobody was hurt, she said later."
    sources = prepare([Article.from_text(plain), Article.from_text(f"{plain}\n\nFrom The Vestline Times")])
    links = tuple(Link(n, n, 1.0, "firm", "verbatim") for n in range(3))
    assert unique_groups(sources, [Pairing(0, 1, links, ())]) == ()


def test_names_side_by_side_make_one_clause() -> None:
    """A list of names is not torn apart."""
    rows = clauses(
        "The fire was seen from the coast by three men, police said.",
        "The fire was seen from the coast by Anders Moe, Bo Dahl and Cy Rud, police said.",
    )
    assert [text for _, text, _ in rows] == ["Anders Moe, Bo Dahl and Cy Rud"]


def test_a_clause_joins_the_section_that_knows_its_name() -> None:
    """A name in a linked sentence belongs to the section about it."""
    sources = prepare(
        [
            Article.from_text("The ministry fined a shipping firm for the fire on the ferry."),
            Article.from_text(
                "The ministry fined the shipping firm Vestline for the fire on the ferry.\n\n"
                "Vestline lost money for years.\n\nShares of Vestline fell by a tenth."
            ),
        ]
    )
    found = unique_groups(sources, [Pairing(0, 1, (Link(0, 0, 0.6, "firm", "partial"),), ())])
    assert [(group.topic, len(group.sentences), len(group.clauses)) for group in found] == [
        ("Vestline", 2, 1)
    ]
