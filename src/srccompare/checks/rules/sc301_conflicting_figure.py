"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.saying import contrasted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - has no options
    """Yield each quantity that two articles give different values, once."""
    conflicts = (
        detail
        for detail, _ in (story.comparison.divergences if story.comparison else ())
        if (detail.kind, detail.relation) == ("figure", "conflict")
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


RULE = Rule(
    code="SC301",
    name="conflicting-figure",
    summary="Two articles give one quantity different values.",
    severity="error",
    check=check,
)
