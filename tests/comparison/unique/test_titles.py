"""What a group is listed under says what it is about, or nothing does."""

from __future__ import annotations

import pytest
from tests.comparison.unique.test_unique import FERRY, groups

LINKS = [(0, 0, 1, 0), (0, 1, 1, 1)]


def topic(*own: str) -> tuple[str, tuple[str, ...]]:
    """Return topic and key terms of the only group of sentences that one article has alone."""
    (group,) = groups([FERRY, [*FERRY, *own]], LINKS)
    return group.topic, group.key_terms


@pytest.mark.parametrize(
    "sentence",
    [
        "Some are still waiting.",
        "Call it what you like.",
        "Flags flew and nobody spoke.",
        "Republican voters liked it.",
        "Her sister did not.",
        "The mayor did not answer.",
        "It fell on the fire and on the engine and on the fishing.",
        "It was.",
    ],
)
def test_no_word_that_tells_nothing_is_a_topic(sentence: str) -> None:
    """A verb, an everyday word that begins a sentence, a role, an adjective of a party, what all have."""
    assert topic(sentence)[0] == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vestline did not answer.", "Vestline"),
        ("Norway did not answer.", "Norway"),
        ("NATO did not answer.", "NATO"),
        ("Harbour chaplain Bent Sund opened his church.", "Bent Sund"),
        ("Ferries to Flags will not stop. Flags is a small island.", "Flags"),
        ("The mayor wants an inquiry.", "inquiry"),
        ("It closed at eleven bakeries.", "bakeries"),
        ("It began in the boiler house shortly after noon.", "boiler house"),
    ],
)
def test_a_name_or_a_noun_is_a_topic(sentence: str, expected: str) -> None:
    """What only looks like one because it begins a sentence gives way to it."""
    found, terms = topic(*sentence.split(". "))
    assert found.startswith(expected)
    assert terms[0] == found


def test_a_town_in_capitals_is_a_topic_as_it_is_written_elsewhere() -> None:
    """A dateline is not a place to learn spelling."""
    found = topic("LINDHAVEN is where the owner lives, and he bought a garage in Lindhaven.")
    assert found[0] == "Lindhaven"
