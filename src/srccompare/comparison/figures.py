"""Compare the figures of two articles inside their linked sentences.

Agreements first: what is equal in one pair of sentences is not held against
another. What is left is a conflict only when the two figures measure the same
quantity of the same thing; else it is at most said to differ, or nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.comparison.figure_contexts import (
    fate,
    other_moment,
    other_subject,
    place,
    role,
    shared_context,
    shared_names,
    window,
)
from srccompare.comparison.figure_values import canonical, closeness, comparable, times
from srccompare.comparison.model import Detail, Mention
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.figure_contexts import Place
    from srccompare.comparison.figure_values import Closeness
    from srccompare.comparison.model import DetailRelation, Severity, Source

_STRONG = 0.5
"""The score from which a possible link counts like a firm one."""
_NAMED_DICE, _PLAIN_DICE = 0.25, 0.34
_NAMED_SCORE, _PLAIN_SCORE = 0.6, 0.68
"""What the words around two figures and the link must reach for a conflict: less where both count one noun."""
_ALIKE = 0.4
_RANK: dict[Closeness, int] = {"same": 0, "equal": 1, "near": 2, "open": 3}


def compare_figures(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the figures of two sources agree and diverge in linked sentences."""
    ordered = sorted(links, key=lambda link: (link.tier != "firm", -link.score, link.a, link.b))
    rows = [(link, _placed(a, link.a), _placed(b, link.b)) for link in ordered]
    rows = [row for row in rows if row[1] and row[2]]
    used_a: set[int] = set()
    used_b: set[int] = set()
    found: list[Detail] = []
    listed: set[tuple[str, str, str]] = set()
    for link, left, right in rows:
        for close, p, q in _agreeing(left, right, used_a, used_b):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            name = (canonical(p.figure), canonical(q.figure), p.figure.counted)
            if name not in listed:
                listed.add(name)
                found.append(_agreement(close, p, q, link))
    values_a, values_b = _values(a), _values(b)
    for link, left, right in rows:
        left = [p for p in left if p.figure.start not in used_a and _value(p) not in values_b]
        right = [q for q in right if q.figure.start not in used_b and _value(q) not in values_a]
        for p, q, detail in _diverging(left, right, link):
            used_a.add(p.figure.start)
            used_b.add(q.figure.start)
            found.append(detail)
    return tuple(found)


def _placed(source: Source, sentence: int) -> list[Place]:
    """Return the figures of one compared sentence."""
    at = source.witness.sentences[sentence]
    figures = source.facts.figures
    first = bisect_left(figures, (at.start,))
    return [place(source.witness, at, figure) for figure in figures[first : bisect_left(figures, (at.end,))]]


def _value(p: Place) -> tuple[float, str, str]:
    return p.figure.clear, p.figure.unit, p.figure.counted


def _values(source: Source) -> set[tuple[float, str, str]]:
    """Return the values of an article that count something: what both have somewhere is no conflict."""
    return {(f.clear, f.unit, f.counted) for f in source.facts.figures if f.counted}


def _agreeing(
    left: list[Place], right: list[Place], used_a: set[int], used_b: set[int]
) -> list[tuple[Closeness, Place, Place]]:
    """Return the agreeing figures of two sentences, each figure once, the closest first."""
    candidates = []
    for p in left:
        for q in right:
            if not comparable(p.figure, q.figure):
                continue
            close = closeness(p.figure, q.figure)
            if close != "apart" and _may_agree(close, p, q):
                order = (
                    _RANK[close],
                    _heads(p, q) != "same",
                    abs(p.first - p.sentence.first - q.first + q.sentence.first),
                )
                candidates.append((order, p.figure.start, q.figure.start, close, p, q))
    candidates.sort(key=lambda c: c[:3])
    found: list[tuple[Closeness, Place, Place]] = []
    taken_a, taken_b = set(used_a), set(used_b)
    for _, start_a, start_b, close, p, q in candidates:
        if start_a not in taken_a and start_b not in taken_b:
            taken_a.add(start_a)
            taken_b.add(start_b)
            found.append((close, p, q))
    return found


def _heads(p: Place, q: Place) -> str:
    """Say whether two figures count the `same` noun, `other` nouns, or one of them none (`open`)."""
    x, y = p.figure.counted, q.figure.counted
    if x == y:
        return "same" if x else "open"
    if x and y:
        return "same" if key(x) == key(y) else "other"
    return "open"


