"""Group what only one article reports by topic.

Sentences that no other article has form sections (`topics`); the parts of
linked sentences that no other article has (`clauses`) join the section that
knows their name or that they stand beside, else they form groups of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from srccompare.comparison.model import Clause, UniqueGroup
from srccompare.comparison.unique.clauses import Ground, OwnClause, ground, own_clauses
from srccompare.comparison.unique.terms import bare, best, name_key, names, said, terms
from srccompare.comparison.unique.titles import titles
from srccompare.comparison.unique.topics import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Pairing, Source
    from srccompare.comparison.unique.nouns import Term
    from srccompare.comparison.unique.terms import Terms
    from srccompare.facts.model import Name

_KEY_TERMS = 5
_NEAR = 2
_TELLING = 0.15

Links = dict[int, list[tuple[int, int]]]


@dataclass(slots=True)
class _Group:
    """Collect one group: its topic's key ("" if none stands out), sentences, clauses, and names to show."""

    topic: str
    sentences: tuple[int, ...] = ()
    clauses: list[OwnClause] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def places(self) -> list[int]:
        """Return the indices of all sentences that the group touches."""
        return sorted({*self.sentences, *(clause.sentence for clause in self.clauses)})

    def add(self, clause: OwnClause) -> None:
        """Take a clause in, with the names that only it prints."""
        self.clauses.append(clause)
        self.names += [name for name in clause.names if name not in self.names]


def unique_groups(
    sources: Sequence[Source],
    pairings: Sequence[Pairing],
) -> tuple[UniqueGroup, ...]:
    """Return the groups in the order of the articles and their texts.

    A sentence is unique if no link, not even a possible one, leads to any
    other article; a clause if no other article covers it.
    """
    links = _links(len(sources), pairings)
    known = ground(sources)
    named = [names(*each) for each in zip(sources, known.plain, strict=True)]
    counts = [said(*each) for each in zip(sources, named, strict=True)]
    groups: list[UniqueGroup] = []
    for own, source in enumerate(sources):
        alone = [n for n in range(len(source.witness.sentences)) if n not in links[own]]
        others = sum((count for n, count in enumerate(counts) if n != own), Counter[str]())
        found = terms(source, named[own], frozenset(alone), others)
        gathered = [_Group(x.topic, x.sentences) for x in sections(source.witness, alone, found)]
        _add_clauses(gathered, _clauses(sources, own, links[own], _copied(own, pairings), known), found)
        gathered.sort(key=lambda group: (group.places(), [c.start for c in group.clauses]))
        for group in gathered:
            groups.append(_finished(f"u{len(groups) + 1}", source, group, found))
    return tuple(groups)


def _links(count: int, pairings: Sequence[Pairing]) -> list[Links]:
    """Return for each source the linked sentences elsewhere (source, sentence) of each linked sentence."""
    links: list[Links] = [defaultdict(list) for _ in range(count)]
    for pairing in pairings:
        for link in pairing.links:
            links[pairing.a][link.a].append((pairing.b, link.b))
            links[pairing.b][link.b].append((pairing.a, link.a))
    return links


def _copied(own: int, pairings: Sequence[Pairing]) -> set[int]:
    """Return the sentences of a source that another has word for word."""
    return {
        link.a if pairing.a == own else link.b
        for pairing in pairings
        if own in (pairing.a, pairing.b)
        for link in pairing.links
        if link.relation == "verbatim"
    }


def _clauses(
    sources: Sequence[Source], own: int, links: Links, copied: set[int], known: Ground
) -> list[OwnClause]:
    """Return the clauses that only one source has, in text order; a copied sentence has none."""
    by_sentence = _names_by_sentence(sources[own])
    return [
        clause
        for at in sorted(links.keys() - copied)
        for clause in own_clauses(sources, own, at, links[at], by_sentence[at], known=known)
    ]


