"""Resolve he, she and they to whoever spoke or acted last.

The nearest sentence that has a fitting subject decides: one who spoke there,
in marks or reported, else whom the sentence is about. Names and roles of the
other sex are skipped. A pronoun nobody fits stays as printed.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.facts.forenames import HE, SHE
from srccompare.facts.speakers.cues_of_speech import (
    BODIES,
    DETERMINERS,
    INVERTING,
    PAPERS,
    PREPOSITIONS,
    ROLES,
    STRONG,
)
from srccompare.facts.speakers.phrases import Phrase, Prose, is_cue, phrases
from srccompare.facts.speakers.subjects import subject_after, subject_before
from srccompare.text.places import place
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.facts.model import Name
    from srccompare.segments.model import Sentence

_FURTHEST = 8
_LONGEST_SENTENCE = 70
# NOTE: "Keeper of the Year" is written like a name and is nobody.
_HONOURS = frozenset(("year", "month", "week", "decade", "century", "award", "prize", "medal", "trophy"))


class Reports:
    """Read, once each, who speaks or acts in the sentences of an article.

    `told` says for each segment whether it tells the news; captions and
    boilerplate have nobody to stand for.
    """

    def __init__(
        self, prose: Prose, sentences: Sequence[Sentence], names: Sequence[Name], told: Sequence[bool]
    ) -> None:
        self._prose = prose
        self._sentences = sentences
        self._told = told
        self._names = sorted(names)
        self._name_ends = [name.end for name in self._names]
        self._titles: dict[str, set[str]] = {}
        for name in self._names:
            if name.role:
                self._titles.setdefault(name.entity, set()).update(name.role.lower().replace(".", "").split())
        self._read: dict[int, tuple[Phrase, int] | None] = {}

    def speaker(self, index: int) -> tuple[Phrase, int] | None:
        """Return who speaks in a sentence of reported speech, with the verb."""
        if not self._told[self._sentences[index].segment]:
            return None
        if index not in self._read:
            self._read[index] = self._reported(self._sentences[index])
        return self._read[index]

    def _reported(self, sentence: Sentence) -> tuple[Phrase, int] | None:
        """Read the first strong cue that has a subject."""
        last = min(sentence.last, sentence.first + _LONGEST_SENTENCE)
        verbs = [
            v
            for v in range(sentence.first, last)
            if self._prose.words[v] in STRONG and is_cue(self._prose, v)
        ]
        found = phrases(self._prose, sentence.first, last) if verbs else []
        for verb in verbs:
            who = self._inverted(found, verb) or subject_before(self._prose, found, verb, sentence.first)
            if who is not None:
                return who, verb
        return None

    def _inverted(self, found: Sequence[Phrase], verb: int) -> Phrase | None:
        """Return the subject of `…, said NAME`."""
        if self._prose.words[verb] not in INVERTING or "," not in self._prose.gap(verb - 1):
            return None
        following = next((phrase for phrase in found if phrase.first > verb), None)
        if following is None:
            return None
        led = self._prose.words[verb + 1] in DETERMINERS and following.first <= verb + 4
        return subject_after(self._prose, found, verb) if led or following.first == verb + 1 else None

    def antecedent(self, pronoun: int, sentence: int, spoken: dict[int, Span]) -> Span | None:
        """Return the span of the name or role that the pronoun at a token stands for.

        `spoken` holds the speakers known so far, by their sentence.
        """
        word, start = self._prose.words[pronoun], self._prose.starts[pronoun]
        for index in range(sentence, max(-1, sentence - _FURTHEST), -1):
            candidates = [spoken[index]] if index in spoken and spoken[index].end <= start else []
            candidates += self._acting(index, pronoun, self._sentences[sentence].segment)
            for span in candidates:
                if self._fits(span, word):
                    return span
        return None

    def _acting(self, index: int, before: int, home: int) -> list[Span]:
        """Return who speaks in a sentence before a token of segment `home`, then whom it begins with."""
        sentence = self._sentences[index]
        if not self._told[sentence.segment] and sentence.segment != home:
            return []
        reported = self.speaker(index)
        found = [reported[0]] if reported is not None and reported[0].last <= before else []
        last = min(sentence.last, before, sentence.first + _LONGEST_SENTENCE)
        first = next(
            (p for p in phrases(self._prose, sentence.first, last) if not p.oblique and not p.owns), None
        )
        if first is not None and self._begins(first, sentence.first, before):
            found.append(first)
        return [span_of(self._prose, phrase) for phrase in found if phrase.kind != "pronoun"]

    def _begins(self, phrase: Phrase, first: int, pronoun: int) -> bool:
        """Return whether a phrase opens its sentence, or the clause after an opening, and has a verb."""
        prose = self._prose
        if phrase.last in {pronoun, len(prose.words)}:
            return False
        opens = phrase.first == first or prose.stopped(phrase.first - 1)
        gap, following = prose.gap(phrase.last - 1), prose.words[phrase.last]
        verb = gap == " " and following not in PREPOSITIONS and following not in {"and", "or", "to"}
        return opens and (verb or gap in {", ", " ("})

    def _fits(self, span: Span, pronoun: str) -> bool:
        """Return whether a name or role may be what a pronoun stands for."""
        text = self._prose.folded[span.start : span.end]
        words = [word.strip(".").lower() for word in text.replace("-", " ").split()]
        if words[-1] in _HONOURS:
            return False
        if words[0] in DETERMINERS or words[-1] in ROLES or text[:1].islower():
            plural = words[-1].endswith("s") or words[-1] in BODIES
            return (
                words[-1] not in PAPERS
                and plural == (pronoun == "they")
                and not _other_sex({*words}, pronoun)
            )
        entity = self._entity(span)
        if self._names and not entity:
            # NOTE: "Please try again" begins like a name; the article's names know better.
            return False
        said_of = {*words, *entity.lower().split()[:1], *self._titles.get(entity, ())}
        person = not (said_of.isdisjoint(HE) and said_of.isdisjoint(SHE))
        body = text.isupper() or place(text) is not None or not (person or said_of.isdisjoint(BODIES))
        return body == (pronoun == "they") and not _other_sex(said_of, pronoun)

    def _entity(self, span: Span) -> str:
        """Return the fullest form of the name at a span, "" where none is known."""
        at = bisect_left(self._name_ends, span.start + 1)
        found = at < len(self._names) and self._names[at].start < span.end
        return self._names[at].entity if found else ""


def _other_sex(words: set[str], pronoun: str) -> bool:
    """Return whether a title, role or first name says that the pronoun cannot stand for it."""
    other = {"he": SHE, "she": HE}.get(pronoun)
    own = {"he": HE, "she": SHE}.get(pronoun)
    return other is not None and own is not None and not words.isdisjoint(other) and words.isdisjoint(own)


def span_of(prose: Prose, phrase: Phrase) -> Span:
    """Return the span of a phrase without its possessive ending."""
    end = prose.ends[phrase.last - 1]
    return Span(prose.starts[phrase.first], end - 2 if prose.words[phrase.last - 1].endswith("'s") else end)
