"""SC303: a draft states a figure that none of its sources has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.model import Hit, Option, Rule
from srccompare.checks.rules.saying import of_member, quoted, sources_of, to_mend, words
from srccompare.comparison.figure_values import closeness, comparable
from srccompare.text.spans import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from srccompare.checks.model import Member, Story, Value
    from srccompare.facts.model import Figure

_ROOM = 3
"""How many times a bound a value may be for the two to agree ("more than 100" says nothing of 5,000)."""


def check(story: Story, values: Mapping[str, Value]) -> Iterator[Hit]:
    """Yield each figure of a draft that no source has in any wording."""
    figures = [figure for source in sources_of(story) for figure in source.source.facts.figures]
    for draft in to_mend(story):
        told = _told_elsewhere(story, draft)
        for figure in _figures(draft):
            span = Span(figure.start, figure.end)
            if _is_own_count(figure, values) or any(overlap(span, other) for other in told):
                continue
            if any(_agree(figure, other) for other in figures) or _is_printed(story, draft, span):
                continue
            text = words(draft, span)
            yield Hit(of_member(draft, *span), (), f"figure stands in no source: {quoted(text)}", (text,))


def _figures(draft: Member) -> list[Figure]:
    """Return the figures in the compared sentences of a draft."""
    spans = [(s.start, s.end) for s in draft.source.witness.sentences]
    return [
        figure
        for figure in draft.source.facts.figures
        if any(start <= figure.start < end for start, end in spans)
    ]


def _told_elsewhere(story: Story, draft: Member) -> list[Span]:
    """Return what other rules judge: quotations, and figures that a source contradicts (SC301)."""
    named = {each.siglum for each in sources_of(story)}
    contradicted = [
        Span(mention.start, mention.end)
        for detail, _ in (story.comparison.divergences if story.comparison else ())
        if (detail.kind, detail.relation) == ("figure", "conflict")
        and any(mention.article in named for mention in detail.mentions)
        for mention in detail.mentions
        if mention.article == draft.siglum
    ]
    return contradicted + [Span(q.start, q.end) for q in draft.source.facts.quotations]


def _is_own_count(figure: Figure, values: Mapping[str, Value]) -> bool:
    """Tell whether a figure is a small count, such as a writer makes of what the sources list."""
    return not figure.unit and figure.clear < float(values["least"])


def _agree(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures may be one: equal, rounded, converted or inside a bound."""
    if not comparable(figure, other):
        return False
    close = closeness(figure, other)
    if close == "open":
        small, large = sorted((abs(figure.clear), abs(other.clear)))
        return large <= _ROOM * small
    return close != "apart"


def _is_printed(story: Story, draft: Member, span: Span) -> bool:
    """Tell whether the very words of a figure stand in a source, whatever they were read as there."""
    tokens = draft.source.witness.tokens
    inside = tokens.within(*span)
    printed = " ".join(tokens.words[inside.start : inside.stop])
    return any(
        f" {printed} " in f" {' '.join(source.source.witness.tokens.words)} " for source in sources_of(story)
    )


RULE = Rule(
    code="SC303",
    name="unsourced-figure",
    summary="A draft states a figure that stands in none of its sources.",
    severity="error",
    check=check,
    options=(
        Option("least", 4, "plain counts below this are not held to the sources: writers count", low=0),
    ),
    draft=True,
)
