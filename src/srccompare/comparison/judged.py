"""Choose the links in which facts are compared with each other.

Every link is worth showing; not every link is worth judging. Where a sentence
has a word-for-word counterpart, what another sentence says differently is no
divergence from it; and where two sentences both have a better counterpart
elsewhere, their differences are those of two things. A headline sums up, and
is nobody's better counterpart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.strength import strength

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from srccompare.alignment.model import Link
    from srccompare.segments.model import Witness


def judged_links(
    links: Sequence[Link], heads: tuple[Collection[int], Collection[int]] = ((), ())
) -> tuple[Link, ...]:
    """Return the links that are the strongest of at least one end and compete with no verbatim one.

    `heads` are the sentences of either side, by index, that are headlines: their links
    with a sentence of the other's text rank among each other only.
    """
    best_a: dict[int, float] = {}
    best_b: dict[int, float] = {}
    copied_a, copied_b = set(), set()
    for link in links:
        own = strength(link)
        if link.a in heads[0] or link.b not in heads[1]:
            best_a[link.a] = max(best_a.get(link.a, 0.0), own)
        if link.b in heads[1] or link.a not in heads[0]:
            best_b[link.b] = max(best_b.get(link.b, 0.0), own)
        if link.relation == "verbatim":
            copied_a.add(link.a)
            copied_b.add(link.b)
    return tuple(
        link
        for link in links
        if strength(link) >= min(best_a.get(link.a, 0.0), best_b.get(link.b, 0.0))
        and (link.relation == "verbatim" or (link.a not in copied_a and link.b not in copied_b))
    )


def headlines(witness: Witness) -> frozenset[int]:
    """Return which compared sentences of a witness stand in a headline, by index."""
    kinds = [segment.kind for segment in witness.segments]
    return frozenset(n for n, each in enumerate(witness.sentences) if kinds[each.segment] == "headline")
