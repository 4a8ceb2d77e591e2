"""Find a negation that stands in one of two linked sentences only.

Precision before all: the same verb, in like company, plainly denied here and
plainly asserted there. Conditions, "not until", refusals and prevented events
are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.pieces import breaks
from srccompare.comparison.phrasing.aligned import Said, contrast, stretch
from srccompare.comparison.phrasing.denials import balanced, denials
from srccompare.comparison.phrasing.disavowed import disavowed
from srccompare.comparison.phrasing.hedges import OPEN
from srccompare.comparison.phrasing.opposites import COURSES, opposite
from srccompare.comparison.phrasing.predicates import (
    clause_behind,
    for_a_time,
    predicate_at,
    predicates,
    tense,
)
from srccompare.text.closed_classes import (
    BE,
    CONDITIONS,
    DENYING_VERBS,
    DO,
    HAVE,
    NEAR_NEGATORS,
    NEGATED_BARE,
    NEGATORS,
    UNSETTLED_MODALS,
)
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.severity import Severity


_REACH = 6
_BEFORE = 8
_AFTER = 3
_LEAST = 2
_LIKE = 0.5
"""The share of their content words that two sentences must have in common to say opposite things."""
_SAID_ALIKE = 0.7
"""The same where one denies and the other only says: "denied that it was too small", "said it was large"."""
_SAYING = frozenset({"said", "says"})
_OPEN_OR_DENIED = (NEGATORS | CONDITIONS | UNSETTLED_MODALS).union(["until", "failed", "refused"])
_UP_TO = word_set("until before since yet")
_RESULTS = word_set("won lost wins loses")
"""What both sides of a match are told of."""
_PLAIN = frozenset(["not", "never"])
_TURNING = word_set(
    """remove removed removal denial refusal failure rejection stop stopped stops prevent prevented
    prevents avoid avoided halt halted block blocked false falsely instead until unless only but yet
    except despite dismiss dismissed refute refuted longer little few against anything any anyone oppose
    opposed contrary unlike rather than"""
).union(NEGATORS, NEGATED_BARE, NEAR_NEGATORS, DENYING_VERBS)
_TRYING = word_set(
    """negotiation negotiations negotiating talks discussions bid bids try tries tried trying attempt attempts
    attempted effort efforts aims aimed"""
)
"""Words before "to" and a verb, of which nobody says that it was done: "in talks to direct" a film."""
UNSETTLING = _TURNING | OPEN
_SKIPPED = word_set("also ever yet even still") | BE | HAVE | DO


def flips(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield where one sentence denies what the other asserts in nearly the same words."""
    if balanced(both):
        return
    found = list(_plainly(a, b, both))
    if not found and both.copied:
        found = list(denials(a, b, both, UNSETTLING))
    if not found and both.link.tier == "firm":
        found = list(disavowed(a, b, both, UNSETTLING)) or list(_opposed(a, b, both))
    if found and not _of_two_times(both):
        yield from found


