"""Phrases: which edits are none worth showing, and how far one reaches."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.properties.strategies import anything

from srccompare.alignment.phrases import LONGEST, phrases
from srccompare.alignment.wording import covered, steps, units
from srccompare.articles.model import Article
from srccompare.segments import witness
from srccompare.text.spans import Span


def _phrases(a: str, b: str) -> list[tuple[str, str]]:
    """Return the pairs of phrases in which two texts differ, as printed."""
    x, y = Span(0, len(a)), Span(0, len(b))
    units_a, units_b = units(witness(Article.from_text(a)), x), units(witness(Article.from_text(b)), y)
    found = []
    for p in phrases(units_a, units_b, steps(units_a, units_b)):
        left, right = covered(units_a, p.a_first, p.a_last, x), covered(units_b, p.b_first, p.b_last, y)
        found.append((a[left.start : left.end], b[right.start : right.end]))
    return found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("", ""),
        ("The mayor opened the bridge.", "The mayor opened the bridge."),
        ("The mayor opened the bridge.", "The mayor opens the bridges."),
        ("The mayor opened a bridge.", "The mayor opened the bridge."),
        ("The U.S. envoy left.", "The US envoy left."),
        ("The United Nations envoy left.", "The U.N. envoy left."),
        ("The trawler left Norway late.", "The trawler left Norwegian."),
        ("The mayor opened the bridge.", "The mayor opened the bridge in front of a crowd on a rainy day."),
        ("The ferry for the islands sank.", "The ferry hired by tourists sank."),
        ("The mayor, a former judge, left early.", "The mayor left early."),
    ],
)
def test_endings_articles_and_whole_additions_are_no_phrases(a: str, b: str) -> None:
    """Inflection, function words, points in acronyms and news that one side adds are not set side by side."""
    assert _phrases(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Denmark's government sold the ferry.",
            "The Danish regime sold the ferry.",
            [("Denmark's government", "The Danish regime")],
        ),
        (
            "Workers ended their strike in Lyon today.",
            "Workers ended their walkout in Lyon today.",
            [("their strike in Lyon", "their walkout in Lyon")],
        ),
        (
            "The report hurt Oslo's good name.",
            "The report hurt its good name.",
            [("Oslo's good name", "its good name")],
        ),
        (
            "They sold maps of Norwegian waters to two spies.",
            "They sold maps of Norway in order to help a trawler.",
            [("of Norwegian waters", "of Norway")],
        ),
        (
            "The council approved of the plan.",
            "The council gave its blessing to the plan.",
            [("approved of the plan", "gave its blessing to the plan")],
        ),
        (
            "The ferry sank, the coast guard said Monday.",
            "The ferry sank, according to the coast guard.",
            [("the coast guard said Monday", "according to the coast guard")],
        ),
        (
            "The port sold a new Danish trawler firm.",
            "The port sold a new Danish trawler maker.",
            [("a new Danish trawler firm", "a new Danish trawler maker")],
        ),
        (
            "Divers found low-yield mines there.",
            "Divers found low-noise mines there.",
            [("low-yield", "low-noise")],
        ),
        ("The old port may close soon.", "The old port closes soon.", [("may close", "closes")]),
        ("It was a peaceful march.", "It was a march.", [("a peaceful march", "a march")]),
    ],
)
def test_an_edit_reaches_as_far_as_its_phrase(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    """Possessives take their noun, prepositions what they govern, a reporting frame its source."""
    assert _phrases(a, b) == expected


def test_a_comma_parts_an_aside_from_the_phrase() -> None:
    """What stands after a comma on one side only is not part of the phrase."""
    a = "The council sued the firm that dug the tunnel."
    b = "The council sued contractor Hale, known for its bridges, which dug the tunnel."
    assert ("the firm", "contractor Hale") in _phrases(a, b)


@given(anything, anything)
def test_phrases_are_short_and_in_order(a: str, b: str) -> None:
    """What differs is short, and no phrase begins before the one before it."""
    x, y = Span(0, len(a)), Span(0, len(b))
    units_a, units_b = units(witness(Article.from_text(a)), x), units(witness(Article.from_text(b)), y)
    found = phrases(units_a, units_b, steps(units_a, units_b))
    assert all(p.core[1] - p.core[0] <= 2 * LONGEST and p.core[3] - p.core[2] <= 2 * LONGEST for p in found)
    assert [p.core for p in found] == sorted(p.core for p in found)
    assert all(p.a_first <= p.core[0] <= p.core[1] <= p.a_last <= len(units_a) for p in found)
    assert all(p.b_first <= p.core[2] <= p.core[3] <= p.b_last <= len(units_b) for p in found)
