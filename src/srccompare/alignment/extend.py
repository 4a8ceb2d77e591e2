"""Grow seeds into passages and find where a passage begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from srccompare.alignment.seeds import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.similarity import Block
    from srccompare.alignment.windows import Vector

GAP = 15  # words that may differ between two runs of one copied passage
OVERLAP = 3  # words that two runs may share, where a word is doubled or dropped
SHARE = 0.25  # of the weight of its words a stretch must share to be worth its length
SHARE_OF_HOLE = 0.35
REACH = 15  # words beyond the outermost seeds where a passage may still begin or end
SNAP = 4  # words between a boundary found and the sentence boundary that was meant


def chain(runs: Sequence[Block], cuts: Sequence[int]) -> list[tuple[int, Box]]:
    """Chain runs (sorted by place in a) that follow each other closely in both texts.

    Returns the number of equal words and the box of each chain. `cuts` are
    the places between the sentences of a.
    """
    closed: list[list[Block]] = []
    growing: list[list[Block]] = []
    for run in runs:
        closed += [c for c in growing if _end(c) + GAP < run.a_at]
        growing = [c for c in growing if _end(c) + GAP >= run.a_at]
        near = [
            (gap, n)
            for n, c in enumerate(growing)
            if (gap := _gap(c[-1], run)) <= min(GAP, 2 * (_end(c) - c[0].a_at), 2 * run.size)
        ]
        if near:
            growing[min(near)[1]].append(run)
        else:
            growing.append([run])
    return [_chained(_trimmed(c, cuts)) for c in closed + growing]


def _end(chain: Sequence[Block]) -> int:
    """Return where a chain ends in a."""
    return chain[-1].a_at + chain[-1].size


def _trimmed(chain: list[Block], cuts: Sequence[int]) -> list[Block]:
    """Cut short runs off both ends of a chain that belong to another sentence."""
    first, last = 0, len(chain) - 1
    while first < last and chain[first].size <= SNAP and _apart(chain[first], chain[first + 1], cuts):
        first += 1
    while first < last and chain[last].size <= SNAP and _apart(chain[last - 1], chain[last], cuts):
        last -= 1
    return chain[first : last + 1]


def _apart(before: Block, after: Block, cuts: Sequence[int]) -> bool:
    """Return whether a sentence of a ends between two runs."""
    at = bisect_left(cuts, before.a_at + before.size)
    return at < len(cuts) and cuts[at] <= after.a_at


def _chained(chain: Sequence[Block]) -> tuple[int, Box]:
    """Return the number of words in a chain and the box around it."""
    ends_b = [run.b_at + run.size for run in chain]
    box = Box(chain[0].a_at, _end(chain), min(run.b_at for run in chain), max(ends_b))
    return sum(run.size for run in chain), box


def _gap(before: Block, after: Block) -> int:
    """Return the wider of the gaps between two runs; a run that goes back is far."""
    gap_a, gap_b = after.a_at - before.a_at - before.size, after.b_at - before.b_at - before.size
    return max(gap_a, gap_b) if min(gap_a, gap_b) >= -OVERLAP else GAP + 1


def clusters(pairs: list[tuple[int, int]], gap: int) -> list[list[tuple[int, int]]]:
    """Split pairs of windows until no cluster has a gap of more than `gap` windows on either side."""
    found = []
    todo = [(pairs, 0, 0)]
    while todo:
        group, side, whole = todo.pop()
        parts = _split(sorted(group, key=lambda pair: pair[side]), side, gap)
        whole = whole + 1 if len(parts) == 1 else 1
        if whole >= 2:  # neither side has a gap
            found += parts
        else:
            todo += [(part, 1 - side, whole) for part in parts]
    return found


def _split(group: list[tuple[int, int]], side: int, gap: int) -> list[list[tuple[int, int]]]:
    """Cut a group, sorted on one side, wherever more than `gap` windows are skipped there."""
    parts = [group[:1]]
    for before, pair in pairwise(group):
        if pair[side] - before[side] > gap + 1:
            parts.append([])
        parts[-1].append(pair)
    return parts


def refine(box: Box, a: Sequence[str], b: Sequence[str], rare: Vector) -> Box:
    """Move the four ends of a box to where the shared words of the two texts begin and end.

    Each side in turn becomes its best stretch against the words of the other;
    `a` and `b` are the stems of the two texts. A side of the box is empty
    where nothing is shared.
    """
    for _ in range(2):
        first, last = _best_stretch(a, box.a_first, box.a_last, b[box.b_first : box.b_last], rare)
        box = Box(first, last, *_best_stretch(b, box.b_first, box.b_last, a[first:last], rare))
    return box


def _best_stretch(
    stems: Sequence[str], first: int, last: int, other: Sequence[str], rare: Vector
) -> tuple[int, int]:
    """Return the stretch around `stems[first:last]` that shares most with `other`.

    A maximal-sum segment: a word weighs its rarity times its share found in
    `other` less `SHARE`.
    """
    low, high = max(0, first - REACH), last + REACH
    inside, there = Counter(stems[low:high]), Counter(other)
    gain = {s: rare[s] * (min(1.0, there[s] / n) - SHARE) for s, n in inside.items()}
    best = total = 0.0
    found = (low, low)
    start = low
    for place, stem in enumerate(stems[low:high], low + 1):
        total += gain[stem]
        if total <= 0:
            total, start = 0.0, place
        elif total > best:
            best, found = total, (start, place)
    return found


def hole(stems: Sequence[str], other: Sequence[str], skip: frozenset[str]) -> float:
    """Return how many words the worst stretch of `stems` lacks in `other`, less the share it may lack."""
    inside, there = Counter(stems), Counter(other)
    loss = {s: SHARE_OF_HOLE - min(1.0, there[s] / n) for s, n in inside.items()}
    worst = total = 0.0
    for stem in stems:
        if stem not in skip:
            total = max(0.0, total + loss[stem])
            worst = max(worst, total)
    return worst


def snap(place: int, cuts: Sequence[int]) -> int:
    """Return the nearest of the sorted `cuts` within `SNAP` words of a place, else the place."""
    at = bisect_left(cuts, place)
    near = [cut for cut in cuts[max(0, at - 1) : at + 1] if abs(cut - place) <= SNAP]
    return min(near, key=lambda cut: abs(cut - place), default=place)
