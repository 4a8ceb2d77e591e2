"""Report a divergence once: what an altered quotation already shows is not a second finding beside it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Divergence, Mention, SpanEdit
    from srccompare.text.spans import Span

_BLOCK = 256  # code points; quotations are looked up by where they stand, not one by one


def parts(divergences: Sequence[Divergence]) -> dict[int, int]:
    """Return which divergences are part of an altered quotation, and of which, by their indices.

    A part stands inside both printings of the quotation and differs in words in
    which these differ. Who is quoted is never a part. Linear in the divergences.
    """
    blocks: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for index, found in enumerate(divergences):
        if found.kind == "quotation" and found.relation == "altered":
            for m in found.mentions:
                for block in range(m.start // _BLOCK, m.end // _BLOCK + 1):
                    blocks[m.article, block].append(index)
    wholes: dict[int, int] = {}
    for index, found in enumerate(divergences if blocks else ()):
        near = blocks.get((found.a.article, found.a.start // _BLOCK), ())
        whole = next((n for n in near if _is_part(found, divergences[n])), None)
        if whole is not None:
            wholes[index] = whole
    return wholes


def strengthened(divergences: Sequence[Divergence]) -> list[Divergence]:
    """Return the divergences with each quotation as grave as its gravest part; its note then says why."""
    graver = list(divergences)
    for index, whole in parts(divergences).items():
        part, quotation = divergences[index], graver[whole]
        if SEVERITIES.index(part.severity) > SEVERITIES.index(quotation.severity):
            note = "; ".join(filter(None, (quotation.note, part.note)))
            graver[whole] = replace(quotation, severity=part.severity, note=note)
    return graver


def stands_inside(found: Divergence, quotation: Divergence) -> bool:
    """Return whether both sides of a divergence stand inside two printings of one quotation."""
    around = {mention.article: mention for mention in quotation.mentions}
    return all(
        (outer := around.get(mention.article)) is not None
        and outer.start <= mention.start
        and mention.end <= outer.end
        for mention in (found.a, found.b)
    )


def differing_spans(found: Divergence) -> Iterator[tuple[str, int, int]]:
    """Yield where a divergence lies, as (siglum, start, end): its edits, else its mentions; a gap is empty.

    A further article that prints the same words as one of the two that the edits
    compare differs in the same places.
    """
    if not found.edits:
        yield from (mention[:3] for mention in found.mentions)
        return
    compared = (found.a, found.b)
    for side in (0, 1):
        yield from _edited(compared[side], compared[side].start, found.edits, side)
    sizes = [mention.end - mention.start for mention in compared]
    for mention in found.also:
        if (size := mention.end - mention.start) in sizes:
            side = sizes.index(size)
            yield from _edited(mention, compared[side].start, found.edits, side)


def _edited(
    mention: Mention, origin: int, edits: Sequence[SpanEdit], side: int
) -> Iterator[tuple[str, int, int]]:
    for edit in edits:
        span: Span = edit[side]
        yield mention.article, span.start - origin + mention.start, span.end - origin + mention.start


def _is_part(found: Divergence, quotation: Divergence) -> bool:
    """Return whether a divergence is one of those in which a quotation was altered."""
    if found.kind in {"quotation", "attribution"} or not stands_inside(found, quotation):
        return False
    altered = list(differing_spans(quotation))
    return any(
        mention.article == article and max(mention.start, start) < min(mention.end, end)
        for mention in (found.a, found.b)
        for article, start, end in altered
    )
