"""Opposites in near copies: what must not be flagged, what must, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.alignment.model import Link
from srccompare.articles.model import Article
from srccompare.comparison.phrasing.comparing import compare_phrasing
from srccompare.comparison.phrasing.opposites import opposite
from srccompare.comparison.sources import prepare

if TYPE_CHECKING:
    from srccompare.comparison.model import Divergence


def _flips(a: str, b: str, relation: str = "near-verbatim") -> list[Divergence]:
    """Return the flips between two one-sentence articles that are near copies."""
    x, y = prepare([Article.from_text(a), Article.from_text(b)])
    link = Link(0, 0, 0.95, "firm", relation)  # type: ignore[arg-type]
    return [detail for detail in compare_phrasing(x, y, [link], ()) if detail.kind == "polarity"]


NO_FLIPS = [
    (
        "It is not true that the gate was never shut on Monday.",
        "It is true that the gate was shut on Monday.",
    ),
    ("The board did not sell the old ferry terminal.", "The board failed to sell the old ferry terminal."),
    (
        "The board refused to say when the ferry would sail.",
        "The board did not say when the ferry would sail.",
    ),
    ("The storm not only hit the ferry but the port.", "The storm hit the ferry and also the port."),
    ("No doubt the storm hit the old ferry.", "The storm hit the old ferry."),
    ("No. 2 pump at the port broke on Monday.", "The 2 pump at the port broke on Monday."),
    ("The ferry left without a pilot on Monday night.", "The ferry left in a hurry on Monday night."),
    ("The ferry did not sail until the storm had passed.", "The ferry sailed when the storm had passed."),
    ("The firm declined an offer for the terminal.", "The firm received an offer for the terminal."),
    ("The firm might not sell the old terminal.", "The firm sold the old terminal."),
    (
        "The board did not deny selling the old terminal.",
        "The board admitted selling the old terminal.",
    ),
    ("The gate was shut, and no pump ran at night.", "The door was shut, and no pump ran at night."),
    ("Shares of the yard rose 4 percent on Monday.", "Shares of the yard fell 4 percent on Monday."),
    ("The crew had no food on the old ferry.", "The crew had cold food on the old ferry."),
    ("Not just two men were hurt when the ferry sank.", "Two men were hurt when the ferry sank."),
    ("Nobody was hurt when the ferry sank.", "Nobody but two men was hurt when the ferry sank."),
    ("Nobody was hurt when the ferry sank.", "Two men might be hurt when the ferry sank."),
    ("Nobody was hurt when the ferry sank.", "Brave sailors were hurt when the ferry sank."),
    ("The crew saw any ship that passed the ferry.", "The crew saw some ship that passed the ferry."),
    (
        "Born denied that any of the boats sank in the storm.",
        "Born did not say that some of the boats sank in the storm.",
    ),
    (
        "There is no sign that any of the boats sank.",
        "There are few signs that some of the boats sank.",
    ),
]


@pytest.mark.parametrize(("a", "b"), NO_FLIPS)
def test_no_opposite_is_seen_where_there_is_none(a: str, b: str) -> None:
    """Double denials, other denials, "not only", conditions and unlike content flip nothing."""
    assert _flips(a, b) == []
    assert _flips(b, a) == []


FLIPS = [
    (
        "There were no survivors on the ferry, the crew said.",
        "There were survivors on the ferry, the crew said.",
    ),
    ("No flares were fired from the ferry.", "Flares were fired from the ferry."),
    ("None of the boats sank in the storm.", "All of the boats sank in the storm."),
    ("No one was hurt when the ferry sank.", "Three people were hurt when the ferry sank."),
    ("Nobody on the island was warned.", "Everyone on the island was warned."),
    ("The board failed to approve the ferry contract.", "The board approved the ferry contract."),
    ("The crew were unable to open the hatch.", "The crew were able to open the hatch."),
    ("The ferry is no longer insured, Born said.", "The ferry is insured, Born said."),
    ("They searched the ferry without a warrant.", "They searched the ferry with a warrant."),
    ("Born denied that she had sold the ferry.", "Born admitted that she had sold the ferry."),
    ("Born denied selling the old ferry.", "Born sold the old ferry."),
    ("The board rejected the plan by six votes to two.", "The board approved the plan by six votes to two."),
    ("The board will not appeal against the ruling.", "The board will appeal against the ruling."),
    ("Born was not armed when he entered the port.", "Born was armed when he entered the port."),
    ("Born is not a suspect in the case.", "Born is a suspect in the case."),
    ("The board decided not to sell the ferry.", "The board decided to sell the ferry."),
    ("There is no sign that the ferry leaked.", "There is a sign that the ferry leaked."),
    ("The hull was never checked, and no pump ran.", "The hull was checked, and no pump ran."),
    ("The ferry is unsafe, inspectors in Lund found.", "The ferry is safe, inspectors in Lund found."),
    ("Fares to the island rose on Monday.", "Fares to the island fell on Monday."),
    ("Born dont want to sell the ferry.", "Born want to sell the ferry."),
    ("Nobody was hurt when the ferry sank in Lund.", "Two sailors were hurt when the ferry sank in Lund."),
    ("Nothing was stolen from the ferry in Lund.", "Several paintings were stolen from the ferry in Lund."),
    (
        "There is no sign that any of the boats sank in the storm.",
        "There is a sign that some of the boats sank in the storm.",
    ),
]


@pytest.mark.parametrize(("a", "b"), FLIPS)
def test_the_opposite_in_a_near_copy_is_flagged_once(a: str, b: str) -> None:
    """However a sentence denies, one flip is told, in either order of the articles."""
    assert [detail.severity for detail in _flips(a, b)] in (["warning"], ["error"])
    assert len(_flips(b, a)) == 1


PARAPHRASES = [
    (
        "There were no survivors on the ferry that sank, rescuers from Lund told a radio station.",
        "Survivors of the sinking were flown to a clinic in Lund for the night.",
    ),
    (
        "No tickets were sold on the ferry in March, the operator wrote to its staff.",
        "The operator sold tickets for the ferry at a kiosk near the old pier.",
    ),
]


@pytest.mark.parametrize(("a", "b"), PARAPHRASES)
def test_only_a_copy_is_read_so(a: str, b: str) -> None:
    """In a paraphrase "no" may deny something else."""
    assert _flips(a, b, "paraphrase") == []


def test_a_copy_that_names_its_source_at_the_other_end_is_read_so() -> None:
    """Where only the reporting clause moved, the rest is held word for word."""
    a = "Born said the ferry had not been told of the missing buoy."
    b = "The ferry had been told of the missing buoy, Born said."
    assert len(_flips(a, b, "paraphrase")) == 1
    assert len(_flips(b, a, "paraphrase")) == 1


def test_nobody_against_a_number_is_read_so_where_the_source_moved() -> None:
    """The reporting clause at either end leaves the rest word for word."""
    a = "No one was hurt when the ferry sank off Lund, police said."
    b = "Police said two sailors were hurt when the ferry sank off Lund."
    assert len(_flips(a, b, "paraphrase")) == 1
    assert len(_flips(b, a, "paraphrase")) == 1


def test_a_flip_points_at_the_words_that_turn_and_their_neighbours() -> None:
    """The stretch is short: what turns the sentence, with one word on each side."""
    a, b = FLIPS[0]
    edit = _flips(a, b)[0].edits[0]
    assert a[edit.a.start : edit.a.end] == "were no survivors"
    assert b[edit.b.start : edit.b.end] == "were survivors"


def test_opposites_are_opposite_both_ways_and_a_word_never_to_itself() -> None:
    """The table and the prefix work in either order."""
    assert opposite("safe", "unsafe")
    assert opposite("unsafe", "safe")
    assert opposite("rejected", "approved")
    assert not opposite("safe", "safe")
    assert not opposite("to", "unto")
