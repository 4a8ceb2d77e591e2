"""Score what a tool found in two texts against the places marked by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pair_gold import in_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pair_gold import Difference, Gold, Group, Span
    from pairs.model import Found, Pair


class Score(NamedTuple):
    """Hold how much of each group was found, the share that is no pair at all, and the differences told."""

    values: Mapping[str, float]
    outside: float
    shown: int
    named: int
    false: int
    differences: int

    @property
    def mean(self) -> float:
        """Return the mean over all groups."""
        return sum(self.values.values()) / len(self.values)


def score(found: Found, gold: Gold) -> Score:
    """Score a tool.

    `shown` counts the differences that a reader sees: named, or left out between
    runs of equal words that hold at least half of the group. `false` counts
    differences that are named where none is marked.
    """
    values = {group.id: value(found.pairs, in_letters(gold, group.a, group.b)) for group in gold.groups}
    differing = {group.id: group.difference for group in gold.groups if group.difference}
    told = [[group.id for group in gold.groups if matches(*said, gold, group)] for said in found.named]
    named = {each for groups in told for each in groups}
    shown = {
        each
        for each, difference in differing.items()
        if values[each] >= 0.5 and shows(found, gold, difference)
    }
    return Score(
        values=values,
        outside=outside(found.pairs, gold),
        shown=len(shown | named),
        named=len(named),
        false=told.count([]),
        differences=len(differing),
    )


def value(pairs: Iterable[Pair], mark: Pair) -> float:
    """Return the share of a marked pair that is paired with the right partner: that of the worse side."""
    touching = [pair for pair in pairs if touches(pair, mark)]
    a = covered((pair[:2] for pair in touching), mark[:2])
    b = covered((pair[2:] for pair in touching), mark[2:])
    return min(len(a) / (mark.a_end - mark.a), len(b) / (mark.b_end - mark.b))


def outside(pairs: Iterable[Pair], gold: Gold) -> float:
    """Return the share of all paired letters, of both texts, that no mark pairs with the same place."""
    marks = [in_letters(gold, *spans) for spans in ((g.a, g.b) for g in gold.groups)]
    marks += [in_letters(gold, *spans) for spans in gold.also]
    paired: set[tuple[str, int]] = set()
    inside: set[tuple[str, int]] = set()
    for pair in pairs:
        near = [mark for mark in marks if touches(pair, mark)]
        for side, span, others in (
            ("a", pair[:2], [mark[:2] for mark in near]),
            ("b", pair[2:], [mark[2:] for mark in near]),
        ):
            paired |= {(side, at) for at in range(*span)}
            inside |= {(side, at) for at in covered(others, span)}
    return 1 - len(inside) / len(paired) if paired else 0.0


def touches(pair: Pair, mark: Pair) -> bool:
    """Return whether a pair has letters of a mark on both sides."""
    return pair.a < mark.a_end and mark.a < pair.a_end and pair.b < mark.b_end and mark.b < pair.b_end


def covered(spans: Iterable[Span], span: Span) -> set[int]:
    """Return the letters of a span that others cover."""
    return {at for start, end in spans for at in range(max(start, span[0]), min(end, span[1]))}


def names(found: Found, gold: Gold, group: Group) -> bool:
    """Return whether a tool names the difference of a group there."""
    return any(matches(said.name, said.pair, gold, group) for said in found.named)


def matches(name: str, pair: Pair, gold: Gold, group: Group) -> bool:
    """Return whether a difference that is named is that of a group."""
    difference = group.difference
    return (
        difference is not None
        and name == difference.name
        and touches(pair, in_letters(gold, group.a, group.b))
    )


def shows(found: Found, gold: Gold, difference: Difference) -> bool:
    """Return whether runs of equal words leave the differing words out."""
    if not found.equal:
        return False
    a = {at for span in difference.a for at in range(*in_letters(gold, span, (0, 0))[:2])}
    b = {at for span in difference.b for at in range(*in_letters(gold, (0, 0), span)[2:])}
    return not any(a & set(range(*pair[:2])) or b & set(range(*pair[2:])) for pair in found.pairs)
