"""Choose the links in which facts are compared with each other.

Every link is worth showing; not every link is worth judging. Where a sentence
has a word-for-word counterpart, what another sentence says differently is no
divergence from it; and where two sentences both have a better counterpart
elsewhere, their differences are those of two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.strength import strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link


def judged_links(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links that are the strongest of at least one end and compete with no verbatim one."""
    best_a: dict[int, float] = {}
    best_b: dict[int, float] = {}
    copied_a, copied_b = set(), set()
    for link in links:
        own = strength(link)
        best_a[link.a] = max(best_a.get(link.a, 0.0), own)
        best_b[link.b] = max(best_b.get(link.b, 0.0), own)
        if link.relation == "verbatim":
            copied_a.add(link.a)
            copied_b.add(link.b)
    return tuple(
        link
        for link in links
        if strength(link) >= min(best_a[link.a], best_b[link.b])
        and (link.relation == "verbatim" or (link.a not in copied_a and link.b not in copied_b))
    )
