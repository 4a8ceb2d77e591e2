"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import days_apart, divergences
from srccompare.checks.rules.figured import is_sourced
from srccompare.checks.rules.saying import contrasted, member, sources_of
from srccompare.comparison.figure_values import closeness, comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Detail, Mention
    from srccompare.facts.model import Figure


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quantity that two articles give different values, once."""
    most = int(values["days"])
    conflicts = (
        each
        for each in divergences(story, "figure", ("conflict",))
        if (days_apart(story, each) <= most and not story.held)
        or (story.held and not _is_borne_out(story, each))
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


def _is_borne_out(story: Story, detail: Detail) -> bool:
    """Tell whether some source has the figure of a draft, or the wrong one stands beside it."""
    named = {each.siglum for each in sources_of(story)}
    known = [figure for each in sources_of(story) for figure in each.source.facts.figures]
    for mention in detail.mentions:
        if mention.article not in named:
            own = _figure(story, mention)
            others = [_figure(story, x) for x in detail.mentions[:2] if x is not mention]
            if own and any(_are_one(own, other) for other in known):
                return True
            if own and others and others[0] and _is_passed_over(story, mention, own, others[0]):
                return True
    return False


def _figure(story: Story, mention: Mention) -> Figure | None:
    """Return the figure that a mention points at."""
    figures = member(story, mention.article).source.facts.figures
    return next((figure for figure in figures if figure.start == mention.start), None)


def _are_one(own: Figure, other: Figure) -> bool:
    """Tell whether two figures are equal and measure in one unit or count one noun."""
    alike = own.counted == other.counted if not own.unit else comparable(own, other)
    return alike and comparable(own, other) and closeness(own, other) in {"same", "equal"}


def _is_passed_over(story: Story, mention: Mention, own: Figure, there: Figure) -> bool:
    """Tell whether the sentence has a figure without a source that is nearer to the source's."""
    each = member(story, mention.article)
    sentence = next((s for s in each.source.witness.sentences if s.start <= own.start < s.end), None)
    return sentence is not None and any(
        sentence.start <= other.start < sentence.end
        and other is not own
        and comparable(other, there)
        and abs(other.clear - there.clear) < abs(own.clear - there.clear)
        and not is_sourced(story, other)
        for other in each.source.facts.figures
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
