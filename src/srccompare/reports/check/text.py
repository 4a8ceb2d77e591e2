"""Show findings as a compiler shows its diagnostics: what is wrong, where, and carets below the words.

A line of an article stands behind a bar. That keeps it apart from what we say
ourselves, and a line of a log that begins with a bar is no command of a build
server, whatever the article says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.check.carets import below
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
from srccompare.reports.logs import inert
from srccompare.reports.terminal.runs import KEPT, Run, wrap
from srccompare.reports.terminal.sheet import NARROWEST
from srccompare.reports.terminal.theme import paint
from srccompare.reports.wording import plural
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.reports.base import Look
    from srccompare.reports.check.marks import Quoted
    from srccompare.reports.terminal.runs import Line

BAR = "    | "
MOST_STALE = 12
"""Entries of the baseline that are told one by one unless more is asked for."""


def render(result: CheckResult, look: Look) -> str:
    """Return the findings, what else is amiss, the counts and the signature."""
    width = max(NARROWEST, look.width)
    lines = (paint(line, look).rstrip(" ") for line in _report(result, look, width))
    # NOTE: the signature stays on one line, however long: it is there to be copied.
    return inert("\n".join([*lines, paint((Run(result.signature, "faint"),), look)])) + "\n"


def _report(result: CheckResult, look: Look, width: int) -> Iterator[Line]:
    quiet, verbose = look.verbosity < 0, look.verbosity > 0
    shown = [finding for finding in result.findings if finding.state == "new" or verbose]
    for finding in shown:
        if quiet:
            yield _in_short(finding)
        else:
            yield from _diagnostic(finding, look, width)
            yield ()
    yield from _besides(result, width, verbose=verbose)
    yield from _last_lines(result, look, width)


def _in_short(finding: Finding) -> Line:
    """Return place, severity, rule and message on one line, however long: a search finds it whole."""
    return (Run(f"{quoted(finding)[0].position}: ", "siglum"), *_title(finding))


def _diagnostic(finding: Finding, look: Look, width: int) -> Iterator[Line]:
    yield from _hung(_title(finding), width)
    places = quoted(finding)
    shown, left = (places, 0) if look.verbosity > 0 else few(places)
    for number, place in enumerate(shown):
        arrow = "  --> " if number == 0 else "  vs. "
        yield from _hung([Run(arrow, "faint"), Run(place.position, "siglum")], width, hang=len(arrow))
        yield from _passage(place, finding.severity, width)
    if left:
        yield (Run(f"  vs. {plural(left, 'more place')}, -v shows them", "faint"),)
    for name, text in _details(finding, look):
        yield from _hung([Run("    = ", "faint"), Run(f"{name}: ", "faint"), Run(text)], width, hang=6)


def _title(finding: Finding) -> list[Run]:
    """Return severity, rule, state and message."""
    return [
        Run(finding.severity, finding.severity),
        Run(f" {finding.code} {finding.name}", "strong"),
        *([] if finding.state == "new" else [Run(f" ({finding.state})", "faint")]),
        Run(f": {visible(finding.message)}"),
    ]


def _details(finding: Finding, look: Look) -> Iterator[tuple[str, str]]:
    if finding.note:
        yield "note", visible(finding.note)
    if named(finding) if look.verbosity < 1 else finding.story:
        yield "story", visible_name(finding.story)
    if finding.reason:
        yield "suppressed", visible(finding.reason)
    if look.verbosity > 0:
        yield "fingerprint", finding.fingerprint


def _passage(place: Quoted, severity: str, width: int) -> Iterator[Line]:
    """Yield the words of a place, wrapped, with carets below what is marked."""
    runs = list(_runs(place))
    if not "".join(run.text for run in runs).strip():
        return
    room = width - len(BAR)
    lines = wrap(runs, room)
    for line, carets in zip(lines, below(lines, room), strict=True):
        yield (Run(BAR, "faint"), *(Run(text, "strong" if style else "") for text, style in line))
        if carets:
            yield (Run(BAR, "faint"), Run(carets, severity))


def _runs(place: Quoted) -> Iterator[Run]:
    """Yield an excerpt in pieces, each mark in a style of its own; they are cut out before they are shown."""
    excerpt, first = place.location.excerpt, place.location.excerpt_start
    at = 0
    for number, (start, end) in enumerate(place.marks):
        yield Run(visible(excerpt[at : start - first]))
        at = end - first
        words = visible(excerpt[start - first : at])
        # A blank that is pointed at must not vanish at the end of a line.
        yield Run(KEPT if words == " " else words, f"mark {number}")
    yield Run(visible(excerpt[at:].rstrip()))


def _besides(result: CheckResult, width: int, *, verbose: bool) -> Iterator[Line]:
    """Yield what is amiss with the inputs, the baseline and the suppressions."""
    lines = [_unreadable(error.path, error.reason, error.hint) for error in unlisted(result)]
    for entry in result.stale if verbose else result.stale[:MOST_STALE]:
        what = f"{entry.code} in {visible_name(entry.article)}: {visible(entry.message)}"
        lines.append([Run("stale", "note"), Run(f" entry of the baseline: {what} ({entry.fingerprint})")])
    left_out = len(result.stale) - MOST_STALE
    if left_out > 0 and not verbose:
        lines.append([Run(f"stale entries of the baseline: {left_out:,} more, -v lists them", "faint")])
    lines += [[Run("unused", "note"), Run(f" suppression: {visible(text)}")] for text in result.unused]
    lines += [[Run("note", "note"), Run(f": {visible(text)}")] for text in result.notes]
    for line in lines:
        yield from _hung(line, width)
    if lines:
        yield ()


def _unreadable(path: str, reason: str, hint: str | None) -> list[Run]:
    text = f": cannot read {visible_name(path)}: {visible(reason)}"
    return [Run("error", "error"), Run(text + (f" ({visible(hint)})" if hint else ""))]


def _last_lines(result: CheckResult, look: Look, width: int) -> Iterator[Line]:
    new = of_state(result, "new")
    worst = worst_first(result, new)[0].severity if new else "shared"
    yield from _hung(
        [Run(findings_line(result), worst), *(Run(f"; {text}") for text in amiss(result))], width
    )
    cached = f" ({result.cached:,} from the cache)" if result.cached else ""
    yield from _hung([Run(run_line(result) + cached, "faint")], width)
    if new and look.verbosity == 0:
        more = f"to learn more about a rule: srccompare explain {_typical(result, new)}"
        yield from _hung([Run(more, "faint")], width)


def _typical(result: CheckResult, findings: list[Finding]) -> str:
    """Return the code of the gravest finding about what an article says, else of any."""
    return next((each for each in worst_first(result, findings) if each.at.text), findings[0]).code


def _hung(runs: Iterable[Run], width: int, hang: int = 4) -> Iterator[Line]:
    """Yield a paragraph whose lines stand `hang` cells in from the second on."""
    runs = list(runs)
    first, *others = wrap(runs, width)
    yield first
    if others:
        told = sum(len(run.text) for run in first)
        for line in wrap(_rest(runs, told), width - hang):
            yield (Run(" " * hang), *line)


def _rest(runs: Iterable[Run], told: int) -> Iterator[Run]:
    """Yield what comes behind the first `told` characters and the blanks there."""
    begun = False
    for text, style in runs:
        left, told = text[told:], max(0, told - len(text))
        left = left if begun else left.lstrip(" ")
        if left:
            begun = True
            yield Run(left, style)
