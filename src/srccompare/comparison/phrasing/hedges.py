"""Compare how sure two linked sentences are of the same thing.

"may have sold" against "sold" is no choice of words but another claim. A
hedge is compared where the word that it governs stands in both sentences, in
like company.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.pieces import breaks
from srccompare.comparison.phrasing.aligned import Said, contrast, denied, stretch
from srccompare.text.closed_classes import BE, CONDITIONS, HAVE, MODALS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.facts.model import Cue
    from srccompare.severity import Severity

_REACH = 6  # units around a governed word that must be in like company
_GAP = 4  # units of a gap in which two hedges may stand for one another
_LEAST = 3  # of which this many must meet; one fewer in a near copy


# What leaves a statement open without being a cue: conditions, plans, fears, charges.
OPEN = word_set(
    """speculate speculates speculated speculation alleged allegedly apparently purportedly if whether
    unless consider considering considered plan plans planned planning want wants wanted hope hopes hoped
    expect expects expected fear fears feared warn warned warns threat threaten threatened seek seeks
    seeking sought propose proposed suggest suggested suggests suspect suspects suspected suspicion
    suspicions accuse accused accuses accusation accusations charge charged charges allegation allegations
    claim claims claimed believe believes believed think thinks thought risk chance possibility potential
    question investigate investigated investigating investigation probe rumor rumors rumours reports
    reportedly estimate estimated estimates indicate indicated signs look looks looked seem seems seemed
    appear appears appeared likely unlikely probably perhaps maybe possible possibly doubt doubts when
    deny denied denies rejected unclear unknown potentially presumably prospect ready willing offer
    offered asked ask call called urge urged"""
) | (MODALS - {"shall", "will"})
_NOUN = word_set("the a an of on its their his her this that these those any some no for by in")
_AUXILIARIES = word_set("not also still now soon even just then later ever") | BE | HAVE


def hedges(a: Side, b: Side, both: Pair, *, bold: bool = False) -> Iterator[Divergence]:
    """Yield where one sentence is surer than the other of what both say.

    To be `bold` is to look at two conditions, too, and to take what else
    leaves a statement open for settled where it stands in both sentences: right where
    one of them was made of the other.
    """
    if (_both_conditional(both) and not bold) or _on_other_days(a, b, both):
        return
    seen: set[tuple[int, int]] = set()
    for turned in (False, True):
        view = both.turned() if turned else both
        for at, cue in view.a.of("certainty"):
            found = _compared(view, at, cue, bold=bold)
            if found is None:
                continue
            said, severity = found
            said = said[::-1] if turned else said
            place = (said[0].span.end, said[1].span.end)
            if place not in seen:
                seen.add(place)
                yield contrast(a, b, both, said, kind="certainty", severity=severity, note="how sure")


def _compared(view: Pair, at: int, cue: Cue, *, bold: bool) -> tuple[tuple[Said, Said], Severity] | None:
    """Set a hedge of A against what B has in its place; None where they are alike or cannot be compared."""
    governed = None if cue.level == 0 or _conditional(view.a, at) else _governed(view.a, at)
    partner = None if governed is None else view.partner.get(governed)
    if (
        partner is not None
        and governed is not None
        and _noun(view.b, partner) > (_noun(view.a, governed) or _noun(view.a, at))
    ):
        partner = None
    if (bold or view.copied) and governed is not None:
        partner = _moved(view, governed) if partner is None else partner
    if governed is None or partner is None:
        return None if cue.level == 0 else _in_one_gap(view, at, cue)
    met, near = view.support(governed, partner, _REACH)
    if bold or view.copied:
        met, near = max((met, near), _company(view, governed, partner, _REACH))
    least = _LEAST - view.copied
    held_back = _denied_before(view.a, governed) if bold else denied(view.a, governed)
    both_deny = held_back and not bold and view.copied and denied(view.b, partner)
    held_back = held_back and not both_deny
    if met < least or met * (2 if met <= _LEAST else 2.5) < near or held_back:
        return None
    here = Said(stretch(view.a, at, governed), cue.value)
    other = _hedge_near(view.b, partner)
    if other is None:
        silent = cue.level >= 4 or _open(view, partner, bold=bold)
        return None if silent else ((here, Said(stretch(view.b, partner, partner), "asserted")), "warning")
    other_at, other_cue = other
    apart = abs(cue.level - other_cue.level)
    there = Said(stretch(view.b, other_at, partner), other_cue.value)
    return ((here, there), "warning" if apart >= 2 else "note") if apart else None


def _denied_before(reading: Reading, at: int) -> bool:
    """Return whether a negation stands before a unit in its clause."""
    clause = reading.clause(at, 8, 0)
    return any(where in clause and where < at for where, _ in reading.of("negation"))


def _moved(view: Pair, governed: int) -> int | None:
    """Return the unit of B with the word that a hedge of A governs, the one in the likest company."""
    word = view.a.units[governed]
    same = {word.stem, word.key}
    found = [
        at
        for at, unit in enumerate(view.b.units)
        if unit.content and {unit.stem, unit.key} & same and not _noun(view.b, at)
    ]
    return max(found, key=lambda at: _company(view, governed, at, _REACH), default=None)


def _noun(reading: Reading, at: int) -> bool:
    """Return whether a unit stands where a noun does ("the sale of")."""
    return at > 0 and reading.units[at - 1].words in _NOUN


def _company(view: Pair, a_at: int, b_at: int, reach: int) -> tuple[int, int]:
    """Count the content units near `a_at` that stand near `b_at` in any order, and all."""
    others = {unit.key for unit in view.b.units[max(0, b_at - 2 * reach) : b_at + 2 * reach + 1]}
    near = [u.key for u in view.a.units[max(0, a_at - reach) : a_at + reach + 1] if u.content]
    return sum(key in others for key in near) - 1, len(near) - 1


def _in_one_gap(view: Pair, at: int, cue: Cue) -> tuple[tuple[Said, Said], Severity] | None:
    """Set a hedge against the one that stands in the same short gap of B, whatever verbs they govern."""
    step = next((s for s in view.path if not s.matched and s.a_first <= at < s.a_last), None)
    if step is None or step.a_last - step.a_first > _GAP or step.b_last - step.b_first > _GAP:
        return None
    others = [
        (where, other) for where, other in view.b.of("certainty") if step.b_first <= where < step.b_last
    ]
    hedged = sum(step.a_first <= where < step.a_last for where, _ in view.a.of("certainty"))
    if len(others) != 1 or hedged != 1 or others[0][1].level in {0, cue.level}:
        return None
    met, _ = view.support(step.a_last - 1, step.b_last - 1, _REACH)
    if met <= _LEAST:
        return None
    here = Said(stretch(view.a, at, step.a_last - 1), cue.value)
    there = Said(stretch(view.b, others[0][0], step.b_last - 1), others[0][1].value)
    return (here, there), "warning" if abs(cue.level - others[0][1].level) >= 2 else "note"


def _governed(reading: Reading, at: int) -> int | None:
    """Return the unit that a hedge governs: the next content word, past auxiliaries, in its clause."""
    for ahead in range(at + 1, min(at + 6, len(reading.units))):
        unit = reading.units[ahead]
        if ahead > at + 1 and breaks(unit):
            return None
        if unit.content and unit.words not in _AUXILIARIES and unit.words[-2:] != "ly":
            return ahead
    return None


def _hedge_near(reading: Reading, at: int) -> tuple[int, Cue] | None:
    """Return the certainty cue that stands closest to a unit in its clause."""
    clause = reading.clause(at, 6, 4)
    near = [(abs(where - at), where, cue) for where, cue in reading.of("certainty") if where in clause]
    return min(near)[1:] if near else None


def _open(view: Pair, at: int, *, bold: bool) -> bool:
    """Return whether B leaves a statement open, or denies it, by something near a unit.

    In a near copy what stands in both sentences opens neither.
    """
    reading = view.b
    clause = reading.clause(at, 8, 2)
    copied = bold or view.copied
    alike = {step.b_first for step in view.path if step.same and copied}
    if any(reading.units[index].words in OPEN and index not in alike for index in clause):
        return True
    return any(reading.units[index].words == "to" for index in clause if 0 < at - index <= 2) or denied(
        reading, at
    )


def _conditional(reading: Reading, at: int) -> bool:
    """Return whether a hedge stands under a condition or in a question, where it claims nothing."""
    clause = reading.clause(at, 6, 0)
    return any(reading.units[index].words in CONDITIONS for index in clause)


def _both_conditional(both: Pair) -> bool:
    """Return whether both sentences state a condition ("faces a fine if convicted")."""
    return all(any(unit.words in CONDITIONS for unit in side.units) for side in (both.a, both.b))


def _on_other_days(a: Side, b: Side, both: Pair) -> bool:
    """Return whether each of two sentences has a date and none of the one may be one of the other."""
    days = [
        [(date.first, date.last) for date in side.dates_in(reading.span) if date.first and date.last]
        for side, reading in ((a, both.a), (b, both.b))
    ]
    if not (days[0] and days[1]):
        written = [
            {u.words for u in reading.units if u.key == "#day" and " " in u.words}
            for reading in (both.a, both.b)
        ]
        return bool(written[0] and written[1]) and not written[0] & written[1]
    return not any(x[0] <= y[1] and y[0] <= x[1] for x in days[0] for y in days[1])
