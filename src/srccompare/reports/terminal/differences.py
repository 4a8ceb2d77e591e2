"""The words in which articles differ, as runs: `these ≠ those`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.terminal.runs import Run
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Detail, Mention, SpanEdit
    from srccompare.reports.terminal.sheet import Mark, Sheet

Words = tuple[str, int, int]


def difference(sheet: Sheet, detail: Detail, most: int | None = None) -> list[Run]:
    """Return the differing words of a divergence, of at most `most` edits."""
    if not detail.edits or len(detail.mentions) < 2:
        return _against(sheet, [(m.article, m.start, m.end) for m in detail.mentions], detail.severity or "")
    a, b = (m.article for m in detail.mentions[:2])
    runs: list[Run] = []
    for edit in detail.edits[:most]:
        if runs:
            runs.append(Run(f" {sheet.marks.dot} ", "faint"))
        runs += _against(sheet, [(a, *edit.a), (b, *edit.b)], detail.severity or "")
    if most is not None and len(detail.edits) > most:
        runs.append(Run(f" {sheet.marks.dot} {len(detail.edits) - most} more", "faint"))
    return runs


def _against(sheet: Sheet, sides: list[Words], style: str) -> list[Run]:
    """Set the words of all sides against each other; sides that print the same stand together."""
    printed: dict[str, list[str]] = {}
    for siglum, start, end in sides:
        printed.setdefault(visible(sheet.text(siglum)[start:end]).strip(), []).append(siglum)
    alone = len(printed) > 1 and "" in printed
    printed.pop("", None)
    named = len(sheet.sources) > 2 and len(printed) > 1
    runs: list[Run] = []
    for words, sigla in printed.items():
        if runs:
            runs.append(Run(f" {sheet.marks.divergent} ", "faint"))
        if alone or named:
            runs.append(Run(f"{', '.join(sigla)}{' only' if alone else ''}: ", "faint"))
        runs.append(Run(words, style))
    return runs


def where(sheet: Sheet, detail: Detail) -> str:
    """Return where the differing words of each mention begin."""
    first: dict[str, int] = {}
    for siglum, (start, _, _) in pointed(detail):
        first[siglum] = min(start, first.get(siglum, start))
    return "  ".join(sheet.place(m.article, first.get(m.article, m.start)) for m in detail.mentions)


def pointed(detail: Detail) -> Iterator[tuple[str, Mark]]:
    """Yield what to point at, by article: the edits of a divergence, or else its mentions.

    Edits speak of the first two mentions; a further article that prints the
    same words as one of these is pointed at in the same places.
    """
    style = f"mark {detail.severity or 'note'}"
    if not detail.edits or len(detail.mentions) < 2:
        for m in detail.mentions:
            yield m.article, (m.start, m.end, style)
        return
    for side in (0, 1):
        yield from _edited(detail.mentions[side], detail.mentions[side].start, detail.edits, side, style)
    for m in detail.mentions[2:]:
        sizes = [x.end - x.start for x in detail.mentions[:2]]
        if m.end - m.start in sizes:
            side = sizes.index(m.end - m.start)
            yield from _edited(m, detail.mentions[side].start, detail.edits, side, style)


def _edited(
    m: Mention, origin: int, edits: tuple[SpanEdit, ...], side: int, style: str
) -> Iterator[tuple[str, Mark]]:
    for edit in edits:
        start, end = edit[side]
        if end > start:
            yield m.article, (start - origin + m.start, end - origin + m.start, style)
