"""Plan the stories of a check: by a manifest, by sources, else by what the articles say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.recall import grouped
from srccompare.checks.stories import Plan, member_id, plan

if TYPE_CHECKING:
    import os

    from srccompare.checks.cache import Cache
    from srccompare.checks.collecting import Collected
    from srccompare.corpus.model import Entry


class Planned(NamedTuple):
    """Hold the stories to look at, and notes on what was cut or left out."""

    plans: tuple[Plan, ...]
    notes: tuple[str, ...] = ()


def plans_of(
    found: Collected,
    stories: str | os.PathLike[str] | None = None,
    changed_since: str | None = None,
    cache: Cache | None = None,
) -> Planned:
    """Plan the stories of what was collected, in the order of their first articles."""
    if found.sources is not None:
        return Planned(tuple(_held(draft, found.sources) for draft in found.drafts))
    told = grouped([entry.article for entry in found.drafts], cache)
    return Planned(tuple(_told([found.drafts[at] for at in group]) for group in told))


def _held(draft: Entry, sources: tuple[Entry, ...]) -> Plan:
    """Hold a draft to sources."""
    return plan(member_id(draft), [draft], sources, held=True)


def _told(entries: list[Entry]) -> Plan:
    """Make a story that is called after the first of its articles."""
    return plan(min(map(member_id, entries)), entries)
