"""Group what one article alone reports by topic.

Sentences that no other article has form sections (`topics`); the parts of
linked sentences that no other article has (`clauses`) join the section that
knows their name or that they stand beside, else they form groups of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from srccompare.comparison.clauses import OwnClause, elsewhere, key_rows, own_clauses
from srccompare.comparison.model import Clause, UniqueGroup
from srccompare.comparison.terms import best, name_key, named_keys, terms
from srccompare.comparison.topics import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Pairing, SharedFact, Source
    from srccompare.comparison.terms import Terms
    from srccompare.facts.model import Name

_KEY_TERMS = 5
_NEAR = 2


@dataclass(slots=True)
class _Group:
    """Collect one group: its topic's key ("" if none stands out), sentences, clauses and names to show first."""

    topic: str
    sentences: tuple[int, ...] = ()
    clauses: list[OwnClause] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def places(self) -> list[int]:
        """Return the indices of all sentences that the group touches."""
        return sorted({*self.sentences, *(clause.sentence for clause in self.clauses)})


def unique_groups(
    sources: Sequence[Source],
    shared: Sequence[SharedFact],  # noqa: ARG001 - what is shared shows in the links
    pairings: Sequence[Pairing],
) -> tuple[UniqueGroup, ...]:
    """Return the groups in the order of the articles and their texts.

    A sentence is unique if no link, not even a possible one, leads to any
    other article; a clause if no other article covers it.
    """
    links = _links(len(sources), pairings)
    rows = [key_rows(source) for source in sources]
    counts = [Counter(key for row in named_keys(source)[0] for key in set(row)) for source in sources]
    groups: list[UniqueGroup] = []
    for own, source in enumerate(sources):
        alone = [n for n in range(len(source.witness.sentences)) if n not in links[own]]
        others = sum((count for n, count in enumerate(counts) if n != own), Counter[str]())
        found = terms(source, frozenset(alone), others)
        gathered = [
            _Group(section.topic, section.sentences) for section in sections(source.witness, alone, found)
        ]
        _add_clauses(gathered, _clauses(sources, rows, own, links[own]), found)
        gathered.sort(key=lambda group: (group.places(), [c.start for c in group.clauses]))
        groups += [
            _finished(f"u{len(groups) + n}", source, group, found) for n, group in enumerate(gathered, 1)
        ]
    return tuple(groups)


def _links(count: int, pairings: Sequence[Pairing]) -> list[dict[int, list[tuple[int, int]]]]:
    """Return for each source the linked sentences elsewhere (source, sentence) of each linked sentence."""
    links: list[dict[int, list[tuple[int, int]]]] = [defaultdict(list) for _ in range(count)]
    for pairing in pairings:
        for link in pairing.links:
            links[pairing.a][link.a].append((pairing.b, link.b))
            links[pairing.b][link.b].append((pairing.a, link.a))
    return links


def _clauses(
    sources: Sequence[Source],
    rows: Sequence[Sequence[str]],
    own: int,
    links: dict[int, list[tuple[int, int]]],
) -> list[OwnClause]:
    """Return the clauses that one source alone has, in text order."""
    if not links:
        return []
    others = elsewhere(sources, rows, own)
    source = sources[own]
    names = _names_by_sentence(source)
    return [
        clause
        for at in sorted(links)
        for clause in own_clauses(source, rows[own], at, links[at], names[at], others)
    ]


def _names_by_sentence(source: Source) -> dict[int, list[Name]]:
    """Sort the names of a source into its compared sentences."""
    starts = [s.start for s in source.witness.sentences]
    found: dict[int, list[Name]] = defaultdict(list)
    for name in source.facts.names:
        found[bisect_right(starts, name.start) - 1].append(name)
    return found


def _add_clauses(groups: list[_Group], clauses: Sequence[OwnClause], found: Terms) -> None:
    """Put each clause into the group that knows its name, the one beside it, or one of its own."""
    by_topic = {group.topic: group for group in groups if group.topic}
    for clause in clauses:
        home = next((by_topic[key] for name in clause.names if (key := name_key(name)) in by_topic), None)
        if home is None and not clause.names:
            home = next((g for g in groups if _beside(g, clause, found)), None)
        if home is None:
            home = _Group(name_key(clause.names[0]) if clause.names else "")
            groups.append(home)
            if home.topic:
                by_topic[home.topic] = home
        home.clauses.append(clause)
        home.names += [name for name in clause.names if name not in home.names]


def _beside(group: _Group, clause: OwnClause, found: Terms) -> bool:
    """Tell whether a clause stands next to a group and speaks of the same."""
    if all(abs(n - clause.sentence) > _NEAR for n in group.places()):
        return False
    telling = {key for n in group.sentences for key in found.of[n] if found.gain.get(key, 0.0) > 0.1}
    telling.update(key for own in group.clauses for key in own.keys)
    return (
        group.clauses[-1:]
        and group.clauses[-1].sentence == clause.sentence
        or len(telling & set(clause.keys)) >= 2
    )


def _finished(name: str, source: Source, group: _Group, found: Terms) -> UniqueGroup:
    """Give a group the form of the model: ids, printed terms, spans."""
    ids = source.witness.sentences
    ranked = best(found, group.sentences or group.places(), _KEY_TERMS)
    keys = list(dict.fromkeys(key for key in (group.topic, *map(name_key, group.names), *ranked) if key))
    shown = [form for key in keys if (form := _printed(key, found, group))]
    printed = tuple(dict.fromkeys(shown))[:_KEY_TERMS]
    return UniqueGroup(
        id=name,
        article=source.witness.siglum,
        topic=printed[0] if printed else "",
        key_terms=printed,
        sentences=tuple(ids[n].id for n in group.sentences),
        clauses=tuple(Clause(ids[c.sentence].id, c.start, c.end) for c in group.clauses),
    )


def _printed(key: str, found: Terms, group: _Group) -> str:
    """Return how the article prints a term."""
    own = next((name for name in group.names if name_key(name) == key), None)
    return own if own is not None else next(iter(found.printed.get(key, ())), "")
