"""SC301: two articles give one quantity different values."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from srccompare.checks.model import Option, Rule
from srccompare.checks.rules.cases import cases, hit, printed
from srccompare.checks.rules.divergent import days_apart, divergences
from srccompare.checks.rules.figured import Figures
from srccompare.checks.rules.saying import contrasted, member, sources_of
from srccompare.comparison.figure_values import comparable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Hit, Story, Value
    from srccompare.comparison.model import Detail, Mention
    from srccompare.facts.model import Figure


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each quantity that two articles give different values, once."""
    conflicts = list(divergences(story, "figure", ("conflict",)))
    if story.held:
        sources = Figures(each for source in sources_of(story) for each in source.source.facts.figures)
        conflicts = [each for each in conflicts if not _is_borne_out(story, each, sources)]
    else:
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


def _is_borne_out(story: Story, detail: Detail, sources: Figures) -> bool:
    """Tell whether some source has the figure of a draft, or the wrong one stands beside it."""
    first, second = detail.mentions[:2]
    for mention, other in ((first, second), (second, first)):
        if not member(story, mention.article).is_source:
            own, there = _figure(story, mention), _figure(story, other)
            if sources.equals(own) or _is_passed_over(story, mention, there, sources):
                return True
    return False


def _figure(story: Story, mention: Mention) -> Figure:
    """Return the figure that a mention points at."""
    figures = member(story, mention.article).source.facts.figures
    return figures[bisect_left(figures, (mention.start,))]


def _is_passed_over(story: Story, mention: Mention, there: Figure, sources: Figures) -> bool:
    """Tell whether the sentence has a figure without a source that is nearer to the source's."""
    facts, witness = (
        member(story, mention.article).source.facts,
        member(story, mention.article).source.witness,
    )
    own = _figure(story, mention)
    at = bisect_right(witness.sentences, own.start, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return False
    first = bisect_left(facts.figures, (witness.sentences[at].start,))
    beside = facts.figures[first : bisect_left(facts.figures, (witness.sentences[at].end,))]
    return any(
        other is not own
        and comparable(other, there)
        and abs(other.clear - there.clear) < abs(own.clear - there.clear)
        and not sources.has(other)
        for other in beside
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
