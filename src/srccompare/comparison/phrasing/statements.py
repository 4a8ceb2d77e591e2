"""Find a verb that one sentence denies, plans or leaves open and the other does not, wherever it stands.

Word by word two sentences meet only as far as their parts stand in one order.
Here a verb is looked for by itself, and compared with the same verb with the
same subject: "the rebels said they would not withdraw" against "that they
would withdraw, the rebels said".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.phrasing.aligned import Said, contrast, stretch
from srccompare.comparison.phrasing.predicates import (
    clause_before,
    clause_behind,
    for_a_time,
    object_,
    predicates,
    subject,
    tense,
)
from srccompare.text.closed_classes import CONDITIONS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from srccompare.comparison.model import DetailKind, Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.comparison.phrasing.predicates import Mood, Predicate

_OPENING = CONDITIONS | word_set("until when once how why what provided")
_NARROWING = _OPENING | word_set(
    """before after only just all every both enough more less much many yet fully entirely again alone
    immediately because since last first earlier previously so"""
)
_BEFORE = 3
_AHEAD = 6
# What is said, thought or done with many a thing in one report tells nothing by itself.
_LIGHT = word_set(
    """say said tell told add added report reported announce announced know known think thought believe
    believed expect expected accord make made take taken use used get see seen come call called give
    given need want look include going"""
)
_LEFT_OPEN: dict[tuple[Mood, Mood], tuple[str, str]] = {
    ("possible", "planned"): ("might", "asserted"),
    ("perhaps done", "done"): ("may", "asserted"),
}
_PLANS: tuple[tuple[Mood, Mood], ...] = (("planned", "done"), ("intended", "done"))
_PLAIN: tuple[Mood, ...] = ("planned", "now", "done")
"""The tenses in which a denial and an assertion of one tense are opposites."""


class Clash(NamedTuple):
    """Hold one verb as two sentences have it, and how it differs."""

    x: Predicate
    y: Predicate
    kind: DetailKind
    values: tuple[str, str]
    note: str


def statements(a: Side, b: Side, both: Pair, unsettling: Collection[str]) -> Iterator[Divergence]:
    """Yield the verbs that two sentences say of one subject and deny, plan or leave open unlike.

    Nothing is said where either article has it the other way as well, or where
    a plan was told before what came of it.
    """
    for clash in _clashes(both):
        if _unsettled(both, clash, unsettling) or not _of_one_thing(both, clash):
            continue
        if "planned" in clash.values and _told_in_turn(a, b, both, clash):
            continue
        if _has(a, both.link.a, both.a, clash.x, clash.y) or _has(b, both.link.b, both.b, clash.y, clash.x):
            continue
        x = Said(stretch(both.a, clash.x.first, clash.x.verb), clash.values[0])
        y = Said(stretch(both.b, clash.y.first, clash.y.verb), clash.values[1])
        yield contrast(a, b, both, (x, y), kind=clash.kind, severity="warning", note=clash.note)


def _clashes(both: Pair) -> Iterator[Clash]:
    """Yield the verbs that stand once in either sentence and are said unlike."""
    found = [_by_stem(reading) for reading in (both.a, both.b)]
    for stem, x in found[0].items():
        y = found[1].get(stem)
        clash = _clash(x, y) if x and y else None
        if clash:
            yield clash


def _by_stem(reading: Reading) -> dict[str, Predicate | None]:
    """Return the predicate of each verb by its stem, None for a stem that stands twice."""
    found: dict[str, Predicate | None] = {}
    for predicate in predicates(reading):
        unit = reading.units[predicate.verb]
        if unit.words not in _LIGHT:
            found[unit.stem] = None if unit.stem in found else predicate
    return found


def _clash(x: Predicate, y: Predicate) -> Clash | None:
    """Return how two readings of one verb differ, None where they do not, or may both be right."""
    moods = x.mood, y.mood
    if x.negated != y.negated:
        values = ("denied", "asserted") if x.negated else ("asserted", "denied")
        alike = tense(x.mood) == tense(y.mood) in _PLAIN
        return Clash(x, y, "polarity", values, "denied on one side only") if alike else None
    if x.negated or moods[0] == moods[1]:
        return None
    if moods in _PLANS or moods[::-1] in _PLANS:
        values = ("planned", "done") if moods in _PLANS else ("done", "planned")
        return Clash(x, y, "certainty", values, "planned on one side only")
    sure = _LEFT_OPEN.get(moods) or _LEFT_OPEN.get(moods[::-1], ())[::-1]
    return Clash(x, y, "certainty", sure, "how sure") if sure else None


def _unsettled(both: Pair, clash: Clash, unsettling: Collection[str]) -> bool:
    """Return whether a word around the verb of one sentence only turns it or leaves it open."""
    x, y = clause_before(both.a, clash.x), clause_before(both.b, clash.y)
    if any(word in unsettling or word.endswith("n't") for word in x ^ y):
        return True
    turned = clash.kind == "polarity"
    return any(_narrowed(reading, p, turned=turned) for reading, p in ((both.a, clash.x), (both.b, clash.y)))


def _narrowed(reading: Reading, predicate: Predicate, *, turned: bool) -> bool:
    """Return whether a verb is said on a condition; where it is denied, of a part or for a time only."""
    before = reading.units[max(0, predicate.first - _BEFORE) : predicate.verb]
    words = [unit.words for unit in (*before, *clause_behind(reading, predicate, _AHEAD))]
    if not turned:
        return not _OPENING.isdisjoint(words)
    return not _NARROWING.isdisjoint(words) or for_a_time(words)


def _of_one_thing(both: Pair, clash: Clash) -> bool:
    """Return whether a verb has a word of its subject in common, and of its object where both have one."""
    if subject(both.a, clash.x).isdisjoint(subject(both.b, clash.y)) or clash.x.passive != clash.y.passive:
        return False
    x, y = object_(both.a, clash.x), object_(both.b, clash.y)
    return not (x and y) or not x.isdisjoint(y)


def _told_in_turn(a: Side, b: Side, both: Pair, clash: Clash) -> bool:
    """Return whether a plan may have been told before it was carried out: by day, or on the day itself."""
    planner, doer = (a, b) if clash.values[0] == "planned" else (b, a)
    told, done = (side.witness.article for side in (planner, doer))
    if told.published is None or done.published is None or told.published < done.published:
        return True
    reading = both.a if planner is a else both.b
    return any(date.last == told.published for date in planner.dates_in(reading.span))


def _has(side: Side, index: int, reading: Reading, own: Predicate, other: Predicate) -> bool:
    """Return whether another sentence of an article says a verb as the other article does."""
    stem = reading.units[own.verb].stem
    return any(
        found.units[p.verb].stem == stem and _clash(own, p) and _like(p, other)
        for found in side.others_with(stem, index)
        for p in predicates(found)
    )


def _like(p: Predicate, other: Predicate) -> bool:
    """Return whether two predicates are denied or not alike, and of one mood."""
    return p.negated == other.negated and tense(p.mood) == tense(other.mood)
