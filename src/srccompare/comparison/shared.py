"""Group sentence links into facts that two or more articles report.

A link joins two sentences; a fact joins all sentences that report the same
thing. A link that comes near the strongest of both its sentences is what makes
a fact: the quotation meets the quotation, the lead the lead. What is possible
only among many articles joins no fact: it is one of its own, or a further
mention where both its sentences have a fact already. A link far below
the strongest of one of them (the lead touches on the quotation) is kept as a
further mention in the fact of the sentence it means more to, and never ties
two facts together: chains of partial links would soon make one knot of a whole
article.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.weights import POSSIBLE
from srccompare.comparison.model import FactMention, FactPair, SharedFact
from srccompare.comparison.strength import NEAR_BEST, strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Pairing, Source

# NOTE: measured on pairs of real reports, a fact seldom spreads over more
# than three sentences of one article.
MOST_SENTENCES = 3

# NOTE: among many articles a chain of links would tie sentences together that
# say little of each other; a sentence joins a fact only if it is linked to about
# a third of what is in it already.
HELD = 0.33

Node = tuple[int, int]
"""An article and a compared sentence of it, both by index."""


class _Edge(NamedTuple):
    a: Node
    b: Node
    link: Link


class _Groups:
    """Facts in the making: their sentences and their links, by number."""

    def __init__(self, linked: set[tuple[Node, Node]]) -> None:
        self.linked = linked
        self.home: dict[Node, int] = {}
        self.members: list[set[Node]] = []
        self.edges: list[list[_Edge]] = []

    def open(self, edge: _Edge) -> None:
        """Start a fact with one link."""
        number = len(self.members)
        self.members.append({edge.a, edge.b})
        self.edges.append([edge])
        for node in (edge.a, edge.b):
            self.home.setdefault(node, number)

    def join(self, number: int, edge: _Edge) -> None:
        """Add a link and its sentences to a fact; a sentence keeps the fact it already has."""
        self.members[number] |= {edge.a, edge.b}
        self.edges[number].append(edge)
        for node in (edge.a, edge.b):
            self.home.setdefault(node, number)

    def touch(self, number: int, edge: _Edge) -> None:
        """Add a link of which one sentence is the fact's and the other only touches on it."""
        self.edges[number].append(edge)
        for node in (edge.a, edge.b):
            self.home.setdefault(node, number)

    def merge(self, number: int, other: int) -> None:
        """Move everything of one fact into another."""
        self.members[number] |= self.members[other]
        self.edges[number] += self.edges[other]
        for node in self.members[other]:
            if self.home[node] == other:
                self.home[node] = number
        self.members[other], self.edges[other] = set(), []

    def fits(self, number: int, others: set[Node]) -> bool:
        """Return whether a fact and other sentences are small enough in every article and hold together."""
        own = self.members[number]
        if max(Counter(article for article, _ in own | others).values()) > MOST_SENTENCES:
            return False
        across = [(x, y) for x in own for y in others - own if x[0] != y[0]]
        held = sum((x, y) in self.linked or (y, x) in self.linked for x, y in across)
        return held >= HELD * len(across)


