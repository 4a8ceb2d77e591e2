"""Measure how much of each article of a story stands word for word in another one."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.model import Spot

if TYPE_CHECKING:
    from srccompare.checks.model import Member, Story


class Copied(NamedTuple):
    """Hold what one article has of another: `words` of its own stand there, in these `runs` (here, there).

    `here` is their share of this article's compared words, `both` the smaller of the shares of the two.
    """

    words: float
    here: float
    both: float
    runs: tuple[tuple[Spot, Spot], ...]


def copies(story: Story) -> dict[tuple[str, str], Copied]:
    """Return for each pair of sigla, either way round, what the first article has of the second."""
    sizes = {each.siglum: _size(each) for each in story.members}
    found: dict[tuple[str, str], Copied] = {}
    for x, y in combinations((each.siglum for each in story.members), 2):
        runs = _runs(story, x, y)
        if runs and sizes[x] and sizes[y]:
            tokens = {each.siglum: each.source.witness.tokens for each in story.members}
            own = [
                sum(score * len(tokens[spot.siglum].within(spot.start, spot.end)) for score, spot in side)
                for side in (
                    [(score, a) for score, a, _ in runs],
                    [(score, b) for score, _, b in runs],
                )
            ]
            shares = min(1.0, own[0] / sizes[x]), min(1.0, own[1] / sizes[y])
            both = min(shares)
            found[x, y] = Copied(own[0], shares[0], both, tuple((a, b) for _, a, b in runs))
            found[y, x] = Copied(own[1], shares[1], both, tuple((b, a) for _, a, b in runs))
    return found


def ranked(story: Story) -> tuple[Member, ...]:
    """Return the members, those first that others may have copied: sources, then the earlier published."""

    def key(member: Member) -> tuple[bool, dt.date, int]:
        day = member.source.witness.article.published
        return not member.is_source, day or dt.date.max, story.members.index(member)

    return tuple(sorted(story.members, key=key))


def lead(member: Member) -> Spot:
    """Point at the first sentence of an article that takes part in comparisons."""
    witness = member.source.witness
    if not witness.sentences:
        return Spot(member.siglum, 0, len(witness.article.text))
    return Spot(member.siglum, witness.sentences[0].start, witness.sentences[0].end)


def _size(member: Member) -> int:
    """Count the words of an article that take part in comparisons."""
    return sum(s.last - s.first for s in member.source.witness.sentences)


def _runs(story: Story, x: str, y: str) -> list[tuple[float, Spot, Spot]]:
    """Return the copied passages of two articles with the share of equal words."""
    found = []
    for passage in story.comparison.passages if story.comparison else ():
        a, b = passage.spans
        if passage.kind != "reworded" and (a.article, b.article) == (x, y):
            found.append((passage.score, Spot(*a[:3]), Spot(*b[:3])))
    return found
