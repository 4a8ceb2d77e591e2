"""Measure how much of each article the others share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from srccompare.comparison.model import Coverage, PairCoverage
from srccompare.text.spans import merge, subtract, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.comparison.model import Pairing, SharedFact, Source


def coverage(
    sources: Sequence[Source], shared: Sequence[SharedFact], pairings: Sequence[Pairing]
) -> Coverage:
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
    compared = {s.witness.siglum: [(x.start, x.end) for x in s.witness.sentences] for s in sources}
    return Coverage(
        shared={k: _share(v, compared[k]) for k, v in in_facts.items()},
        reused={k: _share(v, compared[k]) for k, v in in_passages.items()},
        pairs=tuple(pairs),
    )


def _share(spans: Iterable[tuple[int, int]], compared: Sequence[tuple[int, int]]) -> float:
    """Return the part (0..1, four decimals) of the compared sentences that the spans cover; of nothing, 0."""
    whole = total(compared)
    left = sum(total(subtract(sentence, near)) for sentence, near in _meeting(compared, merge(spans)))
    return round((whole - left) / whole, 4) if whole else 0.0


def _meeting(
    compared: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Sequence[tuple[int, int]]]]:
    """Pair each sentence with the spans that may meet it; both run in text order."""
    starts = [start for start, _ in spans]
    for sentence in compared:
        first = max(0, bisect_right(starts, sentence[0]) - 1)
        yield sentence, spans[first : bisect_left(starts, sentence[1])]
