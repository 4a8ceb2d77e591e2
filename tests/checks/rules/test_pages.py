from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from srccompare.checks.pages import page
from srccompare.checks.rules import RULES
from tests.checks.rules.stories import examples, found

if TYPE_CHECKING:
    from srccompare.checks.model import Rule

INDEX = Path(__file__).parents[3] / "docs" / "rules.md"
SECTIONS = ["What it finds", "Why", "Bad", "Good", "Configure", "Known false alarms"]
RULE = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def test_codes_and_names_are_unique_and_in_order() -> None:
    """A code names one rule, and so does a name."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


@RULE
def test_a_page_says_of_the_rule_what_the_rule_says_of_itself(rule: Rule) -> None:
    """Title, summary, severity and default of a page are those of the rule; no section is missing."""
    text = page(rule.code)
    when = "drafts only" if rule.draft else "on by default" if rule.default else "off by default"
    assert text.startswith(
        f"# {rule.code} {rule.name}\n\n{rule.summary}\n\nSeverity: {rule.severity} · {when}\n"
    )
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == SECTIONS


@RULE
def test_a_page_lists_the_options_of_the_rule(rule: Rule) -> None:
    """Names, defaults and explanations are those of the rule, in its order."""
    section = page(rule.code).split("\n## Configure\n", 1)[1].split("\n## ", 1)[0]
    rows = [f"| `{o.name}` | `{str(o.default).lower()}` | {o.help} |" for o in rule.options]
    if rows:
        assert section.strip().splitlines() == ["| option | default | what it does |", "|---|---|---|", *rows]
    else:
        assert section.strip() == "This rule has no options."


@RULE
def test_the_good_example_raises_nothing(rule: Rule) -> None:
    """No rule that is on by default sees anything in it, nor does the rule of the page."""
    assert examples(page(rule.code), "Good")
    assert found(examples(page(rule.code), "Good"), rule.code) == []


@RULE
def test_the_bad_example_raises_this_rule_once_and_no_other(rule: Rule) -> None:
    """The rule of the page sees one thing in it, and no rule that is on by default sees another."""
    assert found(examples(page(rule.code), "Bad"), rule.code) == [rule.code]


@RULE
def test_the_index_lists_the_rule(rule: Rule) -> None:
    """docs/rules.md links to the page of each rule and says what it says."""
    link = f"[{rule.code}](../src/srccompare/checks/pages/{rule.code}.md)"
    when = "drafts" if rule.draft else "yes" if rule.default else "no"
    row = f"| {link} | {rule.name} | {rule.summary} | {rule.severity} | {when} |"
    assert row in INDEX.read_text(encoding="utf-8").splitlines()


def test_the_index_lists_nothing_else() -> None:
    """A rule that is gone has no row."""
    assert INDEX.read_text(encoding="utf-8").count("| [SC") == len(RULES)
