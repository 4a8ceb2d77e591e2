"""Find the direct quotations of an article: what stands inside which marks, and how deep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.model import Quotation
from srccompare.facts.quotations.marks import marks, pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.facts.quotations.marks import Mark, Quoted
    from srccompare.segments.model import Witness


def quotations(witness: Witness) -> tuple[Quotation, ...]:
    """Return the quotations of a witness in text order, the outer before the inner.

    Speakers are not known yet. A quotation that a paragraph leaves open and
    the next one takes up `continues` there.
    """
    found: list[Quotation] = []
    resumed = False
    for start, end, inside in _paragraphs(witness):
        quoted, left_open = pair(inside, start, end, resumed=resumed)
        found += _nested(witness.folded, quoted, _last_outer(found) if resumed else None, start)
        resumed = left_open
    return tuple(found)


def _paragraphs(witness: Witness) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield the span of each paragraph with its marks; one without any ends an open quotation."""
    waiting = marks(witness.article.text, witness.folded)
    mark = next(waiting, None)
    for segment in witness.segments:
        inside: list[Mark] = []
        while mark is not None and mark.at < segment.end:
            if mark.at >= segment.start:
                inside.append(mark)
            mark = next(waiting, None)
        yield segment.start, segment.end, inside


def _nested(folded: str, quoted: list[Quoted], before: int | None, start: int) -> Iterator[Quotation]:
    """Yield trimmed quotations with their depth; the first at the paragraph's start goes on from `before`."""
    enclosing: list[int] = []
    for each in sorted(quoted, key=lambda quote: (quote.start, -quote.end)):
        if (inner := _trimmed(folded, each.start, each.end)) is None:
            continue
        left, right = inner
        while enclosing and enclosing[-1] <= left:
            enclosing.pop()
        goes_on = before is not None and not enclosing and each.start - start <= 2
        yield Quotation(left, right, len(enclosing), continues=before if goes_on else None)
        enclosing.append(right)


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without outer blanks, None where no letter or digit is inside."""
    text = folded[start:end]
    if not any(map(str.isalnum, text)):
        return None
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _last_outer(found: list[Quotation]) -> int | None:
    """Return the index of the last quotation that is not inside another."""
    for index in range(len(found) - 1, -1, -1):
        if found[index].depth == 0:
            return index
    return None
