"""What was said in one go, however an article interrupts it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.speakers.cues_of_speech import TITLES
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from srccompare.comparison.model import Source
    from srccompare.facts.model import Quotation
    from srccompare.segments.model import Witness

# NOTE: `“A,” she said, “b”` and `“A,” she said. “B”` leave about this much between the parts.
_INTERRUPTION = 120
_LONGEST_CHAIN = 6
# NOTE: where one article goes on with "but not …" and the other's next quotation opens with "But",
# the "but" alone does not make that quotation a part of the match.
_FOOTHOLD = 3
# NOTE: comparing two word lists takes memory for every pair of words; a mark that nobody closes
# may quote a whole book, and two of those must not fill the machine.
_MOST_WORDS = 5_000


@cache
def _editorial_marks() -> re.Pattern[str]:
    """Compile the pattern of brackets and ellipses, which few articles need."""
    return re.compile(r"\[[^\]\n]{0,200}\]|\([^)\n]{0,40}\)|…|\.\s?\.\s?\.(?:\s?\.)?")


class Utterance(NamedTuple):
    """Hold one quotation, or the parts of one that its article interrupts.

    `parts` are indices into the article's quotations, `span` reaches from the
    first part's start to the last one's end. `words` are those inside the
    marks, `starts` and `ends` their offsets. `bracketed` has 1 for a word in
    brackets, `elided` the numbers of words before which an ellipsis
    stands. `quotations` are all of the article's. A `loose` chain is one of
    whole sentences, which another article may print unbroken.
    """

    witness: Witness
    parts: tuple[int, ...]
    span: Span
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    bracketed: bytes
    elided: frozenset[int]
    sentences: range
    quotations: tuple[Quotation, ...]
    loose: bool = False

    @property
    def quotation(self) -> Quotation:
        """Return the first part, which has the speaker."""
        return self.quotations[self.parts[0]]

    def gap(self, index: int) -> str:
        """Return what stands between the word before `index` and that at `index` (folded)."""
        return self.witness.folded[self.ends[index - 1] : self.starts[index]]

    def stops(self, index: int, marks: str) -> bool:
        """Return whether one of the marks stands before the word at `index`; the point of "Sen." is none."""
        gap = self.gap(index)
        if gap == ". " and (self.words[index - 1] in TITLES or len(self.words[index - 1]) == 1):
            return False
        return any(mark in gap for mark in marks)

    def printed(self, index: int) -> str:
        """Return a word as the article prints it."""
        return self.witness.article.text[self.starts[index] : self.ends[index]]

    def said(self, words: tuple[int, int]) -> tuple[str, ...]:
        """Return a half-open range of the words; an ampersand in an empty one says "and"."""
        if words[0] == words[1] and self.ampersand(words[0]) is not None:
            return ("and",)
        return self.words[words[0] : words[1]]

    def ampersand(self, index: int) -> int | None:
        """Return the offset of the ampersand before the word at `index`, None where there is none."""
        if not 0 < index < len(self.words):
            return None
        at = self.witness.folded.find("&", self.ends[index - 1], self.starts[index])
        return at if at >= 0 else None


def utterances(source: Source) -> list[Utterance]:
    """Return every outer quotation of the compared sentences, then every chain of several."""
    witness, quotations = source.witness, source.facts.quotations
    outer = [i for i, q in enumerate(quotations) if q.depth == 0]
    single = [unit for i in outer if (unit := _utterance(witness, quotations, (i,))) is not None]
    outer = [unit.parts[0] for unit in single]
    interrupted = set(_chains(outer, lambda before, here: quotations[here].continues == before))
    loose = set(_chains(outer, lambda before, here: _goes_on(quotations, before, here)))
    chains = [
        unit._replace(loose=parts not in interrupted)
        for parts in sorted(interrupted | loose)
        if (unit := _utterance(witness, quotations, parts)) is not None
    ]
    return single + chains


def narrowed(unit: Utterance, words: tuple[int, int]) -> Utterance:
    """Return the parts that a range of the words reaches into; the utterance itself where that is all."""
    inside = tuple(part for part in unit.parts if _touches(unit, unit.quotations[part], words))
    if len(inside) in (0, len(unit.parts)):
        return unit
    smaller = _utterance(unit.witness, unit.quotations, inside)
    return unit if smaller is None else smaller._replace(loose=unit.loose and len(inside) > 1)


def in_same_place(a: Utterance, b: Utterance) -> bool:
    """Return whether two quotations have one cue and the same word next to them, or are whole sentences."""
    before_a, after_a = _beside(a)
    before_b, after_b = _beside(b)
    cues = {(unit.quotation.cue or "").lower() for unit in (a, b)}
    whole = not (before_a or before_b or after_a or after_b)
    return len(cues) == 1 and (whole or before_a == before_b != "" or after_a == after_b != "")


def _beside(unit: Utterance) -> tuple[str, str]:
    """Return the words of its sentence right before and right after an utterance, "" at either end."""
    witness = unit.witness
    tokens = witness.tokens
    first = bisect_left(tokens.starts, unit.starts[0])
    stop = bisect_left(tokens.starts, unit.ends[-1])
    opening, closing = witness.sentences[unit.sentences[0]], witness.sentences[unit.sentences[-1]]
    before = tokens.words[first - 1] if first > opening.first else ""
    return before, tokens.words[stop] if stop < closing.last else ""


def _touches(unit: Utterance, part: Quotation, words: tuple[int, int]) -> bool:
    """Return whether a range of words reaches into a part by more than a chance word or two."""
    first, last = bisect_left(unit.starts, part.start), bisect_left(unit.starts, part.end)
    return min(words[1], last) - max(words[0], first) >= min(_FOOTHOLD, last - first)


def _chains(outer: Sequence[int], goes_on: Callable[[int, int], bool]) -> Iterator[tuple[int, ...]]:
    """Yield the runs of two quotations and more in which each goes on from the one before."""
    chain: list[int] = []
    for index in outer:
        if chain and len(chain) < _LONGEST_CHAIN and goes_on(chain[-1], index):
            chain.append(index)
            continue
        if len(chain) > 1:
            yield tuple(chain)
        chain = [index]
    if len(chain) > 1:
        yield tuple(chain)


def _goes_on(quotations: Sequence[Quotation], before: int, here: int) -> bool:
    """Return whether two quotations in a row belong to one utterance."""
    earlier, later = quotations[before], quotations[here]
    if later.continues == before:
        return True
    near = later.start - earlier.end <= _INTERRUPTION
    return near and earlier.named is not None and earlier.named == later.named


def _utterance(
    witness: Witness, quotations: tuple[Quotation, ...], parts: tuple[int, ...]
) -> Utterance | None:
    """Gather the words of the parts; None for one without words or outside the compared sentences."""
    first, last = quotations[parts[0]], quotations[parts[-1]]
    sentence = witness.sentence_at(first.start)
    if sentence < 0 or witness.sentences[sentence].end <= first.start:
        return None
    tokens = witness.tokens
    inside = [i for part in parts for i in tokens.within(quotations[part].start, quotations[part].end)]
    del inside[_MOST_WORDS:]
    if not inside:
        return None
    starts = tuple(tokens.starts[i] for i in inside)
    bracketed, elided = _editorial(witness.folded, [quotations[part] for part in parts], starts)
    return Utterance(
        witness,
        parts,
        Span(first.start, last.end),
        tuple(_plain(tokens.words[i]) for i in inside),
        starts,
        tuple(tokens.ends[i] for i in inside),
        bracketed,
        elided,
        range(sentence, max(sentence, witness.sentence_at(last.end - 1)) + 1),
        quotations,
    )


def _plain(word: str) -> str:
    """Return a word without the dots of an acronym."""
    return word.replace(".", "") if "." in word and not word[0].isdigit() else word


def _editorial(
    folded: str, parts: Sequence[Quotation], starts: Sequence[int]
) -> tuple[bytes, frozenset[int]]:
    """Return which words stand in brackets, and before which an ellipsis stands."""
    bracketed = bytearray(len(starts))
    elided: set[int] = set()
    for part in parts:
        text = folded[part.start : part.end]
        if not any(sign in text for sign in ("[", "(", "…", "..", ". .")):
            continue
        for match in _editorial_marks().finditer(folded, part.start, part.end):
            first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
            if match.group()[0] in "[(" and first < last:
                bracketed[first:last] = b"\1" * (last - first)
            else:
                elided.add(first)
    return bytes(bracketed), frozenset(elided)
