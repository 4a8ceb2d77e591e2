"""Tell when two articles give the same words to different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.model import Detail, Mention
from srccompare.facts.cues_of_speech import BODIES, DETERMINERS, JOINERS, PAPERS, ROLES, TITLES
from srccompare.facts.forenames import HE, SHE

if TYPE_CHECKING:
    from srccompare.comparison.model import Source
    from srccompare.comparison.utterances import Utterance

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def other_speaker(
    a: Source, b: Source, in_a: Utterance, in_b: Utterance, anchor: tuple[int, int] | None
) -> list[Detail]:
    """Return a detail where both articles name the speaker and the names are of two people."""
    speaker_a, speaker_b = _person(a, in_a), _person(b, in_b)
    if speaker_a is None or speaker_b is None or set(speaker_a) & set(speaker_b):
        return []
    mentions = tuple(
        Mention(source.witness.siglum, unit.span.start, unit.span.end, unit.quotation.speaker)
        for source, unit in ((a, in_a), (b, in_b))
    )
    note = f"given to {in_a.quotation.speaker} and to {in_b.quotation.speaker}"
    return [Detail("attribution", "differs", "warning", mentions, (), note, anchor)]


def _person(source: Source, unit: Utterance) -> tuple[str, ...] | None:
    """Return the words of a person's full name; None for a role, a body or a speaker carried over."""
    quotation = unit.quotation
    if quotation.speaker is None or quotation.named is None or quotation.inferred or quotation.cue is None:
        return None
    named = quotation.named
    full = next(
        (n.entity for n in source.facts.names if n.start < named.end and n.end > named.start),
        quotation.speaker,
    )
    printed = quotation.speaker.replace(".", "").lower().split()
    words = full.replace("-", " ").replace(".", "").split()
    plain = tuple(word.lower() for word in words if word.lower() not in TITLES | _SUFFIXES and len(word) > 1)
    is_name = (
        all(word[:1].isupper() for word in words if word not in JOINERS) and printed[0] not in DETERMINERS
    )
    is_body = any(word in BODIES or word in PAPERS for word in plain)
    # NOTE: "Lighthouse Watch" is written like a person; only a title or a known first name tells.
    person = any(word in TITLES for word in printed[:-1]) or any(
        word in HE or word in SHE for word in plain[:1]
    )
    is_role = printed[-1] in ROLES or printed[-1] in TITLES
    return plain if plain and is_name and person and not is_body and not is_role else None
