"""Say in a word what kind of difference a pair of phrases is.

Loaded words are listed, never judged: the tag says that one side chose a word
that takes a stand, not which side is right. Written from general knowledge of
news language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.names.naming import DAYS
from srccompare.text.closed_classes import MONTHS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from srccompare.alignment.wording import Unit
    from srccompare.facts.model import Cue, CueKind, Name


LOADED = word_set(
    """regime junta dictator dictatorship strongman tyrant autocrat puppet communist fascist nazi
    socialist marxist aggression aggressor invasion invader occupation occupier annexation onslaught
    atrocity massacre genocide slaughter carnage butcher terrorist terrorism terror extremist radical
    militant thug mob rioter propaganda disinformation lie liar sham bogus hoax conspiracy cult
    crackdown purge alien illegal illegals horde swarm vermin cronies henchmen lackey minion warlord
    cartel infamous notorious disgraced embattled beleaguered brutal barbaric savage cruel ruthless
    heinous despicable shameful scandalous reckless evil vicious heroic hero martyr patriot patriotic
    liberate liberation defiant slam blast lambast bash boast brag rant gloat smear controversial
    divisive draconian oppressive authoritarian unborn abortionist amnesty loophole handout bailout
    catastrophic disastrous shocking outrageous bombshell chilling"""
)

# The words of the note, in its order; they are read by people.
SURE, LOADED_WORD, SAYS, CALLED, WHEN = "how sure", "loaded word", "who says it", "other name or term", "when"
ORDER = (SURE, LOADED_WORD, SAYS, CALLED, WHEN)

_TIME = frozenset(
    [
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "week",
        "weekend",
        "month",
        "year",
        "night",
        "morning",
        "evening",
        "previously",
    ]
)
_TIME_FILL = frozenset(
    [
        "last",
        "next",
        "this",
        "on",
        "in",
        "earlier",
        "early",
        "late",
        "the",
        "a",
        "previous",
        "following",
        "day",
        "ago",
    ]
)


def tags(
    sides: tuple[Sequence[Unit], Sequence[Unit]],
    cues: tuple[Iterable[Cue], Iterable[Cue]],
    names: tuple[Iterable[Name], Iterable[Name]],
) -> tuple[str, ...]:
    """Return the kinds of difference between two phrases; none is a plain choice of words."""
    kinds = [{(cue.kind, cue.value) for cue in side} for side in cues]
    found = []
    if _of(kinds[0], "certainty") != _of(kinds[1], "certainty"):
        found.append(SURE)
    if _loaded(sides[0]) != _loaded(sides[1]):
        found.append(LOADED_WORD)
    if _of(kinds[0], "attribution") != _of(kinds[1], "attribution"):
        found.append(SAYS)
    if any(_temporal(side) for side in sides):
        found.append(WHEN)
    if any(True for side in names for _ in side):
        found.append(CALLED)
    return tuple(found)


def _of(kinds: Collection[tuple[CueKind, str]], kind: CueKind) -> set[str]:
    """Return the values of the cues of one kind."""
    return {value for each, value in kinds if each == kind}


def _loaded(side: Sequence[Unit]) -> set[str]:
    """Return the loaded words of one side."""
    return {unit.words for unit in side if unit.words in LOADED}


def _temporal(side: Sequence[Unit]) -> bool:
    """Return whether a side says when and nothing else."""
    words = [unit.words for unit in side]
    telling = [w for w in words if not (w in _TIME_FILL or w[:1].isdigit())]
    return bool(telling) and all(w in DAYS or w in MONTHS or w in _TIME for w in telling)
