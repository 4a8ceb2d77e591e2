"""Find the noun phrases that may speak: names, pronouns, people and papers by their role.

No grammar, only order: which words run on into which, and what stands before
them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from srccompare.facts.speakers.cues_of_speech import (
    BETWEEN,
    CUES,
    DETERMINERS,
    JOINERS,
    MODIFIERS,
    NOT_NAMES,
    NOUNISH,
    PAPERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
    ROLES,
    TITLES,
)
from srccompare.text.closed_classes import MODALS

if TYPE_CHECKING:
    from collections.abc import Sequence

PhraseKind = Literal["name", "pronoun", "role"]

# NOTE: before a subject that its verb follows at once, these open a clause and take no object.
_CLAUSE_OPENERS = frozenset(("as", "after", "before", "since", "than", "until", "like"))
_SPEAKERS = frozenset((*PRONOUNS, *QUANTITIES, *ROLES, *PAPERS))
_LONGEST_ROLE = 7
# NOTE: what somebody should say is not said; what one will or would say is told as said.
_UNSAID = MODALS - {"shall", "will", "would"}
_FORENAMES = frozenset(("jan", "april", "june", "august"))
_DATING = frozenset(("last", "next", "this", "early", "late", "mid", "every", "each", "that"))
# NOTE: "a play written by" reports nothing.
_PARTICIPLES = frozenset(("written", "spoken"))


@dataclass(frozen=True, slots=True)
class Prose:
    """Hold the words of an article as a reader of clauses needs them; `quoted` is 1 inside marks."""

    folded: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    quoted: bytearray

    def gap(self, index: int) -> str:
        """Return what stands between the token at `index` and the next, a newline at either end."""
        if index < 0 or index + 1 >= len(self.starts):
            return "\n"
        return self.folded[self.ends[index] : self.starts[index + 1]]

    def joined(self, index: int) -> bool:
        """Return whether the token at `index` runs on into the next without a stop."""
        gap = self.gap(index)
        if gap in {" ", "-"}:
            return True
        # NOTE: the point of "Mr. Smith" and "J. Smith" ends nothing.
        return gap == ". " and (self.words[index] in TITLES or len(self.words[index]) == 1)

    def stopped(self, index: int) -> bool:
        """Return whether a comma, a bracket or a dash follows the token at `index`."""
        gap = self.gap(index)
        return any(mark in gap for mark in ",()—;[]")

    def capital(self, index: int) -> bool:
        """Return whether the token at `index` begins with a capital."""
        return self.folded[self.starts[index]].isupper()

    def possessive(self, index: int) -> bool:
        """Return whether the token at `index` is a possessive."""
        return (
            self.words[index].endswith("'s") or self.folded[self.ends[index] : self.ends[index] + 2] == "' "
        )


class Phrase(NamedTuple):
    """Hold a noun phrase as a half-open range of tokens.

    `oblique` says that a preposition governs it, `opener` that the preposition
    may as well open a clause, `owns` that it is a possessive.
    """

    first: int
    last: int
    kind: PhraseKind
    oblique: bool = False
    opener: bool = False
    owns: bool = False


def phrases(prose: Prose, first: int, last: int) -> list[Phrase]:
    """Return the noun phrases among the tokens `first`..`last` that may speak, in order."""
    found: list[Phrase] = []
    index = first
    while index < last:
        # NOTE: three words of four are neither capitalised nor listed and need no closer look.
        speaks = prose.words[index] in _SPEAKERS or prose.folded[prose.starts[index]].isupper()
        phrase = _phrase_at(prose, index, first, last) if speaks and not prose.quoted[index] else None
        if phrase is None:
            index += 1
            continue
        # NOTE: "Clinton" inside "a Clinton spokesman" does not speak.
        while found and found[-1].first >= phrase.first:
            found.pop()
        found.append(phrase)
        index = phrase.last
    return found


def _phrase_at(prose: Prose, index: int, lowest: int, highest: int) -> Phrase | None:
    """Return the phrase whose name, pronoun or head is the token at `index`."""
    word = prose.words[index]
    if word in PRONOUNS:
        return _governed(prose, index, index + 1, "pronoun", lowest)
    if prose.capital(index) and (word not in NOT_NAMES or _is_forename(prose, index)):
        return _governed(prose, index, _name_end(prose, index, highest), "name", lowest)
    if word in QUANTITIES and not _alone(prose, index):
        return None
    if word in ROLES or word in PAPERS or word in QUANTITIES:
        return _governed(prose, _role_start(prose, index, lowest), index + 1, "role", lowest)
    return None


def _is_forename(prose: Prose, index: int) -> bool:
    """Return whether a month is a first name here ("Jan Lund", not "in June Lund")."""
    if prose.words[index] not in _FORENAMES or prose.gap(index) != " ":
        return False
    before = prose.words[index - 1] if index else ""
    follows = prose.capital(index + 1) and prose.words[index + 1] not in NOT_NAMES
    return follows and before not in PREPOSITIONS and before not in _DATING


def _alone(prose: Prose, index: int) -> bool:
    """Return whether "one" or "many" stands for people here and counts no noun."""
    following = prose.words[index + 1] if index + 1 < len(prose.words) else ""
    return following == "of" or between(following) or following in CUES


def _name_end(prose: Prose, index: int, highest: int) -> int:
    """Return the end of the run of capitalised words that begins at `index`."""
    end = index + 1
    while end < highest and prose.joined(end - 1) and not prose.possessive(end - 1) and not prose.quoted[end]:
        if prose.capital(end) or prose.gap(end - 1) == "-":
            end += 1
            continue
        # NOTE: "von der Leyen", "Secretary of the Army": small words inside a name.
        inner = end
        while inner < min(highest, end + 3) and prose.words[inner] in JOINERS and prose.joined(inner):
            inner += 1
        if inner in {end, highest} or not prose.capital(inner) or prose.quoted[inner]:
            break
        end = inner + 1
    return end


def _role_start(prose: Prose, head: int, lowest: int) -> int:
    """Return where the phrase around a role begins: at its determiner, possessor or first modifier."""
    start = head
    for index in range(head - 1, max(lowest - 1, head - _LONGEST_ROLE), -1):
        if prose.quoted[index] or not (prose.joined(index) or prose.possessive(index)):
            break
        word = prose.words[index]
        if word in DETERMINERS:
            return index
        if prose.possessive(index):
            start = index
        elif word in PREPOSITIONS or word in PRONOUNS or word in CUES:
            break
        elif start == index + 1 and (
            word in ROLES or word in MODIFIERS or (prose.capital(index) and word not in NOT_NAMES)
        ):
            start = index
    return start


def _governed(prose: Prose, first: int, last: int, kind: PhraseKind, lowest: int) -> Phrase:
    """Make a phrase and say what governs it."""
    before = first - 1
    while before >= lowest and first - before < 6 and prose.joined(before):
        word = prose.words[before]
        if not (word in DETERMINERS or word in TITLES or word in ROLES or word in MODIFIERS):
            break
        before -= 1
    oblique = before >= lowest and prose.joined(before) and prose.words[before] in PREPOSITIONS
    oblique = oblique or "(" in prose.gap(first - 1)
    opener = oblique and before >= lowest and prose.words[before] in _CLAUSE_OPENERS
    return Phrase(first, last, kind, oblique, opener, prose.possessive(last - 1))


def headed_by_determiner(prose: Prose, verb: int, lowest: int) -> Phrase | None:
    """Return a determiner or owner with any noun, right before a verb ("the 34-year-old said")."""
    end = verb
    while end > lowest and between(prose.words[end - 1]) and prose.joined(end - 1):
        end -= 1
    for index in range(end - 1, max(lowest - 1, end - _LONGEST_ROLE), -1):
        word = prose.words[index]
        if (
            prose.quoted[index]
            or word == "that"
            or word in PREPOSITIONS
            or word in PRONOUNS
            or word in BETWEEN
            or is_cue(prose, index)
        ):
            return None
        if not (prose.joined(index) or (prose.possessive(index) and index + 1 < end)):
            return None
        if word in DETERMINERS or prose.possessive(index):
            while (
                index > lowest
                and word not in DETERMINERS
                and prose.capital(index - 1)
                and prose.joined(index - 1)
            ):
                index -= 1  # noqa: PLW2901 - "Ada Thorn's office" begins with Ada
            oblique = index > lowest and prose.joined(index - 1) and prose.words[index - 1] in PREPOSITIONS
            return Phrase(index, end, "role") if index + 1 < end and not oblique else None
    return None


def is_cue(prose: Prose, index: int) -> bool:
    """Return whether the token at `index` reports speech here, and is not a noun."""
    word = prose.words[index]
    if word not in CUES or prose.quoted[index]:
        return False
    if word in _PARTICIPLES and (not index or prose.words[index - 1] not in {"has", "have", "had"}):
        return False
    if index and prose.capital(index) and prose.capital(index - 1) and prose.joined(index - 1):
        return False
    if _is_unsaid(prose, index):
        return False
    if word not in NOUNISH and not word.endswith("ing"):
        return True
    before = prose.words[index - 1] if index else ""
    after = prose.words[index + 1] if index + 1 < len(prose.words) and prose.joined(index) else ""
    # NOTE: "the HR warning" is a thing, "the board warning" in front of a clause may be none.
    if word.endswith("ing") and index > 1 and prose.capital(index - 1):
        before = prose.words[index - 2] if prose.words[index - 2] in DETERMINERS else before
    return not (
        before in DETERMINERS
        or before.endswith("'s")
        or after == "of"
        or (before in PREPOSITIONS and before not in {"to", "by", "in", "after", "before", "without"})
        or before in MODIFIERS
    )


def _is_unsaid(prose: Prose, verb: int) -> bool:
    """Return whether "should" or the like stands before a verb, with one adverb between at most."""
    for before in range(verb - 1, max(-1, verb - 3), -1):
        if not prose.joined(before):
            return False
        if prose.words[before] in _UNSAID:
            return True
    return False


def between(word: str) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    return word in BETWEEN or word.endswith("ly")
