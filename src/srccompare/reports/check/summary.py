"""Count what a check found, as every report for people says it in its last lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.wording import listed, plural
from srccompare.severity import WORST_FIRST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.checks.model import CheckResult, Finding, State
    from srccompare.errors import InputError


class RuleCount(NamedTuple):
    """Hold how often a rule was broken, by the state of the findings."""

    code: str
    name: str
    new: int
    baselined: int
    suppressed: int


def of_state(result: CheckResult, state: State) -> list[Finding]:
    """Return the findings in a state, in the order of the result."""
    return [finding for finding in result.findings if finding.state == state]


def worst_first(result: CheckResult, findings: list[Finding]) -> list[Finding]:
    """Return findings by severity, those of inputs that nobody could look at before all others."""
    failed = unreadable(result)
    return sorted(
        findings, key=lambda each: (each.at.article not in failed, WORST_FIRST.index(each.severity))
    )


def unreadable(result: CheckResult) -> set[str]:
    """Return the inputs that could not be read, as findings name them."""
    return {error.path for error in result.errors}


def named(finding: Finding) -> bool:
    """Return whether the story of a finding has a name of its own, not that of an article shown."""
    return finding.story not in {"", *(place.article for place in (finding.at, *finding.related))}


def by_severity(result: CheckResult) -> dict[str, int]:
    """Return the number of new findings of every severity, the gravest first."""
    counted = Counter(finding.severity for finding in of_state(result, "new"))
    return {severity: counted[severity] for severity in WORST_FIRST}


def by_rule(result: CheckResult) -> list[RuleCount]:
    """Return the counts of every rule that ran, by code."""
    names = {active.rule.code: active.rule.name for active in result.rules}
    names |= {finding.code: finding.name for finding in result.findings}
    counted = Counter((finding.code, finding.state) for finding in result.findings)
    return [
        RuleCount(code, name, *(counted[code, state] for state in ("new", "baselined", "suppressed")))
        for code, name in sorted(names.items())
    ]


def findings_line(result: CheckResult) -> str:
    """Return the new findings by severity and what is not among them, as one line."""
    new = [plural(count, severity) for severity, count in by_severity(result).items() if count]
    kept = [
        f"{count} {state}" for state in ("baselined", "suppressed") if (count := len(of_state(result, state)))
    ]
    also = f" (also {listed(kept)})" if kept else ""
    return (listed(new) if new else "no findings") + also


def run_line(result: CheckResult) -> str:
    """Return how much was checked, as one line; what came from the cache is the terminal's business."""
    also = f" and {plural(result.pairs, 'pair')} that share wording across stories" if result.pairs else ""
    return f"{plural(result.articles, 'article')} in {in_stories(result.stories - result.pairs)}{also}"


def in_stories(stories: int) -> str:
    """Return a number of stories with its noun."""
    return f"{stories:,} {'story' if stories == 1 else 'stories'}"


def amiss(result: CheckResult) -> Iterator[str]:
    """Yield what a reader should mend besides the findings, one phrase each."""
    if result.errors:
        yield f"{plural(len(result.errors), 'input')} could not be read"
    if result.stale:
        entries = "1 entry" if len(result.stale) == 1 else f"{len(result.stale):,} entries"
        yield f"{entries} of the baseline no longer found"
    if result.unused:
        yield f"{plural(len(result.unused), 'suppression')} without effect"


def summary(result: CheckResult) -> str:
    """Return all that is counted, as one line."""
    return "; ".join([findings_line(result), *amiss(result)]) + f" · {run_line(result)}"


def unlisted(result: CheckResult) -> list[InputError]:
    """Return the inputs that could not be read and that no new finding tells of."""
    told = {finding.at.article for finding in of_state(result, "new")}
    return [error for error in result.errors if error.path not in told]
