"""Merge what is alike on average, the most alike first."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def merged(count: int, alike: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Return the groups of `count` things, by average linkage.

    `alike` has the likeness of pairs (the smaller first); what it does not name
    counts as 0. Two groups become one while the likeness of their members is
    `least` on average; ties go to the smaller numbers. What is most alike stands
    side by side in a group.
    """
    groups = {at: [at] for at in range(count)}
    ties: list[dict[int, float]] = [{} for _ in range(count)]
    for (one, other), likeness in alike.items():
        ties[one][other] = ties[other][one] = likeness
    waiting = [(-likeness, *pair) for pair, likeness in alike.items() if likeness >= least]
    heapify(waiting)
    while waiting:
        likeness, one, other = heappop(waiting)
        # NOTE: an entry is stale when one of its groups has grown or gone since.
        if not (one in groups and other in groups) or _average(ties, groups, one, other) != -likeness:
            continue
        _join(ties, groups, one, other)
        for each in ties[one]:
            if (now := _average(ties, groups, one, each)) >= least:
                heappush(waiting, (-now, min(one, each), max(one, each)))
    return list(groups.values())


def _average(
    ties: Sequence[Mapping[int, float]], groups: Mapping[int, list[int]], one: int, other: int
) -> float:
    """Return the likeness of two groups, on average over their pairs."""
    return ties[one].get(other, 0.0) / (len(groups[one]) * len(groups[other]))


def _join(ties: list[dict[int, float]], groups: dict[int, list[int]], one: int, other: int) -> None:
    """Put the second group into the first."""
    groups[one] += groups.pop(other)
    for each, likeness in ties[other].items():
        del ties[each][other]
        if each != one:
            ties[one][each] = ties[each][one] = ties[one].get(each, 0.0) + likeness
    ties[other].clear()
