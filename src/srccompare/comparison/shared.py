"""Group sentence links into facts that two or more articles report.

A link joins two sentences; a fact joins all sentences that report the same
thing. Links are taken best first, firm ones before possible ones, and joined
as long as the fact stays small: news is many-to-many, but chains of partial
links would soon tie a whole article together.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.model import FactMention, FactPair, SharedFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Pairing, Source

# NOTE: measured on pairs of real reports, a fact seldom spreads over more
# than three sentences of one article.
MOST_SENTENCES = 3

Node = tuple[int, int]


class _Edge(NamedTuple):
    a: Node
    b: Node
    link: Link


def shared_facts(sources: Sequence[Source], pairings: Sequence[Pairing]) -> tuple[SharedFact, ...]:
    """Return the facts in the order of their first mention; every link stands in exactly one of them."""
    edges = [_Edge((p.a, link.a), (p.b, link.b), link) for p in pairings for link in p.links]
    edges.sort(key=lambda e: (e.link.tier != "firm", -e.link.score, e.a, e.b))
    groups: dict[Node, int] = {}
    members: list[set[Node]] = []
    pairs: list[list[_Edge]] = []
    for edge in edges:
        home = _home(edge, groups, members)
        if home is None:
            home = len(members)
            members.append(set())
            pairs.append([])
        for node in (edge.a, edge.b):
            members[home].add(node)
            groups.setdefault(node, home)
        pairs[home].append(edge)
        _absorb(edge, home, groups, members, pairs)
    filled = [n for n in range(len(members)) if pairs[n]]
    filled.sort(key=lambda n: (min(members[n]), pairs[n][0].a, pairs[n][0].b))
    return tuple(_fact(f"f{number}", sources, pairs[n]) for number, n in enumerate(filled, 1))


def _home(edge: _Edge, groups: dict[Node, int], members: list[set[Node]]) -> int | None:
    """Return the group that the edge may join, or None where it needs a new one."""
    for node in (edge.a, edge.b):
        group = groups.get(node)
        if group is not None and _fits(members[group] | {edge.a, edge.b}):
            return group
    return None


def _absorb(
    edge: _Edge,
    home: int,
    groups: dict[Node, int],
    members: list[set[Node]],
    pairs: list[list[_Edge]],
) -> None:
    """Merge the group of the edge's other end into `home` where the sum stays small."""
    for node in (edge.a, edge.b):
        other = groups[node]
        if other != home and _fits(members[home] | members[other]):
            members[home] |= members[other]
            pairs[home] += pairs[other]
            for moved in members[other]:
                if groups[moved] == other:
                    groups[moved] = home
            members[other], pairs[other] = set(), []


def _fits(nodes: set[Node]) -> bool:
    """Tell whether a fact of these sentences is small enough in every article."""
    return max(Counter(article for article, _ in nodes).values()) <= MOST_SENTENCES


def _fact(name: str, sources: Sequence[Source], edges: list[_Edge]) -> SharedFact:
    """Make a fact of its links."""
    best = min(edges, key=lambda e: (e.link.tier != "firm", -e.link.score, e.a, e.b))
    nodes = sorted({node for edge in edges for node in (edge.a, edge.b)})
    mentions = tuple(_mention(sources[i], s) for i, s in nodes)
    first = mentions[0]
    text = sources[nodes[0][0]].witness.article.text
    ordered = sorted(edges, key=lambda e: (e.a, e.b))
    return SharedFact(
        id=name,
        statement=text[first.start : first.end],
        relation=best.link.relation,
        tier=best.link.tier,
        articles=tuple(dict.fromkeys(m.article for m in mentions)),
        mentions=mentions,
        pairs=tuple(
            FactPair(
                sources[e.a[0]].witness.sentences[e.a[1]].id,
                sources[e.b[0]].witness.sentences[e.b[1]].id,
                e.link.relation,
                e.link.tier,
                e.link.score,
            )
            for e in ordered
        ),
    )


def _mention(source: Source, sentence: int) -> FactMention:
    """Point at one compared sentence of a source."""
    at = source.witness.sentences[sentence]
    return FactMention(source.witness.siglum, at.id, at.start, at.end)
