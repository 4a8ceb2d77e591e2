"""Choose the sources that a draft can be checked against."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from srccompare.checks.grouping.profiles import profiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.corpus.model import Entry

# NOTE: two reports of one event are alike by .19 and more (see `groups`); a
# source may speak of much else besides.
_NEAR = 0.05


def relevant(
    drafts: Sequence[Entry], sources: Sequence[Entry], most: int
) -> Iterator[tuple[Entry, tuple[Entry, ...]]]:
    """Yield each draft with its sources: all of them if they are few, else the nearest."""
    if len(sources) <= most:
        yield from ((draft, tuple(sources)) for draft in drafts)
        return
    told, frequency = profiles([entry.article for entry in (*sources, *drafts)])
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, profile in enumerate(told[: len(sources)]):
        for term, weight in profile.weights.items():
            if frequency[term] > 1:
                postings[term].append((at, weight))
    for draft, profile in zip(drafts, told[len(sources) :], strict=True):
        near: defaultdict[int, float] = defaultdict(float)
        for term, weight in profile.weights.items():
            for at, its in postings.get(term, ()):
                near[at] += weight * its
        best = sorted((at for at in near if near[at] >= _NEAR), key=lambda at: (-near[at], at))[:most]
        yield draft, tuple(sources[at] for at in sorted(best))
