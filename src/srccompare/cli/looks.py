"""Decide how a report looks, by the options and by what standard output is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from srccompare.cli import console
from srccompare.cli.inputs import one_of
from srccompare.cli.output import STDOUT
from srccompare.errors import UsageError
from srccompare.reports import SECTIONS, VIEWS, Look

if TYPE_CHECKING:
    from collections.abc import Iterable


def look_of(
    output: str,
    *,
    color: str,
    width: int | None,
    verbosity: int,
    only: Iterable[str] = (),
    view: str = VIEWS[0],
) -> Look:
    """Return how the report that goes to `output` looks, before it is known which articles can be read.

    Raises:
        UsageError: an option names what does not exist, or the page is too narrow.
    """
    stream = sys.stdout if output == STDOUT else None
    colored, hues = console.color_and_hues(one_of("--color", color, console.COLORS), stream)
    if width is not None and width < console.MIN_WIDTH:
        raise UsageError(f"--width: {width} is too narrow", f"{console.MIN_WIDTH} cells or more")
    if width is not None and width > console.MAX_WIDTH:
        raise UsageError(f"--width: {width} is too wide", f"{console.MAX_WIDTH} cells or fewer")
    return Look(
        color=colored,
        width=width or console.page_width(stream),
        only=sections(only),
        verbosity=verbosity,
        ascii=console.only_ascii(stream),
        hues=hues,
        view=one_of("--view", view, VIEWS, "diff"),
    )


def sections(entries: Iterable[str]) -> frozenset[str]:
    """Return the sections that entries such as "shared,unique" name; none means all.

    Raises:
        UsageError: there is no such section.
    """
    names = (name.strip() for entry in entries for name in entry.split(","))
    return frozenset(one_of("--only", name, SECTIONS, "diff") for name in names if name)
