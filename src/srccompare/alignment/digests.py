"""Find digests: a few sentences of one text that sum up the other.

A digest has no counterpart of its own length. Its sentences take their words
from all over the other text, and the sentences around it do not. Two articles
on one event look alike throughout, so they hold no digest of each other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from srccompare.alignment.windows import cosine, weighted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.alignment.seeds import Box
    from srccompare.alignment.windows import Vector, Windows

DIGEST_SHARE = 0.5  # of the weight of its words a digest must find in the other text
CONTRAST = 0.3  # by which the rest of its own text must fall short of that
SHORTER = 4  # times a digest must be shorter than what it sums up
MAX_PART = 0.2  # of its own text a digest may be
SPREAD = 0.5  # of the other text must lie between the first and the last window like one of the digest
TRACE = 0.1  # cosine of a window of the other text that a digest still draws on
COUNTERPART = 50  # words of a region that reworks a part of a digest at its own length
COVERED = 0.7  # of a digest that such regions explain better


def find_digest(
    mine: Windows, other: Windows, pairs: Sequence[tuple[int, int]], rare: Vector
) -> tuple[int, int, int, int] | None:
    """Return the stretch of `mine` that sums up `other` and the stretch summed up, if there are such.

    `pairs` are the like windows of the two texts; the result holds two
    half-open ranges of tokens. Linear in the two texts.
    """
    if len({i for i, _ in pairs}) < 2:
        return None
    known = {stem for bag in other.bags for stem in bag}
    weights = [_weights(bag, rare, known) for bag in mine.bags]
    first, last = _densest(weights)
    linked = [(i, j) for i, j in pairs if first <= i < last]
    if len({i for i, _ in linked}) < 2:
        return None
    size, rest = mine.cuts[last] - mine.cuts[first], weights[:first] + weights[last:]
    at = [j for _, j in linked]
    stands_out = _share(weights[first:last]) - _share(rest) >= CONTRAST
    is_short = size <= MAX_PART * mine.cuts[-1] and SHORTER * size <= other.cuts[-1]
    if not (stands_out and is_short and max(at) - min(at) + 1 >= SPREAD * len(other.bags)):
        return None
    gist = weighted(sum(mine.bags[first:last], Counter()), rare)
    at += [n for n, bag in enumerate(other.bags) if cosine(gist, weighted(bag, rare)) >= TRACE]
    return mine.cuts[first], mine.cuts[last], other.cuts[min(at)], other.cuts[max(at) + 1]


def has_counterpart(digest: Box, regions: Iterable[Box]) -> bool:
    """Return whether regions of about its own length explain the A side of a digest better."""
    size = digest.a_last - digest.a_first
    covered = sum(
        min(region.a_last, digest.a_last) - max(region.a_first, digest.a_first)
        for region in regions
        if region.a_last - region.a_first >= COUNTERPART and region.touches(digest)
    )
    return covered >= COVERED * size


def _weights(bag: Counter[str], rare: Vector, known: set[str]) -> tuple[float, float]:
    """Return the weight of a window's words that the other text knows, and of all its words."""
    return (
        sum(n * rare[stem] for stem, n in bag.items() if stem in known),
        sum(n * rare[stem] for stem, n in bag.items()),
    )


def _share(weights: Sequence[tuple[float, float]]) -> float:
    """Return the share of the known weight in windows."""
    return sum(known for known, _ in weights) / (sum(total for _, total in weights) or 1.0)


def _densest(weights: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """Return the run of windows that knows most beyond `DIGEST_SHARE`: a maximal-sum segment."""
    best = total = 0.0
    found = (0, 0)
    start = 0
    for place, (known, weight) in enumerate(weights, 1):
        total += known - DIGEST_SHARE * weight
        if total <= 0:
            total, start = 0.0, place
        elif total > best:
            best, found = total, (start, place)
    return found
