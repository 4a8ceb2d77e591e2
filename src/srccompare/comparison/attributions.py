"""Tell when two articles give the same words to different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.model import Detail, Mention
from srccompare.facts.cues_of_speech import BODIES, DETERMINERS, JOINERS, PAPERS, ROLES, TITLES
from srccompare.facts.forenames import HE, SHE
from srccompare.facts.name_clusters import one_slip
from srccompare.text.places import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source
    from srccompare.comparison.utterances import Utterance
    from srccompare.facts.model import Quotation
    from srccompare.text.spans import Span

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_SPEAKING_ROLES = (ROLES | TITLES) - BODIES - PAPERS
_OLDEST = 120


def other_speaker(
    a: Source, b: Source, in_a: Utterance, in_b: Utterance, anchor: tuple[int, int] | None
) -> list[Detail]:
    """Return a detail where both articles name the speaker and the names are of two people."""
    if not are_apart(a, b, in_a, in_b):
        return []
    mentions = tuple(
        Mention(source.witness.siglum, unit.span.start, unit.span.end, unit.quotation.speaker)
        for source, unit in ((a, in_a), (b, in_b))
    )
    note = f"given to {in_a.quotation.speaker} and to {in_b.quotation.speaker}"
    return [Detail("attribution", "differs", "warning", mentions, (), note, anchor)]


def are_apart(a: Source, b: Source, in_a: Utterance, in_b: Utterance) -> bool:
    """Tell whether both articles name a person as the speaker, and clearly not the same one."""
    person_a, person_b = _person(a, in_a.quotation), _person(b, in_b.quotation)
    if not person_a or not person_b or set(person_a) & set(person_b):
        return False
    return not one_slip(person_a[-1], person_b[-1])


def _person(source: Source, quotation: Quotation) -> tuple[str, ...]:
    """Return the words of a person's full name; none for a role, a body or a speaker carried over."""
    if quotation.speaker is None or quotation.named is None or quotation.inferred or quotation.cue is None:
        return ()
    printed = quotation.speaker.replace(".", "").lower().split()
    full, role = _known(source, quotation.named, quotation.speaker)
    words = _behind_titles(full.replace("-", " ").replace(".", "").split())
    plain = tuple(word.lower() for word in words if word.lower() not in TITLES | _SUFFIXES and len(word) > 1)
    if not plain or printed[0] in DETERMINERS or printed[-1] in ROLES or printed[-1] in TITLES:
        return ()
    if not all(word[:1].isupper() for word in words if word not in JOINERS):
        return ()
    if any(word in BODIES or word in PAPERS for word in plain) or place(full) is not None:
        return ()
    # NOTE: "Lighthouse Watch" is written like a person; something else must tell.
    titled = any(word in TITLES for word in printed[:-1]) or role
    known = len(plain) > 1 and (plain[0] in HE or plain[0] in SHE)
    return plain if titled or known or _treated_as_person(source, quotation.named, plain) else ()


def _known(source: Source, named: Span, speaker: str) -> tuple[str, bool]:
    """Return the fullest form of a name, and whether the article says what role the named person has."""
    full = next(
        (n.entity for n in reversed(source.facts.names) if n.start < named.end and n.end > named.start), None
    )
    if full is None:
        return speaker, False
    roles = (n.role.replace(".", "").lower().split() for n in source.facts.names if n.entity == full)
    return full, any(role[-1] in _SPEAKING_ROLES for role in roles if role)


def _behind_titles(words: Sequence[str]) -> Sequence[str]:
    """Return a name without the office and body printed in front of it ("Valley Wire President Karl Ost")."""
    at = max((n for n, word in enumerate(words[:-1]) if word.lower() in TITLES | ROLES), default=-1)
    return words[at + 1 :]


def _treated_as_person(source: Source, named: Span, plain: Sequence[str]) -> bool:
    """Tell whether the article prints an age, a "who" or a role by a name, or lets its last word speak."""
    tokens = source.witness.tokens
    inside = tokens.within(named.start, named.end)
    before = tokens.words[inside.start - 1] if inside.start else ""
    after = tokens.words[inside.stop] if inside.stop < len(tokens.words) else ""
    if before in _SPEAKING_ROLES or after == "who" or (after.isdecimal() and int(after) <= _OLDEST):
        return True
    return len(plain) > 1 and any(
        q.speaker is not None and q.cue is not None and q.speaker.lower() == plain[-1]
        for q in source.facts.quotations
    )
