"""Silence a finding for a stated reason; articles are not edited, so it is said in the configuration."""

from __future__ import annotations

import os
import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.stories import files_of
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from srccompare.checks.model import Finding, Scope


class Suppression(NamedTuple):
    """Silence what meets every condition that is given, for a `reason` that must be given.

    `rule` is the beginning of a code, or a name; `fingerprint` that of one finding, or
    its beginning; `article` a pattern for the id or the path of an article (`*` stands for
    any characters, slashes too); `sha256` that of an article's text, so that the
    suppression ends when the text changes. A finding has several articles: one that
    matches is enough, for which of them comes first is chance.
    """

    reason: str
    rule: str | None = None
    fingerprint: str | None = None
    article: str | None = None
    sha256: str | None = None


class Silenced(NamedTuple):
    """Hold findings with their state, and the suppressions that matched nothing."""

    findings: tuple[Finding, ...]
    unused: tuple[str, ...]


# NOTE: as many digits as keep two findings of one corpus apart; a shorter
# beginning would silence what nobody looked at.
MIN_DIGITS = 8
_WILD = re.compile(r"[*?[]")
CONDITIONS = ("rule", "fingerprint", "article", "sha256")


def valid(suppression: Suppression, where: str) -> Suppression:
    """Return the suppression if it says what it silences and why; `where` names it in the configuration.

    Raises:
        UsageError: there is no reason, no condition, or one that could match anything.
    """
    if not suppression.reason.strip():
        raise UsageError(f"{where} has no reason", 'say why, as in reason = "the wire corrected it"')
    given = {name: getattr(suppression, name) for name in CONDITIONS}
    if all(value is None for value in given.values()):
        raise UsageError(f"{where} does not say what it silences", f"give one of {', '.join(CONDITIONS)}")
    for name, value in given.items():
        if value is not None and not value.strip():
            raise UsageError(f"{where} has an empty {name}", "leave it out, or say which")
    for name in ("fingerprint", "sha256"):
        _digits(given[name], f"{name} of {where}")
    return suppression


def _digits(value: str | None, what: str) -> None:
    """Refuse what is not a beginning of a digest.

    Raises:
        UsageError: it is too short, or no hexadecimal number.
    """
    if value is not None and (len(value) < MIN_DIGITS or set(value) - set("0123456789abcdef")):
        raise UsageError(
            f"the {what} is not valid", f"give {MIN_DIGITS} hexadecimal digits (0-9, a-f) or more"
        )


def silence(findings: Iterable[Finding], suppressions: Iterable[Suppression], scope: Scope) -> Silenced:
    """Mark as suppressed what a suppression matches, with its reason; the first that matches gives it.

    A suppression that matched nothing is unused, unless it speaks of a rule
    that did not run or of articles that the run did not look at.
    """
    listed = tuple(suppressions)
    used: set[int] = set()
    marked = []
    for finding in findings:
        matching = [n for n, each in enumerate(listed) if _matches(each, finding, scope.articles)]
        used.update(matching)
        if matching:
            reason = listed[matching[0]].reason
            marked.append(finding._replace(state="suppressed", reason=reason))
        else:
            marked.append(finding)
    idle = (each for n, each in enumerate(listed) if n not in used and _could_match(each, scope))
    return Silenced(tuple(marked), tuple(map(described, idle)))


def described(suppression: Suppression) -> str:
    """Return a suppression on one line: its conditions as they stand in the configuration."""
    given = ((name, getattr(suppression, name)) for name in CONDITIONS)
    return ", ".join(f'{name} = "{value}"' for name, value in given if value is not None)


def _matches(suppression: Suppression, finding: Finding, digests: Mapping[str, str]) -> bool:
    """Return whether a finding meets every condition."""
    rule, fingerprint = suppression.rule, suppression.fingerprint
    if rule is not None and not _of_rule(rule, finding.code, finding.name):
        return False
    if fingerprint is not None and not finding.fingerprint.startswith(fingerprint):
        return False
    return any(
        _of_article(suppression, place.article, place.path, digests.get(place.article, ""))
        for place in (finding.at, *finding.related)
    )


def _of_rule(rule: str, code: str, name: str) -> bool:
    return rule == name or code.startswith(rule.upper())


def _of_article(suppression: Suppression, article: str, path: str, digest: str) -> bool:
    """Return whether one article meets the conditions on articles."""
    pattern, sha256 = suppression.article, suppression.sha256
    if pattern is not None and not (fnmatchcase(article, pattern) or fnmatchcase(path, pattern)):
        return False
    return sha256 is None or digest.startswith(sha256)


def _could_match(suppression: Suppression, scope: Scope) -> bool:
    """Return whether the run looked where the suppression points, so that it would have matched."""
    rule = suppression.rule
    if rule is not None and not any(_of_rule(rule, code, name) for code, name in scope.rules.items()):
        return False
    pattern = suppression.article
    if (pattern is not None or suppression.sha256 is not None) and any(
        _of_article(suppression, article, path, digest)
        for article, digest in scope.articles.items()
        for path in files_of(article)
        if article not in scope.partly
    ):
        return True
    return scope.whole and (pattern is None or not _elsewhere(pattern, scope))


def _elsewhere(pattern: str, scope: Scope) -> bool:
    """Return whether a pattern points at what exists, and where the run did not look."""
    head = _WILD.split(pattern, maxsplit=1)[0]
    folder = head if head == pattern else head.rpartition("/")[0]
    seen = any(article.startswith(f"{folder}/") for article in scope.articles)
    return bool(folder) and not seen and os.path.lexists(folder)
