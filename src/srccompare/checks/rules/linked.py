"""Read the sentences of articles against the sentences of others that report the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.model import Link
from srccompare.checks.rules.saying import sources_of
from srccompare.comparison.phrasing.aligned import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import Story


def linked(story: Story) -> Iterator[tuple[Side, Side, Link]]:
    """Yield each pair of sentences that report one fact: of a draft and a source where drafts are held.

    The draft comes first.
    """
    named = {each.siglum for each in sources_of(story)} if story.held else set()
    sides = {each.siglum: Side(each.source) for each in story.members}
    places = {
        sentence.id: (each.siglum, n)
        for each in story.members
        for n, sentence in enumerate(each.source.witness.sentences)
    }
    for fact in story.comparison.shared if story.comparison else ():
        for found in fact.pairs:
            ends = sorted((places[found.a], places[found.b]), key=lambda end: end[0] in named)
            (draft, x), (source, y) = ends
            if story.held and (draft in named or source not in named):
                continue
            yield sides[draft], sides[source], Link(x, y, found.score, found.tier, found.relation)
