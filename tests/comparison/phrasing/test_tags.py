"""Tags: the kind of difference between two phrases, named and never judged."""

from __future__ import annotations

import pytest

from srccompare.alignment.wording import units
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.tags import LOADED, ORDER, tags
from srccompare.facts.certainty import cues
from srccompare.facts.names import names
from srccompare.segments import witness
from srccompare.text.spans import Span


def _tags(a: str, b: str) -> tuple[str, ...]:
    """Return the tags of two phrases."""
    x, y = witness(Article.from_text(a)), witness(Article.from_text(b))
    return tags(
        (units(x, Span(0, len(a))), units(y, Span(0, len(b)))), (cues(x), cues(y)), (names(x), names(y))
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [("strike", "walkout"), ("the old hall", "the new hall"), ("probably closed", "likely closed"), ("", "")],
)
def test_a_plain_choice_of_words_has_no_tag(a: str, b: str) -> None:
    """Synonyms, adjectives and hedges of one step are no kind of their own."""
    assert _tags(a, b) == ()


@pytest.mark.parametrize(
    ("a", "b", "tag"),
    [
        ("may close", "will close", "how sure"),
        ("the government", "the regime", "loaded word"),
        ("she said", "she claimed", "who says it"),
        ("on Monday", "on March 3", "when"),
        ("last weekend", "on Saturday", "when"),
        ("in Oslo", "in the capital", "other name or term"),
    ],
)
def test_each_kind_has_its_tag(a: str, b: str, tag: str) -> None:
    """A hedge, a loaded word, a reporting verb, a day, a name."""
    assert tag in _tags(a, b)


def test_a_loaded_word_on_both_sides_is_no_difference() -> None:
    """The same loaded word here and there sets nothing apart."""
    assert "loaded word" not in _tags("the old regime", "the new regime")


def test_tags_come_in_one_order() -> None:
    """The order of tags is fixed, so that reports never change."""
    found = _tags("Oslo claimed", "the regime said")
    assert list(found) == [tag for tag in ORDER if tag in found]


def test_everyday_words_are_not_called_loaded() -> None:
    """The table holds no word that news uses without taking a stand."""
    assert {"war", "government", "police", "protest", "said", "attack"}.isdisjoint(LOADED)
