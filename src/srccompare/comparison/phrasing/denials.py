"""Find the one place in which two sentences of the same words say the opposite.

"no survivors" against "survivors", "failed to approve" against "approved":
words that deny in many ways, of which a verb and its company tell too little.
Only near copies are looked at, and only where one side turns an odd number
of times more than the other: a double denial is an assertion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.wording import Step
from srccompare.comparison.phrasing.aligned import Said, contrast, held, stretch
from srccompare.comparison.phrasing.opposites import (
    AUXILIARIES,
    COMPANIONS,
    COUNTED,
    COURSES,
    DENYING,
    NO_DENIAL,
    TO_FOLLOWS,
    opposite,
)
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.text.spans import Span

_ARTICLES = frozenset({"the", "a", "an"})
# NOTE: "no sign that any" against "a sign that some": the one goes with a denial, the other with none.
_ANY_OR_SOME = _ARTICLES | word_set("any anyone anybody anything some someone somebody something")
# NOTE: "not before the vote" and "after the vote" say the same.
_TURNS_IN_TIME = ("before", "after", "since")
_LONGEST = 3  # units a side of the step that turns


class Turn(NamedTuple):
    """Hold the step that turns a sentence; `denied`: the side that denies, None where words are opposites."""

    step: Step
    denied: int | None


def denials(a: Side, b: Side, both: Pair, unsettling: Collection[str]) -> Iterator[Divergence]:
    """Yield the one step in which a sentence says the opposite of its near copy.

    Nothing is said where anything else that differs holds an unsettling word
    (a condition, a plan, another denial).
    """
    unsettling = {*unsettling, *_TURNS_IN_TIME}
    found = _turn(both, unsettling) or _anyhow(both, unsettling)
    if found is None:
        return
    step = found.step
    values = ("asserted", "denied") if found.denied == 1 else ("denied", "asserted")
    if found.denied is None:
        values = ("opposite", "opposite")
    x = Said(_around(both.a, step.a_first, step.a_last), values[0])
    y = Said(_around(both.b, step.b_first, step.b_last), values[1])
    note = "opposite words" if found.denied is None else "denied on one side only"
    yield contrast(a, b, both, (x, y), kind="polarity", severity="warning", note=note)


def balanced(both: Pair) -> bool:
    """Return whether one of two sentences denies twice, one denial inside the other, and the other never.

    "It is not true that the gate was never shut" asserts what it seems to deny.
    """
    counts = [_denying(side.units, range(len(side.units))) for side in (both.a, both.b)]
    if sorted(map(len, counts)) != [0, 2]:
        return False
    units = both.a.units if counts[0] else both.b.units
    first, last = counts[0] or counts[1]
    return any(unit.words in {"that", "to"} for unit in units[first + 1 : last])


def _turn(both: Pair, unsettling: Collection[str]) -> Turn | None:
    """Return the only step that turns, None where there is none, more than one, or any doubt."""
    turns = []
    for at, whole in enumerate(both.path):
        if whole.same:
            continue
        step = _without_moved(both, whole)
        turn = None if step.matched else _read(both, step)
        if turn is not None and held(both.path, at):
            turns.append(turn)
        elif _unsettled(both, step, unsettling):
            return None
    odd = sum(len(_denying(side.units, range(len(side.units)))) for side in (both.a, both.b)) % 2
    if len(turns) != 1 or (turns[0].denied is not None and not odd):
        return None
    return turns[0]


def _anyhow(both: Pair, unsettling: Collection[str]) -> Turn | None:
    """Read a sentence against one with its parts in another order: active here, passive there.

    All their words meet but for a denial.
    """
    if not both.moved_a:
        return None
    own = [
        _own(both.a, both.partner.keys() | both.moved_a),
        _own(both.b, {*both.partner.values(), *both.moved_b}),
    ]
    denying = [_denying(side.units, range(len(side.units))) for side in (both.a, both.b)]
    if own != [[], []] or sorted(map(len, denying)) != [0, 1] or _open_anywhere(both, unsettling):
        return None
    side = denying.index([]) ^ 1
    at = denying[side][0]
    view = both if side == 0 else both.turned()
    after = next((n for n in range(at + 1, len(view.a.units)) if view.a.units[n].content), at)
    partner = view.partner.get(after)
    if partner is None:
        return None
    gap = Step(at, after, partner, partner, matched=False, same=False)
    if side:
        gap = Step(gap.b_first, gap.b_last, gap.a_first, gap.a_last, matched=False, same=False)
    return Turn(gap, side)


def _own(reading: Reading, met: Collection[int]) -> list[int]:
    """Return the content units of a sentence that the other has nowhere."""
    return [n for n, unit in enumerate(reading.units) if unit.content and n not in met]


def _open_anywhere(both: Pair, unsettling: Collection[str]) -> bool:
    """Return whether one sentence has an unsettling word, other than its denial, that the other has not."""
    x, y = (
        {u.words for u in side.units if u.words in unsettling and u.words not in DENYING}
        for side in (both.a, both.b)
    )
    return x != y


def _without_moved(both: Pair, step: Step) -> Step:
    """Narrow a gap to what stands in one sentence only: a role or a name that moved turns nothing."""
    if step.matched:
        return step
    a = _rest(both.a, range(step.a_first, step.a_last), both.moved_a)
    b = _rest(both.b, range(step.b_first, step.b_last), both.moved_b)
    return step._replace(a_first=a.start, a_last=a.stop, b_first=b.start, b_last=b.stop)


def _rest(reading: Reading, gap: range, moved: frozenset[int]) -> range:
    """Return a gap without the moved units, and the articles, at its ends."""
    first, last = gap.start, gap.stop
    if moved.isdisjoint(gap):
        return gap
    while first < last and (first in moved or reading.units[first].words in _ARTICLES):
        first += 1
    while last > first and (last - 1 in moved or reading.units[last - 1].words in _ARTICLES):
        last -= 1
    return range(first, last)


def _read(both: Pair, step: Step) -> Turn | None:
    """Read a gap as a denial against nothing or against its opposite."""
    x, y = both.a.units[step.a_first : step.a_last], both.b.units[step.b_first : step.b_last]
    if max(len(x), len(y)) > _LONGEST:
        return None
    odd = [
        len(_denying(side.units, range(*where))) % 2
        for side, where in (
            (both.a, (step.a_first, step.a_last)),
            (both.b, (step.b_first, step.b_last)),
        )
    ]
    bare = [[unit.words for unit in side if unit.words not in AUXILIARIES | {"to"}] for side in (x, y)]
    if len(bare[0]) == len(bare[1]) == 1 and opposite(bare[0][0], bare[1][0]):
        if bare[0][0] in COURSES and any(unit.words[:1].isdigit() for unit in both.a.units):
            return None
        return Turn(step, odd.index(1) if sum(odd) == 1 else None)
    if sum(odd) != 1:
        return None
    denied = odd.index(1)
    return Turn(step, denied) if _plain(bare[denied]) and _answers(bare[denied], bare[1 - denied]) else None


def _plain(words: list[str]) -> bool:
    """Return whether a denying side denies and says nothing else."""
    return all(word in DENYING or word.endswith("n't") or word in COMPANIONS for word in words)


def _answers(denying: list[str], other: list[str]) -> bool:
    """Return whether the other side asserts what one side denies: by nothing, or by who or how many."""
    if not other:
        return not {"none", "nobody", "without", "neither"} & {*denying} and denying != ["no", "one"]
    if {"no", "none", "nobody", "nothing"} & {*denying}:
        alone = denying != ["no"] and len(other) == _LONGEST - 1 and _number(other[0])
        return all(word in COUNTED or word.isdigit() for word in other[: 1 if alone else None])
    return False


def _number(word: str) -> bool:
    """Return whether a word says how many, with a noun behind it: "two workers" against "nobody"."""
    return word.isdigit() or word in COUNTED - _ARTICLES - {"of", "people", "persons", "residents", "them"}


def _unsettled(both: Pair, step: Step, unsettling: Collection[str]) -> bool:
    """Return whether what differs in a step may settle the difference elsewhere."""
    differing = (
        *both.a.units[step.a_first : step.a_last],
        *both.b.units[step.b_first : step.b_last],
    )
    if {unit.words for unit in differing} <= _ANY_OR_SOME:
        return False
    return any(unit.words in unsettling or unit.words.endswith("n't") for unit in differing)


def _denying(units: list[Unit], where: range) -> list[int]:
    """Return which of some units deny."""
    return [at for at in where if _denies(units, at)]


def _denies(units: list[Unit], at: int) -> bool:
    """Return whether a unit denies, by its word and the next one."""
    word = units[at].words
    if word.endswith("n't"):
        return True
    if word not in DENYING:
        return False
    after = units[at + 1] if at + 1 < len(units) else None
    if word in TO_FOLLOWS:
        return after is not None and after.words == "to"
    if word == "not" and at and units[at - 1].words == "or":
        return False
    if word == "no" and after is not None and (after.words[:1].isdigit() or after.before[:1] in {".", ","}):
        return False
    return after is None or word not in {"no", "not"} or after.words not in NO_DENIAL


def _around(reading: Reading, first: int, last: int) -> Span:
    """Return the span of a step with one unit on each side of it."""
    return stretch(reading, max(0, first - 1), min(len(reading.units) - 1, last))
