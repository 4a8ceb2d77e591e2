"""Group articles into stories by how much of them is reused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from srccompare.corpus.model import Family, Pair

# NOTE: two reports that quote the same sentence tell no one story, and neither do
# two notices with one footer, however short they are: it takes a fifth of the
# shorter article, and as many words as two sentences have.
LEAST_PART = 0.2
LEAST_WORDS = 25


def stories(pairs: Iterable[Pair], families: Iterable[Family]) -> tuple[tuple[str, ...], ...]:
    """Return the articles of each story, the earliest first, in the order of the first ones' ids.

    A story ties articles of which a pair shares a fifth of the shorter one, and
    at least 25 words; each article stands in one story at most.
    """
    parents: dict[str, str] = {}
    for pair in pairs:
        if pair.containment >= LEAST_PART and pair.words >= LEAST_WORDS:
            a, b = sorted((_root(parents, pair.a), _root(parents, pair.b)))
            parents[b] = a
    days = _days(families)
    groups: dict[str, list[str]] = {}
    for name in sorted(parents, key=lambda name: (days.get(name, "9999"), name)):
        groups.setdefault(_root(parents, name), []).append(name)
    return tuple(sorted(map(tuple, groups.values())))


def _root(parents: dict[str, str], name: str) -> str:
    """Return the first article of the story of `name`, and shorten the way to it."""
    parents.setdefault(name, name)
    while parents[name] != name:
        parents[name] = parents[parents[name]]
        name = parents[name]
    return name


def _days(families: Iterable[Family]) -> dict[str, str]:
    """Return the day of each article that has one, as it sorts."""
    known: Iterable[tuple[str, dt.date | None]] = (
        member for family in families for member in zip(family.articles, family.published, strict=True)
    )
    return {name: day.isoformat() for name, day in known if day}
