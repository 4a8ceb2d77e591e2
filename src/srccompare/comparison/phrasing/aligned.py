"""Two linked sentences, unit by unit, with the cues that stand on each unit."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from srccompare.alignment.wording import Step, steps, units
from srccompare.comparison.model import Divergence, Mention, SpanEdit
from srccompare.facts.model import beginning_in
from srccompare.text.places import place
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Link
    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import DetailKind, Source
    from srccompare.facts.model import Cue, CueKind, Date, Name
    from srccompare.severity import Severity


_TOGETHER = 3
"""The content units that two sentences must have in common for one to be a copy of the other."""
_OWN = 2
"""The content units that either may have for itself."""
_COPIED = 3
"""How many times what they have for themselves they must have in common."""
_MARKS = (",", ";", ":", "—", "(", ")")


class Reading(NamedTuple):
    """Hold one compared sentence of a source: its units, its cues and the unit each cue begins on."""

    span: Span
    units: list[Unit]
    cues: tuple[tuple[int, Cue], ...]

    def of(self, kind: CueKind) -> list[tuple[int, Cue]]:
        """Return the cues of one kind with their units."""
        return [(at, cue) for at, cue in self.cues if cue.kind == kind]

    def clause(self, at: int, before: int, after: int) -> range:
        """Return the units around `at` that no punctuation parts from it."""
        first = last = at
        while first > 0 and at - first < before and not parted(self.units[first]):
            first -= 1
        while last + 1 < len(self.units) and last - at < after and not parted(self.units[last + 1]):
            last += 1
        return range(first, last + 1)


class Side:
    """Hold one source; each of its sentences is read once however many links it has."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.witness = source.witness
        self._read: dict[int, Reading] = {}

    def sentence(self, index: int) -> Reading:
        """Return one compared sentence."""
        if index not in self._read:
            _, start, end, *_ = self.witness.sentences[index]
            span = Span(start, end)
            found = units(self.witness, span)
            starts = [unit.start for unit in found]
            cues = tuple((bisect_right(starts, cue.start) - 1, cue) for cue in self.cues_in(span))
            self._read[index] = Reading(span, found, tuple((at, cue) for at, cue in cues if at >= 0))
        return self._read[index]

    def size(self, index: int) -> int:
        """Count the tokens of one compared sentence."""
        return self.witness.sentences[index].last - self.witness.sentences[index].first

    def introduced(self, index: int) -> bool:
        """Return whether the sentence before, in the same paragraph, names the source of what it says."""
        if index == 0 or self.witness.sentences[index].segment != self.witness.sentences[index - 1].segment:
            return False
        return bool(self.sentence(index - 1).of("attribution"))

    def says(self, form: str) -> bool:
        """Return whether the article has the last word of a name anywhere."""
        last = form.lower().replace("-", " ").split()[-1:]
        return bool(last) and last[0] in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        """Return the words of the article, without a possessive."""
        return frozenset(word.removesuffix("'s") for word in self.witness.tokens.words)

    @cached_property
    def countries(self) -> frozenset[str]:
        """Return the keys of the countries that the article names."""
        found = {place(name.entity) for name in self.source.facts.names}
        return frozenset(key for key in found if key is not None)

    def others_with(self, stem: str, index: int) -> Iterator[Reading]:
        """Yield the compared sentences, but the one of `index`, that have a word of a stem."""
        return (self.sentence(at) for at in self._holding.get(stem, ()) if at != index)

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        """Return which compared sentences hold each stem."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self.witness.sentences):
            for stem in dict.fromkeys(self.witness.stems[sentence.first : sentence.last]):
                found[stem].append(at)
        return found

    def cues_in(self, span: Span) -> Sequence[Cue]:
        """Return the cues that begin in a span."""
        return beginning_in(self.source.facts.cues, span)

    def dates_in(self, span: Span) -> Sequence[Date]:
        """Return the dates that begin in a span."""
        return beginning_in(self.source.facts.dates, span)

    def names_in(self, span: Span) -> Sequence[Name]:
        """Return the names that begin in a span."""
        return beginning_in(self.source.facts.names, span)

    def mention(self, span: Span) -> Mention:
        """Return a span of this source as a mention."""
        return Mention(self.witness.siglum, span.start, span.end)


class Pair(NamedTuple):
    """Hold two linked sentences, the steps from one to the other, and which unit of A meets which of B.

    `moved_a` and `moved_b` are the content units without a partner that the
    other sentence has elsewhere: "Mayor Hale said" at its other end.
    """

    link: Link
    a: Reading
    b: Reading
    path: list[Step]
    partner: dict[int, int]
    moved_a: frozenset[int]
    moved_b: frozenset[int]

    @property
    def copied(self) -> bool:
        """Return whether one sentence is the other but for a word or two and the order of its parts."""
        if self.link.relation == "near-verbatim":
            return True
        met = len(self.partner) + len(self.moved_a)
        if self.link.tier != "firm" or met < _TOGETHER:
            return False
        own = sum(unit.content for unit in self.a.units) - met
        other = sum(unit.content for unit in self.b.units) - met
        return max(own, other) <= _OWN and (own + other) * _COPIED <= 2 * met

    def turned(self) -> Pair:
        """Return the pair seen from B."""
        back = [Step(s.b_first, s.b_last, s.a_first, s.a_last, s.matched, s.same) for s in self.path]
        partner = {y: x for x, y in self.partner.items()}
        return Pair(self.link, self.b, self.a, back, partner, self.moved_b, self.moved_a)

    def support(self, a_at: int, b_at: int, reach: int) -> tuple[int, int]:
        """Count the content units near `a_at`: those that meet one near `b_at`, and all that did not move."""
        near = [
            at
            for at in range(max(0, a_at - reach), min(len(self.a.units), a_at + reach + 1))
            if at != a_at and self.a.units[at].content and at not in self.moved_a
        ]
        met = sum(at in self.partner and abs(self.partner[at] - b_at) <= reach + 2 for at in near)
        return met, len(near)


def pair(a: Side, b: Side, link: Link) -> Pair:
    """Align two linked sentences."""
    return align_readings(link, a.sentence(link.a), b.sentence(link.b))


def align_readings(link: Link, x: Reading, y: Reading) -> Pair:
    """Align two sentences as they were read."""
    path = steps(x.units, y.units)
    partner = {s.a_first: s.b_first for s in path if s.matched and x.units[s.a_first].content}
    moved = _out_of_order(x.units, y.units, partner)
    return Pair(link, x, y, path, partner, *moved)


def _out_of_order(
    a: list[Unit], b: list[Unit], partner: dict[int, int]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the content units of two sentences that meet only out of order."""
    met = frozenset(partner.values())
    waiting: dict[str, list[int]] = {}
    for at, unit in enumerate(b):
        if unit.content and at not in met:
            waiting.setdefault(unit.key, []).append(at)
    moved_a, moved_b = [], []
    for at, unit in enumerate(a):
        if unit.content and at not in partner and waiting.get(unit.key):
            moved_a.append(at)
            moved_b.append(waiting[unit.key].pop(0))
    return frozenset(moved_a), frozenset(moved_b)


