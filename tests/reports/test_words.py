"""Every word that a report for people may puzzle its reader with is explained, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from srccompare.alignment.model import LinkRelation, PassageKind, Tier
from srccompare.checks.rules import RULES
from srccompare.comparison.model import AgreementRelation, DetailKind, DivergenceRelation
from srccompare.reports import Look
from srccompare.reports.terminal import render
from srccompare.reports.words import WORDS, meaning, puzzling
from srccompare.severity import Severity

if TYPE_CHECKING:
    from srccompare.comparison.result import Comparison

SOURCE = Path(__file__).parents[2] / "src" / "srccompare"
OF_COURSE = {"quotation", "figure", "date", "name", "identical"}
"""Words that mean here what they mean everywhere."""


@pytest.mark.parametrize(
    "word", ["", " ", "?", "sig", "signatures", "SC201", "altered-quotation", "-", "re-used"]
)
def test_what_is_no_word_of_a_report_is_not_explained(word: str) -> None:
    """Nothing is guessed."""
    assert meaning(word) is None


def test_no_word_is_the_name_of_a_rule() -> None:
    """Or one of the two could never be asked for."""
    assert not {word.replace(" ", "-") for word in WORDS} & {rule.name for rule in RULES}


def test_no_word_is_explained_that_no_report_uses() -> None:
    """Each stands somewhere in what the program writes."""
    written = " ".join(
        path.read_text(encoding="utf-8")
        for path in SOURCE.rglob("*.py")
        if path.name != "words.py" and path.parent.name != "checks"
    )
    assert [word for word in WORDS if not re.search(rf"\b{word}\b", written)] == []


@pytest.mark.parametrize("word", WORDS)
def test_a_word_may_be_written_as_it_stands_in_the_report(word: str) -> None:
    """With capital letters, a question mark, and hyphens for its blanks or blanks for its hyphens."""
    said = f"{word}: {WORDS[word]}"
    for spelling in (word, word.upper(), f"{word}?", word.replace(" ", "-"), word.replace("-", " ")):
        assert meaning(spelling) == said


def test_every_kind_and_relation_is_explained() -> None:
    """What a finding is called is one of these."""
    used = {
        each
        for kind in (DetailKind, AgreementRelation, DivergenceRelation, Severity)
        for each in get_args(kind)
    }
    used |= {each for kind in (LinkRelation, PassageKind, Tier) for each in get_args(kind)}
    assert used - OF_COURSE <= set(WORDS)


def test_the_report_says_how_to_have_a_word_explained(harbor: Comparison) -> None:
    """In one line above the signature, which -q leaves out; it names a word that can be explained."""
    *_, last, signature = render(harbor, Look()).splitlines()
    assert last == f"more about a word: srccompare explain {puzzling(harbor, Look())}"
    assert meaning(puzzling(harbor, Look()))
    assert puzzling(harbor, Look()) == "possible"
    assert puzzling(harbor, Look(only=frozenset({"unique"}))) == "signature"
    assert signature == harbor.signature
    assert "srccompare explain" not in render(harbor, Look(verbosity=-1))
