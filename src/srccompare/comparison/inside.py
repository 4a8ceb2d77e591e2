"""Report a divergence once: what an altered quotation already shows is not a second finding beside it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.comparison.model import Detail, Mention, Severity, SpanEdit
    from srccompare.text.spans import Span

    Row = tuple[Detail, str | None]

_BLOCK = 256  # code points; quotations are looked up by where they stand, not one by one
_RANK: tuple[Severity, ...] = ("note", "warning", "error")


def parts(divergences: Sequence[Row]) -> dict[int, int]:
    """Return which divergences are part of an altered quotation, and of which: indices into the rows.

    A part stands inside both printings of the quotation and differs in words in
    which these differ. Who is quoted is never a part. Linear in the rows.
    """
    blocks: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for index, (detail, _) in enumerate(divergences):
        if detail.kind == "quotation" and detail.relation == "altered":
            for m in detail.mentions:
                for block in range(m.start // _BLOCK, m.end // _BLOCK + 1):
                    blocks[m.article, block].append(index)
    found: dict[int, int] = {}
    for index, (detail, _) in enumerate(divergences if blocks else ()):
        first = detail.mentions[0]
        near = blocks.get((first.article, first.start // _BLOCK), ())
        whole = next((n for n in near if _is_part(detail, divergences[n][0])), None)
        if whole is not None:
            found[index] = whole
    return found


def strengthened(divergences: Sequence[Row]) -> list[Row]:
    """Return the rows with each quotation as grave as its gravest part; its note then says why."""
    rows = list(divergences)
    for index, whole in parts(divergences).items():
        (part, _), (quotation, fact) = divergences[index], rows[whole]
        if _rank(part) > _rank(quotation):
            note = "; ".join(filter(None, (quotation.note, part.note)))
            rows[whole] = quotation._replace(severity=part.severity, note=note), fact
    return rows


def stands_inside(detail: Detail, quotation: Detail) -> bool:
    """Return whether both sides of a divergence stand inside two printings of one quotation."""
    around = {mention.article: mention for mention in quotation.mentions}
    return all(
        (outer := around.get(mention.article)) is not None
        and outer.start <= mention.start
        and mention.end <= outer.end
        for mention in detail.mentions[:2]
    )


def differing_spans(detail: Detail) -> Iterator[tuple[str, int, int]]:
    """Yield where a divergence lies, as (siglum, start, end): its edits, else its mentions; a gap is empty.

    Edits speak of the first two mentions; a further article that prints the
    same words as one of these differs in the same places.
    """
    if not detail.edits or len(detail.mentions) < 2:
        yield from (mention[:3] for mention in detail.mentions)
        return
    first_two = detail.mentions[:2]
    for side in (0, 1):
        yield from _edited(first_two[side], first_two[side].start, detail.edits, side)
    sizes = [mention.end - mention.start for mention in first_two]
    for mention in detail.mentions[2:]:
        if (size := mention.end - mention.start) in sizes:
            side = sizes.index(size)
            yield from _edited(mention, first_two[side].start, detail.edits, side)


def _edited(
    mention: Mention, origin: int, edits: Sequence[SpanEdit], side: int
) -> Iterator[tuple[str, int, int]]:
    for edit in edits:
        span: Span = edit[side]
        yield mention.article, span.start - origin + mention.start, span.end - origin + mention.start


def _is_part(detail: Detail, quotation: Detail) -> bool:
    """Return whether a divergence is one of those in which a quotation was altered."""
    if detail.kind in {"quotation", "attribution"} or not stands_inside(detail, quotation):
        return False
    altered = list(differing_spans(quotation))
    return any(
        mention.article == article and max(mention.start, start) < min(mention.end, end)
        for mention in detail.mentions[:2]
        for article, start, end in altered
    )


def _rank(detail: Detail) -> int:
    """Return how grave a divergence is."""
    return -1 if detail.severity is None else _RANK.index(detail.severity)
