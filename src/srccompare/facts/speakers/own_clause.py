"""Read who speaks from the words of a quotation's own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.speakers.cues_of_speech import (
    DETERMINERS,
    INVERTING,
    NAMING,
    NOT_NAMES,
    PAPERS,
    PREPOSITIONS,
    ROLES,
    STRONG,
)
from srccompare.facts.speakers.phrases import Phrase, Prose, headed_by_determiner, is_cue, phrases
from srccompare.facts.speakers.subjects import (
    named_behind_role,
    named_in_apposition,
    subject_after,
    subject_before,
    verb_after,
)
from srccompare.text.closed_classes import BE

if TYPE_CHECKING:
    from collections.abc import Sequence

FRAGMENT = 5
_BEFORE = 45
_AFTER = 30
_FRAGMENT_BEFORE = 12
_AT_THE_MARK = 3
_FEW = 5
_LONGEST_OFFICE = 12
_KNOW = frozenset(("know", "knows", "knew", "known"))


class Attribution(NamedTuple):
    """Hold who says something: the phrase, the verb's token (None without one), and on which side."""

    who: Phrase
    verb: int | None
    before: bool


class Frame(NamedTuple):
    """Hold what stands around a quotation inside its own sentence.

    `before` and `after` are half-open ranges of tokens; `signed` the range up
    to the end of the paragraph. `opening` and `closing` are the text between
    the quotation and its neighbours; `closing` begins with the last character
    inside the marks. `size` counts the quotation's words.
    """

    before: tuple[int, int]
    after: tuple[int, int]
    signed: tuple[int, int]
    opening: str
    closing: str
    size: int
    segment: int


def said_here(prose: Prose, frame: Frame) -> Attribution | None:
    """Return who speaks by the words around the quotation, in order of trust."""
    after = phrases(prose, *frame.after)
    found = _directly_after(prose, frame, after) or _signed(prose, frame)
    if found is not None:
        return found
    before = phrases(prose, *frame.before)
    if frame.size < FRAGMENT and _only_names(prose, frame, before):
        return None
    return (
        _before(prose, frame, before)
        or _by(prose, frame, after)
        or _according(prose, frame, [*before, *after])
        or (_further_on(prose, frame, after) if frame.size >= FRAGMENT else None)
    )


