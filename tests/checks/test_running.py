"""Looking at stories in one process or in several."""

from __future__ import annotations

import pickle
from functools import partial
from typing import TYPE_CHECKING

import pytest

from srccompare.checks.model import Hit, Rule, Spot
from srccompare.checks.rules import RULES
from srccompare.checks.running import run
from srccompare.checks.selection import activated, active
from srccompare.checks.stories import plan
from tests.checks.newsroom import FERRY, MUSEUM, entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Story, Value

PLANS = [
    plan(f"{n} {names[0]}", map(entry, names))
    for n in range(12)
    for names in (FERRY, ("bees-news.txt",), MUSEUM)
]


def counting(story: Story, _: Mapping[str, Value]) -> Iterator[Hit]:
    """See every article."""
    for member in story.members:
        yield Hit(Spot(member.siglum, 0, 1), (), f"here is {member.id}", (story.name,))


def failing(story: Story, _: Mapping[str, Value]) -> Iterator[Hit]:
    """Fail on the thefts."""
    if story.name == f"7 {MUSEUM[0]}":
        raise ZeroDivisionError("a bug")
    yield from ()


def rule(check: object) -> Rule:
    """Return a rule that does what it is told."""
    return Rule("SC000", "test", "Test.", "note", check)  # type: ignore[arg-type]


def test_no_plans_start_no_process() -> None:
    """Nothing is asked for and nothing comes."""
    assert list(run([], active(RULES), threads=8)) == []


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_every_story_is_looked_at_once(threads: int) -> None:
    """Each comes with its own place, and progress adds up."""
    told: list[int] = []
    found = dict(run(PLANS, [activated(rule(counting), {})], threads, told.append))
    assert sorted(found) == list(range(len(PLANS)))
    assert [[seen.message for seen in found[at]] for at in (0, 1)] == [
        [f"here is {name}" for name in FERRY],
        ["here is bees-news.txt"],
    ]
    assert (len(told), sum(told)) == (len(PLANS), sum(len(each.articles) for each in PLANS))


def test_the_number_of_processes_changes_nothing() -> None:
    """The same is seen, of the real rules too."""
    rules = active(RULES)
    one, two = (sorted(run(PLANS[:9], rules, threads), key=lambda each: each[0]) for threads in (1, 2))
    assert one == two
    assert any(seen for _, seen in one)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_rule_that_fails_ends_the_run_and_names_the_story(threads: int) -> None:
    """No run goes on as if the rule had seen nothing."""
    with pytest.raises(RuntimeError, match=r"ZeroDivisionError: a bug \(in the story 7 museum-echo"):
        list(run(PLANS, [activated(rule(failing), {})], threads))


def test_every_rule_can_go_to_another_process() -> None:
    """Where processes start anew, rules are sent to them."""
    assert pickle.loads(pickle.dumps(active(RULES))) == active(RULES)  # noqa: S301 - made here
    with pytest.raises((AttributeError, pickle.PicklingError)):
        pickle.dumps(partial(lambda: None))
