"""Find the subject of a reporting verb among the phrases around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.forenames import HE, SHE
from srccompare.facts.speakers.cues_of_speech import (
    DETERMINERS,
    MODIFIERS,
    NO_VERB,
    NOT_NAMES,
    NOUNISH,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
)
from srccompare.facts.speakers.phrases import Phrase, Prose, between, headed_by_determiner, is_cue

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 30
# NOTE: what follows a subject and is not a known verb must at least look like one.
_FINITE = ("ed", "s")
_IRREGULAR = frozenset(("swore", "sang", "spat", "threw", "drew", "wept", "knew", "lied", "heard"))

_LONGEST_APPOSITION = 8


def subject_before(prose: Prose, found: Sequence[Phrase], verb: int, lowest: int) -> Phrase | None:
    """Return the phrase before the verb that is most likely its subject."""
    before = [p for p in found if p.last <= verb and verb - p.last <= _REACH]
    previous = prose.words[verb - 1] if verb else ""
    if before and prose.words[verb].endswith("ing") and _ends_at(prose, before[-1], verb):
        return before[-1]
    if prose.words[verb].endswith("ing") or previous in {"and", "to", "but", "then"}:
        return next((p for p in before if not p.oblique and not p.owns), None)
    if (bare := headed_by_determiner(prose, verb, lowest)) is not None and not (
        before and before[-1].last >= bare.last
    ):
        return bare
    stopped = prose.stopped(verb - 1)
    for at in range(len(before) - 1, -1, -1):
        phrase = before[at]
        if _is_object(prose, phrase, verb) or (stopped and not prose.stopped(phrase.last - 1)):
            continue
        if stopped and _continues_a_place(prose, before, at):
            continue
        named = _named_by(prose, before, at) if stopped or phrase.kind == "role" else None
        return named or phrase
    return None


def _ends_at(prose: Prose, phrase: Phrase, verb: int) -> bool:
    """Return whether a name or pronoun runs into a participle ("of Quill saying")."""
    return phrase.kind != "role" and phrase.last == verb and prose.joined(verb - 1)


def _is_object(prose: Prose, phrase: Phrase, verb: int) -> bool:
    """Return whether a phrase is governed by something else than the verb."""
    return phrase.owns or (phrase.oblique and not (phrase.opener and _runs_on(prose, phrase.last, verb)))


def _continues_a_place(prose: Prose, before: Sequence[Phrase], at: int) -> bool:
    """Return whether a name goes on with the place before it ("of Dayton, Ohio, said")."""
    if not at or before[at].kind != "name":
        return False
    earlier = before[at - 1]
    return earlier.oblique and earlier.last == before[at].first and prose.gap(earlier.last - 1) == ", "


def _named_by(prose: Prose, before: Sequence[Phrase], at: int) -> Phrase | None:
    """Return the name that the phrase at `at` stands in apposition to."""
    phrase = before[at]
    if not at or "," not in prose.gap(phrase.first - 1):
        return None
    earlier = before[at - 1]
    adjacent = earlier.last == phrase.first and earlier.kind == "name"
    return earlier if adjacent and not earlier.oblique and not earlier.owns else None


def _runs_on(prose: Prose, first: int, last: int) -> bool:
    """Return whether only auxiliaries and adverbs stand between `first` and `last`."""
    return all(between(prose.words[i]) for i in range(first, last)) and not prose.stopped(first - 1)


def subject_after(prose: Prose, found: Sequence[Phrase], verb: int) -> Phrase | None:
    """Return the phrase that follows the verb as its subject ("said Smith", "said the head, Jo Smith")."""
    if (named := named_behind_role(prose, verb + 1, [p for p in found if p.first > verb])) is not None:
        return named
    for at, phrase in enumerate(found):
        if phrase.first <= verb or (phrase.owns and phrase.kind != "role"):
            continue
        near = phrase.first - verb <= _LONGEST_APPOSITION - 1
        if not near or any(_breaks(prose, i) for i in range(verb, phrase.first)):
            return None
        return named_in_apposition(prose, found[at + 1 :], phrase) or phrase
    return None


def _breaks(prose: Prose, index: int) -> bool:
    """Return whether a verb's subject cannot lie past the token at `index`."""
    return prose.stopped(index) or prose.words[index] in PREPOSITIONS


def named_in_apposition(prose: Prose, later: Sequence[Phrase], role: Phrase) -> Phrase | None:
    """Return the name that follows a role at once or after a comma, None where none does."""
    if role.kind != "role":
        return None
    for name in later:
        if name.first - role.last > _LONGEST_APPOSITION:
            return None
        gap = prose.gap(name.first - 1)
        whole = name.last - name.first >= 2 and gap == ", " and not name.oblique
        if name.kind == "name" and not name.owns and (whole or (gap == " " and name.first == role.last)):
            return name
    return None


def named_behind_role(prose: Prose, first: int, found: Sequence[Phrase]) -> Phrase | None:
    """Return the name that a role at token `first` runs on into ("the town's fire chief Oren Pike")."""
    for name in found:
        if name.first - first >= _LONGEST_APPOSITION:
            return None
        if name.kind == "name" and not name.owns and name.first > first and _is_role(prose, first, name):
            return name
    return None


def _is_role(prose: Prose, first: int, name: Phrase) -> bool:
    """Return whether the words from `first` to a name say what the named person is."""
    last = name.first - 1
    head = prose.words[last]
    if prose.capital(last) or prose.gap(last) != " " or between(head):
        return False
    # NOTE: any noun may be a trade, but only in front of a full name.
    trade = name.last - name.first > 1 and head not in DETERMINERS and head not in MODIFIERS
    if head not in ROLES and not trade:
        return False
    if not all(_leads_on(prose, i) for i in range(first, name.first)):
        return False
    forename = prose.words[name.first]
    return "of" not in prose.words[first:last] or forename in HE or forename in SHE


def _leads_on(prose: Prose, index: int) -> bool:
    """Return whether a word may stand in a role that runs on into a name."""
    word = prose.words[index]
    if prose.quoted[index] or not (prose.joined(index) or prose.possessive(index)):
        return False
    if word in ROLES or word in DETERMINERS or word == "of":
        return True
    if word in PREPOSITIONS or word in PRONOUNS or word in NOT_NAMES:
        return False
    return not is_cue(prose, index) or (word in NOUNISH and prose.words[index + 1] in ROLES)


def verb_after(prose: Prose, who: Phrase, last: int, *, any_verb: bool) -> int | None:
    """Return the verb of a subject: right after it, or where an apposition ends.

    `any_verb` takes "laughed" for a verb of speech as well.
    """
    index = who.last
    direct = not prose.stopped(index - 1)
    while index < min(last, who.last + 5) and direct and between(prose.words[index]):
        index += 1
    if index >= last:
        return None
    if direct and not prose.quoted[index]:
        if is_cue(prose, index):
            return index
        if (
            any_verb
            and (prose.words[index].endswith(_FINITE) or prose.words[index] in _IRREGULAR)
            and not prose.capital(index)
            and prose.words[index] not in NO_VERB
        ):
            return index
    return next(
        (
            v
            for v in range(who.last, min(last, who.last + _REACH))
            if is_cue(prose, v) and _resumes(prose, who, v)
        ),
        None,
    )


def _resumes(prose: Prose, who: Phrase, verb: int) -> bool:
    """Return whether a verb takes up its subject again after an apposition."""
    index = verb - 1
    while index > who.last and between(prose.words[index]):
        index -= 1
    return who.kind == "role" or prose.stopped(index)
