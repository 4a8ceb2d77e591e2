"""Pick the largest families of a scan and what a reader wants to see of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from srccompare.text.spans import merge, total

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from srccompare.corpus.model import Entry, Family, Reuse, ScanResult
    from srccompare.text.spans import Span


_AT_ONCE = 500


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
            large = found.get(passage.cluster)
            if large is None and (family := wanted.get(passage.cluster)) is not None:
                large = found[passage.cluster] = Large(family, passage)
            if large is not None:
                large.add(passage)
    return [found[cluster] for cluster in wanted if cluster in found]


def entries(
    result: ScanResult, listed: Sequence[Large], detailed: Sequence[Large], members: int
) -> dict[str, Entry]:
    """Return the articles to name and to quote.

    Those are the first `members` (0: all) of each family that is told in detail,
    with the two of its longest passage, and that of the footer; and the first two of each that is
    merely listed, without their texts, so that a long list fills no memory.
    """
    quoted = {side.article for large in detailed for side in large.longest[:2]}
    if result.footers:
        quoted.add(result.footers.example.article)
    for large in detailed:
        quoted.update(large.family.articles[: members or None])
    found = dict(result.look_up(sorted(quoted)))
    named = sorted({name for large in listed for name in large.family.articles[:2]} - quoted)
    for start in range(0, len(named), _AT_ONCE):
        for name, entry in result.look_up(named[start : start + _AT_ONCE]).items():
            found[name] = entry._replace(article=replace(entry.article, text=""))
    return found
