"""Word-level edits between two stretches of text.

Content words are matched first, by synonym class, country or stem, so that a
shared "of the" never tears a phrase apart; the words between take what is
left. Two words that match under one key but are written differently ("likely",
"probably") are an edit of their own. Applying all edits to the words of the
one stretch gives the words of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.model import Edit
from srccompare.alignment.similarity import matching_blocks
from srccompare.text.places import place, places_in
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.model import Witness


class Unit(NamedTuple):
    """Hold one word, or one place of several words: code points, match key, and the words as compared."""

    start: int
    end: int
    key: str
    words: str
    content: bool


class Match(NamedTuple):
    """Say that unit `a` of one stretch and unit `b` of the other have one key."""

    a: int
    b: int


class Step(NamedTuple):
    """Set units `a_first`..`a_last` against `b_first`..`b_last` (half-open, either may be empty).

    `matched` says that both are one unit with one key, `same` that its words
    are equal too.
    """

    a_first: int
    a_last: int
    b_first: int
    b_last: int
    matched: bool
    same: bool


def word_edits(a: Witness, b: Witness, span_a: Span, span_b: Span) -> tuple[Edit, ...]:
    """Return the edits that turn the words of `a`'s stretch into those of `b`'s, in order.

    An edit covers whole words (code points); an empty side points at the place
    where the words of the other side would stand. Punctuation and typography
    between words are no edits.
    """
    units_a, units_b = units(a, span_a), units(b, span_b)
    return tuple(
        Edit(
            covered(units_a, step.a_first, step.a_last, span_a),
            covered(units_b, step.b_first, step.b_last, span_b),
        )
        for step in steps(units_a, units_b)
        if not step.same
    )


def steps(a: Sequence[Unit], b: Sequence[Unit]) -> list[Step]:
    """Return the way from one unit list to the other: matched units and the gaps between them, in order."""
    path: list[Step] = []
    at_a = at_b = 0
    for match in (*align(a, b), Match(len(a), len(b))):
        if match.a > at_a or match.b > at_b:
            path.append(Step(at_a, match.a, at_b, match.b, matched=False, same=False))
        if match.a < len(a):
            same = a[match.a].words == b[match.b].words
            path.append(Step(match.a, match.a + 1, match.b, match.b + 1, matched=True, same=same))
        at_a, at_b = match.a + 1, match.b + 1
    return path


def units(witness: Witness, span: Span) -> list[Unit]:
    """Return the units of a stretch; a possessive ending is no part of a unit's words."""
    inside = witness.tokens.within(*span)
    starts, ends, words = witness.tokens[:3]
    bare = [word.removesuffix("'s") for word in words[inside.start : inside.stop]]
    matched = keys(bare, witness.stems[inside.start : inside.stop])
    places = places_in(bare)
    found: list[Unit] = []
    skip = 0
    for offset, index in enumerate(inside):
        if offset < skip:
            continue
        size, key = places.get(offset, (1, ""))
        if not key and len(bare[offset]) <= 3:
            key = place(witness.folded[starts[index] : ends[index]]) or ""
        skip = offset + size
        last = index + size - 1
        found.append(
            Unit(
                starts[index],
                ends[last],
                key or matched[offset],
                " ".join(bare[offset:skip]),
                bool(key) or bare[offset] not in STOPWORDS,
            )
        )
    return found


def align(a: Sequence[Unit], b: Sequence[Unit]) -> list[Match]:
    """Return the matches of two unit lists, in order: content words first, then the words between them."""
    content_a = [i for i, unit in enumerate(a) if unit.content]
    content_b = [i for i, unit in enumerate(b) if unit.content]
    anchors = [
        Match(content_a[i], content_b[j])
        for i, j in _common([a[i].key for i in content_a], [b[j].key for j in content_b])
    ]
    matches: list[Match] = []
    at_a = at_b = 0
    for anchor in (*anchors, Match(len(a), len(b))):
        matches += _between(a, b, (at_a, anchor.a), (at_b, anchor.b))
        if anchor.a < len(a):
            matches.append(anchor)
        at_a, at_b = anchor.a + 1, anchor.b + 1
    return matches


def _common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the index pairs of one longest common subsequence."""
    return [(block.a_at + n, block.b_at + n) for block in matching_blocks(a, b) for n in range(block.size)]


def _between(
    a: Sequence[Unit], b: Sequence[Unit], range_a: tuple[int, int], range_b: tuple[int, int]
) -> list[Match]:
    """Match the function words of two gaps, from the edges inwards; what lies between stays one edit.

    Only a gap without content on either side is matched inside: there a shared
    "of" joins nothing that differs.
    """
    (first_a, last_a), (first_b, last_b) = range_a, range_b
    head: list[Match] = []
    while first_a < last_a and first_b < last_b and a[first_a].key == b[first_b].key:
        head.append(Match(first_a, first_b))
        first_a, first_b = first_a + 1, first_b + 1
    tail: list[Match] = []
    while first_a < last_a and first_b < last_b and a[last_a - 1].key == b[last_b - 1].key:
        last_a, last_b = last_a - 1, last_b - 1
        tail.append(Match(last_a, last_b))
    if not any(u.content for u in a[first_a:last_a]) and not any(u.content for u in b[first_b:last_b]):
        inner = _common([u.key for u in a[first_a:last_a]], [u.key for u in b[first_b:last_b]])
        head += [Match(first_a + i, first_b + j) for i, j in inner]
    return head + tail[::-1]


def covered(found: Sequence[Unit], first: int, last: int, span: Span) -> Span:
    """Return the span of units `first`..`last` (half-open), or an empty one where they would stand."""
    if first < last:
        return Span(found[first].start, found[last - 1].end)
    if first < len(found):
        return Span(found[first].start, found[first].start)
    at = found[-1].end if found else span.start
    return Span(at, at)
