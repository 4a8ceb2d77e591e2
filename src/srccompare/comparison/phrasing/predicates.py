"""Read the verbs of a sentence with what stands before them: denied, planned, done or only possible.

A verb is found by its auxiliaries, or by its ending where it has none. All else
("plans to", "seems to", a condition) leaves it open and gives no predicate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from srccompare.comparison.phrasing.aligned import parted
from srccompare.text.closed_classes import (
    ARTICLES,
    BE,
    DEMONSTRATIVES,
    DO,
    HAVE,
    MODALS,
    NEGATED,
    POSSESSIVES,
)
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.phrasing.aligned import Reading

Mood = Literal["done", "planned", "intended", "possible", "perhaps done", "would", "now"]

_ADVERBS = word_set("also still now soon already just yet even then later ever since finally again once")
_DENYING = NEGATED | {"not", "never", "cannot"}
_AUXILIARIES = MODALS | BE | HAVE | DO | _DENYING | word_set("to going")
_NO_BEING = word_set("isn't aren't wasn't weren't")
_NOBODY = word_set("no none nobody nothing neither nowhere")
_POSSIBLE = word_set("could may might")
_MUST = MODALS - _POSSIBLE - word_set("will shall would")
_GOING = word_set("is are going")
_MOODS: tuple[tuple[frozenset[str], Mood | None, Mood | None], ...] = (
    (_MUST, None, None),
    (word_set("would wouldn't"), "would", None),
    (_POSSIBLE | {"cannot"}, "possible", "perhaps done"),
    (word_set("will won't shall"), "planned", None),
)
"""Modals, with what they make of a verb, and of one in the perfect."""
_PAST = word_set("was were been had did wasn't weren't hadn't didn't")
_NOUNS_FOLLOW = ARTICLES | DEMONSTRATIVES | POSSESSIVES | word_set("of in on at by for from no any some")
_HOW_LONG = word_set("hour hours day days week weeks month months year years decades long now")
_RELATIVE = word_set("which who whose whom where")
_PERSONS = word_set("they he she it")
_PRONOUNS = _PERSONS | word_set("which who whose that")
_SAYING = frozenset(key(word) for word in ("say", "tell", "announce", "report", "warn", "insist"))
_INTENDING = word_set("plans plan intends intend aims hopes wants set due about")
_TO_BE = 2
# Past tenses that are no participle: "the union chose", "it began".
_TOLD = word_set(
    """began broke chose drove fell fled flew gave grew rose sold sank stole struck spoke swore took threw
    tore went withdrew wrote left lost won paid sent built bought fought led met held sought"""
)
_LONGEST = 8
_REACH = 14


class Predicate(NamedTuple):
    """Hold a verb: its unit, the first unit of its auxiliaries, and how it is said."""

    verb: int
    first: int
    mood: Mood
    negated: bool
    passive: bool


def predicates(reading: Reading) -> Iterator[Predicate]:
    """Yield the verbs of a sentence whose auxiliaries or endings tell how they are meant."""
    for at, unit in enumerate(reading.units):
        if unit.content and unit.stem[:1].isalpha() and unit.words not in _AUXILIARIES | _ADVERBS:
            found = predicate_at(reading.units, at)
            if found is not None:
                yield found


def predicate_at(units: Sequence[Unit], at: int) -> Predicate | None:
    """Read what stands before a unit as its auxiliaries; None where it is not a verb, or left open."""
    if at == 0:
        return None
    first = at
    while first > 0 and at - first < _LONGEST and not parted(units[first]) and _leads(units[first - 1].words):
        first -= 1
    while first < at and units[first].words not in _AUXILIARIES:
        first += 1
    words = [unit.words for unit in units[first:at] if unit.words in _AUXILIARIES]
    ahead = units[first - 1].words if first else ""
    mood = _mood(words, units[at].words, ahead) if words else _bare(units, at)
    if mood is None:
        return None
    if mood == "intended":
        first -= 1
    plain = [word for word in words if word not in {"not", "never"}]
    passive = units[at].words[-3:] != "ing" and bool(plain) and plain[-1] in BE | _NO_BEING
    behind = {unit.words for unit in units[at + 1 : at + 3]}
    denying = len(_DENYING.intersection(words)) + bool(_NOBODY & behind)
    return Predicate(at, first, mood, denying == 1, passive)


def _leads(word: str) -> bool:
    """Return whether a word may stand among the auxiliaries of a verb."""
    return word in _AUXILIARIES or word in _ADVERBS or (word[-2:] == "ly" and len(word) > 4)


def _mood(words: list[str], verb: str, ahead: str) -> Mood | None:
    """Return what auxiliaries, and the word before them, make of a verb, None where they leave it open."""
    if words[0] == "to":
        return "intended" if ahead in _INTENDING and len(words) <= _TO_BE else None
    for marks, plain, perfect in _MOODS:
        if marks.intersection(words):
            return perfect if HAVE.intersection(words) else plain
    if "to" in words:
        return "planned" if words[words.index("to") - 1] in _GOING and not _PAST.intersection(words) else None
    past = not _PAST.isdisjoint(words)
    if verb[-3:] == "ing":
        return None if past else "now"
    return "done" if past or HAVE.intersection(words) else "now"


def _bare(units: Sequence[Unit], at: int) -> Mood | None:
    """Return "done" for a verb in the past tense with a subject before it, None where that is in doubt."""
    before = units[at - 1]
    past = (units[at].words[-2:] == "ed" or units[at].words in _TOLD) and not parted(units[at])
    return "done" if past and (before.content or before.words in _PRONOUNS) else None


def tense(mood: Mood) -> Mood:
    """Return a mood with what "would" happen as what "will"."""
    return "planned" if mood == "would" else mood


def for_a_time(words: Collection[str]) -> bool:
    """Return whether words behind a verb say for how long: "for three months"."""
    return "for" in words and not _HOW_LONG.isdisjoint(words)


def subject(reading: Reading, predicate: Predicate) -> frozenset[str]:
    """Return the keys of the content words before a verb in its clause, past a pronoun those before it."""
    units = reading.units
    before = range(predicate.first - 1, max(-1, predicate.first - _REACH), -1)
    found: set[str] = set()
    pronoun = predicate.first > 0 and units[predicate.first - 1].words in _PERSONS
    for at in before:
        if units[at].content and units[at].key[:1] != "#":
            found.add(units[at].key)
        # NOTE: with nothing found yet a relative stands for what is before it ("the mill, which will close").
        if found and (parted(units[at]) or (units[at].words in _RELATIVE and not pronoun)):
            break
    return frozenset(found - _SAYING)


def object_(reading: Reading, predicate: Predicate, reach: int = 4) -> frozenset[str]:
    """Return the keys of the content words behind a verb in its clause, days left out."""
    behind = clause_behind(reading, predicate, reach)
    return frozenset(unit.key for unit in behind if unit.content and unit.key[:1] != "#")


def clause_behind(reading: Reading, predicate: Predicate, reach: int) -> list[Unit]:
    """Return the units behind a verb in its clause, up to a relative or a mark."""
    found = []
    for unit in reading.units[predicate.verb + 1 : predicate.verb + 1 + reach]:
        if parted(unit) or unit.words in _RELATIVE:
            break
        found.append(unit)
    return found


def clause_before(reading: Reading, predicate: Predicate) -> frozenset[str]:
    """Return the words of a verb's clause before its auxiliaries, up to a relative or a mark."""
    units = reading.units
    words = []
    for at in range(predicate.first - 1, max(-1, predicate.first - _REACH), -1):
        words.append(units[at].words)
        if units[at].words in _RELATIVE or parted(units[at]):
            break
    return frozenset(words)
