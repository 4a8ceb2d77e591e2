"""Make cases of divergences: which article is to be corrected, and which ones it is set against.

Divergences are found pair by pair. Where one article differs from three
others in one place, that is one case and not three.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from srccompare.checks.model import Hit, Spot
from srccompare.checks.rules.saying import member, words
from srccompare.severity import WORST_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from srccompare.checks.model import Story
    from srccompare.comparison.model import DetailKind, Divergence, Mention
    from srccompare.segments.model import Sentence
    from srccompare.severity import Severity


class Case(NamedTuple):
    """Set one article against others.

    `detail` is the divergence of `here` from the first of `there`; `turned`
    says that `here` is on the side of its mention `b`.
    """

    here: Mention
    there: tuple[Mention, ...]
    detail: Divergence
    turned: bool


class _Edge(NamedTuple):
    """Hold one divergence of an article from another one, as seen from the first."""

    here: Mention
    there: Mention
    detail: Divergence
    turned: bool


_Edges = dict[str, dict[str, _Edge]]


def cases(
    story: Story, details: Iterable[Divergence], at_fault: Callable[[Divergence], int | None] = lambda _: None
) -> Iterator[Case]:
    """Yield the cases of some divergences of one kind, those of one place once.

    Among peers the article that differs from the most others is to be corrected,
    of equals the later one. Where drafts are checked against sources, a draft is to be
    corrected if it differs from a source and no source supports it; sources never are.
    `at_fault` names the only side (0 or 1) of a divergence that may be corrected,
    None for either.
    """
    for group in _groups(list(details)):
        edges, allies = _edges(story, group, at_fault)
        if story.held:
            yield from _of_drafts(story, edges, allies)
            named = {each.siglum for each in story.members if each.is_source}
            edges = {x: {y: e for y, e in row.items() if y not in named} for x, row in edges.items()}
            edges = {x: row for x, row in edges.items() if row and x not in named}
        yield from _of_peers(story, edges)


def hit(
    story: Story,
    case: Case,
    message: str,
    said: Sequence[str],
    *,
    edits: tuple[tuple[str, str], ...] = (),
    note: str = "",
    severity: Severity | None = None,
) -> Hit:
    """Make a hit of a case; `{}` in the message becomes the name of the article it is set against."""
    at, *related = (Spot(*mention[:3]) for mention in (case.here, *case.there))
    told = message.replace("{}", member(story, related[0].siglum).id, 1)
    return Hit(at, tuple(related), told, tuple(said), edits, note, severity)


def edits_of(story: Story, case: Case) -> tuple[tuple[str, str], ...]:
    """Return the differing words of a case as (here, there)."""
    a, b = member(story, case.detail.a.article), member(story, case.detail.b.article)
    pairs = ((words(a, edit.a), words(b, edit.b)) for edit in case.detail.edits)
    return tuple((y, x) if case.turned else (x, y) for x, y in pairs)


def printed(story: Story, case: Case) -> tuple[str, str]:
    """Return what the article to be corrected prints, and the first of the others."""
    return _text(story, case.here), _text(story, case.there[0])


def _text(story: Story, mention: Mention) -> str:
    """Return what a mention points at, on one line."""
    return words(member(story, mention.article), mention)


def _groups(details: Sequence[Divergence]) -> list[list[Divergence]]:
    """Gather the divergences that overlap in an article, the severest first in each group."""
    home = list(range(len(details)))

    def root(n: int) -> int:
        while home[n] != n:
            home[n] = n = home[home[n]]
        return n

    places = sorted((*place, n) for n, detail in enumerate(details) for place in _places(detail))
    article, reach, holder = "", 0, 0
    for siglum, start, end, n in places:
        if siglum == article and start < reach:
            home[max(root(n), root(holder))] = min(root(n), root(holder))
            reach = max(reach, end)
        else:
            article, reach, holder = siglum, end, n
    groups: defaultdict[int, list[Divergence]] = defaultdict(list)
    for n, detail in enumerate(details):
        groups[root(n)].append(detail)
    return list(groups.values())


def _places(detail: Divergence) -> list[tuple[str, int, int]]:
    """Return where the two first articles differ; a place where words are missing is one character wide."""
    if not detail.edits:
        return [mention[:3] for mention in detail.mentions]
    sides = zip(*detail.edits, strict=True)
    return [
        (mention.article, start, max(end, start + 1))
        for mention, spans in zip((detail.a, detail.b), sides, strict=True)
        for start, end in spans
    ]


def _edges(
    story: Story, group: Sequence[Divergence], at_fault: Callable[[Divergence], int | None]
) -> tuple[_Edges, dict[str, set[str]]]:
    """Return who differs from whom in a group, and who agrees with whom."""
    edges: _Edges = defaultdict(dict)
    allies: defaultdict[str, set[str]] = defaultdict(set)
    for detail in group:
        left, right = _parted(story, detail)
        for side in (left, right):
            for x in side:
                allies[x.article].update(y.article for y in side if y is not x)
        fault = at_fault(detail)
        for x, y in product(left, right):
            if fault != 1:
                edges[x.article].setdefault(y.article, _Edge(x, y, detail, turned=False))
            if fault != 0:
                edges[y.article].setdefault(x.article, _Edge(y, x, detail, turned=True))
    return edges, allies


def _parted(story: Story, detail: Divergence) -> tuple[list[Mention], list[Mention]]:
    """Sort the mentions of a divergence by the side that they take."""
    left, right = [detail.a], [detail.b]
    for mention in detail.also:
        agree = partial(_agree, story, detail.kind, mention)
        with_b = agree(detail.b) and not agree(detail.a)
        (right if with_b else left).append(mention)
    return left, right


def _agree(story: Story, kind: DetailKind, x: Mention, y: Mention) -> bool:
    """Return whether two mentions print the same, or were found to say the same in other words.

    What a quotation was read as is its speaker; of speakers it is who they are.
    """
    if kind != "attribution" and _text(story, x) == _text(story, y):
        return True
    if kind != "quotation" and x.value is not None and x.value == y.value:
        return True
    agreements = story.comparison.agreements if story.comparison else ()
    return any({x[:3], y[:3]} <= {m[:3] for m in agreed.mentions} for agreed in agreements)


def _of_drafts(story: Story, edges: _Edges, allies: dict[str, set[str]]) -> Iterator[Case]:
    """Yield the drafts that differ from a source and that no source bears out."""
    named = {each.siglum for each in story.members if each.is_source}
    for each in story.members:
        opposed = [edge for siglum, edge in edges.get(each.siglum, {}).items() if siglum in named]
        if each.is_source or not opposed or allies[each.siglum] & named:
            continue
        silent = named - {edge.there.article for edge in opposed}
        if not borne_out(story, opposed[0].detail.kind, opposed[0].here, silent):
            yield _case(opposed)


def borne_out(story: Story, kind: DetailKind, mention: Mention, sources: AbstractSet[str]) -> bool:
    """Return whether one of some sources agrees with what a draft says at a mention.

    Of certainty, polarity and names only divergences are known: there a source
    agrees if it has nearly the words of the whole sentence and does not diverge.
    """
    for agreed in story.comparison.agreements if story.comparison else ():
        if agreed.kind == kind and mention[:3] in {m[:3] for m in agreed.mentions}:
            return any(m.article in sources for m in agreed.mentions)
    if kind in {"quotation", "figure", "date"}:
        return False
    sentence = next(
        (s.id for s in _sentences(story, mention.article) if s.start <= mention.start < s.end), ""
    )
    return any(
        sentence in (pair.a, pair.b)
        and pair.relation in {"verbatim", "near-verbatim"}
        and not sources.isdisjoint({pair.a.split(".")[0], pair.b.split(".")[0]})
        for fact in (story.comparison.shared if story.comparison else ())
        for pair in fact.pairs
    )


def _sentences(story: Story, siglum: str) -> tuple[Sentence, ...]:
    """Return the compared sentences of a member."""
    return member(story, siglum).source.witness.sentences


def _of_peers(story: Story, edges: _Edges) -> Iterator[Case]:
    """Yield cases until each divergence is reported: the article that differs from most others first.

    Grave differences count before mild ones, and articles with the same text count as many.
    """
    order = {each.siglum: n for n, each in enumerate(story.members)}
    weight = {each.siglum: 1 + sum(x.source is each.source for x in story.copies) for each in story.members}
    left = {x: dict(row) for x, row in edges.items()}
    while any(left.values()):
        worst = max(left, key=lambda x: (_fault(left[x], weight), order[x]))
        row = left.pop(worst)
        yield _case(sorted(row.values(), key=lambda edge: order[edge.there.article]))
        for others in left.values():
            others.pop(worst, None)


def _fault(row: Mapping[str, _Edge], weight: Mapping[str, int]) -> tuple[int, ...]:
    """Count the articles that one differs from, by severity, the gravest first."""
    return tuple(
        sum(weight[siglum] for siglum, edge in row.items() if edge.detail.severity == severity)
        for severity in WORST_FIRST
    )


def _case(edges: Sequence[_Edge]) -> Case:
    """Make a case of the divergences of one article."""
    first = edges[0]
    return Case(first.here, tuple(edge.there for edge in edges), first.detail, first.turned)
