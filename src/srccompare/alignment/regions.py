"""Find regions that one text reworded: shuffled, translated, edited or condensed.

Like windows cluster wherever they lie close together on both sides. A cluster
becomes a region if its two sides are alike throughout; a cluster with a hole in
it is split at smaller gaps until what is left has none.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.digests import find_digest, has_counterpart
from srccompare.alignment.extend import clusters, hole, refine, snap
from srccompare.alignment.seeds import Box
from srccompare.alignment.windows import like_windows, rarity
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.windows import Vector, Windows

MIN_SHARED = 12  # content words that both sides of a reworded passage have; fewer meet by chance
WIDEST_GAP = 2  # windows without a partner inside a reworded passage, at first
PARTNERED = 0.4  # of the words of a reworded passage must lie in windows with a partner
MAX_HOLE = 4.0  # content words in a row that a reworded passage may lack beyond its share


class Side(NamedTuple):
    """Hold one text as the search for reworded passages sees it."""

    stems: tuple[str, ...]
    windows: Windows


def reworded(a: Side, b: Side, explained_a: bytearray, explained_b: bytearray) -> list[Box]:
    """Return the regions that share their vocabulary, digests included, in no particular order.

    `explained_a` and `explained_b` mark each token that a copy explains
    already; windows of such tokens take no part.
    """
    rare = rarity(a.windows, b.windows)
    pairs = like_windows(_open(a.windows, explained_a), _open(b.windows, explained_b), rare)
    todo = [(pairs, WIDEST_GAP)] if pairs else []
    found: list[Box] = []
    while todo:
        group, gap = todo.pop()
        for cluster in clusters(group, gap):
            box = _region(cluster, a, b, rare)
            if box is not None:
                found.append(box)
            elif gap:
                todo.append((cluster, gap - 1))
    return found + _digests(a, b, pairs, rare, found)


def _open(windows: Windows, explained: bytearray) -> list[Counter[str]]:
    """Return the bags of the windows; one that is explained already gets an empty one."""
    return [
        bag if explained.count(0, first, last) * 2 > last - first else Counter()
        for bag, (first, last) in zip(windows.bags, pairwise(windows.cuts), strict=True)
    ]


def _region(cluster: Sequence[tuple[int, int]], a: Side, b: Side, rare: Vector) -> Box | None:
    """Return the region of a cluster of like windows; None where its sides are not alike throughout."""
    cuts_a, cuts_b = a.windows.cuts, b.windows.cuts
    at_a, at_b = [i for i, _ in cluster], [j for _, j in cluster]
    box = Box(cuts_a[min(at_a)], cuts_a[max(at_a) + 1], cuts_b[min(at_b)], cuts_b[max(at_b) + 1])
    if _partnered(at_a, cuts_a) < PARTNERED or _partnered(at_b, cuts_b) < PARTNERED:
        return None
    box = refine(box, a.stems, b.stems, rare)
    box = Box(
        snap(box.a_first, cuts_a),
        snap(box.a_last, cuts_a),
        snap(box.b_first, cuts_b),
        snap(box.b_last, cuts_b),
    )
    if box.a_first >= box.a_last or box.b_first >= box.b_last:
        return None
    mine, other = a.stems[box.a_first : box.a_last], b.stems[box.b_first : box.b_last]
    if len(set(mine).intersection(other) - STOPWORDS) < MIN_SHARED:
        return None
    return box if max(hole(mine, other, STOPWORDS), hole(other, mine, STOPWORDS)) <= MAX_HOLE else None


def _partnered(at: Sequence[int], cuts: Sequence[int]) -> float:
    """Return the share of words between the outermost of some windows that lies in one of them."""
    return sum(cuts[n + 1] - cuts[n] for n in set(at)) / (cuts[max(at) + 1] - cuts[min(at)])


def _digests(
    a: Side, b: Side, pairs: list[tuple[int, int]], rare: Vector, regions: Sequence[Box]
) -> list[Box]:
    """Return what in either text is a digest of the other and has no counterpart of its own length."""
    forth = find_digest(a.windows, b.windows, pairs, rare)
    back = find_digest(b.windows, a.windows, [(j, i) for i, j in pairs], rare)
    flipped = [region.flipped() for region in regions]
    found = [Box(*forth)] if forth and not has_counterpart(Box(*forth), regions) else []
    return found + ([Box(*back).flipped()] if back and not has_counterpart(Box(*back), flipped) else [])


def merged(regions: Sequence[Box], copies: Sequence[Box]) -> list[Box]:
    """Join what overlaps on both sides: regions with each other and with the copies in them.

    A sweep along the A side: a box can only touch those that end after it begins.
    """
    closed: list[Box] = []
    near: list[tuple[bool, Box]] = []
    for box, is_region in sorted([(r, True) for r in regions] + [(c, False) for c in copies]):
        closed += [other for _, other in near if other.a_last <= box.a_first]
        near = [other for other in near if other[1].a_last > box.a_first]
        joined, whole = box, is_region
        while True:
            at = next(
                (n for n, (region, o) in enumerate(near) if (region or whole) and o.touches(joined)), None
            )
            if at is None:
                break
            joined, whole = joined.joined(near.pop(at)[1]), True
        near.append((whole, joined))
    return closed + [box for _, box in near]
