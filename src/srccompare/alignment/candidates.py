"""Find the pairs of sentences worth a closer look, over an inverted index of their keys."""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.alignment.evidence import Story, Vector
    from srccompare.alignment.features import Unit

# Pairs below this cosine are not looked at: on annotated articles they held
# 4 of 508 links that the weights would have drawn, and three quarters of all pairs.
LEAST_COSINE = 0.04
# A pair with a single key in common has to reach this one: of the pairs looked
# at it spares a third on news and more than half on unrelated texts, and next to no
# link of the annotated articles.
LONE_COSINE = 0.12
# In long articles, the best partners of a sentence that are looked at.
MOST_PARTNERS = 8
# A key that would bring more pairs than this brings none, or a long text would
# take time by the square of its length; it still counts in the evidence.
MOST_PAIRS = 4096
# A sentence of fewer words may recur by chance.
SHORTEST_COPY = 4


def promising(story: Story) -> list[tuple[int, int]]:
    """Return the pairs of sentences worth a closer look, sorted."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(story.b.vectors):
        for key, weight in vector.items():
            postings[key].append((j, weight))
    spread = Counter(key for vector in story.a.vectors for key in vector)
    for key in [key for key, at in postings.items() if len(at) * spread[key] > MOST_PAIRS]:
        del postings[key]
    kept: set[tuple[int, int]] = set()
    columns: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, vector in enumerate(story.a.vectors):
        row: defaultdict[int, float] = defaultdict(float)
        for key, weight in vector.items():
            for j, other in postings.get(key, ()):
                row[j] += weight * other
        near = [
            (cosine, j)
            for j, cosine in row.items()
            if (cosine >= LONE_COSINE or (cosine >= LEAST_COSINE and _share_more(vector, story.b.vectors[j])))
            and _share_own(story.a.units[i], story.b.units[j])
        ]
        kept.update((i, j) for _, j in nlargest(MOST_PARTNERS, near))
        for cosine, j in near:
            columns[j].append((cosine, i))
    for j, column in columns.items():
        kept.update((i, j) for _, i in nlargest(MOST_PARTNERS, column))
    kept.update(_copies(story))
    return sorted(kept)


def _copies(story: Story) -> Iterator[tuple[int, int]]:
    """Yield a partner for each sentence that stands in the other article word for word.

    A sentence that is said over and over has no rare key; each is set beside its
    like by their order, so that the pairs are never more than the sentences.
    """
    places: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, units in enumerate((story.a.units, story.b.units)):
        for at, unit in enumerate(units):
            if unit.keys and len(unit.words) >= SHORTEST_COPY:
                places[unit.words][side].append(at)
    for here, there in places.values():
        if here and there:
            for n in range(max(len(here), len(there))):
                yield here[min(n, len(here) - 1)], there[min(n, len(there) - 1)]


def _share_more(a: Vector, b: Vector) -> bool:
    """Return whether two vectors share more than one key."""
    return len(a.keys() & b.keys()) > 1


def _share_own(x: Unit, y: Unit) -> bool:
    """Return whether two sentences share more than names that one of them borrowed."""
    borrowed = x.borrowed | y.borrowed
    return not borrowed or any(key in y.bag for key in x.bag if key not in borrowed)
