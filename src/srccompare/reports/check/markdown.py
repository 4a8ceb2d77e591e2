"""Write findings as Markdown for the comment of a pull request.

A table tells what is wrong where, and each finding opens to its passages.
Article text and names are escaped: they make no link, picture, tag or mention.
A comment has a length; what does not fit is counted, not cut in the middle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.check.marks import few, quoted
from srccompare.reports.check.summary import (
    amiss,
    findings_line,
    named,
    of_state,
    run_line,
    unlisted,
    worst_first,
)
from srccompare.reports.markdown import escape
from srccompare.reports.wording import plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.errors import InputError
    from srccompare.reports.base import Look
    from srccompare.reports.check.marks import Quoted

LONGEST = 65_536
"""The characters that a comment on GitHub may have; other forges allow more."""
MOST_ROWS = 100
_SPARE = 1_000


def render(result: CheckResult, look: Look) -> str:  # noqa: ARG001 - a page has no width
    """Return a heading, a table of new findings, their passages folded, and the counts."""
    new = worst_first(result, of_state(result, "new"))
    ends = "\n\n".join(_ends(result))
    top = "\n\n".join(
        [f"## srccompare: {escape(findings_line(result))}", *map(_error, unlisted(result)[:20])]
    )
    room = LONGEST - len(top) - len(ends) - _SPARE
    body = "\n\n".join(_body(new, room)) if new else ""
    return "\n\n".join(block for block in (top, body, ends) if block) + "\n"


def _body(findings: list[Finding], room: int) -> Iterator[str]:
    """Yield the table and the passages of each finding as far as there is room."""
    rows = ["| | Rule | Where | What |", "|---|---|---|---|"]
    used = sum(map(len, rows))
    for finding in findings[:MOST_ROWS]:
        row = _row(finding)
        if used + len(row) > room // 2:
            break
        rows.append(row)
        used += len(row) + 1
    told = len(rows) - 2
    yield "\n".join(rows)
    if told < len(findings):
        yield f"… and {plural(len(findings) - told, 'more finding')}."
    passages = [block for block in map(_passages, findings[:told]) if block]
    details = list(_fitting(passages, room - used))
    yield from details
    if len(details) < len(passages):
        left = plural(len(passages) - len(details), "finding")
        yield f"The passages of {left} did not fit into this comment."


def _fitting(blocks: list[str], room: int) -> Iterator[str]:
    for block in blocks:
        room -= len(block) + 2
        if room < 0:
            return
        yield block


def _row(finding: Finding) -> str:
    note = f" ({escape(visible(finding.note))})" if finding.note else ""
    cells = (
        finding.severity,
        f"{finding.code}<br>{escape(finding.name)}",
        escape(quoted(finding)[0].position),
        escape(visible(finding.message)) + note,
    )
    return f"| {' | '.join(cells)} |"


def _passages(finding: Finding) -> str:
    """Return the passages of a finding, folded; the blank lines let Markdown be read inside."""
    places = quoted(finding)
    summary = f"{finding.code} {escape(places[0].position)}"
    shown, left = few(places)
    quotes = "\n>\n".join(_quote(place) for place in shown if place.location.excerpt.strip())
    others = f"… and {plural(left, 'more place')}." if left else ""
    story = f"Story: {escape(visible_name(finding.story))}" if named(finding) else ""
    body = "\n\n".join(part for part in (quotes, others, story) if part)
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>" if body else ""


def _quote(place: Quoted) -> str:
    location = place.location
    first = location.excerpt_start
    pieces: list[str] = []
    at = first
    for start, end in place.marks:
        pieces.append(escape(visible(location.excerpt[at - first : start - first])))
        pieces.append(f"<ins>{escape(visible(location.excerpt[start - first : end - first]))}</ins>")
        at = end
    pieces.append(escape(visible(location.excerpt[at - first :].rstrip())))
    return f"> **{escape(place.position)}** {''.join(pieces)}"


def _error(error: InputError) -> str:
    hint = f" ({escape(visible(error.hint))})" if error.hint else ""
    return f"**Cannot read {escape(visible_name(error.path))}**: {escape(visible(error.reason))}{hint}"


def _ends(result: CheckResult) -> Iterator[str]:
    also = "".join(f"; {phrase}" for phrase in amiss(result))
    yield escape(f"{run_line(result)}{also}.")
    yield f"<sub>{escape(result.signature)}</sub>"
