"""Compare the figures of two articles inside their linked sentences.

Agreements first: what is equal in one pair of sentences is not compared with
another. What is left is a conflict only when the two figures measure the same
quantity of the same thing; else it is at most said to differ, or nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.alignment.everyday import is_printed_everyday
from srccompare.comparison.figures.contexts import names, place
from srccompare.comparison.figures.crossings import crossed
from srccompare.comparison.figures.judging import (
    LinkedFigures,
    diverging,
    figure_divergence,
    mentions,
    same_number_other_meaning,
)
from srccompare.comparison.figures.matching import agreeing
from srccompare.comparison.figures.ranks import other_ranks
from srccompare.comparison.figures.tallies import half_agreeing, has_votes
from srccompare.comparison.figures.values import canonical, identity
from srccompare.comparison.model import Agreement
from srccompare.comparison.moments import apart
from srccompare.facts.model import beginning_in
from srccompare.text.places import place as country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.figures.contexts import Place
    from srccompare.comparison.figures.values import Closeness
    from srccompare.comparison.model import AgreementRelation, Detail, Divergence, Source
    from srccompare.facts.model import Name
    from srccompare.segments.model import Sentence


_LARGE = 1000
"""From here a bare number beside a sum may be that sum: "11.5 million euros, or 13.8 million with fees"."""


def compare_figures(
    a: Source, b: Source, links: Sequence[Link], every: Sequence[Link] = ()
) -> tuple[Detail, ...]:
    """Return how the figures of two sources agree and diverge in linked sentences.

    Of `every` link, however weak, only votes are held against each other that
    agree in one of their two numbers.
    """
    ordered = sorted(links, key=lambda link: (link.tier != "firm", -link.score, link.a, link.b))
    rows = [LinkedFigures(link, _placed(a, link.a), _placed(b, link.b)) for link in ordered]
    rows = [row for row in rows if row.left and row.right]
    used_a: set[int] = set()
    used_b: set[int] = set()
    details: list[Detail] = [*_crossings(rows, used_a, used_b)]
    found: dict[tuple[str, str, str], Agreement] = {}
    for row in rows:
        for close, p, q in agreeing(*_unused(row, used_a, used_b)[1:]):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            name = (canonical(p.figure), canonical(q.figure), p.figure.counted)
            found.setdefault(name, _agreement(close, p, q, row.link))
    elsewhere = _values(a) & _values(b)
    details += found.values()
    related = _related(a, b, ordered)
    for row in rows:
        agreed = [p for p in row.left if related and p.figure.start in used_a]
        details += _taken(same_number_other_meaning(_unused(row, used_a, used_b)), used_a, used_b)
        left_over = _without(_unused(row, used_a, used_b), elsewhere)
        if left_over.left and left_over.right:
            dated_apart = apart(a, b, row.link)
            found_here = diverging(left_over, agreed, related=related, dated_apart=dated_apart)
            details += _taken(found_here, used_a, used_b)
    for link in every if has_votes(a) and has_votes(b) else ():
        row = _unused(LinkedFigures(link, _placed(a, link.a), _placed(b, link.b)), used_a, used_b)
        details += _taken(half_agreeing(row), used_a, used_b)
    for p, q, link in other_ranks(a, b, ordered):
        details.append(figure_divergence("conflict", "warning", (p, q), link, ""))
    return tuple(details)


def _taken(
    found: Sequence[tuple[Place, Place, Divergence]], used_a: set[int], used_b: set[int]
) -> list[Divergence]:
    """Return the divergences found and mark their figures as used."""
    used_a.update(p.figure.start for p, _, _ in found)
    used_b.update(q.figure.start for _, q, _ in found)
    return [each for *_, each in found]


def _related(a: Source, b: Source, links: Sequence[Link]) -> bool:
    """Return whether any linked sentences name something in common; articles of one sentence need not.

    Two reports of two like events share their stock phrases and no name.
    """
    if min(len(a.witness.sentences), len(b.witness.sentences)) == 1:
        return True
    pairs = ((a.witness.sentences[link.a], b.witness.sentences[link.b]) for link in links)
    return any(not names(a.witness, x).isdisjoint(names(b.witness, y)) for x, y in pairs)


def _placed(source: Source, sentence: int) -> tuple[Place, ...]:
    """Return the figures of one compared sentence."""
    at = source.witness.sentences[sentence]
    opened = _is_opened(source, at)
    inside = beginning_in(source.facts.figures, at)
    return tuple(place(source.witness, at, figure, opened=opened) for figure in inside)


def _is_opened(source: Source, sentence: Sentence) -> bool:
    """Return whether a sentence begins with the name of who or what did something: "Berg ran 12 miles"."""
    names, words = source.facts.names, source.witness.tokens.words
    name = next(iter(names[bisect_left(names, (sentence.start,)) :][:1]), None)
    if name is None or name.start != sentence.start or country(name.entity) is not None:
        return False
    starts = source.witness.tokens.starts
    behind = bisect_left(starts, name.end)
    alone = behind == bisect_left(starts, name.start) + 1
    if alone and (is_printed_everyday(words[behind - 1]) or not _recurs(source, name)):
        return False
    return not words[behind - 1].endswith("'s") and words[behind : behind + 1] != ("said",)


def _recurs(source: Source, name: Name) -> bool:
    """Return whether an article has a name of one word elsewhere, too; a capital may only open a sentence."""
    return any(other.start != name.start and name.entity in other.entity for other in source.facts.names)


def _unused(row: LinkedFigures, used_a: set[int], used_b: set[int]) -> LinkedFigures:
    """Return a row without the figures that have found their match."""
    return LinkedFigures(
        row.link,
        tuple(p for p in row.left if p.figure.start not in used_a),
        tuple(q for q in row.right if q.figure.start not in used_b),
    )


def _without(row: LinkedFigures, values: set[tuple[float, float, str, str]]) -> LinkedFigures:
    """Return a row without the figures of these values."""
    left = tuple(p for p in row.left if identity(p.figure) not in values and not _bare(p, row.right))
    right = tuple(q for q in row.right if identity(q.figure) not in values and not _bare(q, row.left))
    return LinkedFigures(row.link, left, right)


def _bare(p: Place, others: Sequence[Place]) -> bool:
    """Return whether the other sentence has the number of a figure with another unit, or with none."""
    f = p.figure
    return f.clear > _LARGE and any(f.clear == q.figure.clear and f.unit != q.figure.unit for q in others)


def _values(source: Source) -> set[tuple[float, float, str, str]]:
    """Return all values of an article: a count that both have somewhere is not in conflict."""
    return {identity(figure) for figure in source.facts.figures}


def _agreement(close: Closeness, p: Place, q: Place, link: Link) -> Agreement:
    """Make an agreement of two figures."""
    relation: AgreementRelation = "compatible"
    bound = close == "open" or any(x.figure.high == float("inf") or x.figure.low == 0 for x in (p, q))
    note = "a bound leaves room" if bound else "rounded"
    if close == "same" or (close == "equal" and _same_bounds(p, q)):
        relation, note = "identical" if _text(p) == _text(q) else "equivalent", ""
    return Agreement("figure", relation, *mentions(p, q), note=note, sentences=(link.a, link.b))


def _same_bounds(p: Place, q: Place) -> bool:
    """Return whether the wording leaves two figures of one value open on the same sides."""
    f, g = p.figure, q.figure
    return (f.low < f.clear) == (g.low < g.clear) and (f.clear < f.high) == (g.clear < g.high)


def _text(p: Place) -> str:
    """Return the words of a figure, folded, without case and joints."""
    return p.witness.folded[p.figure.start : p.figure.end].lower().replace("-", " ")


def _crossings(rows: Sequence[LinkedFigures], used_a: set[int], used_b: set[int]) -> list[Divergence]:
    """Return the figures that firmly linked sentences give to each other's things."""
    found = []
    for row in rows:
        if row.link.tier != "firm":
            continue
        left_over = _unused(row, used_a, used_b)
        for p, q in crossed(left_over.left, left_over.right):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            found.append(figure_divergence("conflict", "warning", (p, q), row.link, "the other way round"))
    return found
