"""Plan the stories of a check: by a manifest, by sources, else by what the articles say."""

from __future__ import annotations

import os
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.changed import changed_articles, changed_file
from srccompare.checks.grouping.relevance import relevant
from srccompare.checks.keeping.recall import grouped
from srccompare.checks.manifest import read_manifest
from srccompare.checks.stories import Plan, member_id, plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.checks.collecting import Collected
    from srccompare.checks.keeping.cache import Cache
    from srccompare.checks.manifest import ListedStory
    from srccompare.corpus.model import Entry, Progress

MOST_ARTICLES = 24
"""The most different articles of one story that are compared; a larger story is cut into parts.

Twice the articles are four times the pairs: a story of 200 would take as long as
all the others. Copies, letter for letter, do not count.
"""

MOST_SOURCES = 20
"""The most sources that a draft is checked against; of more, those nearest to what it says."""


class PlannedStories(NamedTuple):
    """Hold the stories to look at, notes on what was cut or left out, and the stories without a change.

    `lost` says that a source that the manifest names is among what cannot be read.
    """

    plans: tuple[Plan, ...]
    notes: tuple[str, ...] = ()
    left_out: tuple[Plan, ...] = ()
    lost: bool = False


def plans_of(
    found: Collected,
    manifest: str | os.PathLike[str] | None = None,
    changed_since: str | None = None,
    cache: Cache | None = None,
    progress: Progress | None = None,
) -> PlannedStories:
    """Plan the stories of what was collected, in the order of their names.

    Raises:
        UsageError: the manifest makes no sense, or git cannot tell what changed.
    """
    notes: list[str] = []
    listed = _listed(found, manifest, notes)
    plans = sorted(_plans(found, listed, cache, progress, notes), key=lambda each: each.name)
    touched = plans if changed_since is None else _touched(plans, found, manifest, changed_since, notes)
    kept = set(map(id, touched))
    left_out = tuple(each for each in plans if id(each) not in kept)
    return PlannedStories(tuple(touched), tuple(notes), left_out, any(each.lost for each in listed))


def _listed(
    found: Collected, manifest: str | os.PathLike[str] | None, notes: list[str]
) -> tuple[ListedStory, ...]:
    """Return the stories of the manifest, none where there is no manifest."""
    if manifest is None:
        return ()
    listed = read_manifest(manifest, (*found.drafts, *(found.sources or ())), found.errors)
    if not listed:
        notes.append(f"{os.fspath(manifest)} has no stories: articles are grouped by their content")
    return listed


def _plans(
    found: Collected,
    listed: Sequence[ListedStory],
    cache: Cache | None,
    progress: Progress | None,
    notes: list[str],
) -> Iterator[Plan]:
    """Yield the stories: those of the manifest, then drafts with sources, else groups of articles."""
    # NOTE: a story of which no article can be read is not a story.
    for each in (each for each in listed if each.files):
        yield from _parts(each.name, each.files, each.sources, notes)
    named = {member_id(entry) for each in listed for entry in (*each.files, *each.sources)}
    rest = tuple(entry for entry in found.drafts if member_id(entry) not in named)
    taken = {each.name for each in listed}
    if found.sources is None:
        met: set[int] = set()
        for group in grouped([entry.article for entry in rest], cache, progress):
            entries = [rest[at] for at in group]
            across = met.issuperset(group)
            met.update(group)
            for part in _parts(_name(entries, taken), entries, (), notes):
                yield part._replace(across=across)
    else:
        for draft, sources in relevant(rest, found.sources, MOST_SOURCES):
            _tell_sources(draft, len(sources), len(found.sources), notes)
            yield plan(member_id(draft), [draft], sources, held=True)


def _name(entries: Iterable[Entry], taken: set[str]) -> str:
    """Return the id of the first article as the name of a story, all of them where that is taken."""
    ids = sorted(map(member_id, entries))
    name = " + ".join(ids) if ids[0] in taken else ids[0]
    taken.add(name)
    return name


def _tell_sources(draft: Entry, chosen: int, among: int, notes: list[str]) -> None:
    """Say when a draft is checked against fewer sources than there are."""
    if chosen < among:
        which = (
            f"the {chosen} nearest of {among} sources"
            if chosen
            else f"none of {among} sources: none is similar"
        )
        notes.append(f"{member_id(draft)} is checked against {which}")


def _parts(name: str, entries: Sequence[Entry], sources: Sequence[Entry], notes: list[str]) -> Iterator[Plan]:
    """Yield the plan of a story, or of its parts if it is too large for one."""
    whole = plan(name, entries, sources, held=bool(sources))
    if len(whole.articles) <= MOST_ARTICLES:
        yield whole
        return
    for draft, near in relevant(entries, sources, MOST_SOURCES) if sources else ():
        _tell_sources(draft, len(near), len(sources), notes)
        yield plan(f"{name}: {member_id(draft)}", [draft], near, held=True)
    if not sources:
        yield from _slices(whole, entries, notes)


def _slices(whole: Plan, entries: Sequence[Entry], notes: list[str]) -> Iterator[Plan]:
    """Cut a story into parts of about one size, in the order in which its articles were grouped."""
    texts = list(dict.fromkeys(entry.article.text for entry in entries))
    count = -(-len(texts) // MOST_ARTICLES)
    bounds = [len(texts) * part // count for part in range(count + 1)]
    place = {text: at for at, text in enumerate(texts)}
    notes.append(
        f"story {whole.name} has {len(texts)} different articles; they are checked in {count} parts "
        "and not compared between parts; to compare articles of two parts, name only these"
    )
    for part, (first, last) in enumerate(pairwise(bounds), 1):
        inside = [entry for entry in entries if first <= place[entry.article.text] < last]
        yield plan(f"{whole.name} ({part} of {count})", inside)


def _touched(
    plans: list[Plan],
    found: Collected,
    manifest: str | os.PathLike[str] | None,
    revision: str,
    notes: list[str],
) -> list[Plan]:
    """Return the stories with an article that changed; all of them if the manifest changed."""
    changed = changed_articles((*found.drafts, *(found.sources or ())), revision)
    if manifest is not None and changed_file(str(manifest), revision):
        notes.append(f"{manifest} changed since {revision}: every story is checked")
        return plans
    touched = [each for each in plans if any(member_id(entry) in changed for entry in each.entries())]
    articles = len(found.drafts) + len(found.sources or ())
    notes.append(
        f"{len(changed)} of {articles} articles changed since {revision}; "
        f"{len(touched)} of {len(plans)} stories are checked"
    )
    return touched
