"""Check articles against rules: read, group into stories, compare, run the rules, judge what they see."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from srccompare._version import __version__
from srccompare.articles.decoding import known_codec
from srccompare.checks.collecting import as_globs, collected
from srccompare.checks.judging import judge, scope_of
from srccompare.checks.keeping.baseline_file import read_baseline, replaceable, write_baseline
from srccompare.checks.keeping.cache import Cache
from srccompare.checks.keeping.recall import looked_at
from srccompare.checks.locating import finding
from srccompare.checks.model import CheckResult, Finding, Location
from srccompare.checks.planning import plans_of
from srccompare.checks.rules import RULES
from srccompare.checks.selection import active
from srccompare.checks.unreadable import unreadable
from srccompare.corpus.walking import nothing_but
from srccompare.errors import NoInputError
from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from srccompare.checks.collecting import Collected
    from srccompare.checks.model import Accepted, ActiveRule, Value
    from srccompare.checks.planning import PlannedStories
    from srccompare.checks.suppressions import Suppression
    from srccompare.corpus.model import Progress
    from srccompare.severity import Severity

    Path = str | os.PathLike[str]


def check(
    paths: Path | Iterable[Path],
    *,
    against: Path | Iterable[Path] = (),
    stories: Path | None = None,
    changed_since: str | None = None,
    exclude: Sequence[str] = (),
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Mapping[str, Mapping[str, Value]] | None = None,
    suppressions: Iterable[Suppression] = (),
    min_severity: Severity = "note",
    baseline: Path | None = None,
    new_baseline: Path | None = None,
    cache: Path | None = None,
    threads: int = 1,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> CheckResult:
    """Check the articles under `paths` against the rules.

    Args:
        paths: files, folders and globs, or one of them; JSON Lines hold one article per line.
        against: sources; each article under `paths` is then checked against them, and against nothing else.
        stories: a manifest that says which articles tell one story.
        changed_since: a revision of git; only stories with an article that changed since are looked at.
        exclude: globs of files to leave out.
        select: rules to run, by code, beginning of a code, or name; those on by default if empty.
        ignore: rules not to run.
        rules: severity and options of rules, by code or name.
        suppressions: what to silence, each for a reason.
        min_severity: leave out what is milder.
        baseline: a file of accepted findings.
        new_baseline: where to write what was found as the new baseline; it accepts all of it at once.
        cache: a folder that keeps what was computed.
        threads: how many processes may work; results are the same for any number.
        encoding: that of the files that are not UTF-8, any codec of Python.
        progress: told the stage, how many articles are done, and of how many.

    Raises:
        UsageError: an argument makes no sense.
        NoInputError: there is nothing to check.
    """
    if encoding:
        known_codec(encoding)
    running = active(RULES, select, ignore, rules)
    accepted = _accepted(baseline, new_baseline)
    found = _read(paths, against, (*exclude, *as_globs(baseline, new_baseline)), progress, encoding)
    store = None if cache is None else Cache(os.fspath(cache))
    planned = plans_of(found, stories, changed_since, store, progress)
    lost = found.lost or planned.lost
    asked = tuple(each for each in running if not (lost and each.rule.absence))
    findings, cached = _looked(planned, asked, store, threads, progress)
    findings += unreadable(found.errors, {each.rule.code: each for each in running})
    # NOTE: what could not be read may hold what an entry of the baseline speaks of.
    whole = changed_since is None and not found.errors
    scope = scope_of(planned.plans, asked, planned.left_out, whole=whole)
    silences, ordered = tuple(suppressions), _once(findings)
    talk: tuple[str, ...] = ()
    if new_baseline is not None and found.errors:
        # NOTE: a baseline says "all of this is known"; nobody knows what a file says that nobody could read.
        talk = (f"{os.fspath(new_baseline)} is not written: an input cannot be read",)
    elif new_baseline is not None:
        write_baseline(os.fspath(new_baseline), judge(ordered, silences, (), scope).findings, scope)
        accepted = read_baseline(os.fspath(new_baseline))
    # NOTE: what is milder than asked for is left out after the baseline was held
    # against it, or each entry for it would look corrected.
    judged = judge(ordered, silences, accepted, scope)
    return CheckResult(
        findings=tuple(each for each in judged.findings if _grave(each, min_severity)),
        rules=running,
        articles=len(scope.articles),
        stories=len(planned.plans),
        cached=cached,
        errors=found.errors,
        stale=judged.stale,
        unused=judged.unused,
        signature=signature(running),
        notes=(*planned.notes, *_idle(planned, running), *_unasked(running, asked)),
        talk=(*talk, *(store.close() if store else ())),
        has_baseline=baseline is not None or new_baseline is not None,
        pairs=sum(each.across for each in planned.plans),
        passed=found.passed,
    )


def _accepted(baseline: Path | None, new_baseline: Path | None) -> tuple[Accepted, ...]:
    """Return what is accepted already, before hours go by for a file that is not there.

    Raises:
        UsageError: it cannot be read, or the new one could not be written.
    """
    if new_baseline is not None:
        replaceable(os.fspath(new_baseline))
        return ()
    return () if baseline is None else read_baseline(os.fspath(baseline))


def _read(
    paths: Path | Iterable[Path],
    against: Path | Iterable[Path],
    exclude: Sequence[str],
    progress: Progress | None,
    encoding: str | None,
) -> Collected:
    """Read all articles.

    Raises:
        NoInputError: there are none, or no sources where there should be some.
    """
    named, behind = tuple(_several(paths)), tuple(_several(against))
    found = collected(named, behind, exclude, progress, encoding)
    hint = nothing_but(found.passed, (*named, *behind))
    if not found.drafts and not found.errors:
        what = "no articles besides the sources" if found.sources else "no articles found"
        raise NoInputError(what, hint)
    if found.sources == () and not found.errors:
        raise NoInputError("no sources found", hint)
    return found


def _several(paths: Path | Iterable[Path]) -> Iterable[Path]:
    """Return paths where a single one may be given: a text is not a list of its letters."""
    return (paths,) if isinstance(paths, (str, os.PathLike)) else paths


def _looked(
    planned: PlannedStories,
    running: Sequence[ActiveRule],
    store: Cache | None,
    threads: int,
    progress: Progress | None,
) -> tuple[list[Finding], int]:
    """Return what the rules find in all stories, and how many of these were known."""
    by_code = {each.rule.code: each for each in running}
    counted = progress and _counted(progress, sum(len(plan.articles) for plan in planned.plans))
    findings: list[Finding] = []
    cached = 0
    for at, seen, known in looked_at(planned.plans, running, threads, counted, store):
        findings += [finding(planned.plans[at], each, by_code) for each in seen]
        cached += known
    return findings, cached


def _idle(planned: PlannedStories, running: Sequence[ActiveRule]) -> Iterator[str]:
    """Yield a note where no rule that runs has anything to look at."""
    held = any(each.held for each in planned.plans)
    if planned.plans and not held and not planned.lost and all(each.rule.draft for each in running):
        codes = ", ".join(each.rule.code for each in running)
        how = "--against, or sources in the manifest"
        yield f"no article has sources that {codes} could check it against ({how})"


def _unasked(running: Sequence[ActiveRule], asked: Sequence[ActiveRule]) -> Iterator[str]:
    """Yield a note where rules did not run, as a source could not be read."""
    codes = [each.rule.code for each in running if each not in asked]
    if codes:
        yield f"what is in no source is not told ({', '.join(codes)}): a source cannot be read"


def signature(rules: Sequence[ActiveRule]) -> str:
    """Return one line that names everything that changes what is found: no path, no clock.

    The version stands for the thresholds that nobody changed.
    """
    named = ",".join(".".join([each.rule.code, *_changed(each)]) for each in rules)
    return f"srccompare|check|rules:{named}|v:{__version__}"


def _changed(each: ActiveRule) -> list[str]:
    """Name the thresholds of a rule that are not its own, as a settings file has them."""
    own = {option.name: option.default for option in each.rule.options}
    return [
        f"{name}={json.dumps(value)}" for name, value in sorted(each.values.items()) if value != own[name]
    ]


def _counted(progress: Progress, total: int) -> Callable[[int], None]:
    """Return a counter that adds up articles and tells."""
    done = 0

    def count(articles: int) -> None:
        nonlocal done
        done += articles
        progress("checking", done, total)

    return count


def _grave(each: Finding, least: Severity) -> bool:
    """Return whether a finding is as grave as asked for."""
    return SEVERITIES.index(each.severity) >= SEVERITIES.index(least)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Drop what is found again because an article belongs to two stories."""
    kept: dict[tuple[str, str, Location], Finding] = {}
    for each in sorted(findings, key=_place):
        kept.setdefault((each.code, each.fingerprint, each.at), each)
    return list(kept.values())


def _place(each: Finding) -> tuple[object, ...]:
    """Return what findings are sorted by: path, place, code, then all that tells them apart."""
    at = each.at
    line = at.region.line if at.region else 0
    related = tuple((place.article, place.start, place.end) for place in each.related)
    return (
        (at.path, line, at.article, at.start, at.end, each.code),
        (each.message, each.fingerprint, each.story, related, each.note, each.edits),
    )
