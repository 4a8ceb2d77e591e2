"""Turn passages by number, as engines and indexes keep them, into what a scan reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.corpus.model import Reuse, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def reuses(
    rows: Iterable[tuple[int, ...]], clusters: Iterable[int], id_of: Callable[[int], str]
) -> Iterator[Reuse]:
    """Yield passages with the ids of their articles; `clusters` has the cluster of each."""
    for row, cluster in zip(rows, clusters, strict=True):
        a, a_start, a_end, b, b_start, b_end, words, longer = row
        yield Reuse(
            Side(id_of(a), a_start, a_end),
            Side(id_of(b), b_start, b_end),
            words,
            round(words / longer, 4),
            cluster,
        )
