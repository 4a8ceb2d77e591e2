"""Find pairs of windows with a like vocabulary: the seeds of reworded passages.

A window is about a sentence. Its stems are weighted by how few windows of the
two texts hold them, so what a sentence is about counts and its grammar does
not. Order plays no part: a shuffled or translated sentence keeps its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.segments.model import Witness

# Both bars must be passed. Source: Sanchez-Perez, Gelbukh, Sidorov 2015,
# "Adaptive algorithm for plagiarism detection" (PAN text alignment).
COSINE = 0.3
DICE = 0.33
MIN_WINDOW = 3  # words; what is shorter belongs to the window after it
MAX_WINDOW = 60
# NOTE: a stem that would propose more pairs than this proposes none, else the
# pairs would grow with the square of the text; it still counts in the cosine.
MAX_PAIRS = 128


# NOTE: what closes is counted and kept: a page of brackets is read once, not once from each.
_END = re.compile(r"""[.!?][."')\]]{0,9}+\s|\n[ \r]*+\n""")

Vector = dict[str, float]


class Windows(NamedTuple):
    """Hold the windows of one text: `cuts` are the token indices between them, ends included."""

    cuts: list[int]
    bags: list[Counter[str]]


def cut_windows(witness: Witness) -> Windows:
    """Cut all tokens of a witness into windows that end with a sentence or a blank line."""
    starts = witness.tokens.starts
    cuts = [0]
    for end in (*(bisect_left(starts, m.end()) for m in _END.finditer(witness.folded)), len(starts)):
        while end - cuts[-1] > MAX_WINDOW:
            cuts.append(cuts[-1] + MAX_WINDOW // 2)
        if end - cuts[-1] >= MIN_WINDOW:
            cuts.append(end)
    if cuts[-1] < len(starts):  # a short rest joins the last window
        cuts[-1 if len(cuts) > 1 else len(cuts) :] = [len(starts)]
    return Windows(cuts, [Counter(witness.stems[i:j]) for i, j in pairwise(cuts)])


def rarity(a: Windows, b: Windows) -> Vector:
    """Return the inverse sentence frequency of each stem over the windows of both texts."""
    count = len(a.bags) + len(b.bags)
    return {stem: log(count / n) for stem, n in _spread((*a.bags, *b.bags)).items()}


def weighted(bag: Counter[str], rare: Vector) -> Vector:
    """Return the stems of a bag with their number times their rarity."""
    return {stem: n * rare[stem] for stem, n in bag.items()}


def length(x: Vector) -> float:
    """Return the Euclidean length of a vector."""
    return sqrt(sum([weight * weight for weight in x.values()]))


def cosine(x: Vector, y: Vector) -> float:
    """Return the cosine of two vectors; 0 where one of them is empty."""
    if len(y) < len(x):
        x, y = y, x
    return sum([weight * y[stem] for stem, weight in x.items() if stem in y]) / (length(x) * length(y) or 1.0)


def like_windows(a: Sequence[Counter[str]], b: Sequence[Counter[str]], rare: Vector) -> list[tuple[int, int]]:
    """Return the pairs of bags that pass both bars, sorted; an empty bag takes no part."""
    spread_a, spread_b = _spread(a), _spread(b)
    telling = {stem for stem, n in spread_a.items() if 0 < n * spread_b[stem] <= MAX_PAIRS}
    postings: dict[str, list[tuple[int, float]]] = {stem: [] for stem in telling}
    vectors_b = [weighted(bag, rare) if not telling.isdisjoint(bag) else {} for bag in b]
    lengths_b = [length(v) for v in vectors_b]
    for j, v in enumerate(vectors_b):
        for stem in filter(telling.__contains__, v):
            postings[stem].append((j, v[stem]))
    pairs = []
    for i, bag in enumerate(a):
        met: dict[int, float] = {}
        for stem in filter(telling.__contains__, bag):
            weight = bag[stem] * rare[stem]
            for j, other in postings[stem]:
                met[j] = met.get(j, 0.0) + weight * other
        if met:
            v = weighted(bag, rare)
            least = COSINE / 3 * length(v)
            near = [j for j, part in met.items() if part > least * lengths_b[j]]
            pairs += [(i, j) for j in near if cosine(v, vectors_b[j]) > COSINE and _dice(bag, b[j]) > DICE]
    return sorted(pairs)


def _spread(bags: Iterable[Counter[str]]) -> Counter[str]:
    """Count in how many bags each stem is."""
    spread: Counter[str] = Counter()
    for bag in bags:
        spread.update(bag.keys())
    return spread


def _dice(x: Counter[str], y: Counter[str]) -> float:
    """Return the Dice coefficient of two sets of stems."""
    return 2 * len(x.keys() & y.keys()) / (len(x) + len(y))
