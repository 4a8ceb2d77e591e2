"""Say a difference once: what a figure, a hedge or a reporting verb shows is not shown again as wording."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from srccompare.comparison.model import Divergence
from srccompare.text.closed_classes import ARTICLES, BE, DO, HAVE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.model import Detail, Mention, SpanEdit
    from srccompare.text.spans import Span

_BLOCK = 256  # code points; details are looked up by where they stand, not one by one

# What an edit may have around the difference that is reported elsewhere: it says nothing by itself.
_SMALL = frozenset(
    [
        *ARTICLES,
        *("its", "his", "her", "their", "this", "that"),
        *("in", "on", "at", "to", "for", "by", "of", "from", "with", "as", "and"),
        *BE,
        *HAVE,
        *DO,
        "will",  # NOTE: of the modals the one that only puts a thing later
    ]
)


def without_repeats(
    phrasing: Iterable[Divergence], told: Iterable[Detail], texts: tuple[str, str] = ("", "")
) -> Iterator[Divergence]:
    """Yield the divergences of `phrasing` without the edits of wording that `told` has already.

    `told` may hold divergences of any kind, and figures on which the articles
    agree ("1.2 metres", "four feet"). An edit is the same difference when both
    its sides lie inside the two mentions, or have nothing but the same
    or small words around them (read off `texts`, those of the two articles).
    A divergence left without edits is dropped.
    """
    places: defaultdict[int, list[tuple[Mention, Mention]]] = defaultdict(list)
    for detail in filter(_tells, told):
        for block in range(detail.a.start // _BLOCK, detail.a.end // _BLOCK + 1):
            places[block].append((detail.a, detail.b))

    def repeats(edit: SpanEdit) -> bool:
        blocks = range(edit.a.start // _BLOCK, edit.a.end // _BLOCK + 1)
        return any(_same(edit, place, texts) for block in blocks for place in places.get(block, ()))

    for found in phrasing:
        if _tells(found) or not any(map(repeats, found.edits)):
            yield found
            continue
        edits = tuple(edit for edit in found.edits if not repeats(edit))
        if edits:
            yield replace(found, edits=edits)


def _tells(detail: Detail) -> bool:
    """Return whether a detail shows its difference, or an agreement of two figures written differently.

    Of wording only what is more than a list of words does: "a knife" for "a gun".
    """
    if not isinstance(detail, Divergence):
        return detail.kind == "figure"
    return detail.kind != "wording" or detail.severity != "note"


def _same(edit: SpanEdit, place: tuple[Mention, Mention], texts: tuple[str, str]) -> bool:
    """Return whether an edit is the difference between two mentions, with nothing of its own around it."""
    around = [_around(side, mention, text) for side, mention, text in zip(edit, place, texts, strict=True)]
    if around[0] is None or around[1] is None:
        return False
    return around[0] == around[1] or not ({*around[0]} | {*around[1]}) - _SMALL


def _around(side: Span, mention: Mention, text: str) -> list[str] | None:
    """Return the words of an edit around a mention, none where it lies inside, None where they only touch."""
    if mention.start <= side.start and side.end <= mention.end:
        return []
    if not (text and side.start <= mention.start and mention.end <= side.end):
        return None
    outside = f"{text[side.start : mention.start]} {text[mention.end : side.end]}"
    return outside.lower().split()
