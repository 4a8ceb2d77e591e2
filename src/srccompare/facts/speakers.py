"""Find who said each quotation, and leave the speaker open where the article does.

In order of trust: a subject and verb right after the mark, a cue before, a
cue further on, a paragraph that goes on quoting, the paragraph before. A
pronoun is resolved to whoever spoke last, and says that it was.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.cues_of_speech import INVERTING, STRONG
from srccompare.facts.subjects import (
    Phrase,
    Prose,
    between,
    is_cue,
    phrases,
    subject_after,
    subject_before,
)
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.facts.model import Name, Quotation
    from srccompare.segments.model import Sentence, Witness

_FRAGMENT = 5
_HE_OR_SHE = frozenset(("he", "she", "they", "i", "we"))
_NO_VERB = frozenset(
    (
        "and",
        "or",
        "but",
        "of",
        "in",
        "is",
        "was",
        "has",
        "will",
        "the",
        "a",
        "an",
        "as",
        "to",
        "for",
        "with",
        "at",
    )
    + ("on", "who", "whose", "which", "that", "were", "are")
)
# NOTE: a clause that names its speaker does so within this many words of the mark.
_REACH = 60


class Said(NamedTuple):
    """Hold who says something: the phrase, the verb's token (None for a bare colon), and how."""

    who: Phrase
    verb: int | None
    before: bool


class _Frame(NamedTuple):
    """Hold the tokens of a quotation's own sentence before and after its marks."""

    before: tuple[int, int]
    after: tuple[int, int]
    segment: int


