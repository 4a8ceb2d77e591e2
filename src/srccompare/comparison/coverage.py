"""Measure how much of each article the others share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from srccompare.comparison.model import Coverage, PairCoverage
from srccompare.text.spans import merge, overlap, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.alignment.model import Passage
    from srccompare.comparison.model import Pairing, SharedFact, Source
    from srccompare.segments.model import Witness


def coverage(
    sources: Sequence[Source], shared: Sequence[SharedFact], pairings: Sequence[Pairing]
) -> Coverage:
    """Return the share of each article's compared characters that lies in shared facts and in passages.

    A sentence counts as shared where a firm link leads to it. Bylines, captions,
    notices and repeats count nowhere, not in the characters of a pair either.
    """
    compared = {s.witness.siglum: _compared(s.witness) for s in sources}
    in_facts: dict[str, set[tuple[int, int]]] = {s.witness.siglum: set() for s in sources}
    for fact in shared:
        sure = {name for pair in fact.pairs if pair.tier == "firm" for name in (pair.a, pair.b)}
        for mention in fact.mentions:
            if mention.sentence in sure:
                in_facts[mention.article].add((mention.start, mention.end))
    in_passages: dict[str, set[tuple[int, int]]] = {s.witness.siglum: set() for s in sources}
    pairs = []
    for pairing in pairings:
        a, b = sources[pairing.a].witness.siglum, sources[pairing.b].witness.siglum
        spans_a, spans_b = [p.a for p in pairing.passages], [p.b for p in pairing.passages]
        in_passages[a].update(spans_a)
        in_passages[b].update(spans_b)
        reused = _covered(spans_a, compared[a]) + _covered(spans_b, compared[b])
        both = sum(a in fact.articles and b in fact.articles for fact in shared)
        pairs.append(PairCoverage(a, b, both, reused))
    return Coverage(
        shared={k: _share(v, compared[k]) for k, v in in_facts.items()},
        reused={k: _share(v, compared[k]) for k, v in in_passages.items()},
        pairs=tuple(pairs),
    )


def reported(passages: Sequence[Passage], a: Witness, b: Witness) -> tuple[Passage, ...]:
    """Return the passages that touch compared text on either side; a notice that two sites share is none."""
    compared_a, compared_b = _compared(a), _compared(b)
    return tuple(p for p in passages if _touches(p.a, compared_a) or _touches(p.b, compared_b))


def _compared(witness: Witness) -> list[tuple[int, int]]:
    """Return the spans of the sentences that take part, in text order."""
    return [(sentence.start, sentence.end) for sentence in witness.sentences]


def _touches(span: tuple[int, int], compared: Sequence[tuple[int, int]]) -> bool:
    """Return whether a span meets one of the compared sentences."""
    before = bisect_left(compared, (span[1], 0)) - 1
    return before >= 0 and compared[before][1] > span[0]


def _share(spans: Iterable[tuple[int, int]], compared: Sequence[tuple[int, int]]) -> float:
    """Return the part (0..1, four decimals) of the compared sentences that the spans cover; of nothing, 0."""
    whole = total(compared)
    return round(_covered(spans, compared) / whole, 4) if whole else 0.0


def _covered(spans: Iterable[tuple[int, int]], compared: Sequence[tuple[int, int]]) -> int:
    """Count the characters of the compared sentences that the spans cover, each once."""
    return sum(
        overlap(sentence, span) for sentence, near in _meeting(compared, merge(spans)) for span in near
    )


def _meeting(
    compared: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], Sequence[tuple[int, int]]]]:
    """Pair each sentence with the spans that may meet it; both run in text order."""
    starts = [start for start, _ in spans]
    for sentence in compared:
        first = max(0, bisect_right(starts, sentence[0]) - 1)
        yield sentence, spans[first : bisect_left(starts, sentence[1])]
