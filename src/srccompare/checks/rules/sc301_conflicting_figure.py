"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import days_apart, divergences
from srccompare.checks.rules.saying import contrasted, member, sources_of
from srccompare.comparison.figure_values import closeness, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Detail
    from srccompare.facts.model import Figure


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quantity that two articles give different values, once."""
    most = int(values["days"])
    conflicts = (
        each
        for each in divergences(story, "figure", ("conflict",))
        if (days_apart(story, each) <= most and not story.held)
        or (story.held and not _is_sourced(story, each))
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


def _is_sourced(story: Story, detail: Detail) -> bool:
    """Tell whether some source has the figure of a draft, be it in a sentence that nothing ties to it."""
    named = {each.siglum for each in sources_of(story)}
    known = [figure for each in sources_of(story) for figure in each.source.facts.figures]
    return any(
        _are_one(own, other)
        for mention in detail.mentions
        if mention.article not in named
        for own in member(story, mention.article).source.facts.figures
        if own.start == mention.start
        for other in known
    )


def _are_one(own: Figure, other: Figure) -> bool:
    """Tell whether two figures are equal and measure in one unit or count one noun."""
    alike = own.counted == other.counted if not own.unit else comparable(own, other)
    return alike and comparable(own, other) and closeness(own, other) in {"same", "equal"}


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
