"""Run the rules over one story, and keep what they see in a form that needs no article.

A sighting points at its places by the order of the articles in the plan, so
that it can go through another process or a cache and still fit a file that was
moved or a record that stands on another line now.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.fingerprints import fingerprint, in_context, is_telling
from srccompare.checks.stories import story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.checks.model import ActiveRule, Hit, Member, Spot, Story
    from srccompare.checks.stories import Plan
    from srccompare.severity import Severity


class Place(NamedTuple):
    """Point at `text[start:end]` of an article by its place in the plan; `first:last` adds its sentences."""

    article: int
    start: int
    end: int
    first: int
    last: int


class Sighting(NamedTuple):
    """Hold what a rule saw in a story: the place to correct first, then those it is set against."""

    code: str
    severity: Severity | None
    message: str
    places: tuple[Place, ...]
    edits: tuple[tuple[str, str], ...]
    note: str
    fingerprint: str


def sightings(planned: Plan, rules: Sequence[ActiveRule]) -> tuple[Sighting, ...]:
    """Compare the articles of a plan and return what the rules see, by rule and place."""
    told = story(planned)
    seen = [each for active in rules for each in _seen(told, active)]
    return tuple(sorted(seen, key=order))


def order(each: Sighting) -> tuple[object, ...]:
    """Return what sightings are sorted by: rule, places, words."""
    return each.code, each.places, each.message, each.fingerprint


def _seen(told: Story, active: ActiveRule) -> Iterator[Sighting]:
    """Yield what one rule sees."""
    if active.rule.draft and not told.held:
        return
    members = {member.siglum: (at, member) for at, member in enumerate((*told.members, *told.copies))}
    for hit in active.rule.check(told, active.values):
        yield _sighting(active.rule.code, hit, members)


def _sighting(code: str, hit: Hit, members: dict[str, tuple[int, Member]]) -> Sighting:
    """Make a sighting of a hit."""
    places = tuple(_place(spot, *members[spot.siglum]) for spot in (hit.at, *hit.related))
    # NOTE: which of two articles a finding stands in is a matter of their order,
    # so that both are told; against several, it stands in the one that differs.
    sides = (hit.at, *hit.related) if len(hit.related) == 1 else (hit.at,)
    context = (
        ()
        if is_telling(hit.said)
        else tuple(
            in_context(_text(members[spot.siglum][1]), *place[1:])
            for spot, place in zip(sides, places, strict=False)
        )
    )
    mark = fingerprint(code, (*hit.said, *context))
    return Sighting(code, hit.severity, hit.message, places, hit.edits, hit.note, mark)


def _text(member: Member) -> str:
    return member.source.witness.article.text


def _place(spot: Spot, at: int, member: Member) -> Place:
    """Point at a spot and at the whole sentences around it, as far as it stands in any."""
    witness = member.source.witness
    sentences = [s for segment in witness.segments for s in segment.sentences]
    starts = [s.start for s in sentences]
    ends = [s.end for s in sentences]
    before = bisect_right(starts, spot.start) - 1
    after = bisect_left(ends, spot.end)
    first = starts[before] if before >= 0 and ends[before] > spot.start else spot.start
    last = ends[after] if after < len(ends) and starts[after] < max(spot.end, spot.start + 1) else spot.end
    return Place(at, spot.start, spot.end, first, last)
