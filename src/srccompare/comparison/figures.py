"""Compare the figures of two articles inside their linked sentences.

Agreements first: what is equal in one pair of sentences is not held against
another. What is left is a conflict only when the two figures measure the same
quantity of the same thing; else it is at most said to differ, or nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.figure_contexts import (
    fate,
    likeness,
    names,
    other_moment,
    other_subject,
    place,
    role,
    shared_context,
    shared_names,
    window,
)
from srccompare.comparison.figure_matching import LIST, agreeing, heads
from srccompare.comparison.figure_values import canonical, closeness, comparable, identity, times
from srccompare.comparison.model import Detail, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.figure_contexts import Place
    from srccompare.comparison.figure_values import Closeness
    from srccompare.comparison.model import DetailRelation, Severity, Source

_STRONG = 0.5
"""The score from which a possible link counts like a firm one."""
_NAMED_DICE, _PLAIN_DICE = 0.25, 0.34
"""The likeness of context that a conflict needs: less where both figures count one noun."""
_TWINS = 0.8
"""The likeness of two sentences from which they are one sentence with other figures."""
_FARTHEST = 25
"""How many times as large one count of a thing may be in another report."""
_SHARED = 2
"""The content words that two contexts must share for any divergence."""


class Row(NamedTuple):
    """Hold a link with the figures of its two sentences."""

    link: Link
    left: tuple[Place, ...]
    right: tuple[Place, ...]


def compare_figures(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the figures of two sources agree and diverge in linked sentences."""
    ordered = sorted(links, key=lambda link: (link.tier != "firm", -link.score, link.a, link.b))
    rows = [Row(link, _placed(a, link.a), _placed(b, link.b)) for link in ordered]
    rows = [row for row in rows if row.left and row.right]
    used_a: set[int] = set()
    used_b: set[int] = set()
    found: dict[tuple[str, str, str], Detail] = {}
    for row in rows:
        for close, p, q in agreeing(*_unused(row, used_a, used_b)[1:]):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            name = (canonical(p.figure), canonical(q.figure), p.figure.counted)
            found.setdefault(name, _agreement(close, p, q, row.link))
    elsewhere = _values(a) & _values(b)
    details = list(found.values())
    related = _related(a, b, ordered)
    for row in rows:
        agreed = frozenset(p.figure.unit for p in row.left if related and p.figure.start in used_a)
        left_over = _without(_unused(row, used_a, used_b), elsewhere)
        for p, q, detail in _diverging(left_over, agreed, related=related):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            details.append(detail)
    return tuple(details)


def _related(a: Source, b: Source, links: Sequence[Link]) -> bool:
    """Tell whether any linked sentences name something in common; articles of one sentence need not.

    Two reports of two like events share their stock phrases and no name.
    """
    if min(len(a.witness.sentences), len(b.witness.sentences)) == 1:
        return True
    pairs = ((a.witness.sentences[link.a], b.witness.sentences[link.b]) for link in links)
    return any(not names(a.witness, x).isdisjoint(names(b.witness, y)) for x, y in pairs)


def _placed(source: Source, sentence: int) -> tuple[Place, ...]:
    """Return the figures of one compared sentence."""
    at = source.witness.sentences[sentence]
    figures = source.facts.figures
    inside = figures[bisect_left(figures, (at.start,)) : bisect_left(figures, (at.end,))]
    return tuple(place(source.witness, at, figure) for figure in inside)


def _unused(row: Row, used_a: set[int], used_b: set[int]) -> Row:
    """Return a row without the figures that have found their match."""
    return Row(
        row.link,
        tuple(p for p in row.left if p.figure.start not in used_a),
        tuple(q for q in row.right if q.figure.start not in used_b),
    )


def _without(row: Row, values: set[tuple[float, float, str, str]]) -> Row:
    """Return a row without the figures of these values."""
    return Row(
        row.link,
        tuple(p for p in row.left if identity(p.figure) not in values),
        tuple(q for q in row.right if identity(q.figure) not in values),
    )


def _values(source: Source) -> set[tuple[float, float, str, str]]:
    """Return all values of an article: a count that both have somewhere is not in conflict."""
    return {identity(figure) for figure in source.facts.figures}


def _agreement(close: Closeness, p: Place, q: Place, link: Link) -> Detail:
    """Make an agreement of two figures."""
    if close in ("same", "equal"):
        return _detail("identical" if _text(p) == _text(q) else "equivalent", None, (p, q), link, "")
    bound = close == "open" or any(x.figure.high == float("inf") or x.figure.low == 0 for x in (p, q))
    return _detail("compatible", None, (p, q), link, "a bound leaves room" if bound else "rounded")


