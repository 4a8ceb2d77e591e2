"""Hold articles to rules: read, group into stories, compare, run the rules, judge what they see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.checks.collecting import collected
from srccompare.checks.judging import judge, scope_of
from srccompare.checks.locating import finding
from srccompare.checks.model import SEVERITIES, CheckResult, Finding, Location
from srccompare.checks.planning import plans_of
from srccompare.checks.recall import looked_at
from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.checks.unreadable import unreadable
from srccompare.errors import NoInputError

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from srccompare.checks.baseline import Entry
    from srccompare.checks.cache import Cache
    from srccompare.checks.model import ActiveRule, Value
    from srccompare.checks.suppressions import Suppression
    from srccompare.comparison.model import Severity


def check(
    paths: Iterable[str | os.PathLike[str]],
    *,
    against: Iterable[str | os.PathLike[str]] = (),
    stories: str | os.PathLike[str] | None = None,
    changed_since: str | None = None,
    exclude: Sequence[str] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Mapping[str, Mapping[str, Value]] | None = None,
    min_severity: Severity = "note",
    baseline: Iterable[Entry] = (),
    suppressions: Iterable[Suppression] = (),
    cache: Cache | None = None,
    threads: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> CheckResult:
    """Hold the articles under `paths` to the rules.

    Args:
        paths: files, folders and globs; JSON Lines hold an article a line.
        against: sources; each article under `paths` is then held to them, and to nothing else.
        stories: a manifest that says which articles tell one story.
        changed_since: a revision of git; only stories with an article that changed since are looked at.
        exclude: globs of files to leave out.
        select: rules to run, by code, beginning of a code, or name; those on by default if empty.
        ignore: rules not to run.
        rules: severity and options of rules, by code or name.
        min_severity: leave out what is milder.
        baseline: known findings, which are shown but not new.
        suppressions: what to silence, each for a reason.
        cache: where to keep what was computed; the caller closes it.
        threads: how many processes may work; results are the same for any number.
        progress: told how many articles of how many were looked at.

    Raises:
        UsageError: an argument makes no sense.
        NoInputError: there is nothing to check.
    """
    running = active(RULES, select, ignore, rules)
    found = collected(paths, against, exclude)
    if not found.drafts and not found.errors:
        raise NoInputError("no articles found", "name files, folders or globs of articles")
    planned = plans_of(found, stories, changed_since, cache)
    by_code = {each.rule.code: each for each in running}
    findings = [*unreadable(found.errors, by_code)]
    total = sum(len(plan.articles) for plan in planned.plans)
    cached = 0
    for at, seen, known in looked_at(
        planned.plans, running, threads, progress and _counted(progress, total), cache
    ):
        findings += [finding(planned.plans[at], each, by_code) for each in seen]
        cached += known
    whole = changed_since is None and not found.errors
    scope = scope_of(planned.plans, running, whole=whole)
    # NOTE: what is milder than asked for is left out after the baseline was held
    # against it, or each entry for it would look like mended.
    judged = judge(sorted(_once(findings), key=_place), suppressions, baseline, scope)
    return CheckResult(
        findings=tuple(each for each in judged.findings if _grave(each, min_severity)),
        rules=running,
        articles=len({id(entry) for plan in planned.plans for entry in plan.entries()}),
        stories=len(planned.plans),
        cached=cached,
        errors=found.errors,
        stale=judged.stale,
        unused=judged.unused,
        signature=signature(running),
        notes=planned.notes,
        scope=scope,
    )


def signature(rules: Sequence[ActiveRule]) -> str:
    """Return one line that names everything that changes what is found: no path, no clock."""
    named = ",".join(
        ".".join([each.rule.code, *(f"{name}={value}" for name, value in sorted(each.values.items()))])
        for each in rules
    )
    return f"srccompare|check|rules:{named}|v:{__version__}"


def _counted(progress: Callable[[int, int], None], total: int) -> Callable[[int], None]:
    """Return a counter that adds up and tells."""
    done = 0

    def count(articles: int) -> None:
        nonlocal done
        done += articles
        progress(done, total)

    return count


def _grave(each: Finding, least: Severity) -> bool:
    """Tell whether a finding is as grave as asked for."""
    return SEVERITIES.index(each.severity) >= SEVERITIES.index(least)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Drop what is found again because an article belongs to two stories."""
    kept: dict[tuple[str, str, Location], Finding] = {}
    for each in findings:
        kept.setdefault((each.code, each.fingerprint, each.at), each)
    return list(kept.values())


def _place(each: Finding) -> tuple[object, ...]:
    """Return what findings are sorted by: path, place, code, then anything that tells them apart."""
    at = each.at
    line = at.region.line if at.region else 0
    return (
        at.path,
        line,
        at.article,
        at.start,
        at.end,
        each.code,
        each.message,
        each.fingerprint,
        each.story,
    )
