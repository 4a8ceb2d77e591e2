"""Order the details of all pairs, say each thing once, and tie each to its fact.

Details are found pair by pair. With three or more articles the same agreement
would stand three times, and a figure that one article has wrong once against
each of the others. Details that point at the same place are therefore joined:
agreements when they share a mention, divergences only when the article that
joins prints exactly what one of the others prints, so that the edits still
speak for it. An article that agrees with one side of a divergence of figures
or dates stands on that side, though it may put it in a sentence that nobody
linked with the other one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.inside import strengthened
from srccompare.comparison.model import Detail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from srccompare.comparison.model import Mention, SharedFact, Source

_SEVERITY = {"error": 0, "warning": 1, "note": 2, None: 3}

# NOTE: the loosest relation of a joined agreement speaks for the whole of it.
_LOOSENESS = {"identical": 0, "typography": 1, "equivalent": 2, "compatible": 3, "shortened": 4}

_VALUES = ("figure", "date")
_EXACT = ("identical", "equivalent")

Row = tuple[Detail, str | None]
Settled = tuple[Row, ...]


def settle(
    sources: Sequence[Source], shared: Sequence[SharedFact], details: Sequence[Detail]
) -> tuple[Settled, Settled]:
    """Return (agreements, divergences), each detail with the id of its fact or None.

    Divergences stand by severity, both then by where they stand in the articles.
    """
    facts = _facts_by_link(sources, shared)
    rows = [(detail, facts(detail)) for detail in dict.fromkeys(details)]
    agreements = [row for row in rows if row[0].severity is None]
    divergences = [row for row in rows if row[0].severity is not None]
    if len(sources) > 2:
        texts = {s.witness.siglum: s.witness.folded for s in sources}
        # NOTE: the severest first, so that it is the one that the others join.
        divergences = sorted(_sided(divergences, agreements), key=lambda row: _SEVERITY[row[0].severity])
        agreements = _joined(agreements, _compatible)
        divergences = _joined(
            divergences,
            lambda home, new: _told(home, new) or (_same_case(home, new) and _echoes(home, new, texts)),
        )
    rank = {s.witness.siglum: n for n, s in enumerate(sources)}
    return _ordered(agreements, rank), _ordered(strengthened(divergences), rank)


def _sided(divergences: Sequence[Row], agreements: Sequence[Row]) -> list[Row]:
    """Add to each divergence of values the mentions of other articles that say exactly what one side says."""
    same: dict[tuple[str, str, int, int], list[Mention]] = {}
    for detail, _ in agreements:
        if detail.kind in _VALUES and detail.relation in _EXACT:
            for m in detail.mentions:
                same.setdefault((detail.kind, m.article, m.start, m.end), []).extend(detail.mentions)

    def sided(detail: Detail) -> Detail:
        told = {m.article for m in detail.mentions}
        new: dict[str, Mention] = {}
        for m in detail.mentions if detail.kind in _VALUES else ():
            for other in same.get((detail.kind, m.article, m.start, m.end), ()):
                if other.article not in told:
                    new.setdefault(other.article, other)
        return detail._replace(mentions=(*detail.mentions, *new.values()))

    return [(sided(detail), fact) for detail, fact in divergences]


def _ordered(rows: Iterable[Row], rank: Mapping[str, int]) -> Settled:
    """Sort details by severity, then by where they stand."""

    def key(row: Row) -> tuple[object, ...]:
        detail = row[0]
        places = [(rank[m.article], m.start, m.end) for m in detail.mentions]
        return _SEVERITY[detail.severity], places, detail.kind, detail.relation, detail.note

    return tuple(sorted(rows, key=key))


def _facts_by_link(sources: Sequence[Source], shared: Sequence[SharedFact]) -> Callable[[Detail], str | None]:
    """Return the function that finds the fact of the link in which a detail was found."""
    fact_of = {(pair.a, pair.b): fact.id for fact in shared for pair in fact.pairs}
    witnesses = {s.witness.siglum: s.witness for s in sources}

    def fact(detail: Detail) -> str | None:
        if detail.anchor is None:
            return None
        ids = (
            witnesses[mention.article].sentences[at].id
            for mention, at in zip(detail.mentions[:2], detail.anchor, strict=True)
        )
        a, b = ids
        return fact_of.get((a, b))

    return fact


def _joined(rows: Sequence[Row], may_join: Callable[[Detail, Detail], bool]) -> list[Row]:
    """Join each detail into the first earlier one of its kind that shares a mention and that it may join."""
    joined: list[Row] = []
    homes: dict[tuple[str, str, int, int], list[int]] = {}
    for detail, fact in rows:
        places = [(detail.kind, m.article, m.start, m.end) for m in detail.mentions]
        candidates = dict.fromkeys(n for place in places for n in homes.get(place, ()))
        home = next((n for n in candidates if may_join(joined[n][0], detail)), None)
        if home is None:
            home = len(joined)
            joined.append((detail, fact))
        else:
            joined[home] = (_grown(joined[home][0], detail), joined[home][1] or fact)
        for place in places:
            if home not in homes.setdefault(place, []):
                homes[place].append(home)
    return joined


def _grown(home: Detail, detail: Detail) -> Detail:
    """Return `home` with the mentions that `detail` adds and the looser of both relations."""
    places = {(m.article, m.start, m.end) for m in home.mentions}
    new = tuple(m for m in detail.mentions if (m.article, m.start, m.end) not in places)
    relation = max(home.relation, detail.relation, key=lambda r: _LOOSENESS.get(r, 0))
    return home._replace(mentions=home.mentions + new, relation=relation)


def _told(home: Detail, detail: Detail) -> bool:
    """Return whether a divergence of values has no mention that an earlier one lacks."""
    places = {(m.article, m.start, m.end) for m in home.mentions}
    return home.kind in _VALUES and all((m.article, m.start, m.end) in places for m in detail.mentions)


def _same_case(home: Detail, detail: Detail) -> bool:
    """Return whether two divergences are of one relation and severity and fit together."""
    same = (home.relation, home.severity) == (detail.relation, detail.severity)
    return same and _compatible(home, detail)


def _echoes(home: Detail, detail: Detail, texts: Mapping[str, str]) -> bool:
    """Return whether every new mention prints exactly what a mention of `home` prints."""
    printed = {texts[m.article][m.start : m.end] for m in home.mentions}
    return all(texts[m.article][m.start : m.end] in printed for m in detail.mentions)


def _compatible(home: Detail, detail: Detail) -> bool:
    """Return whether no article would have two different mentions."""
    places = {m.article: (m.start, m.end) for m in home.mentions}
    return all(places.get(m.article, (m.start, m.end)) == (m.start, m.end) for m in detail.mentions)
