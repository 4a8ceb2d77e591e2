"""Choose the divergences of a story that are worth a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.checks.rules.saying import member
from srccompare.comparison.inside import stands_inside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from srccompare.checks.model import Story
    from srccompare.comparison.model import DetailKind, Divergence

_FEW = 3
"""An article of fewer sentences need not name what another one names."""


def divergences(
    story: Story,
    kind: DetailKind,
    relations: Collection[str] = ("altered", "shortened", "conflict", "differs"),
) -> Iterator[Divergence]:
    """Yield the divergences of a story of one kind and some relations.

    What differs inside an altered quotation is reported only with the quotation, and what
    differs between articles that name nothing in common is not a divergence of one event.
    """
    found = story.comparison.divergences if story.comparison else ()
    altered = [each for each in found if each.kind == "quotation" and each.relation == "altered"]
    for detail in found:
        if detail.kind == kind and detail.relation in relations:
            if kind != "quotation" and any(stands_inside(detail, quotation) for quotation in altered):
                continue
            if related(story, detail):
                yield detail


def related(story: Story, detail: Divergence) -> bool:
    """Return whether the two articles of a divergence name something in common, or one is very short.

    Reports of two like events share their stock phrases and no name.
    """
    pair = {detail.a.article, detail.b.article}
    if any(len(member(story, each).source.witness.sentences) < _FEW for each in pair):
        return True
    own = {mention[:3] for mention in detail.mentions}
    return any(
        agreed.kind == "name"
        and pair <= {mention.article for mention in agreed.mentions}
        and own.isdisjoint({mention[:3] for mention in agreed.mentions})
        for agreed in (story.comparison.agreements if story.comparison else ())
    )


def days_apart(story: Story, detail: Divergence) -> int:
    """Return how many days lie between the publication of two articles, 0 where a day is not known."""
    first, second = (
        member(story, mention.article).source.witness.article.published for mention in (detail.a, detail.b)
    )
    return abs((first - second).days) if first and second else 0
