"""Which rules run, under which values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules import RULES
from srccompare.checks.selection import activated, active, named, rule_called
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import Hit, Value


def nothing(*_: object) -> Iterator[Hit]:
    """See nothing."""
    return iter(())


RULE = Rule(
    "SC102",
    "reuse",
    "Reuse.",
    "warning",
    nothing,
    (
        Option("words", 50, "so many words", 10),
        Option("share", 0.5, "such a share", 0, 1),
        Option("all", default=False, help="all of it"),
        Option("site", "x", "which site"),
    ),
)


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("SC999999", "srccompare explain lists the rules"),
        ("altred-quotation", "did you mean altered-quotation?"),
        ("", "srccompare explain lists the rules"),
        (" ", "srccompare explain lists the rules"),
        ("S", "srccompare explain lists the rules"),
        ("SC20x", "did you mean SC201?"),
        ("altered quotation", "did you mean altered-quotation?"),
    ],
)
def test_what_names_no_rule_is_refused(entry: str, hint: str) -> None:
    """A slip never runs other rules than were meant, nor none."""
    with pytest.raises(UsageError, match="there is no rule") as caught:
        named(entry, RULES, "--select")
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("SC201", {"SC201"}),
        ("sc201", {"SC201"}),
        ("altered-quotation", {"SC201"}),
        ("SC20", {"SC201", "SC202", "SC203", "SC204"}),
        ("SC9", {"SC901"}),
        ("ALL", {rule.code for rule in RULES}),
        ("SC", {rule.code for rule in RULES}),
    ],
)
def test_a_rule_is_named_by_code_beginning_or_name(entry: str, codes: set[str]) -> None:
    """In either case."""
    assert set(named(entry, RULES, "--select")) == codes


def codes(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    """Return the codes of the rules that run."""
    return [each.rule.code for each in active(RULES, select, ignore)]


def test_rules_run_by_default_unless_they_are_off_or_ignored() -> None:
    """Nothing else is left out, and the order is that of the codes."""
    assert codes() == sorted(rule.code for rule in RULES if rule.default)
    assert "SC501" not in codes()
    assert codes(
        ignore=(
            "SC1",
            "SC2",
            "SC3",
            "SC4",
        )
    ) == ["SC901"]
    for ignore in (("ALL",), ("SC2", "SC1", "SC3", "SC4", "SC5", "SC9")):
        with pytest.raises(UsageError, match="every rule that is selected is ignored"):
            codes(ignore=ignore)


def test_what_is_selected_runs_alone() -> None:
    """Also what is off by default; what is ignored wins."""
    assert codes(select=("SC501",)) == ["SC501"]
    assert codes(select=("SC2",), ignore=("SC203", "SC204")) == ["SC201", "SC202"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"word": 3}, "rules.SC102.word: SC102 has no option 'word'"),
        ({"severity": "grave"}, "there is no severity 'grave'"),
        ({"severity": 3}, "there is no severity 3"),
        ({"words": "30"}, "'30' is not a whole number"),
        ({"words": 30.5}, "30.5 is not a whole number"),
        ({"words": True}, "True is not a whole number"),
        ({"words": 9}, "9 is too small"),
        ({"share": 1.5}, "1.5 is too large"),
        ({"share": float("nan")}, "nan is not a number that can be compared"),
        ({"share": float("inf")}, "inf is not a number that can be compared"),
        ({"share": "1"}, "'1' is not a number"),
        ({"share": True}, "True is not a number"),
        ({"all": 1}, "1 is not true or false"),
        ({"site": 1}, "1 is not a string"),
        ({"site": ["x"]}, "is not a string"),
    ],
)
def test_a_wrong_value_is_refused(settings: dict[str, Value], said: str) -> None:
    """Of an unknown option, of another type, or beyond the bounds."""
    with pytest.raises(UsageError) as caught:
        activated(RULE, settings)
    assert said in caught.value.message
    assert caught.value.hint


def test_values_are_those_set_or_the_defaults() -> None:
    """A whole number does for a number."""
    assert activated(RULE, {}) == (RULE, "warning", {"words": 50, "share": 0.5, "all": False, "site": "x"})
    found = activated(RULE, {"severity": "error", "words": 10, "share": 1, "all": True})
    assert (found.severity, found.values) == ("error", {"words": 10, "share": 1.0, "all": True, "site": "x"})


def test_settings_go_by_code_or_name_but_not_by_both() -> None:
    """Else it would hang on their order which wins."""
    (found,) = active([RULE], settings={"reuse": {"words": 20}})
    assert found.values["words"] == 20
    with pytest.raises(UsageError, match="configured twice"):
        active([RULE], settings={"reuse": {"words": 20}, "SC102": {"words": 30}})
    with pytest.raises(UsageError, match="there is no rule 'SC10'"):
        active([RULE], settings={"SC10": {}})


def test_the_beginning_of_a_code_is_no_rule() -> None:
    """What explains or configures one rule needs its whole code."""
    assert rule_called("SC201", RULES, "explain").name == "altered-quotation"
    with pytest.raises(UsageError):
        rule_called("SC2", RULES, "explain")
