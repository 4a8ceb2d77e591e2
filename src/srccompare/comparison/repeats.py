"""Say a difference once: what a figure, a hedge or a reporting verb shows is not shown again as wording."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.model import Detail, SpanEdit


def without_repeats(phrasing: Iterable[Detail], told: Iterable[Detail]) -> Iterator[Detail]:
    """Yield the details of `phrasing` without the edits of wording that are a divergence in `told`.

    An edit is the same difference when both its sides lie inside the two first
    mentions. A detail left without edits is dropped.
    """
    places = [
        (d.mentions[0], d.mentions[1])
        for d in told
        if d.severity is not None and d.kind != "wording" and len(d.mentions) > 1
    ]

    def repeats(edit: SpanEdit) -> bool:
        return any(
            a.start <= edit.a.start
            and edit.a.end <= a.end
            and b.start <= edit.b.start
            and edit.b.end <= b.end
            for a, b in places
        )

    for detail in phrasing:
        if detail.kind != "wording" or not any(map(repeats, detail.edits)):
            yield detail
            continue
        edits = tuple(edit for edit in detail.edits if not repeats(edit))
        if edits:
            yield detail._replace(edits=edits)
