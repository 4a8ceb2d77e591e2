"""Measure how much of each article the others share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.model import Coverage, PairCoverage
from srccompare.text.spans import total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Pairing, SharedFact, Source


def coverage(sources: Sequence[Source], shared: Sequence[SharedFact], pairings: Sequence[Pairing]) -> Coverage:
    """Return the share of each article's compared characters that lies in shared facts and in passages."""
    in_facts: dict[str, set[tuple[int, int]]] = {s.witness.siglum: set() for s in sources}
    for fact in shared:
        for mention in fact.mentions:
            in_facts[mention.article].add((mention.start, mention.end))
    in_passages: dict[str, set[tuple[int, int]]] = {s.witness.siglum: set() for s in sources}
    pairs = []
    for pairing in pairings:
        a, b = sources[pairing.a].witness.siglum, sources[pairing.b].witness.siglum
        in_passages[a].update(p.a for p in pairing.passages)
        in_passages[b].update(p.b for p in pairing.passages)
        reused = total(p.a for p in pairing.passages) + total(p.b for p in pairing.passages)
        both = sum(a in fact.articles and b in fact.articles for fact in shared)
        pairs.append(PairCoverage(a, b, both, reused))
    sizes = {s.witness.siglum: total((x.start, x.end) for x in s.witness.sentences) for s in sources}
    return Coverage(
        shared={k: _share(total(v), sizes[k]) for k, v in in_facts.items()},
        reused={k: _share(total(v), sizes[k]) for k, v in in_passages.items()},
        pairs=tuple(pairs),
    )


def _share(part: int, whole: int) -> float:
    """Return `part` of `whole` to four decimals, at most 1; nothing of nothing is 0."""
    return min(1.0, round(part / whole, 4)) if whole else 0.0
