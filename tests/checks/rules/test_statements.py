"""SC401, SC402, SC501 and SC901: what is denied, doubted, missing or without words."""

from __future__ import annotations

import pytest

from srccompare.checks.stories import plan, story
from tests.checks.rules.stories import Text, entry, hits, rule

PLANT = (
    "The inspectors said on Thursday that the plant in Morwen {} chlorine into the river during the flood."
)


def source(text: str, name: str = "s.txt") -> Text:
    """Return a source."""
    return Text(name, text, is_source=True)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("did not release", "did not release"),
        ("did not release", "never released"),
        ("did not release", "released no"),
        ("released", "released more"),
        ("did not release", "would have released"),
    ],
)
def test_no_polarity_flip(here: str, there: str) -> None:
    """Two denials, in whatever words, and a condition are no flip."""
    assert hits("SC401", PLANT.format(here), PLANT.format(there)) == []


def test_a_denial_on_one_side_only_is_an_error() -> None:
    """The message says which side denies."""
    (found,) = hits("SC401", PLANT.format("did not release"), PLANT.format("did release"))
    assert found.message.startswith("asserted here, denied in a.txt")
    (turned,) = hits("SC401", PLANT.format("did release"), PLANT.format("did not release"))
    assert turned.message.startswith("denied here, asserted in a.txt")


def test_a_denial_inside_an_altered_quotation_is_told_once() -> None:
    """The quotation tells it (SC201)."""
    texts = (
        "Ines Roth of Varnow spoke on Monday. “We will open the bridge before winter,” Ines Roth said.",
        "Ines Roth of Varnow spoke on Monday. “We will not open the bridge before winter,” Ines Roth said.",
    )
    assert hits("SC401", *texts) == []
    assert len(hits("SC201", *texts)) == 1


PROBE = source(
    "Police searched a warehouse in Elbing on Tuesday. The company may have sold forged medicines to three "
    "hospitals, investigators said. Prices may rise if the strike lasts until June, economists warned. "
    "The government is expected to appoint a mediator in Elbing. The owner sold the warehouse in March."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The company may have sold forged medicines to hospitals.",
        "The company might have sold forged medicines to three hospitals, investigators said.",
        "Possibly the company sold forged medicines to three hospitals.",
        "Investigators suspect that the company sold forged medicines to three hospitals.",
        "Investigators asked whether the company sold forged medicines to three hospitals.",
        "The company is said to have sold forged medicines to three hospitals.",
        "Prices could rise if the strike lasts until June.",
        "The government may appoint a mediator in Elbing.",
        "The owner sold the warehouse in March.",
        "The owner may have sold the warehouse in March.",
        "The company did not sell forged medicines.",
    ],
)
def test_a_certainty_that_was_not_raised(sentence: str) -> None:
    """As unsure, less sure, left open in other words, or denied."""
    assert hits("SC402", sentence, PROBE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The company sold forged medicines to three hospitals, investigators said.",
        "The company certainly sold forged medicines to three hospitals.",
        "Forged medicines were sold by the company to three hospitals, investigators said.",
        "Prices will rise if the strike lasts until June, economists warned.",
        "The government will appoint a mediator in Elbing.",
    ],
)
def test_a_certainty_that_was_raised(sentence: str) -> None:
    """The draft states what the source leaves open."""
    assert [x.at.siglum for x in hits("SC402", sentence, PROBE)] == ["A"]


def test_a_draft_as_sure_as_one_of_its_sources_is_right() -> None:
    """One source that states it is enough, and a source is never blamed."""
    sure = source("The company sold forged medicines to three hospitals, investigators said.", "t.txt")
    assert hits("SC402", "The company sold forged medicines to three hospitals.", PROBE, sure) == []
    assert hits("SC402", "Elbing is calm.", PROBE, sure) == []


def test_peers_are_not_compared_by_certainty() -> None:
    """Without sources nobody knows who is too sure."""
    assert rule("SC402").draft
    assert hits("SC402", "The company may have sold it to Elbing.", "The company sold it to Elbing.") == []


LORRY = "A lorry struck the railway bridge in Moor Lane on Monday."
DRIVER = " The driver was taken to hospital with a broken arm."
TRAINS = " Trains to the coast were stopped for two hours."


@pytest.mark.parametrize(
    "texts",
    [
        (LORRY + DRIVER, LORRY),
        (LORRY + DRIVER, LORRY + DRIVER + TRAINS, "Crash: " + LORRY + DRIVER),
        (LORRY + DRIVER, LORRY, "Crash: " + LORRY),
        (LORRY + DRIVER + TRAINS, LORRY + DRIVER + TRAINS, "Nothing is new in Selby. The sun is out."),
    ],
    ids=["two articles", "nothing missing", "one alone has it", "another event"],
)
def test_no_missing_fact(texts: tuple[str, ...]) -> None:
    """What only one reports is missing nowhere, and an article on something else misses nothing."""
    assert hits("SC501", *texts) == []


def test_a_fact_that_all_others_report() -> None:
    """It is told at the beginning of the article that lacks it."""
    (found,) = hits("SC501", LORRY + DRIVER, LORRY + DRIVER + TRAINS, LORRY)
    assert (found.at.siglum, found.at.start) == ("C", 0)
    assert {x.siglum for x in found.related} == {"A", "B"}


def test_a_missing_fact_is_known_again_in_another_order() -> None:
    """Whose words stand for it does not hang on the names of the files."""
    whole, other = LORRY + DRIVER, f"{LORRY}Police said: {DRIVER}{TRAINS}"
    (first,) = hits("SC501", whole, other, LORRY)
    (second,) = hits("SC501", LORRY, other, whole)
    assert first.at.siglum != second.at.siglum
    assert first.said == second.said


def test_a_fact_that_all_sources_report() -> None:
    """A draft is checked against its sources, not against other drafts."""
    sources = source(LORRY + DRIVER), source(LORRY + DRIVER + TRAINS, "t.txt")
    assert [x.at.siglum for x in hits("SC501", LORRY, *sources)] == ["A"]
    assert hits("SC501", LORRY + DRIVER, *sources) == []


def test_an_article_without_words() -> None:
    """Signs alone are no article, be they copied or not."""
    assert hits("SC901", LORRY, DRIVER) == []
    texts = {"a.txt": "* * *", "b.txt": "* * *", "c.txt": LORRY}
    entries = [entry(Text(name, text)) for name, text in texts.items()]
    found = list(rule("SC901").check(story(plan("story", entries)), {}))
    assert sorted(x.message for x in found) == ["this article has no words"] * 2
