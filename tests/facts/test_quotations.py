"""Quotations of one article: what is none, where each begins and ends, and how deep it lies."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import lines_run
from tests.properties.strategies import anything, news

from srccompare.articles.model import Article
from srccompare.facts.quotations import quotations
from srccompare.segments import witness

if TYPE_CHECKING:
    from srccompare.facts.model import Quotation


def _find(text: str) -> tuple[Quotation, ...]:
    return quotations(witness(Article.from_text(text)))


def _texts(text: str) -> list[str]:
    return [text[q.start : q.end] for q in _find(text)]


NO_QUOTATIONS = [
    "The ferries’ captains and the ferry’s crew met the dockers’ council.",
    "The fashions of the ’90s, like those of the '80s, are back.",
    "Rock ’n’ roll isn’t over, ’tis said, and they’ve told ’em so.",
    'The plank is 6\'2" long and the pipe is 12" wide.',
    'A 9" nail and a 10" nail lay there.',
    "The O’Haras’ house and the Joneses’ garden were sold.",
    'She wrote "" and “” and ‘’ and “ … ” on the wall.',
    "He left.” Then she left too.",
    "It was the workers' day, and the bosses' too.",
    "Nothin' doin' here, the sailors' wives sang.",
]


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_apostrophes_inches_and_empty_marks_quote_nothing(text: str) -> None:
    """A possessive, a decade, an elision, an inch mark or a stray closer is not a quotation."""
    assert _texts(text) == []


QUOTATIONS = [
    ("“The ice is thin,” Marsh said.", ["The ice is thin,"]),
    ('"The ice is thin," Marsh said. "Stay off."', ["The ice is thin,", "Stay off."]),
    ("« La glace est fine », dit Marsh.", ["La glace est fine"]),
    ("„Das Eis ist dünn“, sagte Marsh. »Geht weg«, rief er.", ["Das Eis ist dünn", "Geht weg"]),
    ("``The ice is thin,'' Marsh said.", ["The ice is thin,"]),
    ("‘The skaters’ club is shut,’ said Marsh.", ["The skaters’ club is shut,"]),
    ("'The skaters' club is shut,' said Marsh.", ["The skaters' club is shut,"]),
    ("‘I’m goin’ home,’ said Marsh.", ["I’m goin’ home,"]),
    ("'It was like that in the '70s,' said Marsh.", ["It was like that in the '70s,"]),
    ("Marsh: 'We shall win' as rivals' plans sink", ["We shall win"]),
    ('“A 12" crack,” said Marsh.', ['A 12" crack,']),
    ('"A 12" crack opened," said Marsh.', ['A 12" crack opened,']),
    ('She said "I am 12" and "he is 14" at once.', ["I am 12", "he is 14"]),
    ("”The ice is thin,” Marsh said.", ["The ice is thin,"]),
    ("“The ice is thin,“ Marsh said.", ["The ice is thin,"]),
    ("“The ice is thin, ” Marsh said.", ["The ice is thin,"]),
    ("“The ice is thin, Marsh said. “Stay off,” she said.", ["The ice is thin, Marsh said.", "Stay off,"]),
    ("“The ice” — Marsh’s word — “is thin.”", ["The ice", "is thin."]),
    ("He called it “a [thin] sheet … of ice.”", ["a [thin] sheet … of ice."]),
    ("Marsh (“the skater”) and “ice—”—a blunt word", ["the skater", "ice—"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations_are_what_stands_inside_the_marks(text: str, expected: list[str]) -> None:
    """Every style of marks is paired, and the marks themselves are left out."""
    assert _texts(text) == expected


NESTED = [
    ("“She told me ‘never’ and left,” he said.", [0, 1]),
    ("‘She said “no” twice,’ he said.", [0, 1]),
    ("“One “two” three,” he said. “Four.”", [0, 1, 0]),
    ("“A ‘b “c” d’ e,” he said.", [0, 1, 2]),
]


@pytest.mark.parametrize(("text", "depths"), NESTED)
def test_a_quotation_inside_another_lies_deeper(text: str, depths: list[int]) -> None:
    """The outer quotation comes first, each inner one a level deeper."""
    assert [q.depth for q in _find(text)] == depths


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that never closes its marks runs to its end, and the next goes on from it."""
    text = "“The ice is thin.\n\n“Nobody should skate,” Marsh said.\n\n“Go home,” she said."
    first, second, third = _find(text)
    assert text[first.start : first.end] == "The ice is thin."
    assert (first.continues, second.continues, third.continues) == (None, 0, None)


def test_a_paragraph_may_go_on_without_opening_again() -> None:
    """A closing mark without an opening one ends what the paragraph before left open."""
    text = "“The ice is thin.\n\nNobody should skate,” Marsh said."
    assert _texts(text) == ["The ice is thin.", "Nobody should skate,"]
    assert _find(text)[1].continues == 0


def test_a_paragraph_without_marks_ends_an_open_quotation() -> None:
    """What an outlet forgot to close does not swallow the paragraphs that follow."""
    text = "“The ice is thin.\n\nThe pond lies north of town.\n\nMarsh lives there,” people think."
    assert _texts(text) == ["The ice is thin."]


_MARKS = st.lists(
    st.sampled_from(["“", "”", "‘", "’", '"', "'", "«", "»", "a", "B", " ", "\n", ".", ",", "—", "1", "s"]),
    max_size=60,
).map("".join)


@settings(deadline=None)
@given(st.one_of(_MARKS, news, anything))
def test_spans_lie_inside_the_text_in_order_and_nested(text: str) -> None:
    """Any text yields trimmed, non-empty spans in order; of two that overlap one holds the other."""
    found = _find(text)
    assert [(q.start, -q.end) for q in found] == sorted((q.start, -q.end) for q in found)
    for quotation in found:
        inner = text[quotation.start : quotation.end]
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert inner == inner.strip()
    outer = [q for q in found if q.depth == 0]
    assert all(before.end <= after.start for before, after in pairwise(outer))


@pytest.mark.parametrize("piece", ['"', "“a ", "'a ", '"a" ', "“a ‘b ", "”", "'s' "])
def test_the_work_grows_with_the_marks(piece: str) -> None:
    """Two thousand marks take ten times the work of two hundred, not a hundred times."""

    def work(count: int) -> int:
        article = witness(Article.from_text(piece * count))
        return lines_run(lambda: quotations(article))

    assert work(2_000) < 20 * max(work(200), 1_000)
