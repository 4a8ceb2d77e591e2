"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, divergences, hit, printed
from srccompare.checks.rules.saying import contrasted, member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Detail


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quantity that two articles give different values, once."""
    most = int(values["days"])
    conflicts = (
        each
        for each in divergences(story, "figure", ("conflict",))
        if story.held or _days_apart(story, each) <= most
    )
    for case in cases(story, conflicts):
        pair = printed(story, case)
        severity = case.detail.severity
        yield hit(
            story,
            case,
            f"figure in conflict with {{}}: {contrasted(*pair)}",
            pair,
            edits=(pair,),
            note=case.detail.note,
            severity=None if severity == "error" else severity,
        )


def _days_apart(story: Story, detail: Detail) -> int:
    """Return how many days lie between the publication of two articles, 0 where a day is not known."""
    first, second = (
        member(story, mention.article).source.witness.article.published for mention in detail.mentions[:2]
    )
    return abs((first - second).days) if first and second else 0


RULE = Rule(
    code="SC301",
    name="conflicting-figure",
    summary="Two articles give one quantity different values.",
    severity="error",
    check=check,
    options=(
        Option("days", 1, "articles published more days apart are not compared: figures move on", low=0),
    ),
)
