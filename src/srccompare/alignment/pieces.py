"""Cut the gaps between two aligned stretches into pieces that can be set side by side.

A gap may hold a comma on one side, an aside, or a place that the other side
names elsewhere. The first pieces of a gap belong together, and the last ones;
what lies between stands alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.wording import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.wording import Unit

_OWNERS = frozenset(["its", "his", "her", "their"])
_ADJECTIVAL = ("n", "sh", "se", "ch", "i", "u.s.", "u.k.")
_MARKS = (",", ";", ":", "—", "(", ")", '"', " - ")


def pieces(a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step]) -> list[Step]:
    """Return the steps between two unit lists, their gaps cut at moved places and at clauses."""
    gaps = [step for step in path if not step.matched]
    left_a = {a[i].stem for step in gaps for i in range(step.a_first, step.a_last) if a[i].stem[:1] == "@"}
    left_b = {b[j].stem for step in gaps for j in range(step.b_first, step.b_last) if b[j].stem[:1] == "@"}
    moved = left_a & left_b
    found: list[Step] = []
    for step in _nouns_apart(a, b, path):
        if step.matched:
            found.append(step)
        else:
            pieces_a = _cut(a, step.a_first, step.a_last, moved)
            pieces_b = _cut(b, step.b_first, step.b_last, moved)
            paired = _paired(step, _whole(a, pieces_a, pieces_b), _whole(b, pieces_b, pieces_a))
            found += [part for piece in paired for part in _owner_apart(a, b, piece)]
    return found


def _nouns_apart(a: Sequence[Unit], b: Sequence[Unit], path: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps, each noun behind the adjective of a place that the other side names cut off its gap.

    In "Norwegian waters to fish" against "Norway in order to fish" the waters
    belong to Norway, not to what follows.
    """
    before: Step | None = None
    for step in path:
        if before and before.matched and not step.matched:
            x, y = a[before.a_first], b[before.b_first]
            own = _noun(a, step.a_first, step.a_last), _noun(b, step.b_first, step.b_last)
            if own[0] != own[1] and (adjective(x, y) if own[0] else adjective(y, x)):
                at_a, at_b = step.a_first + own[0], step.b_first + own[1]
                yield Step(step.a_first, at_a, step.b_first, at_b, matched=False, same=False)
                step = step._replace(a_first=at_a, b_first=at_b)  # noqa: PLW2901 - what is left of it
        if step.a_first < step.a_last or step.b_first < step.b_last:
            yield step
        before = step


def adjective(x: Unit, y: Unit) -> bool:
    """Return whether two units are one place and the first may be its adjective ("Norwegian", "Norway")."""
    if x.stem[:1] != "@" or x.stem != y.stem or x.words.replace(".", "") == y.words.replace(".", ""):
        return False
    return x.words.endswith(_ADJECTIVAL)


def _noun(side: Sequence[Unit], first: int, last: int) -> bool:
    """Return whether a gap begins with a content word that no mark parts from the word before."""
    return first < last and side[first].content and not breaks(side[first])


def _owner_apart(a: Sequence[Unit], b: Sequence[Unit], step: Step) -> list[Step]:
    """Cut "dented | Oslo's" against "hurt | its": the verb is one choice, the owner another."""
    if step.a_last - step.a_first < 2 or step.b_last - step.b_first < 2:
        return [step]
    x, y = a[step.a_last - 1], b[step.b_last - 1]
    if not ((x.words in _OWNERS and _owns(y)) or (y.words in _OWNERS and _owns(x))):
        return [step]
    return [
        step._replace(a_last=step.a_last - 1, b_last=step.b_last - 1),
        step._replace(a_first=step.a_last - 1, b_first=step.b_last - 1),
    ]


def _owns(unit: Unit) -> bool:
    """Return whether a unit has a possessive ending."""
    return unit.end - unit.start == len(unit.words) + 2


class _Piece(NamedTuple):
    """Hold units `first`..`last` of a gap; `moved`: a place that the other side names elsewhere."""

    first: int
    last: int
    moved: bool = False


def _cut(side: Sequence[Unit], first: int, last: int, moved: set[str]) -> list[_Piece]:
    """Cut the units of a gap at punctuation, and moved places out of it with the words before them."""
    found: list[_Piece] = []
    start = first
    if not any(unit.content and unit.stem not in moved for unit in side[first:last]):
        moved = set()
    for at in range(first, last):
        if at > start and breaks(side[at]):
            found.append(_Piece(start, at))
            start = at
        if side[at].stem in moved:
            own = at
            while own > start and not side[own - 1].content:
                own -= 1
            if own > start:
                found.append(_Piece(start, own))
            found.append(_Piece(own, at + 1, moved=True))
            start = at + 1
    return [*found, _Piece(start, last)] if start < last else found


def _whole(side: Sequence[Unit], pieces: list[_Piece], others: Sequence[_Piece]) -> list[_Piece]:
    """Cut function words off the end of a lone piece that meets several ("firm | that")."""
    if len(pieces) != 1 or sum(not piece.moved for piece in others) < 2:
        return pieces
    first, last, _ = pieces[0]
    at = last
    while at > first and not side[at - 1].content:
        at -= 1
    return [_Piece(first, at), _Piece(at, last)] if first < at < last else pieces


def _paired(step: Step, a: list[_Piece], b: list[_Piece]) -> list[Step]:
    """Return the pieces of a gap as steps: first with first, last with last, those between unpaired."""
    stay_a = [piece for piece in a if not piece.moved]
    stay_b = [piece for piece in b if not piece.moved]
    pairs = list(zip(stay_a[:1], stay_b[:1], strict=False)) if stay_a and stay_b else []
    if len(stay_a) > 1 and len(stay_b) > 1:
        pairs.append((stay_a[-1], stay_b[-1]))
    found: list[Step] = []
    at_a, at_b = step.a_first, step.b_first
    for x, y in (*pairs, (_Piece(step.a_last, step.a_last), _Piece(step.b_last, step.b_last))):
        found += [
            Step(p.first, p.last, at_b, at_b, matched=False, same=False)
            for p in a
            if at_a <= p.first < x.first
        ]
        found += [
            Step(x.first, x.first, p.first, p.last, matched=False, same=False)
            for p in b
            if at_b <= p.first < y.first
        ]
        if x.first < x.last:
            found.append(Step(x.first, x.last, y.first, y.last, matched=False, same=False))
        at_a, at_b = x.last, y.last
    return found


def breaks(unit: Unit) -> bool:
    """Return whether a clause may begin at a unit, by the punctuation before it."""
    return unit.before != " " and any(mark in unit.before for mark in _MARKS)
