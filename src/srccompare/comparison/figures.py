"""Compare the figures of two articles inside their linked sentences.

Agreements first: what is equal in one pair of sentences is not held against
another. What is left is a conflict only when the two figures measure the same
quantity of the same thing; else it is at most said to differ, or nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.figure_contexts import (
    fate,
    likeness,
    other_moment,
    other_subject,
    place,
    role,
    shared_context,
    shared_names,
    window,
)
from srccompare.comparison.figure_values import canonical, closeness, comparable, identity, times
from srccompare.comparison.model import Detail, Mention
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_SHARED = 2
"""The content words that two contexts must share for any divergence."""
_ALIKE = 0.4
"""The likeness of context from which two near percentages of differently named wholes agree."""
_ROOM = 3
"""How many times a bound a value may be for the two to be called compatible."""
_LIST = 12
"""A sentence with more figures than this is a table or a list; its columns cannot be told apart."""
_SMALL = 12
"""Up to here two equal counts of different nouns mean nothing, unless their contexts are alike."""


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
        for close, p, q in _agreeing(_unused(row, used_a, used_b)):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            name = (canonical(p.figure), canonical(q.figure), p.figure.counted)
            found.setdefault(name, _agreement(close, p, q, row.link))
    elsewhere = _values(a) & _values(b)
    details = list(found.values())
    for row in rows:
        agreed = frozenset(p.figure.unit for p in row.left if p.figure.start in used_a)
        for p, q, detail in _diverging(_without(_unused(row, used_a, used_b), elsewhere), agreed):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            details.append(detail)
    return tuple(details)


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


def _agreeing(row: Row) -> Iterator[tuple[Closeness, Place, Place]]:
    """Yield the agreeing figures of two sentences, each figure once, equal ones before near ones."""
    left, right = row.left, row.right
    for same_noun in (True, False):
        pairs = _equal(left, right, same_noun=same_noun)
        yield from (("same", p, q) for p, q in pairs)
        matched_a, matched_b = {p.figure.start for p, _ in pairs}, {q.figure.start for _, q in pairs}
        left = tuple(p for p in left if p.figure.start not in matched_a)
        right = tuple(q for q in right if q.figure.start not in matched_b)
    if max(len(left), len(right)) <= _LIST:
        yield from _nearest(left, right)


def _equal(
    left: tuple[Place, ...], right: tuple[Place, ...], *, same_noun: bool
) -> list[tuple[Place, Place]]:
    """Pair the figures that are the same, those of one noun or all; of many alike the first few are tried."""
    waiting: dict[tuple[float, float, str, str], deque[Place]] = {}
    for q in right:
        waiting.setdefault(_name(q, same_noun=same_noun), deque()).append(q)
    pairs = []
    for p in left:
        candidates = waiting.get(_name(p, same_noun=same_noun), deque())
        found = next((q for q in islice(candidates, _LIST) if _may_agree("same", p, q)), None)
        if found is not None:
            candidates.remove(found)
            pairs.append((p, found))
    return pairs


def _name(p: Place, *, same_noun: bool) -> tuple[float, float, str, str]:
    """Return what a figure is looked up by: its value, with or without the key of its noun."""
    low, high, unit, noun = identity(p.figure)
    return low, high, unit, (key(noun) if noun else "") if same_noun else ""


def _nearest(left: tuple[Place, ...], right: tuple[Place, ...]) -> Iterator[tuple[Closeness, Place, Place]]:
    """Yield the pairs of figures that conversion, rounding or a hedge brings together, the closest first."""
    rank: dict[Closeness, int] = {"same": 0, "equal": 1, "near": 2, "open": 3}
    candidates = []
    for x, p in enumerate(left):
        for y, q in enumerate(right):
            close = closeness(p.figure, q.figure) if comparable(p.figure, q.figure) else "apart"
            if close != "apart" and _may_agree(close, p, q):
                candidates.append((rank[close], _heads(p, q) != "same", abs(x - y), x, y, close))
    taken_x: set[int] = set()
    taken_y: set[int] = set()
    for *_, x, y, close in sorted(candidates):
        if x not in taken_x and y not in taken_y:
            taken_x.add(x)
            taken_y.add(y)
            yield close, left[x], right[y]


def _heads(p: Place, q: Place) -> str:
    """Say whether two figures count the `same` noun, `other` nouns, or one of them none (`open`)."""
    x, y = p.figure.counted, q.figure.counted
    if not (x and y) or p.figure.unit == "score":
        return "open"
    return "same" if x == y or key(x) == key(y) else "other"


def _may_agree(close: Closeness, p: Place, q: Place) -> bool:
    """Tell whether two figures of near value may be of one thing."""
    heads = _heads(p, q)
    if close == "open" and max(p.figure.clear, q.figure.clear) > _ROOM * min(p.figure.clear, q.figure.clear):
        return False
    if heads == "same":
        return close == "same" or fate(p) == fate(q) or not (fate(p) and fate(q))
    if close == "same":
        surely = heads == "open" or bool(p.figure.unit) or p.figure.clear > _SMALL
        return surely or shared_context(p, q)[1] >= _ALIKE
    if close == "equal":
        return heads == "open" or bool(p.figure.unit)
    large = bool(p.figure.unit) or p.figure.clear > _SMALL
    plain = large and heads == "open" and role(p) == role(q) and close == "near"
    return plain or shared_context(p, q)[1] >= _ALIKE


def _agreement(close: Closeness, p: Place, q: Place, link: Link) -> Detail:
    """Make an agreement of two figures."""
    if close in ("same", "equal"):
        return _detail("identical" if _text(p) == _text(q) else "equivalent", None, (p, q), link, "")
    bound = close == "open" or any(x.figure.high == float("inf") or x.figure.low == 0 for x in (p, q))
    return _detail("compatible", None, (p, q), link, "a bound leaves room" if bound else "rounded")


def _text(p: Place) -> str:
    """Return the words of a figure, folded, without case and joints."""
    return p.witness.folded[p.figure.start : p.figure.end].lower().replace("-", " ")


def _diverging(row: Row, agreed: frozenset[str]) -> list[tuple[Place, Place, Detail]]:
    """Return the diverging figures of two sentences, each figure once; `agreed` are the units they agree in.

    Where the sentences name nothing in common and agree in no figure, two
    figures apart are two sentences about two things.
    """
    if max(len(row.left), len(row.right)) > _LIST:
        return []
    pairs = _rivals(row)
    timed = any(map(window, row.left)) and any(map(window, row.right))
    named = bool(pairs) and (shared_names(*pairs[0][:2]) or likeness(*pairs[0][:2]) >= _TWINS)
    strange = not named and not agreed and len(pairs) > 1
    found = []
    for p, q, alone in pairs:
        sure = named or _heads(p, q) == "same" or p.figure.unit in agreed
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
    heads = _heads(p, q)
    if heads == "other" or role(p) != role(q) or fate(p) != fate(q):
        return False
    return heads == "same" or bool(p.figure.unit or role(p) or fate(p))


def _divergence(p: Place, q: Place, link: Link, *, sure: bool, alone: bool) -> Detail | None:
    """Judge two figures that are apart: a conflict, a difference, or nothing to speak of."""
    shared, dice = shared_context(p, q)
    named = _heads(p, q) == "same" and p.figure.unit != "percent"
    if shared < _SHARED or (link.tier != "firm" and link.score < _STRONG):
        return None
    alike = dice >= (_NAMED_DICE if named else _PLAIN_DICE) and (named or alone)
    if sure and alike and not (other_subject(p, q, whole=not named) or other_moment(p, q)):
        severity: Severity = "error" if named and link.tier == "firm" else "warning"
        return _detail("conflict", severity, (p, q), link, _note(p, q))
    return _detail("differs", "note", (p, q), link, _note(p, q)) if named else None


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