def _may_agree(close: Closeness, p: Place, q: Place) -> bool:
    """Tell whether two figures of near value may be of one thing."""
    heads = _heads(p, q)
    if heads == "same":
        return fate(p) == fate(q) or close == "same" or not (fate(p) and fate(q))
    if close == "same":
        return heads == "open" or bool(p.figure.unit) or p.figure.clear > 12
    if not p.figure.unit and close != "equal":
        return False
    return close == "equal" or (heads == "open" and role(p) == role(q)) or shared_context(p, q)[1] >= _ALIKE


def _agreement(close: Closeness, p: Place, q: Place, link: Link) -> Detail:
    """Make an agreement of two figures."""
    f, g = p.figure, q.figure
    relation: DetailRelation = "compatible"
    note = "a bound leaves room" if close == "open" or "inf" in (str(f.high), str(g.high)) else "rounded"
    if close in ("same", "equal"):
        alike = _text(p) == _text(q)
        relation, note = ("identical" if alike and close == "same" else "equivalent"), ""
    return _detail(relation, None, p, q, link, note)


def _text(p: Place) -> str:
    """Return the words of a figure, folded, without case and joints."""
    return p.witness.folded[p.figure.start : p.figure.end].lower().replace("-", " ")


def _diverging(left: list[Place], right: list[Place], link: Link) -> list[tuple[Place, Place, Detail]]:
    """Return the diverging figures of two sentences, each figure once."""
    found = []
    taken: set[int] = set()
    timed = any(map(window, left)) and any(map(window, right))
    for p in left:
        rivals = [q for q in right if q.figure.start not in taken and _same_quantity(p, q)]
        if not rivals:
            continue
        q = max(rivals, key=lambda q: (shared_context(p, q), -q.first))
        taken.add(q.figure.start)
        alone = len(rivals) == 1 and sum(_same_quantity(other, q) for other in left) == 1
        detail = _divergence(p, q, link, alone=alone and not timed)
        if detail is not None:
            found.append((p, q, detail))
    return found


def _same_quantity(p: Place, q: Place) -> bool:
    """Tell whether two figures are apart in one unit and may count one thing."""
    if not comparable(p.figure, q.figure) or closeness(p.figure, q.figure) != "apart":
        return False
    heads = _heads(p, q)
    if heads == "other" or role(p) != role(q) or fate(p) != fate(q):
        return False
    return heads == "same" or bool(p.figure.unit or role(p) or fate(p))


def _divergence(p: Place, q: Place, link: Link, *, alone: bool) -> Detail | None:
    """Judge two figures that are apart: a conflict, a difference, or nothing to speak of."""
    shared, dice = shared_context(p, q)
    named = _heads(p, q) == "same"
    strong = link.tier == "firm" or link.score >= _STRONG
    if strong and shared >= 2 and dice >= (_NAMED_DICE if named else _PLAIN_DICE):
        close = link.score >= (_NAMED_SCORE if named else _PLAIN_SCORE) or shared_names(p, q)
        if close and (named or alone) and not _doubtful(p, q, named=named):
            severity: Severity = "error" if named and link.tier == "firm" else "warning"
            return _detail("conflict", severity, p, q, link, _note(p, q))
    if strong and named and shared >= 2:
        return _detail("differs", "note", p, q, link, _note(p, q))
    return None


def _doubtful(p: Place, q: Place, *, named: bool) -> bool:
    """Tell whether two figures may be those of two subjects or of two moments."""
    return other_subject(p, q, whole=not named) or other_moment(p, q)


def _note(p: Place, q: Place) -> str:
    """Describe the distance, and say where one report is the later one."""
    published = p.witness.article.published, q.witness.article.published
    apart = times(p.figure, q.figure)
    if published[0] and published[1] and published[0] != published[1]:
        return f"{apart}; later report?"
    return apart


def _detail(
    relation: DetailRelation, severity: Severity | None, p: Place, q: Place, link: Link, note: str
) -> Detail:
    """Make a detail with one mention a side."""
    mentions = tuple(
        Mention(x.witness.siglum, x.figure.start, x.figure.end, canonical(x.figure)) for x in (p, q)
    )
    return Detail("figure", relation, severity, mentions, (), note, (link.a, link.b))
