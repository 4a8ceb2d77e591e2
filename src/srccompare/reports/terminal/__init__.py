"""The report for people at a terminal: an overview first, then every finding with its words and places."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from srccompare.errors import UsageError
from srccompare.reports.logs import inert
from srccompare.reports.terminal.runs import Run, wrap
from srccompare.reports.terminal.sheet import NARROWEST, Sheet
from srccompare.reports.terminal.theme import paint
from srccompare.reports.words import puzzling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.comparison.inspection import Inspection
    from srccompare.comparison.result import Comparison
    from srccompare.reports.base import Look
    from srccompare.reports.terminal.runs import Line


def render(comparison: Comparison, look: Look) -> str:
    """Return the report of a comparison.

    Raises:
        UsageError: the focus is not an article of the comparison.
    """
    sigla = [source.witness.siglum for source in comparison.sources]
    if look.focus is not None and look.focus not in sigla:
        raise UsageError(f"no article has the siglum {look.focus!r}", f"sigla: {', '.join(sigla)}")
    lines = _layout(Sheet(comparison, look))
    if look.verbosity >= 0:
        more = f"more about a word: srccompare explain {puzzling(comparison, look)}"
        lines = chain(lines, [(), (Run(more, "faint"),)])
    # NOTE: the signature stays on one line, however long: it is there to be copied.
    signature = paint((Run(comparison.signature, "faint"),), look)
    gap = "\n" if look.verbosity < 0 else ""
    return f"{set_lines(lines, look)}{gap}{signature}\n"


def render_inspection(inspection: Inspection, look: Look) -> str:
    """Return the report of an inspection."""
    from srccompare.reports.terminal.inspection import inspected  # noqa: PLC0415 - another command

    return set_lines(inspected(inspection, look), look)


def set_lines(lines: Iterable[Line], look: Look) -> str:
    """Paint lines: none wider than the page, no blanks at their ends, never two empty ones in a row.

    A line that a build server would take for a command is made inert.
    """
    text: list[str] = []
    for line in lines:
        for fitting in wrap(line, max(NARROWEST, look.width)):
            painted = paint(fitting, look).rstrip(" ")
            if painted or (text and text[-1]):
                text.append(painted)
    return inert("\n".join(text).rstrip("\n") + "\n")


def _layout(sheet: Sheet) -> Iterator[Line]:
    """Yield the head and the parts that the view asks for."""
    from srccompare.reports.terminal.header import header  # noqa: PLC0415

    yield from header(sheet)
    yield ()
    if sheet.look.view == "matrix":
        from srccompare.reports.terminal.matrix import matrix  # noqa: PLC0415

        yield from matrix(sheet)
    elif sheet.look.view == "side-by-side":
        from srccompare.reports.terminal.side_by_side import side_by_side  # noqa: PLC0415

        yield from side_by_side(sheet)
    else:
        yield from _report(sheet)


def _report(sheet: Sheet) -> Iterator[Line]:
    from srccompare.reports.terminal.agreements import agreements  # noqa: PLC0415
    from srccompare.reports.terminal.divergences import divergences  # noqa: PLC0415
    from srccompare.reports.terminal.overview import overview  # noqa: PLC0415
    from srccompare.reports.terminal.passages import passages  # noqa: PLC0415
    from srccompare.reports.terminal.shared import shared  # noqa: PLC0415
    from srccompare.reports.terminal.unique import unique  # noqa: PLC0415

    found = sheet.comparison
    yield from overview(sheet)
    if sheet.look.view == "overview":
        return
    sections = (
        ("divergences", found.divergences, divergences),
        ("shared", found.shared, shared),
        ("unique", found.unique, unique),
        ("agreements", found.agreements, agreements),
        ("passages", found.passages, passages),
    )
    quiet = sheet.look.verbosity < 0 and not sheet.look.only
    for name, content, section in sections:
        if content and sheet.look.shows(name) and (name == "divergences" or not quiet):
            yield ()
            yield from section(sheet)
