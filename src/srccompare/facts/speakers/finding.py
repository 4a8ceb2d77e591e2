"""Find who said each quotation, and leave the speaker open where the article does.

In order of trust: a subject and verb right after the mark, a cue before, a
cue further on, a paragraph that goes on quoting, the paragraph before. A
pronoun is resolved to whoever spoke or acted last, and says that it was.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from srccompare.facts.speakers.antecedents import Reports, span_of
from srccompare.facts.speakers.own_clause import FRAGMENT, Attribution, Frame, said_here
from srccompare.facts.speakers.phrases import Prose
from srccompare.text.normalize import on_one_line

if TYPE_CHECKING:
    from srccompare.facts.model import Name, Quotation
    from srccompare.segments.model import Witness
    from srccompare.text.spans import Span

# NOTE: a clause that names its speaker does so within this many words of the mark.
_REACH = 60
_SIGNATURE = 8
_LONGEST_INTERRUPTION = 160
_TOLD = frozenset(("headline", "standfirst", "body"))
_THIRD_PERSON = frozenset(("he", "she", "they"))


def attribute(
    witness: Witness, quotations: tuple[Quotation, ...], names: tuple[Name, ...]
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker, cue and continuation filled in."""
    return _Attribution(witness, quotations, names).run() if quotations else ()


