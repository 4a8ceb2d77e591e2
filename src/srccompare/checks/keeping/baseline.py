"""Let a corpus with known findings pass: what the baseline accepts is shown, counted, and not new.

An entry knows its finding by the fingerprint: a file may move and the text
around a finding may change. Nothing is accepted but by a run that was told to.
"""

from __future__ import annotations

import os
from collections import defaultdict, deque
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.model import Accepted
from srccompare.checks.stories import files_of
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from srccompare.checks.model import Finding, Scope


class Marked(NamedTuple):
    """Hold findings with their state, and the entries that nothing matches any more."""

    findings: tuple[Finding, ...]
    stale: tuple[Accepted, ...]


def mark_baselined(findings: Sequence[Finding], entries: Iterable[Accepted], scope: Scope) -> Marked:
    """Mark as baselined each new finding that an entry accepts, and list the entries left over.

    An entry accepts one finding: what is said twice needs two. It goes to a
    finding in the article that it names, if there is one, else to the first. What
    the run did not look at (see `Scope`) is not stale.
    """
    left = sorted(entries, key=order)
    accepted: set[int] = set()
    for key in (_named, _anywhere):
        waiting: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for at, finding in enumerate(findings):
            if finding.state == "new" and at not in accepted:
                waiting[key(entry_of(finding))].append(at)
        rest = []
        for entry in left:
            if places := waiting.get(key(entry)):
                accepted.add(places.popleft())
            else:
                rest.append(entry)
        left = rest
    looked_at = looking(scope)
    return Marked(
        tuple(f._replace(state="baselined") if at in accepted else f for at, f in enumerate(findings)),
        tuple(entry for entry in left if looked_at(entry)),
    )


def _named(entry: Accepted) -> tuple[str, ...]:
    return entry.fingerprint, entry.article


def _anywhere(entry: Accepted) -> tuple[str, ...]:
    return (entry.fingerprint,)


def order(entry: Accepted) -> tuple[str, ...]:
    """Return what entries are sorted by: article, rule, words."""
    return entry.article, entry.code, entry.message, entry.fingerprint


def entry_of(finding: Finding) -> Accepted:
    """Return the entry that accepts a finding; its texts are fit to be read in a diff."""
    return Accepted(
        finding.fingerprint, finding.code, visible_name(finding.at.article), visible(finding.message)
    )


def looking(scope: Scope) -> Callable[[Accepted], bool]:
    """Return a test of whether the run would have found again what an entry accepts.

    An article that is not among those of the run was not looked at. If its
    file is gone, or was read and has no such record any more, then what it
    said is gone too.
    """
    articles = frozenset(map(visible_name, scope.articles))
    partly = frozenset(map(visible_name, scope.partly))
    paths = frozenset(map(visible_name, scope.paths))

    def looked_at(entry: Accepted) -> bool:
        if entry.code not in scope.rules:
            return False
        if entry.article in articles or not scope.whole:
            return entry.article in articles and entry.article not in partly
        files = files_of(entry.article)
        return any(file in paths for file in files) or not any(map(os.path.lexists, files))

    return looked_at