def shared_facts(sources: Sequence[Source], pairings: Sequence[Pairing]) -> tuple[SharedFact, ...]:
    """Return the facts in the order of their first mention; every link stands in exactly one of them."""
    edges = [_Edge((p.a, link.a), (p.b, link.b), link) for p in pairings for link in p.links]
    edges.sort(key=lambda e: (e.link.tier != "firm", -e.link.score, e.a, e.b))
    best: dict[tuple[Node, int], float] = {}
    for edge in edges:
        for node, other in ((edge.a, edge.b), (edge.b, edge.a)):
            at = (node, other[0])
            best[at] = max(best.get(at, 0.0), strength(edge.link))
    weak = [edge for edge in edges if _weak(edge)]
    edges = edges[: len(edges) - len(weak)]
    main = [edge for edge in edges if min(_nearness(edge, best)) >= NEAR_BEST]
    groups = _Groups({(edge.a, edge.b) for edge in main})
    for edge in main:
        _add_main(groups, edge, _nearness(edge, best))
    for edge in edges:
        if min(_nearness(edge, best)) >= NEAR_BEST:
            continue
        _add_further(groups, edge, _nearness(edge, best))
    for edge in weak:
        if edge.a in groups.home and edge.b in groups.home:
            _add_further(groups, edge, _nearness(edge, best))
        else:
            groups.open(edge)
    filled = sorted((min(nodes), groups.edges[n][0].a, n) for n, nodes in enumerate(groups.members) if nodes)
    return tuple(
        _fact(f"f{k}", sources, groups.edges[n], groups.members[n]) for k, (_, _, n) in enumerate(filled, 1)
    )


def _weak(edge: _Edge) -> bool:
    """Return whether a link is possible only because many articles are compared."""
    return edge.link.tier == "possible" and edge.link.score < POSSIBLE


def _nearness(edge: _Edge, best: dict[tuple[Node, int], float]) -> tuple[float, float]:
    """Return how near a link comes to the best of each of its sentences, 1 being the best itself."""
    own = strength(edge.link)
    return own / best[edge.a, edge.b[0]], own / best[edge.b, edge.a[0]]


def _add_main(groups: _Groups, edge: _Edge, nearness: tuple[float, float]) -> None:
    """Let a link make a fact, join one, or join two, as long as the fact stays small and holds together."""
    homes = sorted({groups.home[node] for node in (edge.a, edge.b) if node in groups.home})
    if not homes:
        groups.open(edge)
    elif len(homes) == 1 and groups.fits(homes[0], {edge.a, edge.b}):
        groups.join(homes[0], edge)
    elif len(homes) == 2 and groups.fits(homes[0], groups.members[homes[1]]):
        groups.join(homes[0], edge)
        groups.merge(*homes)
    else:
        _add_further(groups, edge, nearness)


def _add_further(groups: _Groups, edge: _Edge, nearness: tuple[float, float]) -> None:
    """Keep a link as a further mention in the fact of the sentence it means more to."""
    nearer_first = (edge.a, edge.b) if nearness[0] >= nearness[1] else (edge.b, edge.a)
    for node in nearer_first:
        home = groups.home.get(node)
        if home is not None and node in groups.members[home]:
            groups.touch(home, edge)
            return
    groups.open(edge)


def _fact(name: str, sources: Sequence[Source], edges: list[_Edge], main: set[Node]) -> SharedFact:
    """Make a fact of its links and its main sentences."""
    best = min(edges, key=lambda e: (e.link.tier != "firm", -e.link.score, e.a, e.b))
    nodes = sorted({node for edge in edges for node in (edge.a, edge.b)})
    mentions = tuple(_mention(sources[i], s, main=(i, s) in main) for i, s in nodes)
    told = sources[best.a[0]].witness
    first = told.sentences[best.a[1]]
    ordered = sorted(edges, key=lambda e: (e.a, e.b))
    return SharedFact(
        id=name,
        statement=told.article.text[first.start : first.end],
        relation=best.link.relation,
        tier=best.link.tier,
        articles=_articles(sources, edges),
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


def _articles(sources: Sequence[Source], edges: Sequence[_Edge]) -> tuple[str, ...]:
    """Return the articles that report a fact; a weak link by itself adds none to a fact of other articles."""
    told = [edge for edge in edges if not _weak(edge)] or edges
    numbers = sorted({article for edge in told for article, _ in (edge.a, edge.b)})
    return tuple(sources[number].witness.siglum for number in numbers)


def _mention(source: Source, sentence: int, *, main: bool) -> FactMention:
    """Point at one compared sentence of a source."""
    at = source.witness.sentences[sentence]
    return FactMention(source.witness.siglum, at.id, at.start, at.end, main)
