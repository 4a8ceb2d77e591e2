"""Measure how much of each article of a story stands word for word in another one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.model import Spot
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.checks.model import Member, Story


# NOTE: a post is printed as its writer's, without marks.
_POSTED = ("(@", "pic.twitter.com/", "//t.co/")


class Run(NamedTuple):
    """Hold one passage that two articles share, and the share of its words that are equal."""

    score: float
    here: Spot
    there: Spot


class Copied(NamedTuple):
    """Hold what one article has of another.

    `size` counts the compared words of the first article; `both` is the
    smaller of the shares of the two articles that stand in the runs.
    """

    size: int
    both: float
    runs: tuple[Run, ...]


def copies(story: Story) -> dict[tuple[str, str], Copied]:
    """Return for each pair of sigla, either way round, what the first article has of the second."""
    members = {each.siglum: each for each in story.members}
    sizes = {siglum: _size(each) for siglum, each in members.items()}
    gathered: defaultdict[tuple[str, str], list[Run]] = defaultdict(list)
    for passage in story.comparison.passages if story.comparison else ():
        if passage.kind != "reworded":
            a, b = (Spot(*span[:3]) for span in passage.spans)
            gathered[a.siglum, b.siglum].append(Run(passage.score, a, b))
            gathered[b.siglum, a.siglum].append(Run(passage.score, b, a))
    shares = {(x, y): _share(members[x], runs, sizes[x]) for (x, y), runs in gathered.items()}
    return {
        (x, y): Copied(sizes[x], min(shares[x, y], shares[y, x]), tuple(runs))
        for (x, y), runs in gathered.items()
        if sizes[x] and sizes[y]
    }


def _share(member: Member, runs: Iterable[Run], size: int) -> float:
    """Return the share (0..1) of an article's compared words that stand in runs."""
    tokens = member.source.witness.tokens
    equal = sum(run.score * len(tokens.within(run.here.start, run.here.end)) for run in runs)
    return min(1.0, equal / size) if size else 0.0


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


def quoted_spans(member: Member) -> list[Span]:
    """Return what an article quotes: between marks, and posts shown under their writer's account."""
    witness = member.source.witness
    spans = [Span(q.start, q.end) for q in member.source.facts.quotations if q.depth == 0]
    for before, segment in zip((None, *witness.segments), witness.segments, strict=False):
        text = witness.folded[segment.start : segment.end]
        if any(sign in text for sign in _POSTED):
            above = before is not None and text.startswith("—")
            spans.append(Span(before.start if above and before else segment.start, segment.end))
    return spans


def _size(member: Member) -> int:
    """Count the words of an article that take part in comparisons."""
    return sum(s.last - s.first for s in member.source.witness.sentences)