def attribute(
    witness: Witness, quotations: tuple[Quotation, ...], names: tuple[Name, ...]
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker, cue and continuation filled in."""
    if not quotations:
        return ()
    return _Attribution(witness, quotations).run()


class _Attribution:
    """Carry the state of one article's attribution."""

    def __init__(self, witness: Witness, quotations: tuple[Quotation, ...]) -> None:
        self.witness = witness
        self.quotations = quotations
        tokens = witness.tokens
        self.sentences = [s for segment in witness.segments for s in segment.sentences]
        self.starts = [s.start for s in self.sentences]
        quoted = bytearray(len(tokens.starts))
        self.outer = [i for i, q in enumerate(quotations) if q.depth == 0]
        self.ranges: dict[int, range] = {}
        for i in self.outer:
            inside = tokens.within(quotations[i].start, quotations[i].end)
            quoted[inside.start : inside.stop] = b"\1" * len(inside)
            self.ranges[i] = inside
        self.prose = Prose(witness.folded, tokens.starts, tokens.ends, tokens.words, quoted)
        self.reports: dict[int, Said | None] = {}

    def run(self) -> tuple[Quotation, ...]:
        """Attribute every outer quotation, in text order."""
        frames = {i: self._frame(i) for i in self.outer}
        said = {i: self._own(i, frames[i]) for i in self.outer}
        carried: dict[int, Said] = {}
        for place, i in enumerate(self.outer):
            if said[i] is None and (found := self._carry(place, frames, said, carried)) is not None:
                carried[i] = found
        result = list(self.quotations)
        last: Span | None = None
        for place, i in enumerate(self.outer):
            found = said[i] or carried.get(i)
            earlier = self.outer[place - 1] if place else None
            result[i] = self._filled(i, found, i in carried, last, earlier, frames)
            if result[i].named is not None and not self._is_pronoun(result[i]):
                last = result[i].named
        return tuple(result)

    # -- the quotation's own sentence

    def _sentence_at(self, offset: int) -> int:
        """Return the index of the last sentence that begins at or before `offset`."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _frame(self, i: int) -> _Frame:
        """Return the tokens around a quotation, inside its own sentence."""
        quotation, inside = self.quotations[i], self.ranges[i]
        opening = self.sentences[self._sentence_at(quotation.start - 1)]
        at = self._sentence_at(quotation.end)
        closing = self.sentences[at]
        after = (inside.stop, min(max(inside.stop, closing.last), inside.stop + _REACH))
        ends = self.prose.folded[quotation.end - 1]
        if after[0] == after[1] and ends in "?!" and at + 1 < len(self.sentences):
            following = self.sentences[at + 1]
            if following.segment == closing.segment:
                after = (following.first, min(following.last, following.first + _REACH))
        elif ends == ".":
            after = (inside.stop, inside.stop)
        before = max(min(opening.first, inside.start), inside.start - _REACH)
        return _Frame((before, inside.start), after, opening.segment)

    def _own(self, i: int, frame: _Frame) -> Said | None:
        """Return who speaks by the words of the quotation's own sentence."""
        after = phrases(self.prose, *frame.after) if frame.after[0] < frame.after[1] else []
        found = self._directly_after(i, frame.after, after)
        if found is not None:
            return found
        before = phrases(self.prose, *frame.before) if frame.before[0] < frame.before[1] else []
        return (
            self._before(i, frame.before, before)
            or self._according(frame, before + after)
            or self._further_on(frame.after, after)
        )

    def _directly_after(self, i: int, span: tuple[int, int], found: Sequence[Phrase]) -> Said | None:
        """Read `,” NAME (…), …, VERB` and `,” said NAME`."""
        first, last = span
        if first == last or self.prose.quoted[first]:
            return None
        words = self.prose.words
        quotation = self.quotations[i]
        gap = self.prose.folded[quotation.end - 1 : self.prose.starts[first]]
        stops = any(mark in gap for mark in ",?!—-…") or gap[:1] == "."
        if words[first] in INVERTING and is_cue(self.prose, first):
            who = subject_after(self.prose, found, first)
            return Said(who, first, False) if who else None
        if not found or found[0].first != first or found[0].owns:
            return None
        who = found[0]
        if ":" in gap and who.kind == "name" and self.prose.gap(who.last - 1)[:1] in {"\n", ""}:
            return Said(who, None, False)
        verb = self._verb_of(who, found, last, any_verb=stops and who.kind != "role")
        return Said(self._fullest(found, who, verb), verb, False) if verb is not None else None

    def _fullest(self, found: Sequence[Phrase], who: Phrase, verb: int) -> Phrase:
        """Return the name in apposition to a role (`the mayor, Jo Smith, said`), else the phrase itself."""
        if who.kind != "role":
            return who
        for later in found:
            if later.first >= who.last and later.last <= verb and later.kind == "name" and not later.oblique:
                gap = self.prose.gap(later.first - 1)
                if gap in {", ", " "} and not later.owns and later.first - who.last <= 8:
                    return later
        return who

    def _verb_of(self, who: Phrase, found: Sequence[Phrase], last: int, *, any_verb: bool) -> int | None:
        """Return the verb that a subject right after the mark governs."""
        prose, words = self.prose, self.prose.words
        index = who.last
        direct = not any(mark in prose.gap(index - 1) for mark in ",(—;")
        while index < min(last, who.last + 5) and direct and between(words[index]):
            index += 1
        if index >= last:
            return None
        if direct and not prose.quoted[index]:
            if is_cue(prose, index):
                return index
            if (
                any_verb
                and words[index].isalpha()
                and not prose.capital(index)
                and words[index] not in _NO_VERB
            ):
                return index
        for index in range(who.last, min(last, who.last + 30)):
            if is_cue(prose, index) and self._resumes(who, index):
                return index
        return None

    def _resumes(self, who: Phrase, verb: int) -> bool:
        """Tell whether a verb takes up its subject again after an apposition or `of`-phrase."""
        index = verb - 1
        while index > who.last and between(self.prose.words[index]):
            index -= 1
        gap = self.prose.gap(index)
        return who.kind == "role" or any(mark in gap for mark in ",)—")

    def _before(self, i: int, span: tuple[int, int], found: Sequence[Phrase]) -> Said | None:
        """Read `NAME said … “`, `said NAME: “`, `NAME: “`."""
        first, last = span
        cues = [v for v in range(last - 1, max(first, last - 45) - 1, -1) if is_cue(self.prose, v)]
        cues.sort(key=lambda v: (self.prose.words[v] not in STRONG, -v))
        for verb in cues:
            who = subject_before(self.prose, found, verb)
            if (
                who is None
                and (verb == first or self.prose.quoted[verb - 1])
                and self.prose.words[verb] in INVERTING
            ):
                who = subject_after(self.prose, found, verb)
            if who is not None:
                return Said(who, verb, True)
        if found and ":" in self.prose.folded[self.prose.ends[last - 1] : self.quotations[i].start]:
            who = next((p for p in found if not p.oblique and not p.owns), None)
            return Said(who, None, True) if who else None
        return None

    def _according(self, frame: _Frame, found: Sequence[Phrase]) -> Said | None:
        """Read `according to NAME`."""
        words = self.prose.words
        for first, last in (frame.after, frame.before):
            for index in range(first, last - 1):
                if words[index] == "according" and words[index + 1] == "to" and not self.prose.quoted[index]:
                    who = next((p for p in found if index + 2 <= p.first <= index + 8), None)
                    if who is not None:
                        return Said(who, index, False)
        return None

    def _further_on(self, span: tuple[int, int], found: Sequence[Phrase]) -> Said | None:
        """Read a cue that stands further on in the sentence."""
        first, last = span
        for verb in range(first, min(last, first + 30)):
            if is_cue(self.prose, verb):
                who = subject_before(self.prose, found, verb)
                if who is None and self.prose.words[verb] in INVERTING:
                    who = subject_after(self.prose, found, verb)
                if who is not None:
                    return Said(who, verb, False)
        return None

    # -- other sentences

    def _carry(
        self, place: int, frames: dict[int, _Frame], said: dict[int, Said | None], carried: dict[int, Said]
    ) -> Said | None:
        """Return the speaker that a quotation without a cue takes over."""
        i = self.outer[place]
        if len(self.ranges[i]) < _FRAGMENT - 1:
            return None
        segment = frames[i].segment
        for earlier in reversed(self.outer[max(0, place - 4) : place]):
            if frames[earlier].segment != segment:
                break
            if (found := said[earlier] or carried.get(earlier)) is not None:
                return found
        sentence = self._sentence_at(self.quotations[i].start - 1)
        for back in range(sentence - 1, max(-1, sentence - 3), -1):
            if self.sentences[back].segment != segment:
                break
            if (found := self._reported(back)) is not None:
                return found
        if place + 1 < len(self.outer):
            later = self.outer[place + 1]
            found = said[later]
            if frames[later].segment == segment and found is not None and not found.before:
                return found
        return self._from_paragraph_before(i, frames[i], place, said, carried, frames)

    def _from_paragraph_before(
        self,
        i: int,
        frame: _Frame,
        place: int,
        said: dict[int, Said | None],
        carried: dict[int, Said],
        frames: dict[int, _Frame],
    ) -> Said | None:
        """Return the last speaker of the paragraph before, for a quotation that opens its own."""
        segment = self.witness.segments[frame.segment]
        if self.quotations[i].start - segment.start > 2 or not frame.segment:
            return None
        if place and frames[self.outer[place - 1]].segment == frame.segment - 1:
            earlier = self.outer[place - 1]
            return said[earlier] or carried.get(earlier)
        above = self.witness.segments[frame.segment - 1]
        if not above.sentences:
            return None
        at = self._sentence_at(above.sentences[-1].start)
        return next(
            (found for back in range(at, max(-1, at - 3), -1)
             if self.sentences[back].segment == frame.segment - 1 and (found := self._reported(back)) is not None),
            None,
        )  # fmt: skip

    def _reported(self, index: int) -> Said | None:
        """Return who speaks in a sentence of reported speech."""
        if index not in self.reports:
            self.reports[index] = self._read_report(self.sentences[index])
        return self.reports[index]

    def _read_report(self, sentence: Sentence) -> Said | None:
        """Read the first strong cue with a subject before it."""
        verbs = [
            v
            for v in range(sentence.first, min(sentence.last, sentence.first + 60))
            if self.prose.words[v] in STRONG and is_cue(self.prose, v)
        ]
        if not verbs:
            return None
        found = phrases(self.prose, sentence.first, min(sentence.last, sentence.first + 70))
        for verb in verbs:
            if (who := subject_before(self.prose, found, verb)) is not None:
                return Said(who, verb, True)
        return None

    # -- filling in

    def _is_pronoun(self, quotation: Quotation) -> bool:
        return quotation.speaker is not None and quotation.speaker.lower() in _HE_OR_SHE

    def _filled(
        self,
        i: int,
        said: Said | None,
        carried: bool,
        last: Span | None,
        earlier: int | None,
        frames: dict[int, _Frame],
    ) -> Quotation:
        """Return a quotation with its speaker, a pronoun resolved to `last`."""
        quotation = self.quotations[i]
        if said is None:
            return quotation
        prose, text = self.prose, self.witness.article.text
        start, end = prose.starts[said.who.first], prose.ends[said.who.last - 1]
        if prose.words[said.who.last - 1].endswith("'s"):
            end -= 2
        cue = None
        if said.verb is not None and not carried:
            cue = text[prose.starts[said.verb] : prose.ends[said.verb]]
        named = Span(start, end)
        inferred = carried
        if (
            said.who.kind == "pronoun"
            and last is not None
            and prose.words[said.who.first] in {"he", "she", "they"}
        ):
            named, inferred = last, True
        continues = quotation.continues
        if continues is None and earlier is not None and self._interrupted(earlier, i, frames):
            continues = earlier
        return quotation._replace(
            speaker=text[named.start : named.end],
            named=named,
            cue=cue,
            inferred=inferred,
            continues=continues,
        )

    def _interrupted(self, earlier: int, i: int, frames: dict[int, _Frame]) -> bool:
        """Tell whether a quotation goes on with the one before it: a comma there, a small letter here."""
        before, here = self.quotations[earlier], self.quotations[i]
        return (
            frames[earlier].segment == frames[i].segment
            and here.start - before.end < 160
            and self.prose.folded[before.end - 1] in ",—-"
            and self.prose.folded[here.start].islower()
        )
