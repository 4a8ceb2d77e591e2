"""Word-level edits between two stretches of text.

Content words are matched first, by synonym class, country or stem, so that a
shared "of the" never tears a phrase apart; the words between take what is
left. Two words that match under one key but are written differently ("likely",
"probably") are an edit of their own. Applying all edits to the words of the
one stretch gives the words of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.similarity import matching_blocks
from srccompare.text.closed_classes import DAYS_AROUND, MODALS, MONTHS, WHOLE_WEEKDAYS
from srccompare.text.places import place, places_in
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.model import Witness


_DAYS = WHOLE_WEEKDAYS | DAYS_AROUND

_MOST = 4_000_000  # cells of a subsequence table; beyond it two stretches are not sentences


class Unit(NamedTuple):
    """Hold one word, or one place or day of several words.

    `start` and `end` are code points, `words` the words as compared, `stem`
    the strict match key, `key` that of the synonym class. `before` is the
    text between the unit before it and this one.
    """

    start: int
    end: int
    stem: str
    key: str
    words: str
    content: bool
    before: str


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
    """Return the units of a stretch; a possessive ending is not part of a unit's words."""
    inside = witness.tokens.within(*span)
    starts, ends, words = witness.tokens[:3]
    bare = [word.removesuffix("'s") for word in words[inside.start : inside.stop]]
    stems = witness.stems[inside.start : inside.stop]
    classes = keys(bare, stems)
    places = places_in(bare)
    found: list[Unit] = []
    position, offset = span.start, 0
    while offset < len(bare):
        index = inside.start + offset
        size, tag = places.get(offset) or _day(bare, offset)
        if not tag and len(bare[offset]) <= 3:
            tag = place(witness.folded[starts[index] : ends[index]]) or ""
        form = " ".join(bare[offset : offset + size])
        strict = tag if tag[:1] == "@" else form if size > 1 else stems[offset]
        content = bool(tag) or form not in STOPWORDS
        before = witness.folded[position : starts[index]]
        position = ends[index + size - 1]
        found.append(Unit(starts[index], position, strict, tag or classes[offset], form, content, before))
        offset += size
    return found


def _day(words: Sequence[str], at: int) -> tuple[int, str]:
    """Return the length in words and the key of a day named at an index, (1, "") where none is."""
    word = words[at]
    if word in _DAYS:
        return 1, "#day"
    if word in MONTHS and at + 1 < len(words) and words[at + 1].isdigit():
        return 2, "#day"
    return 1, ""


def align(a: Sequence[Unit], b: Sequence[Unit]) -> list[Match]:
    """Return the matches of two unit lists, in order.

    The same content words and places come first, then words of one class in
    what is left between them, then the function words at the edges of the
    gaps: a synonym never takes the place of the same word.
    """
    strict = _refined(a, b, [], by_class=False)
    matches: list[Match] = []
    at_a = at_b = 0
    for anchor in (*_refined(a, b, strict, by_class=True), Match(len(a), len(b))):
        matches += _between(a, b, (at_a, anchor.a), (at_b, anchor.b))
        if anchor.a < len(a):
            matches.append(anchor)
        at_a, at_b = anchor.a + 1, anchor.b + 1
    return matches


def _refined(
    a: Sequence[Unit], b: Sequence[Unit], anchors: Sequence[Match], *, by_class: bool
) -> list[Match]:
    """Return the anchors with more matches of content units in the gaps between them."""
    found: list[Match] = []
    at_a = at_b = 0
    for anchor in (*anchors, Match(len(a), len(b))):
        if at_a < anchor.a and at_b < anchor.b:
            found += _content_matches(a, b, (at_a, anchor.a), (at_b, anchor.b), by_class=by_class)
        if anchor.a < len(a):
            found.append(anchor)
        at_a, at_b = anchor.a + 1, anchor.b + 1
    return found


def _content_matches(
    a: Sequence[Unit],
    b: Sequence[Unit],
    range_a: tuple[int, int],
    range_b: tuple[int, int],
    *,
    by_class: bool,
) -> list[Match]:
    """Match the content units of two gaps by stem, or by synonym class."""
    gap_a = [i for i in range(*range_a) if a[i].content]
    gap_b = [j for j in range(*range_b) if b[j].content]
    if not gap_a or not gap_b:
        return []
    keys_a = [a[i].key if by_class else a[i].stem for i in gap_a]
    keys_b = [b[j].key if by_class else b[j].stem for j in gap_b]
    if len(gap_a) > 1 and len(gap_b) > 1:
        return [Match(gap_a[i], gap_b[j]) for i, j in _common(keys_a, keys_b)]
    return [
        Match(x, y)
        for x, p in zip(gap_a, keys_a, strict=True)
        for y, q in zip(gap_b, keys_b, strict=True)
        if p == q
    ][:1]


def _common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the index pairs of one longest common subsequence, moved towards their neighbours where free.

    Of two "Chinese" the one that stands before "satellite" on both sides is
    meant; the subsequence alone cannot tell. Of stretches too long to be
    sentences only what they begin with alike is matched.
    """
    if len(a) * len(b) > _MOST:
        size = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        return [(n, n) for n in range(size)]
    pairs = [(block.a_at + n, block.b_at + n) for block in matching_blocks(a, b) for n in range(block.size)]
    for index in range(len(pairs) - 2, -1, -1):
        (at_a, at_b), (next_a, next_b) = pairs[index], pairs[index + 1]
        if next_b - at_b == 1 and next_a - at_a > 1 and a[next_a - 1] == a[at_a]:
            pairs[index] = (next_a - 1, at_b)
        elif next_a - at_a == 1 and next_b - at_b > 1 and b[next_b - 1] == b[at_b]:
            pairs[index] = (at_a, next_b - 1)
    return pairs


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
    else:
        head += _modals(a, b, (first_a, last_a), (first_b, last_b))
    return head + tail[::-1]


def _modals(
    a: Sequence[Unit], b: Sequence[Unit], range_a: tuple[int, int], range_b: tuple[int, int]
) -> list[Match]:
    """Match a modal that a gap has once on both sides: it parts a verb from its subject."""
    found = [
        [(side[i].words, i) for i in range(*where) if side[i].words in MODALS]
        for side, where in ((a, range_a), (b, range_b))
    ]
    if len(found[0]) == len(found[1]) == 1 and found[0][0][0] == found[1][0][0]:
        return [Match(found[0][0][1], found[1][0][1])]
    return []


def covered(found: Sequence[Unit], first: int, last: int, span: Span) -> Span:
    """Return the span of units `first`..`last` (half-open), or an empty one where they would stand."""
    if first < last:
        return Span(found[first].start, found[last - 1].end)
    if first < len(found):
        return Span(found[first].start, found[first].start)
    at = found[-1].end if found else span.start
    return Span(at, at)
