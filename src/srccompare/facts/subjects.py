"""Find who stands near a reporting verb: a name, a pronoun, or people by their role.

No grammar, only order: which phrases the words of a clause make, what stands
before them, and what lies between them and the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from srccompare.facts.cues_of_speech import (
    BETWEEN,
    CUES,
    DETERMINERS,
    JOINERS,
    NOT_NAMES,
    NOUNISH,
    PAPERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

PhraseKind = Literal["name", "pronoun", "role"]

_REACH = 30
_MODIFIERS = frozenset(
    (
        "senior",
        "former",
        "top",
        "local",
        "federal",
        "state",
        "chief",
        "deputy",
        "longtime",
        "foreign",
        "national",
    )
    + (
        "political",
        "military",
        "public",
        "then",
        "fellow",
        "unnamed",
        "anonymous",
        "unidentified",
        "young",
        "old",
    )
    + ("other", "first", "lead")
)
# NOTE: before a subject that its verb follows at once, these open a clause and take no object.
_CLAUSE_OPENERS = frozenset(("as", "after", "before", "since", "than", "until", "like"))


class Prose(NamedTuple):
    """Hold the words of an article as a reader of clauses needs them; `quoted` is 1 inside marks."""

    folded: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    quoted: bytearray

    def gap(self, index: int) -> str:
        """Return what stands between the token at `index` and the next."""
        if index < 0 or index + 1 >= len(self.starts):
            return "\n"
        return self.folded[self.ends[index] : self.starts[index + 1]]

    def joined(self, index: int) -> bool:
        """Tell whether the token at `index` runs on into the next without a stop."""
        gap = self.gap(index)
        if gap in {" ", "-"}:
            return True
        # NOTE: the point of "Mr. Smith" and "J. Smith" ends nothing.
        return gap == ". " and (self.words[index] in TITLES or len(self.words[index]) == 1)

    def capital(self, index: int) -> bool:
        """Tell whether the token at `index` begins with a capital."""
        return self.folded[self.starts[index]].isupper()


class Phrase(NamedTuple):
    """Hold a noun phrase as a half-open range of tokens.

    `oblique` says that a preposition governs it, `opener` that the preposition
    may as well open a clause; `owns` that it is a possessive.
    """

    first: int
    last: int
    kind: PhraseKind
    oblique: bool
    opener: bool
    owns: bool


def phrases(prose: Prose, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first`..`last` that may speak, in order."""
    found: list[Phrase] = []
    index = first
    while index < last:
        phrase = None if prose.quoted[index] else _phrase_at(prose, index, first, last)
        if phrase is None:
            index += 1
        else:
            found.append(phrase)
            index = phrase.last
    return found


def _phrase_at(prose: Prose, index: int, lowest: int, highest: int) -> Phrase | None:
    """Return the phrase whose name, pronoun or head begins at `index`."""
    word = prose.words[index]
    if word in PRONOUNS:
        return _governed(prose, index, index + 1, "pronoun", lowest) if word not in {"it", "who"} else None
    if prose.capital(index) and word not in NOT_NAMES:
        return _governed(prose, index, _name_end(prose, index, highest), "name", lowest)
    if word in ROLES or word in PAPERS:
        return _governed(prose, _role_start(prose, index, lowest), index + 1, "role", lowest)
    return None


def _name_end(prose: Prose, index: int, highest: int) -> int:
    """Return the end of the run of capitalised words that begins at `index`."""
    end = index + 1
    while (
        end < highest and prose.joined(end - 1) and not _possessive(prose, end - 1) and not prose.quoted[end]
    ):
        if prose.capital(end):
            end += 1
        elif (
            prose.words[end] in JOINERS
            and end + 1 < highest
            and prose.joined(end)
            and prose.capital(end + 1)
            and (prose.words[end] not in {"and", "for"})
        ):
            end += 2
        else:
            break
    return end


def _possessive(prose: Prose, index: int) -> bool:
    """Tell whether the token at `index` is a possessive."""
    return (
        prose.words[index].endswith("'s") or prose.folded[prose.ends[index] : prose.ends[index] + 2] == "' "
    )


def _role_start(prose: Prose, head: int, lowest: int) -> int:
    """Return where the phrase around a role begins: at its determiner, possessor or first modifier."""
    sure = head
    for index in range(head - 1, max(lowest - 1, head - 7), -1):
        if not prose.joined(index) and not _possessive(prose, index):
            break
        if prose.quoted[index]:
            break
        word = prose.words[index]
        if word in DETERMINERS or _possessive(prose, index):
            sure = index
            if word in DETERMINERS:
                break
        elif word in PREPOSITIONS or word in PRONOUNS or word in CUES:
            break
        elif word in ROLES or word in _MODIFIERS or (prose.capital(index) and word not in NOT_NAMES):
            sure = index if sure == index + 1 else sure
    return sure


