"""Votes: how their two numbers are read, what is another vote, and what is one with another number."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import compare, inspect
from srccompare.articles.model import Article

TUESDAY = dt.date(2025, 6, 17)

NO_VOTES = [
    "Police sent 40 officers against 20 thieves.",
    "The dealer sold 40 cars and 12 buses against 30 in May.",
    "The 12 members were for it in 2019, nine against.",
    "In June 40 members left and 12 were against a merger.",
]


@pytest.mark.parametrize("text", NO_VOTES)
def test_numbers_that_are_no_vote(text: str) -> None:
    """Officers against thieves and cars against those of another month are counts."""
    assert _scores(text) == []


VOTES = [
    ("It was backed by 184 deputies, with 121 against.", "184 deputies, with 121"),
    ("It passed with the support of 63 members; 41 voted against it.", "63 members; 41"),
    ("The vote was 51 for, 49 against.", "51 for, 49"),
    ("There were 148 votes in favour and 97 opposed.", "148 votes in favour and 97"),
    ("He won by seven votes to four.", "seven votes to four"),
]


@pytest.mark.parametrize(("text", "score"), VOTES)
def test_the_numbers_of_a_vote_are_one_score(text: str, score: str) -> None:
    """Those for and those against are read together, whatever words stand between."""
    assert _scores(text) == [score]


def _scores(text: str) -> list[str]:
    found = inspect(Article.from_text(f"{text}\n")).to_dict()["figures"]
    return [row["text"] for row in found if row["unit"] == "score"]


LEAD_A = "Treves votes on dykes\n\nA long debate in parliament in Treves ended late on Monday."
LEAD_B = "Dykes for Treves\n\nLate on Monday a long debate came to an end in parliament in Treves."

NONE = [
    ("The law was carried by 163 votes to 141.", "The law was backed by 163 members, with 141 against."),
    ("The senate passed the law by 63 votes to 41.", "The house passed the law by 148 votes to 41."),
    ("Arvik beat Solna 21-19 on Sunday.", "Solna lost to Holm by 21-17 on Sunday."),
    ("The law was carried by 163 votes to 141.", "The speaker was elected by 201 votes to 98."),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_votes_of_two_things_accuse_nobody(a: str, b: str) -> None:
    """The same vote in other words, two houses, two games and two votes are silent."""
    assert _found(a, b) == _found(b, a) == []


ONE = [
    ("The law was carried by 163 votes to 141.", "The law was backed by 136 members, with 141 against."),
    ("The law was carried by 163 votes to 141.", "For the law voted 163 members, and 114 against."),
    (
        "The measure, which lets towns build dykes, was carried by 163 votes to 141.",
        "The bill was backed by 136 deputies, with 141 against.",
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_a_vote_with_another_number_is_a_warning(a: str, b: str) -> None:
    """Where those against agree and those for do not, or the other way, one report is wrong."""
    assert _found(a, b) == _found(b, a) == ["warning"]


def _found(a: str, b: str) -> list[str]:
    """Return how grave the figures are that diverge below two leads, notes left out."""
    both = (f"{LEAD_A} {a}\n", f"{LEAD_B} {b}\n")
    found = compare([Article.from_text(text, published=TUESDAY) for text in both]).to_dict()["divergences"]
    return [row["severity"] for row in found if row["kind"] == "figure" and row["severity"] != "note"]
