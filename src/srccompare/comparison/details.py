"""Order the details of all pairs, drop repetitions and tie each to its fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Detail, SharedFact, Source

_RANK = {"error": 0, "warning": 1, "note": 2, None: 3}

Settled = tuple[tuple["Detail", str | None], ...]


def settle(
    sources: Sequence[Source], shared: Sequence[SharedFact], details: Sequence[Detail]
) -> tuple[Settled, Settled]:
    """Return (agreements, divergences): divergences by severity, both then by where they stand."""
    fact_of = {(pair.a, pair.b): fact.id for fact in shared for pair in fact.pairs}
    witnesses = {s.witness.siglum: s.witness for s in sources}
    seen = dict.fromkeys(details)

    def fact(detail: Detail) -> str | None:
        if detail.anchor is None:
            return None
        (a, b) = detail.mentions[:2]
        x = witnesses[a.article].sentences[detail.anchor[0]].id
        y = witnesses[b.article].sentences[detail.anchor[1]].id
        return fact_of.get((x, y))

    order = sorted(seen, key=lambda d: (_RANK[d.severity], [(m.article, m.start, m.end) for m in d.mentions], d.kind))
    agreements = tuple((d, fact(d)) for d in order if d.severity is None)
    return agreements, tuple((d, fact(d)) for d in order if d.severity is not None)