def _governed(prose: Prose, first: int, last: int, kind: PhraseKind, lowest: int) -> Phrase:
    """Make a phrase and say what governs it."""
    before = first - 1
    while before >= lowest and first - before < 6 and prose.joined(before):
        word = prose.words[before]
        if not (word in DETERMINERS or word in TITLES or word in ROLES or word in _MODIFIERS):
            break
        before -= 1
    oblique = before >= lowest and prose.joined(before) and prose.words[before] in PREPOSITIONS
    opener = oblique and prose.words[before] in _CLAUSE_OPENERS
    return Phrase(first, last, kind, oblique, opener, _possessive(prose, last - 1))


def is_cue(prose: Prose, index: int) -> bool:
    """Tell whether the token at `index` reports speech here, and is no noun."""
    word = prose.words[index]
    if word not in CUES or prose.quoted[index]:
        return False
    if prose.capital(index) and index and prose.capital(index - 1) and prose.joined(index - 1):
        return False
    if word not in NOUNISH:
        return True
    before = prose.words[index - 1] if index else ""
    after = prose.words[index + 1] if index + 1 < len(prose.words) and prose.joined(index) else ""
    return not (
        before in DETERMINERS
        or before.endswith("'s")
        or after == "of"
        or (before in PREPOSITIONS and before != "to")
        or before in _MODIFIERS
    )


def subject_before(prose: Prose, found: Sequence[Phrase], verb: int) -> Phrase | None:
    """Return the phrase before the verb that is most likely its subject."""
    before = [p for p in found if p.last <= verb and verb - p.last <= _REACH]
    word, previous = prose.words[verb], prose.words[verb - 1] if verb else ""
    if word.endswith("ing") or previous in {"and", "to", "but", "then"}:
        return next((p for p in before if not p.oblique and not p.owns), None)
    stopped = _stopped(prose.gap(verb - 1))
    for at in range(len(before) - 1, -1, -1):
        phrase = before[at]
        if phrase.owns or (phrase.oblique and not (phrase.opener and _runs_on(prose, phrase.last, verb))):
            continue
        if stopped and not _stopped(prose.gap(phrase.last - 1)):
            continue
        named = _named_by(prose, before, at) if stopped or phrase.kind == "role" else None
        return named or phrase
    return None


def _named_by(prose: Prose, before: Sequence[Phrase], at: int) -> Phrase | None:
    """Return the name that the phrase at `at` stands in apposition to."""
    phrase = before[at]
    if "," not in prose.gap(phrase.first - 1):
        return None
    for earlier in reversed(before[:at]):
        if earlier.last <= phrase.first and earlier.last == phrase.first and earlier.kind == "name":
            return None if earlier.oblique or earlier.owns else earlier
        if phrase.first - earlier.last > 6:
            break
    return None


def _runs_on(prose: Prose, first: int, last: int) -> bool:
    """Tell whether only auxiliaries and adverbs stand between `first` and `last`."""
    return all(between(prose.words[i]) for i in range(first, last)) and not _stopped(prose.gap(first - 1))


def between(word: str) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    return word in BETWEEN or word.endswith("ly")


def _stopped(gap: str) -> bool:
    """Tell whether a gap holds a comma, a bracket or a dash."""
    return any(mark in gap for mark in ",()—;[]")


def subject_after(prose: Prose, found: Sequence[Phrase], verb: int) -> Phrase | None:
    """Return the phrase that follows the verb as its subject ("said Smith", "said the group's head, Jo Smith")."""
    for at, phrase in enumerate(found):
        if phrase.last <= verb or (phrase.owns and not phrase.kind == "role"):
            continue
        if phrase.first - verb > 7 or any(_breaks(prose, i) for i in range(verb, phrase.first)):
            return None
        return _better_name(prose, found, at) or phrase
    return None


def _breaks(prose: Prose, index: int) -> bool:
    """Tell whether a verb's subject cannot lie past the token at `index`."""
    return _stopped(prose.gap(index)) or prose.words[index] in PREPOSITIONS


def _better_name(prose: Prose, found: Sequence[Phrase], at: int) -> Phrase | None:
    """Return the name that follows a role at once or in apposition."""
    phrase = found[at]
    if phrase.kind == "pronoun":
        return None
    for later in found[at + 1 : at + 4]:
        if later.kind != "name" or later.owns:
            continue
        gap = prose.gap(later.first - 1)
        if phrase.kind == "role" and later.first == phrase.last and gap == " ":
            return later
        long = later.last - later.first >= 2
        if (
            phrase.kind == "role"
            and gap == ", "
            and long
            and later.first - phrase.last <= 8
            and not later.oblique
        ):
            return later
    return None
