"""One article laid open: its segments, quotations, figures, dates and names."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from srccompare.reports.articles import title
from srccompare.reports.terminal.header import facts_of
from srccompare.reports.terminal.runs import Run
from srccompare.reports.terminal.sheet import INDENT, Page
from srccompare.reports.wording import listed, plural
from srccompare.text.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.inspection import Inspection
    from srccompare.facts.model import Date, Figure, Quotation
    from srccompare.reports.base import Look
    from srccompare.reports.terminal.runs import Line
    from srccompare.segments.model import Segment, Witness

KINDS = 12
_TIMES = frozenset({"second", "minute", "hour", "day", "month", "year"})
"""Units that are words and have a plural; the others are signs (kg) or have none (percent)."""


def inspected(inspection: Inspection, look: Look) -> Iterator[Line]:
    """Yield the report of one article."""
    source = inspection.source
    page = Page([source], look)
    yield from page.block([Run(source.witness.siglum, "siglum")], [Run(title(source), "strong")], hang=3)
    yield from page.block([], [Run(f" {page.marks.dot} ".join(facts_of(page, source)))], hang=3)
    facts = source.facts
    for lines, count, noun in (
        (_segments(page, source.witness), len(source.witness.segments), "segment"),
        (_quotations(page, source.witness, facts.quotations), len(facts.quotations), "quotation"),
        (_figures(page, source.witness, facts.figures), len(facts.figures), "figure"),
        (_dates(page, source.witness, facts.dates), len(facts.dates), "date"),
        (_names(page), len(facts.names), "name"),
    ):
        yield ()
        yield page.heading(page.marks.dot, "faint", plural(count, noun))
        if count:
            yield ()
            yield from lines


def _row(page: Page, start: int, body: list[Run], kind: str = "") -> Iterator[Line]:
    """Yield a row: the place, perhaps a word on what it is, and the text."""
    siglum = next(iter(page.sources))
    place = f"{page.place(siglum, start):<{page.gutter}}"
    label = [Run(" " * INDENT), Run(place, "siglum"), Run(f"{kind:<{KINDS}}" if kind else "")]
    yield from page.block(label, body, hang=0)


def _segments(page: Page, w: Witness) -> Iterator[Line]:
    for segment in w.segments:
        yield from _row(page, segment.start, _segment(page, w, segment), segment.kind)


def _segment(page: Page, w: Witness, segment: Segment) -> list[Run]:
    """Return the text of a short part, the size of a body; all of it where more is asked for."""
    again = [Run(f"  repeats {segment.repeats}", "faint")] if segment.repeats else []
    name = Run(f"  {segment.id}", "faint")
    if segment.kind == "body" and page.look.verbosity < 1:
        size = plural(len(segment.sentences), "sentence")
        words = plural(len(w.article.text[segment.start : segment.end].split()), "word")
        return [Run(f"{size}, {words}"), *again, name]
    return [*page.quote(w.siglum, segment.start, segment.end), *again, name]


def _quotations(page: Page, w: Witness, found: tuple[Quotation, ...]) -> Iterator[Line]:
    for q in found:
        said = visible(q.cue) if q.cue else ""
        speaker = visible(q.speaker) if q.speaker else "speaker unknown"
        doubt = ", inferred" if q.inferred else ""
        source = Run(f"  {page.marks.dash} {speaker}{doubt}{f' ({said})' if said else ''}", "shared")
        opening, closing = '""' if page.look.ascii else "“”"
        words = page.quote(w.siglum, q.start, q.end)
        yield from _row(page, q.start, [Run(opening), *words, Run(closing), source])


def _figures(page: Page, w: Witness, found: tuple[Figure, ...]) -> Iterator[Line]:
    for f in found:
        many = "s" if f.unit in _TIMES and not f.low == f.high == 1 else ""
        reading = f"{_range(page, f.low, f.high)} {f.unit}{many}".rstrip()
        read = Run(f"  {page.marks.shared} {visible(reading)}", "faint")
        yield from _row(page, f.start, [*page.quote(w.siglum, f.start, f.end), read])


def _range(page: Page, low: float, high: float) -> str:
    """Return a number, two with a dash, or one with the side on which it is open."""
    if low == -inf or high == inf:
        return (
            "any"
            if low == -high
            else f"{_number(high)} or less"
            if low == -inf
            else f"{_number(low)} or more"
        )
    return _number(low) if low == high else f"{_number(low)} {page.marks.dash} {_number(high)}"


def _number(value: float) -> str:
    """Return a number without a needless fraction."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"


def _dates(page: Page, w: Witness, found: tuple[Date, ...]) -> Iterator[Line]:
    for d in found:
        days = [x.isoformat() for x in (d.first, d.last) if x]
        reading = f" {page.marks.dash} ".join(dict.fromkeys(days)) or "no day"
        read = Run(f"  {page.marks.shared} {reading}", "faint")
        yield from _row(page, d.start, [*page.quote(w.siglum, d.start, d.end), read])


def _names(page: Page) -> Iterator[Line]:
    """Yield one row an entity with its forms and places, in the order of first mention."""
    ((siglum, source),) = page.sources.items()
    entities: dict[str, list[int]] = {}
    forms: dict[str, dict[str, None]] = {}
    text = page.text(siglum)
    for name in source.facts.names:
        entities.setdefault(name.entity, []).append(name.start)
        forms.setdefault(name.entity, {})[visible(text[name.start : name.end])] = None
    for entity, starts in entities.items():
        other = [form for form in forms[entity] if form != visible(entity)]
        also = f", also {listed(other)}" if other else ""
        count = Run(f"  {len(starts)}{page.marks.times}", "faint")
        yield from _row(page, starts[0], [Run(visible(entity), "strong"), Run(also), count])
