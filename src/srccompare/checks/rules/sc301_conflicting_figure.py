"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import days_apart
from srccompare.checks.rules.figured import contradicted
from srccompare.checks.rules.saying import contrasted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quantity that two articles give different values, once."""
    conflicts = contradicted(story)
    if not story.held:
        conflicts = [each for each in conflicts if days_apart(story, each) <= int(values["days"])]
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
