"""Find reused passages: runs of wording that two texts share, whatever their place or length.

Two kinds of evidence meet here. Chains of equal runs give what was copied to
the word, with tight ends. Clusters of windows with a like vocabulary give what
was shuffled, translated or reworded, as whole regions. Long copies are settled
first; what they explain is not explained a second time.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.digests import find_digest, has_counterpart
from srccompare.alignment.extend import chain, clusters, hole, refine, snap
from srccompare.alignment.model import Passage
from srccompare.alignment.seeds import Box, equal_runs
from srccompare.alignment.similarity import common_words
from srccompare.alignment.windows import cut_windows, like_windows, rarity
from srccompare.text.spans import Span
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.alignment.model import PassageKind
    from srccompare.alignment.windows import Vector, Windows
    from srccompare.segments.model import Witness

MIN_COPIED = 9  # equal words less unequal ones; below, titles and set phrases outnumber quotations
LONG_COPY = 25  # equal words of a copy that is settled before anything reworded
DENSE = 0.9  # share of equal words in such a copy
MIN_SHARED = 11  # content words that both sides of a reworded passage have; fewer meet by chance
WIDEST_GAP = 2  # windows without a partner inside a reworded passage, at first
PARTNERED = 0.4  # of the words of a reworded passage must lie in windows with a partner
MAX_HOLE = 4.0  # content words in a row that a reworded passage may lack beyond its share
FREE = 0.5  # of a passage must be new on both sides
VERBATIM = 0.95
NEAR_VERBATIM = 0.75


def reused_passages(a: Witness, b: Witness) -> tuple[Passage, ...]:
    """Return the passages that two witnesses share, in the order of `a`.

    Swapping the witnesses swaps the sides of the passages and nothing else.
    """
    if (len(b.folded), b.folded) < (len(a.folded), a.folded):
        return tuple(sorted(p._replace(a=p.b, b=p.a) for p in reused_passages(b, a)))
    if not a.stems or not b.stems:
        return ()
    if a.tokens.words == b.tokens.words:
        return (_passage(Box(0, len(a.stems), 0, len(b.stems)), a, b),)
    ground = _Ground(len(a.stems), len(b.stems))
    side_a, side_b = _Side(a.stems, cut_windows(a)), _Side(b.stems, cut_windows(b))
    chains = chain(equal_runs(a.tokens.words, b.tokens.words), side_a.windows.cuts)
    copies = [(words, box) for words, box in chains if 2 * words - _length(box) >= MIN_COPIED]
    long_copies = [box for words, box in copies if words >= LONG_COPY and words >= DENSE * _length(box)]
    settled = ground.take(long_copies)
    loose = [box for _, box in copies if ground.is_free(box)]
    found = ground.take(_merged(_reworded(side_a, side_b, ground), loose))
    found += [copy for copy in settled if not any(box.contains(copy) for box in found)]
    return tuple(sorted(_passage(box, a, b) for box in found))


def _length(box: Box) -> int:
    """Return the tokens of the longer side."""
    return max(box.a_last - box.a_first, box.b_last - box.b_first)


class _Ground:
    """Remember which tokens of the two texts a passage explains already."""

    def __init__(self, size_a: int, size_b: int) -> None:
        self.a = bytearray(size_a)
        self.b = bytearray(size_b)

    def is_free(self, box: Box) -> bool:
        """Say whether enough of a box is new on both sides."""
        new_a = self.a.count(0, box.a_first, box.a_last)
        new_b = self.b.count(0, box.b_first, box.b_last)
        return new_a >= FREE * (box.a_last - box.a_first) and new_b >= FREE * (box.b_last - box.b_first)

    def take(self, boxes: Iterable[Box]) -> list[Box]:
        """Return the boxes that are new when their turn comes, the largest first, and mark them."""
        taken = []
        for box in sorted(boxes, key=lambda x: (x.a_first - x.a_last + x.b_first - x.b_last, x)):
            if self.is_free(box):
                taken.append(box)
                self.a[box.a_first : box.a_last] = b"\1" * (box.a_last - box.a_first)
                self.b[box.b_first : box.b_last] = b"\1" * (box.b_last - box.b_first)
        return taken


class _Side(NamedTuple):
    """Hold one text as the search for reworded passages sees it."""

    stems: tuple[str, ...]
    windows: Windows


def _reworded(a: _Side, b: _Side, ground: _Ground) -> list[Box]:
    """Return the regions that share their vocabulary without being copied."""
    rare = rarity(a.windows, b.windows)
    pairs = like_windows(_open(a.windows, ground.a), _open(b.windows, ground.b), rare)
    all_pairs = pairs
    todo = [(pairs, WIDEST_GAP)] if pairs else []
    found: list[Box] = []
    while todo:
        pairs, gap = todo.pop()
        for cluster in clusters(pairs, gap):
            box = _region(cluster, a, b, rare)
            if box is not None:
                found.append(box)
            elif gap:
                todo.append((cluster, gap - 1))
    return found + _digests(a, b, all_pairs, rare, found)


def _open(windows: Windows, explained: bytearray) -> list[Counter[str]]:
    """Return the bags of the windows; one that is explained already gets an empty one."""
    return [
        bag if explained.count(0, first, last) * 2 > last - first else Counter()
        for bag, (first, last) in zip(windows.bags, pairwise(windows.cuts), strict=True)
    ]


def _region(cluster: Sequence[tuple[int, int]], a: _Side, b: _Side, rare: Vector) -> Box | None:
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
    a: _Side, b: _Side, pairs: list[tuple[int, int]], rare: Vector, regions: Sequence[Box]
) -> list[Box]:
    """Return what in either text is a digest of the other and has no counterpart of its own length."""
    forth = find_digest(a.windows, b.windows, pairs, rare)
    back = find_digest(b.windows, a.windows, [(j, i) for i, j in pairs], rare)
    flipped = [region.flipped() for region in regions]
    found = [Box(*forth)] if forth and not has_counterpart(Box(*forth), regions) else []
    return found + ([Box(*back).flipped()] if back and not has_counterpart(Box(*back), flipped) else [])


def _merged(regions: Sequence[Box], copies: Sequence[Box]) -> list[Box]:
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


def _spans(box: Box, a: Witness, b: Witness) -> tuple[Span, Span]:
    """Return the code points of both sides of a box."""
    return (
        Span(a.tokens.starts[box.a_first], a.tokens.ends[box.a_last - 1]),
        Span(b.tokens.starts[box.b_first], b.tokens.ends[box.b_last - 1]),
    )


def _passage(box: Box, a: Witness, b: Witness) -> Passage:
    """Grade a box: its score is the share of words in the same order on both sides."""
    words_a = a.tokens.words[box.a_first : box.a_last]
    words_b = b.tokens.words[box.b_first : box.b_last]
    common = common_words(words_a, words_b)
    score = 2 * common / (len(words_a) + len(words_b))
    kind: PassageKind = (
        "verbatim" if score >= VERBATIM else "near-verbatim" if score >= NEAR_VERBATIM else "reworded"
    )
    return Passage(*_spans(box, a, b), round(score, 4), kind)
