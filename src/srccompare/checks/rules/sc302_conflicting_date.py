"""SC302: two articles put one event on different days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, divergences, hit, printed
from srccompare.checks.rules.saying import contrasted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each event that two articles put on different days, once."""
    relations = ("conflict",) if values["sure"] else ("conflict", "differs")
    for case in cases(story, divergences(story, "date", relations)):
        pair = printed(story, case)
        yield hit(
            story,
            case,
            f"date in conflict with {{}}: {contrasted(*pair)}",
            pair,
            edits=(pair,),
            note=case.detail.note,
            severity="note" if case.detail.relation == "differs" else None,
        )


RULE = Rule(
    code="SC302",
    name="conflicting-date",
    summary="Two articles put one event on different days.",
    severity="warning",
    check=check,
    options=(
        Option(
            "sure",
            default=False,
            help="report only days that both articles print with their month",
        ),
    ),
)