class Said(NamedTuple):
    """Hold what one sentence says in a contrast: where, and how it was read."""

    span: Span
    value: str


def contrast(
    a: Side, b: Side, both: Pair, said: tuple[Said, Said], *, kind: DetailKind, severity: Severity, note: str
) -> Divergence:
    """Return a divergence between a stretch of A and a stretch of B."""
    x, y = said
    return Divergence(
        kind,
        "differs",
        Mention(a.witness.siglum, *x.span, x.value),
        Mention(b.witness.siglum, *y.span, y.value),
        (SpanEdit(x.span, y.span),),
        note,
        (both.link.a, both.link.b),
        severity=severity,
    )


def reworded(a: Side, b: Side, both: Pair, edits: Sequence[SpanEdit], note: str) -> Divergence:
    """Return a divergence of wording between two sentences, with the edits that make it."""
    return Divergence(
        "wording",
        "differs",
        a.mention(both.a.span),
        b.mention(both.b.span),
        tuple(edits),
        note,
        (both.link.a, both.link.b),
        severity="note",
    )


def parted(unit: Unit) -> bool:
    """Return whether punctuation parts a unit from the clause before it; a quotation may go on inside one."""
    return unit.before != " " and any(mark in unit.before for mark in _MARKS)


def stretch(reading: Reading, first: int, last: int) -> Span:
    """Return the span of units `first`..`last` (inclusive), which end where their sentence was turned."""
    first, last = min(first, last), max(first, last)
    while reading.units[first].start > reading.units[last].start:
        first += 1
    return Span(reading.units[first].start, reading.units[last].end)


def denied(reading: Reading, at: int) -> bool:
    """Return whether a negation stands in the clause of a unit."""
    clause = reading.clause(at, 8, 4)
    return any(where in clause and where != at for where, _ in reading.of("negation"))


def held(path: Sequence[Step], at: int) -> bool:
    """Return whether a step stands between matched units, or at an end of the sentences."""
    return (at == 0 or path[at - 1].matched) and (at + 1 == len(path) or path[at + 1].matched)
