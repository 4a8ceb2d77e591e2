"""Ordinals of two sentences: what is of two things, then what is of one, in whatever words."""

from __future__ import annotations

import datetime as dt

import pytest

from srccompare import compare
from srccompare.articles.model import Article
from srccompare.facts.figures.ordinals import ranks
from srccompare.segments import witness

TUESDAY = dt.date(2025, 6, 17)

NO_RANKS = [
    "He lost a third of his land and was a second too late.",
    "The second quarter was weak, and so was the first half.",
    "The Third District Court sat on June 3rd.",
    "It was the first accident of the year.",
    "The 17th-century mill burned down.",
]


@pytest.mark.parametrize("text", NO_RANKS)
def test_what_is_no_rank(text: str) -> None:
    """Shares, seconds, periods, names, centuries and what is first of many put nothing in its place."""
    assert _ranks(text) == []


RANKS = [
    ("She finished second in Oporto.", [("second", "place")]),
    ("She came first.", [("first", "place")]),
    ("They are in 12th place.", [("12th", "place")]),
    ("Holm is the third-largest port.", [("third", "largest port")]),
    ("It was the fourth accident there.", [("fourth", "accid")]),
]


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_ranks_are_read_with_what_they_are_of(text: str, expected: list[tuple[str, str]]) -> None:
    """A place in a contest, a superlative with its noun, and what happened again."""
    assert _ranks(text) == expected


def _ranks(text: str) -> list[tuple[str, str]]:
    made = witness(Article.from_text(f"{text}\n"), "A")
    return [(text[r.start : r.end], r.counted) for s in made.sentences for r in ranks(made, s)]


NONE = [
    (
        "Swimmer Lena Dorsch finished fourth in the 200 metres in Oporto on Friday.",
        "Lena Dorsch, who was fifth at half distance, finished fourth over 200 metres in Oporto on Friday.",
    ),
    ("Arno Beck came third in the downhill in Selby.", "Arno Beck came first in the slalom in Selby."),
    ("Arno Beck came third in the downhill on Saturday.", "Arno Beck came first in the downhill on Sunday."),
    ("Arno Beck finished third in the downhill.", "Piet Loos finished second in the downhill."),
    (
        "It was the third accident at the Kell crossing this year, the railway said.",
        "The railway said the driver had passed the second signal before the Kell crossing.",
    ),
    ("Holm is the country's second-largest port.", "Holm is the country's third-largest city."),
    (
        "Holm is the second-largest port of Norvane, the harbour office said.",
        "Holm is the third-largest port of the Baltic, the harbour office of Norvane said.",
    ),
    (
        "It was the third accident at the Kell crossing this year and the second in May.",
        "It was the second accident at the Kell crossing in May.",
    ),
    (
        "Piet Loos, who finished second, was born in Selby. Arno Beck came third.",
        "Second place went to Piet Loos and third to Arno Beck.",
    ),
    (
        "Lena Dorsch came fifth in her heat and missed the final in Oporto.",
        "Lena Dorsch came 21st in all and missed the final in Oporto.",
    ),
    (
        "Jens Ek scored his second goal for Arvik before the break on Saturday.",
        "Jens Ek of Arvik shot his third goal late on Saturday, after a break for hail.",
    ),
    (
        "Profit at Lorne Mills fell in the second quarter, the mill said.",
        "Profit at Lorne Mills fell in the third quarter, the mill said.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NONE)
def test_ranks_of_two_things_accuse_nobody(a: str, b: str) -> None:
    """Another race, day, athlete, noun, list or round, and goals told in other words, are silent."""
    assert _found(a, b) == _found(b, a) == []


ONE = [
    (
        "Swimmer Lena Dorsch finished fourth in the 200 metres in Oporto on Friday.",
        "In Oporto Lena Dorsch swam to fifth place over 200 metres on Friday.",
    ),
    (
        "Rower Ilka Stein finished second at Lake Orsa on Sunday, two months after breaking her wrist.",
        "Two months after she broke her wrist, Ilka Stein came third in the Lake Orsa regatta on Sunday.",
    ),
    (
        "It was the third accident at the Kell crossing this year, the railway said.",
        "The railway said it was the fourth accident this year at the Kell crossing.",
    ),
    ("Holm is the country's second-largest port.", "Holm, the third-largest port of the country, was shut."),
    (
        "It was the mayor's third visit to the flooded villages near Selby.",
        "It was the mayor's fifth visit to the flooded villages near Selby.",
    ),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_another_rank_of_one_thing_is_a_warning(a: str, b: str) -> None:
    """The place in a race, in a list by size or in a row of events differs, in either order."""
    assert _found(a, b) == _found(b, a) == ["warning"]


def _found(a: str, b: str) -> list[str]:
    """Return how grave the figures are that diverge."""
    articles = [Article.from_text(f"{text}\n", published=TUESDAY) for text in (a, b)]
    found = compare(articles).to_dict()["divergences"]
    return [row["severity"] for row in found if row["kind"] == "figure"]