class _Attribution:
    """Carry the state of one article's attribution, quotation by quotation in text order."""

    def __init__(self, witness: Witness, quotations: tuple[Quotation, ...], names: tuple[Name, ...]) -> None:
        tokens = witness.tokens
        self.witness = witness
        self.quotations = list(quotations)
        self.outer = [i for i, q in enumerate(quotations) if q.depth == 0]
        self.sentences = [s for segment in witness.segments for s in segment.sentences]
        self.begins = [s.start for s in self.sentences]
        self.inside = {i: tokens.within(quotations[i].start, quotations[i].end) for i in self.outer}
        quoted = bytearray(len(tokens.starts))
        for inside in self.inside.values():
            quoted[inside.start : inside.stop] = b"\1" * len(inside)
        self.prose = Prose(witness.folded, tokens.starts, tokens.ends, tokens.words, quoted)
        self.told = [segment.kind in _TOLD for segment in witness.segments]
        self.reports = Reports(self.prose, self.sentences, names, self.told)
        self.frames = {i: self._frame(i) for i in self.outer}
        self.said = {i: said_here(self.prose, self.frames[i]) for i in self.outer}
        self.spoken: dict[int, Span] = {}

    def run(self) -> tuple[Quotation, ...]:
        """Attribute every outer quotation."""
        for place, i in enumerate(self.outer):
            said = self.said[i]
            if said is not None:
                self._fill(i, said, carried=False)
            else:
                self._carry(place)
            if place:
                self._continue(self.outer[place - 1], i)
        for i in reversed(self.outer):
            self._hand_back(i)
        return tuple(self.quotations)

    def _hand_back(self, i: int) -> None:
        """Give the speaker to the paragraph that left the quotation open, where only the last has a cue."""
        here = self.quotations[i]
        if (
            here.continues is not None
            and here.named is not None
            and self.quotations[here.continues].named is None
        ):
            self._write(here.continues, here.named, None, inferred=True)

    def _sentence_at(self, offset: int) -> int:
        """Return the index of the last sentence that begins at or before `offset`."""
        return max(0, bisect_right(self.begins, offset) - 1)

    def _frame(self, i: int) -> Frame:
        """Return what stands around a quotation inside its own sentence."""
        quotation, inside = self.quotations[i], self.inside[i]
        prose = self.prose
        opening = self.sentences[self._sentence_at(quotation.start - 1)]
        segment = self.witness.segments[opening.segment]
        first, last = self._after(i)
        before = max(min(opening.first, inside.start), inside.start - _REACH)
        signed = segment.sentences[-1].last
        following = prose.starts[inside.stop] if inside.stop < signed else segment.end
        return Frame(
            (before, inside.start),
            (first, min(last, first + _REACH)),
            (inside.stop, signed if inside.stop < signed <= inside.stop + _SIGNATURE else inside.stop),
            prose.folded[prose.ends[inside.start - 1] : quotation.start] if before < inside.start else "",
            prose.folded[quotation.end - 1 : max(following, quotation.end)],
            len(inside),
            opening.segment,
        )

    def _after(self, i: int) -> tuple[int, int]:
        """Return the range of the tokens that follow a quotation in its sentence.

        A full stop inside the marks ends the sentence; a question mark may
        not, whatever the splitter says.
        """
        stop, end = self.inside[i].stop, self.quotations[i].end
        at = self._sentence_at(end)
        closing = self.sentences[at]
        ends = self.prose.folded[end - 1]
        if ends == ".":
            return stop, stop
        if stop >= closing.last and ends in "?!" and at + 1 < len(self.sentences):
            following = self.sentences[at + 1]
            if following.segment == closing.segment:
                return following.first, following.last
        return stop, max(stop, closing.last)

    def _fill(self, i: int, said: Attribution, *, carried: bool) -> None:
        """Write down who says a quotation, a pronoun resolved where somebody fits."""
        named, inferred = span_of(self.prose, said.who), carried
        sentence = self._sentence_at(named.start)
        if said.who.kind == "pronoun" and self.prose.words[said.who.first] in _THIRD_PERSON:
            found = self.reports.antecedent(said.who.first, sentence, self.spoken)
            if found is not None:
                named, inferred = found, True
        text = self.witness.article.text
        cue = None
        if said.verb is not None and not carried:
            cue = on_one_line(text[self.prose.starts[said.verb] : self.prose.ends[said.verb]])
        if said.who.kind != "pronoun" or inferred:
            self.spoken[sentence] = named
        self._write(i, named, cue, inferred=inferred)

    def _write(self, i: int, named: Span, cue: str | None, *, inferred: bool) -> None:
        """Replace a quotation by one with its speaker."""
        speaker = on_one_line(self.witness.article.text[named.start : named.end])
        self.quotations[i] = self.quotations[i]._replace(
            speaker=speaker, named=named, cue=cue, inferred=inferred
        )

    def _continue(self, earlier: int, i: int) -> None:
        """Join a quotation to the one before: a comma there, a small letter here."""
        before, here = self.quotations[earlier], self.quotations[i]
        if (
            here.continues is None
            and here.speaker is not None
            and self.frames[earlier].segment == self.frames[i].segment
            and here.start - before.end < _LONGEST_INTERRUPTION
            and self.prose.folded[before.end - 1] in ",—-"
            and self.prose.folded[here.start].islower()
        ):
            self.quotations[i] = here._replace(continues=earlier)

    def _carry(self, place: int) -> None:
        """Give a quotation without a cue the speaker of what stands around it."""
        i = self.outer[place]
        continued = self.quotations[i].continues
        long = len(self.inside[i]) >= FRAGMENT - 1
        if continued is None and not self._is_sentence(i) and (not long or self._is_owned(i)):
            return
        source = continued if continued is not None else self._same_paragraph(place)
        if source is not None and (named := self.quotations[source].named) is not None:
            self._write(i, named, None, inferred=True)
            return
        if not long:
            return
        said = self._reported_above(i) or self._said_next(place) or self._paragraph_before(place)
        if isinstance(said, Attribution):
            self._fill(i, said, carried=True)

    def _is_sentence(self, i: int) -> bool:
        """Return whether a quotation is a whole sentence with nothing around it."""
        first, last = self.frames[i].before
        return first == last and self.prose.folded[self.quotations[i].end - 1] in ".!?"

    def _is_owned(self, i: int) -> bool:
        """Return whether a possessive before the mark says whose words they are ("Quill's “…” speech")."""
        first, last = self.frames[i].before
        return first < last and self.prose.possessive(last - 1)

    def _same_paragraph(self, place: int) -> int | None:
        """Return the nearest quotation before it in the paragraph that has a speaker."""
        segment = self.frames[self.outer[place]].segment
        for earlier in reversed(self.outer[max(0, place - 4) : place]):
            if self.frames[earlier].segment != segment:
                return None
            if self.quotations[earlier].named is not None:
                return earlier
        return None

    def _reported_above(self, i: int) -> Attribution | None:
        """Return who speaks in the two sentences before it in the paragraph."""
        at = self._sentence_at(self.quotations[i].start - 1)
        return self._last_report(range(at - 1, max(-1, at - 3), -1), self.frames[i].segment)

    def _last_report(self, sentences: range, segment: int) -> Attribution | None:
        """Return the first report among sentences, as long as they stand in the segment."""
        for index in sentences:
            if self.sentences[index].segment != segment:
                return None
            if (found := self.reports.speaker(index)) is not None:
                return Attribution(*found, before=True)
        return None

    def _said_next(self, place: int) -> Attribution | None:
        """Return who says the next quotation of the paragraph, unless its cue stands before it."""
        if place + 1 == len(self.outer):
            return None
        later = self.outer[place + 1]
        said = self.said[later]
        same = self.frames[later].segment == self.frames[self.outer[place]].segment
        return said if same and said is not None and not said.before else None

    def _paragraph_before(self, place: int) -> Attribution | None:
        """Return the last speaker of the paragraph before, for a quotation that opens its own."""
        i = self.outer[place]
        number = self.frames[i].segment
        if self.quotations[i].start - self.witness.segments[number].start > 2:
            return None
        number = next((n for n in range(number - 1, max(-1, number - 4), -1) if self.told[n]), -1)
        if number < 0:
            return None
        if place and self.frames[self.outer[place - 1]].segment == number:
            earlier = self.quotations[self.outer[place - 1]].named
            if earlier is not None:
                self._write(i, earlier, None, inferred=True)
            return None
        above = self.witness.segments[number].sentences
        if not above:
            return None
        at = self._sentence_at(above[-1].start)
        return self._last_report(range(at, max(-1, at - 3), -1), number)
