"""Find a vote that is for a thing in one sentence and against it in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast, parted, stretch
from srccompare.comparison.phrasing.predicates import clause_behind, predicates, subject
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.comparison.phrasing.predicates import Predicate

_VOTES = word_set("vote votes voted voting")
_IN_FAVOUR = word_set("favour favor support")
_OPPOSING = word_set("against opposed")
_SUPPORTING = word_set("for favour favor backed")
_NO_PART = word_set("on at by after before during in with despite")
_REACH = 7  # units behind "voted": "in favour of the new quay"
_SIDES = {"for": "for", "against": "against", "in favour": "for", "in favor": "for", "in support": "for"}


def votes(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield a vote of one body on one thing that is cast for it here and against it there.

    Nothing is said where a sentence tells of two votes, or either article of
    one on the other side: there each has part of the count.
    """
    here, there = list(cast(both.a)), list(cast(both.b))
    if len(here) != 1 or len(there) != 1:
        return
    ((x, side_x),), ((y, side_y),) = here, there
    if side_x == side_y or x.negated != y.negated or subject(both.a, x).isdisjoint(subject(both.b, y)):
        return
    if _is_answered(both.a, x, side_x) or _is_answered(both.b, y, side_y):
        return
    if _voted_on(both.a, x).isdisjoint(_voted_on(both.b, y)):
        return
    if _tells(a, both.link.a, side_y) or _tells(b, both.link.b, side_x):
        return
    said = (
        Said(stretch(both.a, x.first, x.verb + 1), "opposite"),
        Said(stretch(both.b, y.first, y.verb + 1), "opposite"),
    )
    yield contrast(a, b, both, said, kind="polarity", severity="warning", note="opposite words")


def cast(reading: Reading) -> Iterator[tuple[Predicate, str]]:
    """Yield the votes of a sentence, each with the side on which it is cast."""
    for predicate in predicates(reading):
        words = [unit.words for unit in reading.units[predicate.verb : predicate.verb + 3]]
        side = _SIDES.get(" ".join(words[1:2])) or _SIDES.get(" ".join(words[1:3]))
        if words[0] in _VOTES and side:
            yield predicate, side


def _is_answered(reading: Reading, vote: Predicate, side: str) -> bool:
    """Return whether a sentence tells of the other side without a verb: "nine voted for it, four against"."""
    units = reading.units
    others = (at for at in range(1, len(units)) if not vote.verb <= at <= vote.verb + 1)
    if side == "for":
        return any(units[at].words in _OPPOSING for at in others)
    return any(
        units[at].words in _SUPPORTING
        and (parted(units[at]) or units[at - 1].words in {"and", "but"} or units[at - 1].key[:1] == "#")
        for at in others
    )


def _voted_on(reading: Reading, vote: Predicate) -> frozenset[str]:
    """Return the keys of the content words of what is voted on, up to when or by how many."""
    found: list[str] = []
    for unit in clause_behind(reading, vote, _REACH)[1:]:
        if unit.words in _NO_PART and found:
            break
        if unit.content and unit.words not in _IN_FAVOUR:
            found.append(unit.key)
    return frozenset(found)


def _tells(side: Side, index: int, wanted: str) -> bool:
    """Return whether another sentence of an article has a vote on a side."""
    return any(found == wanted for other in side.others_with("vote", index) for _, found in cast(other))
