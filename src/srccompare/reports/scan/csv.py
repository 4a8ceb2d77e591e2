"""Write passages as comma-separated values (RFC 4180), one per row, for spreadsheets.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula
and runs it. The name of an article that begins so gets an apostrophe before it,
and so does one that begins with an apostrophe, so that it can be taken off
again; JSON Lines has every name as it is. Nor may a line begin with `::`, which
the log of a build server takes for a command.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from srccompare.reports.logs import inert
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.model import ScanResult
    from srccompare.reports.base import Look

COLUMNS = (
    "a_article",
    "a_start",
    "a_end",
    "b_article",
    "b_start",
    "b_end",
    "words",
    "similarity",
    "cluster",
)
"""The head of the table; columns are only ever added, at the end."""

_FORMULA = (*"=+-@'＝＋－＠", "::")


def render(result: ScanResult, look: Look) -> Iterator[str]:  # noqa: ARG001 - a machine has no preferences
    """Yield the head and a row for each passage, in the order of the scan."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for a, b, words, similarity, cluster in result.passages:
        yield page.getvalue()
        page.seek(0)
        page.truncate()
        row = (_cell(a.article), a.start, a.end, _cell(b.article), b.start, b.end, words)
        writer.writerow((*row, round(similarity, 4), cluster))
    yield page.getvalue()


def _cell(name: str) -> str:
    """Return a name as a cell that is text and nothing else; controls (tabs, newlines) are escapes."""
    shown = inert(visible_name(name))
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) else shown