def _names_by_sentence(source: Source) -> dict[int, list[Name]]:
    """Sort the names of a source into its compared sentences."""
    sentences = source.witness.sentences
    starts = [s.start for s in sentences]
    found: dict[int, list[Name]] = defaultdict(list)
    for name in source.facts.names:
        at = bisect_right(starts, name.start) - 1
        if at >= 0 and name.start < sentences[at].end:
            found[at].append(name)
    return found


def _add_clauses(groups: list[_Group], clauses: Sequence[OwnClause], found: Terms) -> None:
    """Put the clauses of each sentence into the section of their topic, a group beside it, or a new one."""
    topics = {group.topic: group for group in groups if group.topic}
    touching = {n: group for group in groups for n in group.sentences}
    for at, same in groupby(clauses, key=lambda clause: clause.sentence):
        inside = list(same)
        keys = [term.key for clause in inside for term in _terms_of(clause, found)]
        home = next(
            (topics[key] for key in keys if key in topics and _in_reach(topics[key], at, key, found)), None
        )
        if home is None:
            near = [touching[n] for n in _nearest(at) if n in touching]
            whole = found.keys[at]
            home = next(
                (group for group in near if group.topic in whole or _speaks_of(group, keys, found)), None
            )
        if home is None:
            named = [name for clause in inside for name in clause.names]
            home = _Group(name_key(named[0]) if named else "")
            groups.append(home)
            if home.topic:
                topics.setdefault(home.topic, home)
        touching[at] = home
        for clause in inside:
            home.add(clause)


def _nearest(at: int) -> list[int]:
    """Return the indices around `at`, nearest first, earlier before later."""
    return [at + sign * step for step in range(1, _NEAR + 1) for sign in (-1, 1)]


def _in_reach(group: _Group, at: int, key: str, found: Terms) -> bool:
    """Return whether a topic may draw in a clause of sentence `at`: a name from afar, a noun from nearby."""
    return key in found.names or any(abs(n - at) <= _NEAR for n in group.places())


def _terms_of(clause: OwnClause, found: Terms) -> list[Term]:
    """Return the terms that stand inside a clause."""
    return [term for term in found.rows[clause.sentence] if clause.first <= term.token < clause.last]


def _speaks_of(group: _Group, keys: Sequence[str], found: Terms) -> bool:
    """Return whether a group is about one of these keys, if the key is telling."""
    about = {key for n in group.sentences for key in found.keys[n]}
    about.update(term.key for own in group.clauses for term in _terms_of(own, found))
    return any(key in about and found.gain[key] >= _TELLING for key in keys)


def _finished(name: str, source: Source, group: _Group, found: Terms) -> UniqueGroup:
    """Give a group the form of the model: ids, printed terms, spans."""
    ids = source.witness.sentences
    rows: list[Sequence[Term]] = [found.rows[n] for n in group.sentences]
    rows = rows or [_terms_of(clause, found) for clause in group.clauses]
    shown = best(found, rows)
    own = {name_key(name): bare(name) for name in group.names}
    keys = dict.fromkeys((group.topic or next(iter(shown), ""), *own, *shown))
    forms = {key: own.get(key) or shown.get(key, "") for key in keys}
    fitting = titles(forms, [term for row in rows for term in row], found)[:1]
    return UniqueGroup(
        id=name,
        article=source.witness.siglum,
        topic="".join(fitting),
        key_terms=tuple(_distinct([*fitting, *forms.values()])),
        sentences=tuple(ids[n].id for n in group.sentences),
        clauses=tuple(Clause(ids[c.sentence].id, c.start, c.end) for c in group.clauses),
    )


def _distinct(forms: Sequence[str]) -> list[str]:
    """Return the first few forms that say something the ones before do not."""
    kept: list[str] = []
    for form in forms:
        if form and not any(form.lower() in other.lower() or other.lower() in form.lower() for other in kept):
            kept.append(form)
            if len(kept) == _KEY_TERMS:
                break
    return kept
