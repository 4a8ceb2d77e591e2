"""Pick the largest families of a scan and what a reader wants to see of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from srccompare.text.spans import merge, total

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.corpus.model import Entry, Family, Reuse, ScanResult
    from srccompare.text.spans import Span


@dataclass(slots=True)
class Large:
    """Hold a family, its longest passage, and the spans of each article that stand in it."""

    family: Family
    longest: Reuse
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    places: dict[str, int] = field(init=False)
    """The place of each article in the family, the earliest first."""

    def __post_init__(self) -> None:
        self.places = {name: place for place, name in enumerate(self.family.articles)}

    def add(self, passage: Reuse) -> None:
        """Take a passage of the family in; of equally long ones that of the earliest articles counts."""
        if self._rank(passage) < self._rank(self.longest):
            self.longest = passage
        for side in (passage.a, passage.b):
            self.spans[side.article] = merge((*self.spans.get(side.article, ()), (side.start, side.end)))

    def _rank(self, passage: Reuse) -> tuple[int, int]:
        places = self.places
        return -passage.words, places[passage.a.article] + places[passage.b.article]

    def part(self, name: str, lengths: Mapping[str, int]) -> float | None:
        """Return how much (0..1) of an article stands in the family, None where its length is not known."""
        length = lengths.get(name)
        return min(1.0, total(self.spans[name]) / length) if length else None


def largest(result: ScanResult, limit: int) -> list[Large]:
    """Return so many families (0: all), those with most reused text first; walks the passages once."""
    wanted = {family.cluster: family for family in result.families[: limit or None]}
    found: dict[int, Large] = {}
    if wanted:
        for passage in result.passages:
            if (family := wanted.get(passage.cluster)) is not None:
                found.setdefault(passage.cluster, Large(family, passage)).add(passage)
    return [found[cluster] for cluster in wanted if cluster in found]


def entries(result: ScanResult, shown: Sequence[Large], members: int) -> dict[str, Entry]:
    """Return the articles to name or quote: those of the longest passages, the first ones of each family."""
    ids = {side.article for large in shown for side in large.longest[:2]}
    for large in shown:
        ids.update(large.family.articles[: members or None])
    return dict(result.look_up(sorted(ids)))