def _plainly(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield where "not" or "never" denies a verb that the other sentence asserts."""
    if any(side.units[0].words == "unlike" for side in (both.a, both.b)):
        return
    for turned in (False, True):
        view = both.turned() if turned else both
        for at, cue in view.a.of("negation"):
            if cue.value not in _PLAIN or view.a.units[at].words in {"nor", "neither"}:
                continue
            governed = _governed(view.a, at)
            if governed is None or not _flipped(view, at, governed):
                continue
            denied = Said(stretch(view.a, at, governed), "denied")
            partner = view.partner[governed]
            asserted = Said(stretch(view.b, partner, partner), "asserted")
            said = (asserted, denied) if turned else (denied, asserted)
            # NOTE: a denial on somebody's word against a plain statement is no slip of either outlet.
            reported = bool(view.a.of("attribution")) != bool(view.b.of("attribution"))
            severity: Severity = "warning" if reported else "error"
            yield contrast(
                a, b, both, said, kind="polarity", severity=severity, note="denied on one side only"
            )


def _opposed(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield the one verb of a sentence that says the opposite of one in the other, in like company."""
    if any(_unsettled(side) for side in (both.a, both.b)):
        return
    keys = [{unit.key for unit in side.units} for side in (both.a, both.b)]
    found = [
        (x, y)
        for x, unit in enumerate(both.a.units)
        for y, other in enumerate(both.b.units)
        if unit.content and other.content and opposite(unit.words, other.words)
        if unit.key not in keys[1] and other.key not in keys[0] and unit.words not in COURSES | _RESULTS
    ]
    if len(found) != 1:
        return
    ((x, y),) = found
    only_said = not _SAYING.isdisjoint((both.a.units[x].words, both.b.units[y].words))
    alike = 2 * (len(both.partner) + len(both.moved_a)) / max(1, _content(both))
    if alike < (_SAID_ALIKE if only_said else _LIKE):
        return
    said = Said(stretch(both.a, x, x), "opposite"), Said(stretch(both.b, y, y), "opposite")
    yield contrast(a, b, both, said, kind="polarity", severity="warning", note="opposite words")


def _unsettled(reading: Reading) -> bool:
    """Return whether a sentence denies or leaves open anything by a word that is not a verb of its own."""
    return any(unit.words in _OPEN_OR_DENIED or unit.words.endswith("n't") for unit in reading.units)


def _content(both: Pair) -> int:
    """Count the content units of two sentences."""
    return sum(unit.content for side in (both.a, both.b) for unit in side.units)


def _governed(reading: Reading, at: int) -> int | None:
    """Return the verb that a negation denies: the next content word, past auxiliaries, in its clause."""
    for ahead in range(at + 1, min(at + 4, len(reading.units))):
        unit = reading.units[ahead]
        if unit.words in _SKIPPED or unit.words[-2:] == "ly":
            continue
        return ahead if unit.content and not breaks(unit) else None
    return None


def _flipped(view: Pair, at: int, governed: int) -> bool:
    """Return whether B asserts the verb that A denies, in like company."""
    partner = view.partner.get(governed)
    if partner is None or view.a.units[governed].stem != view.b.units[partner].stem:
        return False
    if _turned(view.a, governed, {at, governed}) or _turned(view.b, partner, {partner}):
        return False
    if _is_tried(view.b, partner):
        return False
    if _denies(view.b, view.a.units[governed].stem) or _dated_on_one_side(view, governed):
        return False
    met_a, near_a = view.support(governed, partner, _REACH)
    met_b, near_b = view.turned().support(partner, governed, _REACH)
    return min(met_a, met_b) >= _LEAST and met_a * 2 >= near_a and met_b * 2 >= near_b


def _dated_on_one_side(view: Pair, governed: int) -> bool:
    """Return whether A denies a verb for a time only: "not before the vote" may be "after the vote"."""
    behind = {unit.words for unit in view.a.units[governed + 1 : governed + 1 + _REACH]}
    return bool(behind & _UP_TO - {unit.words for unit in view.b.units})


def _of_two_times(both: Pair) -> bool:
    """Return whether a verb was not done yet, or for a time, and will be or was at another: "has not"."""
    for x in predicates(both.a):
        y = predicate_at(both.b.units, both.partner[x.verb]) if x.verb in both.partner else None
        if y is None or x.negated == y.negated:
            continue
        behind = [
            {unit.words for unit in clause_behind(reading, verb, _REACH)}
            for reading, verb in ((both.a, x), (both.b, y))
        ]
        denied, asserted = behind if x.negated else behind[::-1]
        if {tense(x.mood), tense(y.mood)} == {"done", "planned"}:
            return True
        if for_a_time(denied) and not for_a_time(asserted):
            return True
    return False


def _turned(reading: Reading, at: int, own: set[int]) -> bool:
    """Return whether anything else near a verb turns it, or leaves it open; what follows does not.

    The "when" of "did not say when work would start" is what was asked, no
    condition, and the "would" behind it is part of the question.
    """
    units = reading.units
    for index in reading.clause(at, _BEFORE, _AFTER):
        word = units[index].words
        if index not in own and (word in _TURNING or word.endswith("n't")):
            return True
        if index < at and word in OPEN and index not in own:
            return True
    return False


def _is_tried(reading: Reading, at: int) -> bool:
    """Return whether a verb is what somebody tries or talks about: "in talks to sell"."""
    before = [unit.words for unit in reading.units[max(0, at - 2) : at]]
    return before[1:] == ["to"] and before[0] in _TRYING


def _denies(reading: Reading, stem: str) -> bool:
    """Return whether a sentence denies a verb anywhere, if not where it was found."""
    governed = (_governed(reading, at) for at, cue in reading.of("negation") if cue.value in _PLAIN)
    return any(at is not None and reading.units[at].stem == stem for at in governed)
