"""SC401: one article denies what the other asserts in nearly the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import divergences
from srccompare.checks.rules.saying import contrasted
from srccompare.text.closed_classes import CONDITIONS, UNSETTLED_MODALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value

_LEAVING_OPEN = UNSETTLED_MODALS | CONDITIONS
_HOW = {"denied": "denied here, asserted in", "asserted": "asserted here, denied in"}


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:  # noqa: ARG001 - has no options
    """Yield each statement that two articles turn opposite ways, once."""
    for case in cases(story, divergences(story, "polarity")):
        pair = printed(story, case)
        # NOTE: what one side leaves open ("would have sold") the other does not deny.
        if any(_LEAVING_OPEN & {*text.lower().split()} for text in pair):
            continue
        how = _HOW.get(case.here.value or "", "the opposite of")
        severity = case.detail.severity
        yield hit(
            story,
            case,
            f"{how} {{}}: {contrasted(*pair)}",
            pair,
            edits=(pair,),
            severity=None if severity == "error" else severity,
        )


RULE = Rule(
    code="SC401",
    name="polarity-flip",
    summary="One article denies what the other asserts.",
    severity="error",
    check=check,
)