def _text(p: Place) -> str:
    """Return the words of a figure, folded, without case and joints."""
    return p.witness.folded[p.figure.start : p.figure.end].lower().replace("-", " ")


def _diverging(row: Row, agreed: frozenset[str], *, related: bool) -> list[tuple[Place, Place, Detail]]:
    """Return the diverging figures of two sentences, each figure once; `agreed` are the units they agree in.

    Where the sentences name nothing in common and agree in no figure, two
    figures apart are two sentences about two things; so they are where the
    articles as a whole are not `related`.
    """
    if max(len(row.left), len(row.right)) > LIST:
        return []
    pairs = _rivals(row)
    timed = any(map(window, row.left)) and any(map(window, row.right))
    named = bool(pairs) and (shared_names(*pairs[0][:2]) or (related and likeness(*pairs[0][:2]) >= _TWINS))
    strange = not named and not agreed and len(pairs) > 1
    found = []
    for p, q, alone in pairs:
        sure = named or (related and heads(p, q) == "same") or p.figure.unit in agreed
        detail = _divergence(p, q, row.link, sure=sure and not strange, alone=alone and not timed)
        if detail is not None:
            found.append((p, q, detail))
    return found


def _rivals(row: Row) -> list[tuple[Place, Place, bool]]:
    """Pair each figure with the likeliest one apart from it, and say whether it had no other choice."""
    found = []
    taken: set[int] = set()
    for p in row.left:
        rivals = [q for q in row.right if q.figure.start not in taken and _same_quantity(p, q)]
        if rivals:
            q = max(rivals, key=lambda rival: (shared_context(p, rival), -rival.first))
            taken.add(q.figure.start)
            alone = len(rivals) == 1 and sum(_same_quantity(other, q) for other in row.left) == 1
            found.append((p, q, alone))
    return found


def _same_quantity(p: Place, q: Place) -> bool:
    """Tell whether two figures are apart in one unit and may count one thing."""
    if not comparable(p.figure, q.figure) or closeness(p.figure, q.figure) != "apart":
        return False
    nouns = heads(p, q)
    if nouns == "other" or fate(p) != fate(q):
        return False
    if fate(p) and not p.figure.unit:
        return True
    return role(p) == role(q) and (nouns == "same" or bool(p.figure.unit or role(p)))


def _divergence(p: Place, q: Place, link: Link, *, sure: bool, alone: bool) -> Detail | None:
    """Judge two figures that are apart: a conflict, a difference, or nothing to speak of."""
    shared, dice = shared_context(p, q)
    named = heads(p, q) == "same" and p.figure.unit != "percent"
    if shared < _SHARED or (link.tier != "firm" and link.score < _STRONG):
        return None
    if not _of_one_size(p, q) or other_subject(p, q, whole=not named):
        return None
    alike = dice >= (_NAMED_DICE if named else _PLAIN_DICE) and (named or alone)
    if sure and alike and not other_moment(p, q):
        exact = all(x.figure.low == x.figure.high for x in (p, q))
        severity: Severity = "error" if named and exact and link.tier == "firm" else "warning"
        return _detail("conflict", severity, (p, q), link, _note(p, q))
    return _detail("differs", "note", (p, q), link, _note(p, q)) if named else None


def _of_one_size(p: Place, q: Place) -> bool:
    """Tell whether two counts are near enough to be of one thing; sums of money may slip by a magnitude."""
    small, large = sorted((abs(p.figure.clear), abs(q.figure.clear)))
    return bool(p.figure.unit) or large <= _FARTHEST * small


def _note(p: Place, q: Place) -> str:
    """Describe the distance, and ask whether one report is the later one."""
    published = p.witness.article.published, q.witness.article.published
    apart = times(p.figure, q.figure)
    return f"{apart}; later report?" if all(published) and published[0] != published[1] else apart


def _detail(
    relation: DetailRelation, severity: Severity | None, pair: tuple[Place, Place], link: Link, note: str
) -> Detail:
    """Make a detail with one mention a side."""
    mentions = tuple(
        Mention(p.witness.siglum, p.figure.start, p.figure.end, canonical(p.figure)) for p in pair
    )
    return Detail("figure", relation, severity, mentions, (), note, (link.a, link.b))