def _directly_after(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read `,” NAME (…), …, VERB` and `,” said NAME`."""
    first, last = frame.after
    if first >= last or prose.quoted[first]:
        return None
    if prose.words[first] in INVERTING and is_cue(prose, first):
        who = subject_after(prose, found, first)
        return Attribution(who, first, before=False) if who else None
    stops = any(mark in frame.closing for mark in ",?!—-…") or frame.closing[:1] == "."
    if stops and (named := named_behind_role(prose, first, found)) is not None:
        verb = verb_after(prose, named, last, any_verb=False)
        if verb is not None:
            return Attribution(named, verb, before=False)
    if not found or found[0].first != first or found[0].owns:
        return _bare_after(prose, first, last, found) if stops else None
    who = found[0]
    verb = verb_after(prose, who, last, any_verb=stops and who.kind != "role")
    if verb is None:
        return None
    inside = [phrase for phrase in found[1:] if phrase.last <= verb]
    return Attribution(named_in_apposition(prose, inside, who) or who, verb, before=False)


def _bare_after(prose: Prose, first: int, last: int, found: Sequence[Phrase]) -> Attribution | None:
    """Read `,” the 34-year-old said`, `,” the keeper, NAME, said` and `,” harbour officials said`."""
    for phrase in found[:1]:
        runs_on = all(_leads_on(prose, i) for i in range(first, phrase.first))
        gap = prose.gap(phrase.first - 1)
        if runs_on and phrase.first - first <= _FEW and not phrase.owns:
            named = phrase.kind == "name" and gap == ", " and prose.words[first] in DETERMINERS
            role = phrase.kind == "role" and prose.joined(phrase.first - 1)
            verb = verb_after(prose, phrase, last, any_verb=False) if named or role else None
            if verb is not None:
                return Attribution(phrase if named else phrase._replace(first=first), verb, before=False)
    for verb in range(first + 1, min(last, first + 8)):
        if is_cue(prose, verb):
            who = headed_by_determiner(prose, verb, first)
            return Attribution(who, verb, before=False) if who is not None and who.first == first else None
    return _named_last(prose, first, last, found)


def _named_last(prose: Prose, first: int, last: int, found: Sequence[Phrase]) -> Attribution | None:
    """Read `,” the town's envoy to the League, NAME, told`."""
    for name in found:
        if name.first - first > _LONGEST_OFFICE:
            return None
        whole = name.kind == "name" and name.first > first and name.last - name.first > 1 and not name.owns
        if whole and prose.gap(name.first - 1) == prose.gap(name.last - 1) == ", ":
            speaks = name.last < last and is_cue(prose, name.last)
            return Attribution(name, name.last, before=False) if speaks else None
        if any(prose.stopped(i) or is_cue(prose, i) for i in range(name.first, name.last - 1)):
            return None
    return None


def _leads_on(prose: Prose, index: int) -> bool:
    """Return whether a word may lead on to the head of its phrase."""
    word = prose.words[index]
    return word in DETERMINERS or (
        word not in PREPOSITIONS and word not in NOT_NAMES and not is_cue(prose, index)
    )


def _signed(prose: Prose, frame: Frame) -> Attribution | None:
    """Read `” — NAME` at the end of a paragraph, and the `': NAME` of headlines."""
    if not any(mark in frame.closing[1:] for mark in "—-:"):
        return None
    first, last = frame.signed
    found = phrases(prose, first, last)
    whole = bool(found) and found[0].kind == "name" and found[0].first == first and found[0].last == last
    return Attribution(found[0], None, before=False) if whole else None


def _only_names(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> bool:
    """Return whether the marks set off a title, a nickname or a word as a word."""
    last = frame.before[1] - 1
    if last < frame.before[0]:
        return False
    if prose.words[last] == "as" and _KNOW.intersection(prose.words[last - _AT_THE_MARK : last]):
        return True
    if prose.words[last] not in NAMING:
        return False
    if prose.words[last] != "called":
        return True
    return not any(phrase.last == last and not phrase.oblique for phrase in found)


def _before(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read `NAME said … “`, `said NAME: “`, `NAME: “`."""
    first, last = frame.before
    reach = _BEFORE if frame.size >= FRAGMENT else _FRAGMENT_BEFORE
    cues = [v for v in range(last - 1, max(first, last - reach) - 1, -1) if is_cue(prose, v)]
    cues.sort(key=lambda v: (prose.words[v] not in STRONG and last - v > _AT_THE_MARK, -v))
    for verb in cues:
        if _is_passive(prose, verb):
            continue
        who = subject_before(prose, found, verb, first)
        if who is None and (verb == first or prose.quoted[verb - 1]) and prose.words[verb] in INVERTING:
            who = subject_after(prose, found, verb)
        if who is not None and not _is_called(prose, who, verb):
            return Attribution(who, verb, before=True)
    return _before_colon(prose, frame, found) if ":" in frame.opening else None


def _is_passive(prose: Prose, verb: int) -> bool:
    """Return whether the subject before a verb is what is spoken of ("was described as")."""
    return bool(verb) and prose.words[verb - 1] in BE and not prose.words[verb].endswith("ing")


def _by(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read `was called “…” by NAME`."""
    first, last = frame.before
    verb = next(
        (v for v in range(last - 1, max(first, last - _BEFORE) - 1, -1) if _is_passive(prose, v)), None
    )
    start = frame.after[0]
    if verb is None or not is_cue(prose, verb) or start >= frame.after[1] or prose.words[start] != "by":
        return None
    who = next((p for p in found if start < p.first <= start + _AT_THE_MARK), None)
    return Attribution(who, verb, before=True) if who is not None else None


def _is_called(prose: Prose, who: Phrase, verb: int) -> bool:
    """Return whether "called" gives a thing its name ("a song called") and quotes no speaker."""
    return (
        prose.words[verb] == "called"
        and who.kind == "role"
        and who.last == verb
        and prose.words[who.last - 1] not in ROLES
        and prose.words[who.last - 1] not in PAPERS
    )


def _before_colon(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read `NAME was clear: “`, `NAME: “`; whom the clause begins with comes first."""
    able = [phrase for phrase in found if not phrase.oblique and not phrase.owns]
    opens = (p for p in able if p.first == frame.before[0] or prose.stopped(p.first - 1))
    who = next(opens, able[0] if able else None)
    return Attribution(who, None, before=True) if who is not None else None


def _according(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read `according to NAME` and `per NAME`."""
    for first, last in (frame.after, frame.before):
        for index in range(first, last - 1):
            says = prose.words[index : index + 2] == ("according", "to")
            if says and not prose.quoted[index]:
                who = next((p for p in found if index + 2 <= p.first <= index + 8), None)
                if who is not None:
                    return Attribution(who, index, before=False)
    return None


def _further_on(prose: Prose, frame: Frame, found: Sequence[Phrase]) -> Attribution | None:
    """Read a cue that stands further on in the sentence."""
    first, last = frame.after
    for verb in range(first, min(last, first + _AFTER)):
        if is_cue(prose, verb):
            who = subject_before(prose, found, verb, first)
            if who is None and prose.words[verb] in INVERTING:
                who = subject_after(prose, found, verb)
            if who is not None:
                return Attribution(who, verb, before=False)
    return None
