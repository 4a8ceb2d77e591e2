"""Decide which findings are new: neither silenced for a reason nor known from the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.keeping.baseline import mark_baselined
from srccompare.checks.model import Scope
from srccompare.checks.stories import member_id
from srccompare.checks.suppressions import silence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.checks.model import Accepted, ActiveRule, Finding
    from srccompare.checks.stories import Plan
    from srccompare.checks.suppressions import Suppression


class Judged(NamedTuple):
    """Hold findings with their state, entries of the baseline and suppressions that match nothing."""

    findings: tuple[Finding, ...]
    stale: tuple[Accepted, ...]
    unused: tuple[str, ...]


def judge(
    findings: Sequence[Finding],
    suppressions: Iterable[Suppression],
    baseline: Iterable[Accepted],
    scope: Scope,
) -> Judged:
    """Give each finding its state; what is silenced needs no entry in the baseline."""
    silenced = silence(findings, suppressions, scope)
    marked = mark_baselined(silenced.findings, baseline, scope)
    return Judged(marked.findings, marked.stale, silenced.unused)


def scope_of(
    plans: Iterable[Plan], rules: Iterable[ActiveRule], left_out: Iterable[Plan] = (), *, whole: bool
) -> Scope:
    """Return what a run of rules over plans looks at, where it leaves others out."""
    entries = [entry for plan in plans for entry in plan.entries()]
    return Scope(
        {each.rule.code: each.rule.name for each in rules},
        {member_id(entry): entry.article.sha256 for entry in entries},
        frozenset(entry.path for entry in entries),
        whole,
        frozenset(member_id(entry) for plan in left_out for entry in plan.entries()),
    )
