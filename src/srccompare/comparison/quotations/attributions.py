"""Find where two articles give the same words to different people."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from srccompare.comparison.model import Divergence, Mention
from srccompare.facts.forenames import HE, SHE
from srccompare.facts.names.clusters import one_slip
from srccompare.facts.speakers.cues_of_speech import BODIES, DETERMINERS, JOINERS, PAPERS, ROLES, TITLES
from srccompare.text.places import place
from srccompare.text.stems import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source
    from srccompare.comparison.quotations.utterances import Utterance
    from srccompare.facts.model import Quotation
    from srccompare.text.spans import Span

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SPEAKING_ROLES = (ROLES | TITLES) - BODIES - PAPERS
_DIGITS_OF_AGE = 3
_JOINED = 4
"""The words beside a speaker in which the name of a second one stands."""


class People:
    """Decide which speakers of one source are persons; each quotation is read once."""

    def __init__(self, source: Source, units: Sequence[Utterance]) -> None:
        names = source.facts.names
        self._source = source
        self._units = units
        self._starts = [name.start for name in names]
        self._roles = {
            name.entity
            for name in names
            if name.role and name.role.replace(".", "").lower().split()[-1] in _SPEAKING_ROLES
        }
        self._alone = {q.speaker.lower() for q in source.facts.quotations if q.speaker and q.cue}
        self._read: dict[int, tuple[str, ...]] = {}

    def person(self, unit: Utterance) -> tuple[str, ...]:
        """Return the words of the speaker's full name; none for a role, a body or one carried over."""
        first = unit.parts[0]
        if first not in self._read:
            self._read[first] = self._person(unit.quotation)
        return self._read[first]

    def give(self, words: tuple[str, ...], person: Sequence[str]) -> bool:
        """Return whether the source gives just these words to a person in any place."""
        return not self._givers.get(words, frozenset()).isdisjoint(person)

    @cached_property
    def _givers(self) -> dict[tuple[str, ...], set[str]]:
        """Return the names of all persons to whom the source gives the words of a quotation, by these."""
        found: dict[tuple[str, ...], set[str]] = {}
        for unit in self._units:
            found.setdefault(unit.words, set()).update(self.person(unit))
        return found

    def beside(self, unit: Utterance) -> frozenset[str]:
        """Return the words of whom "and" joins to the speaker: "Anna Berg and Jan Lund said"."""
        named, tokens = unit.quotation.named, self._source.witness.tokens
        if named is None:
            return frozenset()
        inside = tokens.within(named.start, named.end)
        before = tokens.words[max(0, inside.start - _JOINED) : inside.start]
        after = tokens.words[inside.stop : inside.stop + _JOINED]
        return frozenset((*(before if "and" in before[-1:] else ()), *(after if "and" in after[:1] else ())))

    def mention(self, unit: Utterance) -> Mention:
        """Point at an utterance; its value is who says it."""
        return Mention(self._source.witness.siglum, unit.span.start, unit.span.end, unit.quotation.speaker)

    def _person(self, quotation: Quotation) -> tuple[str, ...]:
        """Read one quotation's speaker."""
        if (
            quotation.speaker is None
            or quotation.named is None
            or quotation.inferred
            or quotation.cue is None
        ):
            return ()
        printed = quotation.speaker.replace(".", "").lower().split()
        full = self._entity(quotation.named)
        words = _behind_titles((full or quotation.speaker).replace("-", " ").replace(".", "").split())
        small = (word.lower() for word in words if len(word) > 1)
        plain = tuple(word for word in small if word not in TITLES and word not in _SUFFIXES)
        if not plain or printed[0] in DETERMINERS or printed[-1] in ROLES or printed[-1] in TITLES:
            return ()
        if not _is_name(words, plain):
            return ()
        # NOTE: "Lighthouse Watch" is written like a person; something else must tell.
        titled = full in self._roles or any(word in TITLES for word in printed[:-1])
        known = len(plain) > 1 and (plain[0] in HE or plain[0] in SHE)
        return plain if titled or known or self._is_treated_so(quotation.named, plain) else ()

    def _entity(self, named: Span) -> str:
        """Return the fullest form of the last name in a span, "" where none is known."""
        names = self._source.facts.names
        at = bisect_left(self._starts, named.end) - 1
        return names[at].entity if at >= 0 and names[at].end > named.start else ""

    def _is_treated_so(self, named: Span, plain: Sequence[str]) -> bool:
        """Return whether an age, a "who" or a role stands by a name, or its last word speaks elsewhere."""
        tokens = self._source.witness.tokens
        inside = tokens.within(named.start, named.end)
        before = tokens.words[inside.start - 1] if inside.start else ""
        after = tokens.words[inside.stop] if inside.stop < len(tokens.words) else ""
        aged = after.isdecimal() and len(after) <= _DIGITS_OF_AGE
        return (
            before in _SPEAKING_ROLES
            or after == "who"
            or aged
            or (len(plain) > 1 and plain[-1] in self._alone)
        )


def _behind_titles(words: Sequence[str]) -> Sequence[str]:
    """Return a name without the office and body printed in front of it ("Valley Wire President Karl Ost")."""
    at = max((n for n, word in enumerate(words[:-1]) if word.lower() in TITLES | ROLES), default=-1)
    return words[at + 1 :]


def _is_name(words: Sequence[str], plain: Sequence[str]) -> bool:
    """Return whether words are written like a name, and neither a body's nor a place's."""
    if any(word in BODIES or word in PAPERS for word in plain) or place(" ".join(words)) is not None:
        return False
    return all(word[:1].isupper() for word in words if word not in JOINERS)


def _printed(unit: Utterance) -> list[str]:
    """Return the words of an utterance as its article prints them."""
    return [unit.printed(index) for index in range(len(unit.words))]


def other_speaker(
    a: People, b: People, in_a: Utterance, in_b: Utterance, sentences: tuple[int, int] | None
) -> list[Divergence]:
    """Return a divergence where both articles name the speaker and the names are of two people."""
    if not are_apart(a, b, in_a, in_b):
        return []
    # NOTE: where one article has both say it, which of them meets whom is only a matter of order.
    if a.give(in_a.words, b.person(in_b)) or b.give(in_b.words, a.person(in_a)):
        return []
    # NOTE: a few words in capitals are the name of a work that both articles write about.
    if all(word[:1].isupper() or word.lower() in STOPWORDS for word in _printed(in_a)):
        return []
    note = f"given to {in_a.quotation.speaker} and to {in_b.quotation.speaker}"
    both = a.mention(in_a), b.mention(in_b)
    return [Divergence("attribution", "differs", *both, note=note, sentences=sentences, severity="warning")]


def are_apart(a: People, b: People, in_a: Utterance, in_b: Utterance) -> bool:
    """Return whether both articles name a person as the speaker, and clearly not the same one."""
    person_a, person_b = a.person(in_a), b.person(in_b)
    if not person_a or not person_b or set(person_a) & set(person_b):
        return False
    if person_b[-1] in a.beside(in_a) or person_a[-1] in b.beside(in_b):
        return False
    return not one_slip(person_a[-1], person_b[-1])
