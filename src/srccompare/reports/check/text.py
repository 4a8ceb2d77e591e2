"""Show findings as a compiler shows its diagnostics: what is wrong, where, and carets below the words.

A line of an article stands behind a bar. That keeps it apart from what we say
ourselves, and a line of the log of a forge that begins with a bar is never
taken for a command, whatever the article says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.reports.check.logs import inert
from srccompare.reports.check.marks import quoted
from srccompare.reports.check.places import position
from srccompare.reports.check.summary import (
    amiss,
    findings_line,
    of_state,
    run_line,
    unlisted,
    worst_first,
)
from srccompare.reports.terminal.cells import cells
from srccompare.reports.terminal.runs import Run, wrap
from srccompare.reports.terminal.sheet import NARROWEST
from srccompare.reports.terminal.theme import paint
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.checks.model import CheckResult, Finding
    from srccompare.reports.base import View
    from srccompare.reports.check.marks import Quoted
    from srccompare.reports.terminal.runs import Line

BAR = "    | "
MOST_STALE = 12
"""Entries of the baseline that are told one by one unless more is asked for."""


def render(result: CheckResult, view: View) -> str:
    """Return the findings, what else is amiss, the counts and the signature."""
    width = max(NARROWEST, view.width)
    lines = (paint(line, view).rstrip(" ") for line in _report(result, view, width))
    # NOTE: the signature stays on one line, however long: it is there to be copied.
    return inert("\n".join([*lines, paint((Run(result.signature, "faint"),), view)])) + "\n"


def _report(result: CheckResult, view: View, width: int) -> Iterator[Line]:
    quiet, verbose = view.verbosity < 0, view.verbosity > 0
    shown = [finding for finding in result.findings if finding.state == "new" or verbose]
    for finding in shown:
        if quiet:
            yield from _in_short(finding, width)
        else:
            yield from _diagnostic(finding, view, width)
            yield ()
    yield from _besides(result, width, verbose=verbose)
    yield from _last_lines(result, view, width)


def _in_short(finding: Finding, width: int) -> Iterator[Line]:
    """Yield place, severity, rule and message in one paragraph."""
    place = Run(f"{_place(quoted(finding)[0])}: ", "siglum")
    yield from _hung([place, *_title(finding)], width)


def _diagnostic(finding: Finding, view: View, width: int) -> Iterator[Line]:
    yield from _hung(_title(finding), width)
    for number, place in enumerate(quoted(finding)):
        arrow = "  --> " if number == 0 else "  vs. "
        yield from _hung([Run(arrow, "faint"), Run(_place(place), "siglum")], width, hang=len(arrow))
        yield from _passage(place, finding.severity, width)
    for name, text in _details(finding, view):
        yield from _hung([Run("    = ", "faint"), Run(f"{name}: ", "faint"), Run(text)], width, hang=6)


def _title(finding: Finding) -> list[Run]:
    """Return severity, rule, state and message."""
    return [
        Run(finding.severity, finding.severity),
        Run(f" {finding.code} {finding.name}", "strong"),
        *([] if finding.state == "new" else [Run(f" ({finding.state})", "faint")]),
        Run(f": {visible(finding.message)}"),
    ]


def _details(finding: Finding, view: View) -> Iterator[tuple[str, str]]:
    if finding.note:
        yield "note", visible(finding.note)
    articles = {place.article for place in (finding.at, *finding.related)}
    if finding.story and (view.verbosity > 0 or finding.story not in articles):
        yield "story", visible_name(finding.story)
    if finding.reason:
        yield "suppressed", visible(finding.reason)
    if view.verbosity > 0:
        yield "fingerprint", finding.fingerprint


def _place(place: Quoted) -> str:
    """Return where the first caret stands."""
    first = min((start for start, _ in place.marks), default=place.location.start)
    return position(place.location, first)


def _passage(place: Quoted, severity: str, width: int) -> Iterator[Line]:
    """Yield the words of a place, wrapped, with carets below what is marked."""
    runs = list(_runs(place, f"mark {severity}"))
    if not "".join(run.text for run in runs).strip():
        return
    lines = wrap(runs, width - len(BAR))
    # Carets below every word of several lines would say nothing.
    pointed = len(lines) == 1 or any(c.isalnum() for run in runs if not run.style for c in run.text)
    for line in lines:
        yield (Run(BAR, "faint"), *(Run(text, _plain(style)) for text, style in line))
        if pointed and (carets := _carets(line)):
            yield (Run(BAR, "faint"), Run(carets, severity))


def _runs(place: Quoted, style: str) -> Iterator[Run]:
    """Yield an excerpt in pieces, the marked ones in `style`; each is cut out before it is made visible."""
    location, at = place.location, place.location.excerpt_start
    ends = at + len(location.excerpt.rstrip())
    for start, end in place.marks:
        yield Run(_cut(location.excerpt, at - location.excerpt_start, start - location.excerpt_start))
        yield Run(_cut(location.excerpt, start - location.excerpt_start, end - location.excerpt_start), style)
        at = end
    yield Run(_cut(location.excerpt, at - location.excerpt_start, ends - location.excerpt_start))


def _cut(text: str, start: int, end: int) -> str:
    return visible(text[start:end])


def _plain(style: str) -> str:
    """Return the style of marked words above carets: they need no line of their own below."""
    return "strong" if style else ""


def _carets(line: Sequence[Run]) -> str:
    return "".join(("^" if run.style else " ") * cells(run.text) for run in line).rstrip()


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


def _last_lines(result: CheckResult, view: View, width: int) -> Iterator[Line]:
    new = of_state(result, "new")
    worst = worst_first(new)[0].severity if new else "shared"
    yield from _hung(
        [Run(findings_line(result), worst), *(Run(f"; {text}") for text in amiss(result))], width
    )
    cached = f" ({result.cached:,} from the cache)" if result.cached else ""
    yield from _hung([Run(run_line(result) + cached, "faint")], width)
    if new and view.verbosity == 0:
        yield from _hung([Run(f"more about a rule: srccompare explain {_typical(new)}", "faint")], width)


def _typical(findings: list[Finding]) -> str:
    """Return the code of the gravest finding about what an article says, else of any."""
    return next((each for each in worst_first(findings) if each.at.text), findings[0]).code


def _hung(runs: Iterable[Run], width: int, hang: int = 4) -> Iterator[Line]:
    """Yield a paragraph whose lines stand `hang` cells in from the second on."""
    first, *others = wrap(runs, width - hang)
    yield first
    for line in others:
        yield (Run(" " * hang), *line)
