from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reports.check.made import finding

from srccompare.checks.model import Finding, Location
from srccompare.reports.check.marks import quoted


def words(text: str, before: str = "") -> Location:
    """Point at a whole text that stands behind other words of its article."""
    return Location("a.txt", "a.txt", len(before), len(before) + len(text), None, before + text, 0)


def marked(found: Finding) -> list[list[str]]:
    """Return the marked words of each place."""
    return [
        [
            place.location.excerpt[x - place.location.excerpt_start : y - place.location.excerpt_start]
            for x, y in place.marks
        ]
        for place in quoted(found)
    ]


@pytest.mark.parametrize(
    ("here", "there", "edits"),
    [
        ("the art of war", "the art of peace", []),
        ("the part of war", "the part of peace", [("art", "cart")]),
        ("war and war again", "peace and rest", [("war", "truce")]),
    ],
    ids=["no edits", "inside a word only", "in doubt"],
)
def test_what_is_in_doubt_marks_the_whole_place(here: str, there: str, edits: list[tuple[str, str]]) -> None:
    """Carets below the wrong word are worse than carets below all."""
    assert marked(finding(words(here), words(there), edits=edits)) == [[here], [there]]


@pytest.mark.parametrize(
    ("here", "there", "edits", "expected"),
    [
        ("we will act", "we may act", [("will", "may")], [["will"], ["may"]]),
        ("a cat and a dog", "a cat and the dog", [("a", "the")], [["a"], ["the"]]),
        ("four to five, not four", "four to five, not six", [("four", "six")], [["four"], ["six"]]),
        ("the $4.1 million plan", "the $41 million plan", [("$4.1", "$41")], [["$4.1"], ["$41"]]),
        ("we act now", "never we act now", [("", "never")], [["we act now"], ["never"]]),
        ("we will not act", "we will act", [("not", "")], [["not"], [" "]]),
        ("we act", "we never act", [("", "never")], [[" "], ["never"]]),
        (
            "he will go and she will stay",
            "he may go and she must stay",
            [("will", "may"), ("will", "must")],
            [["will", "will"], ["may", "must"]],
        ),
        (
            "the old\n  harbor",
            "the new port",
            [("old harbor", "new port")],
            [["old\n  harbor"], ["new port"]],
        ),
        ("Wir werden gehen", "wir dürfen gehen", [("werden", "dürfen")], [["werden"], ["dürfen"]]),
        ("一百人", "两百人", [("一百人", "两百人")], [["一百人"], ["两百人"]]),
    ],
)
def test_the_differing_words_are_marked_where_both_texts_agree_before_them(
    here: str, there: str, edits: list[tuple[str, str]], expected: list[list[str]]
) -> None:
    """A word that stands twice is marked where it differs."""
    assert marked(finding(words(here), words(there), edits=edits)) == expected


def test_a_word_behind_others_that_differ_is_marked_only_where_it_stands_once() -> None:
    """Counting words would find a place, and perhaps the wrong one."""
    found = finding(words("a cat and a dog"), words("two hens and the dog"), edits=[("a", "the")])
    assert marked(found) == [["a cat and a dog"], ["the"]]


def test_the_second_of_two_equal_words_is_the_one_marked() -> None:
    """The place counts, not only the word."""
    found = finding(words("a cat and a dog", "He saw "), words("a cat and the dog"), edits=[("a", "the")])
    assert [place.marks for place in quoted(found)] == [((17, 18),), ((10, 13),)]


def test_a_finding_against_nothing_and_places_with_other_words_are_marked_whole() -> None:
    """Edits speak of the first place that a finding is set against."""
    assert marked(finding(words("an odd figure"))) == [["an odd figure"]]
    found = finding(words("we will"), words("we may"), words("we might"), edits=[("will", "may")])
    assert marked(found) == [["will"], ["may"], ["we might"]]


def test_the_same_words_are_marked_in_every_further_place() -> None:
    """A third article that prints what the second does differs in the same words; another is marked whole."""
    found = finding(words("we will act"), words("we may act"), edits=[("will", "may")])
    further = (words("we may act"), words("so we may act"), words("they act"))
    assert marked(found._replace(related=(*found.related, *further))) == [
        ["will"],
        ["may"],
        ["may"],
        ["may"],
        ["they act"],
    ]


tokens = st.lists(st.sampled_from(["a", "b", "a.", "“b”", "$4", "no"]), min_size=1, max_size=8)


@settings(max_examples=200, deadline=None)
@given(tokens, tokens, tokens, st.lists(st.tuples(tokens, tokens), max_size=3))
def test_marks_are_in_order_apart_and_inside_their_place(
    before: list[str], here: list[str], there: list[str], more: list[tuple[list[str], list[str]]]
) -> None:
    """Whatever the words: what is marked can be cut out, and something always is."""
    one, other = (" ".join([*before, *middle, *before]) for middle in (here, there))
    edits = [(" ".join(x), " ".join(y)) for x, y in [(here, there), *more]]
    found = finding(words(one, "Word "), words(other), edits=edits)
    for place in quoted(found):
        assert place.marks
        last = place.location.start
        for start, end in place.marks:
            assert last <= start < end <= place.location.end
            last = end
