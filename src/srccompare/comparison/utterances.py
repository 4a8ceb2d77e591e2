"""What was said in one go, however an article interrupts it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.cues_of_speech import TITLES
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from srccompare.comparison.model import Source
    from srccompare.facts.model import Quotation
    from srccompare.segments.model import Witness

# NOTE: `“A,” she said, “b”` and `“A,” she said. “B”` leave about this much between the parts.
_INTERRUPTION = 120
_LONGEST_CHAIN = 6
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
    stands. A `loose` chain is one of whole sentences, which another article
    may print unbroken.
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
    quotation: Quotation
    loose: bool = False

    def gap(self, index: int) -> str:
        """Return what stands between the word before `index` and that at `index` (folded)."""
        return self.witness.folded[self.ends[index - 1] : self.starts[index]]

    def stops(self, index: int, marks: str) -> bool:
        """Tell whether one of the marks stands before the word at `index`; the point of "Sen." is none."""
        gap = self.gap(index)
        if gap == ". " and (self.words[index - 1] in TITLES or len(self.words[index - 1]) == 1):
            return False
        return any(mark in gap for mark in marks)

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
    begins = [s.start for s in witness.sentences]
    found = [
        unit
        for index, quotation in enumerate(quotations)
        if quotation.depth == 0 and (unit := _utterance(witness, quotations, (index,), begins)) is not None
    ]
    outer = [unit.parts[0] for unit in found]
    interrupted = set(_chains(outer, lambda before, here: quotations[here].continues == before))
    loose = set(_chains(outer, lambda before, here: _goes_on(witness, quotations, before, here)))
    for chain in sorted(interrupted | loose):
        unit = _utterance(witness, quotations, chain, begins)
        if unit is not None:
            found.append(unit._replace(loose=chain not in interrupted))
    return found


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


def _goes_on(witness: Witness, quotations: Sequence[Quotation], before: int, here: int) -> bool:
    """Tell whether two quotations in a row belong to one utterance."""
    earlier, later = quotations[before], quotations[here]
    if later.continues == before:
        return True
    between = witness.folded[earlier.end : later.start]
    return (
        earlier.speaker is not None
        and earlier.named == later.named
        and len(between) <= _INTERRUPTION
        and "\n" not in between
    )


def _utterance(
    witness: Witness, quotations: Sequence[Quotation], parts: tuple[int, ...], begins: Sequence[int]
) -> Utterance | None:
    """Gather the words of the parts; nothing for one without words or outside the compared sentences."""
    first, last = quotations[parts[0]], quotations[parts[-1]]
    sentence = bisect_right(begins, first.start) - 1
    if sentence < 0 or witness.sentences[sentence].end <= first.start:
        return None
    tokens = witness.tokens
    inside = [i for part in parts for i in tokens.within(quotations[part].start, quotations[part].end)]
    del inside[_MOST_WORDS:]
    if not inside:
        return None
    starts = tuple(tokens.starts[i] for i in inside)
    bracketed, elided = _editorial(witness.folded, first.start, last.end, starts)
    ends = tuple(tokens.ends[i] for i in inside)
    return Utterance(
        witness,
        parts,
        Span(first.start, last.end),
        tuple(_plain(tokens.words[i]) for i in inside),
        starts,
        ends,
        bracketed,
        elided,
        range(sentence, max(sentence + 1, bisect_right(begins, last.end - 1))),
        first,
    )


def _plain(word: str) -> str:
    """Return a word without the dots of an acronym."""
    return word.replace(".", "") if "." in word and not word[0].isdigit() else word


def _editorial(folded: str, start: int, end: int, starts: Sequence[int]) -> tuple[bytes, frozenset[int]]:
    """Return which words stand in brackets, and before which an ellipsis stands."""
    bracketed = bytearray(len(starts))
    elided: set[int] = set()
    if any(sign in folded[start:end] for sign in ("[", "(", "…", "..", ". .")):
        for match in _editorial_marks().finditer(folded, start, end):
            first, last = bisect_right(starts, match.start() - 1), bisect_right(starts, match.end() - 1)
            if match.group()[0] in "[(" and first < last:
                bracketed[first:last] = b"\1" * (last - first)
            else:
                elided.add(first)
    return bytes(bracketed), frozenset(elided)
