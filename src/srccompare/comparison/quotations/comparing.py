"""Compare the quotations of two articles.

Each quotation is set against the ones that share a run of words with it; the
best match wins and uses up both. Then the shared stretch is judged: the same
words, other typography, cut on one side, or altered.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.model import Agreement, Divergence, Mention, SpanEdit
from srccompare.comparison.quotations.attributions import People, are_apart, other_speaker
from srccompare.comparison.quotations.narration import narrated
from srccompare.comparison.quotations.quoted_words import Core, core, is_same, is_same_in_place, reordered
from srccompare.comparison.quotations.utterances import Utterance, in_same_place, narrowed, utterances
from srccompare.comparison.quotations.verdicts import Differing, Same, verdict
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Detail, Source
    from srccompare.comparison.quotations.quoted_words import WordEdit

_GRAM = 3
# NOTE: a run of words that stands in more quotations than this finds nothing in particular.
_COMMON = 24
_CANDIDATES = 6
# NOTE: fewer words than this are matched only where their sentences are.
_LEAST_ALONE = 5


class Match(NamedTuple):
    """Hold two utterances and the stretch that both quote."""

    a: Utterance
    b: Utterance
    core: Core


def compare_quotations(a: Source, b: Source, links: Sequence[Link]) -> tuple[Detail, ...]:
    """Return how the quotations of two sources agree and diverge, in the order of `a`."""
    in_a, in_b = utterances(a), utterances(b)
    linked = {(link.a, link.b) for link in links}
    people = People(a, in_a), People(b, in_b)
    found = [(match, _two_remarks(*people, match)) for match in _matches(in_a, in_b)]
    matches = _best(match for match, apart in found if not apart)
    matches += _fragments(*_unmatched(in_a, in_b, matches), linked)
    near = [(link.a, link.b) for link in links if link.relation == "near-verbatim"]
    in_place = _in_place(*_unmatched(in_a, in_b, matches), near) if near else ()
    matches += [match for match in in_place if not _two_remarks(*people, match)]
    details: list[Detail] = []
    for match in sorted(matches, key=lambda match: (match.a.span, match.b.span)):
        sentences = _linked(match, linked)
        details.append(_detail(a, b, match, sentences))
        details += other_speaker(*people, match.a, match.b, sentences)
    left_a, left_b = _unmatched(in_a, in_b, matches)
    for match in _best(match for match, apart in found if apart and match.a in left_a and match.b in left_b):
        if (sentences := _linked(match, linked)) is not None:
            details.append(_with_other_words(a, b, match, sentences))
    details += narrated(a, b, left_a, linked, swapped=False)
    details += narrated(b, a, left_b, linked, swapped=True)
    return tuple(details)


def _unmatched(
    in_a: Sequence[Utterance], in_b: Sequence[Utterance], matches: Sequence[Match]
) -> tuple[list[Utterance], list[Utterance]]:
    """Return the utterances of both sides that no match has used, whole or in part."""
    used_a = {part for match in matches for part in match.a.parts}
    used_b = {part for match in matches for part in match.b.parts}
    return [u for u in in_a if used_a.isdisjoint(u.parts)], [u for u in in_b if used_b.isdisjoint(u.parts)]


def _fragments(
    in_a: Sequence[Utterance], in_b: Sequence[Utterance], linked: set[tuple[int, int]]
) -> Iterator[Match]:
    """Yield the quotations of a few words that linked sentences share word for word."""
    waiting: dict[tuple[str, ...], list[Utterance]] = defaultdict(list)
    for unit in in_b:
        if 1 < len(unit.words) < _LEAST_ALONE:
            waiting[unit.words].append(unit)
    for unit in in_a:
        others = waiting.get(unit.words, [])
        for other in others[:_COMMON]:
            whole = (0, len(unit.words))
            match = Match(unit, other, Core(whole, whole, len(unit.words), 1.0, ()))
            if _linked(match, linked) is not None:
                others.remove(other)
                yield match
                break


def _in_place(
    in_a: Sequence[Utterance], in_b: Sequence[Utterance], near: Sequence[tuple[int, int]]
) -> Iterator[Match]:
    """Yield the quotations of any length that stand in the same place of two sentences nearly the same."""
    by_sentence: dict[int, list[Utterance]] = defaultdict(list)
    for unit in in_b:
        if len(unit.parts) == 1 and len(unit.words) > 1:
            by_sentence[unit.sentences[0]].append(unit)
    partners: dict[int, list[int]] = defaultdict(list)
    for x, y in near:
        partners[x].append(y)
    for unit in in_a:
        if len(unit.parts) > 1 or len(unit.words) < 2:
            continue
        others = (other for y in partners.get(unit.sentences[0], ()) for other in by_sentence.get(y, ()))
        for other in islice(others, _COMMON):
            shared = core(unit, other) if in_same_place(unit, other) else None
            if shared is not None and is_same_in_place(unit, other, shared):
                by_sentence[other.sentences[0]].remove(other)
                yield Match(unit, other, shared)
                break


def _matches(in_a: Sequence[Utterance], in_b: Sequence[Utterance]) -> Iterator[Match]:
    """Yield the pairs of utterances that are one, each judged only if they share a run of words."""
    for unit, other in _candidates(in_a, in_b):
        # NOTE: whole sentences on both sides are better matched one by one.
        if (unit.loose and len(other.parts) > 1) or (other.loose and len(unit.parts) > 1):
            continue
        if (moved := reordered(unit, other)) is not None:
            yield Match(unit, other, moved)
            continue
        shared = core(unit, other)
        if shared is None or not is_same(unit, other, shared):
            continue
        match = _narrowed(Match(unit, other, shared))
        if match is not None:
            yield match


def _two_remarks(a: People, b: People, match: Match) -> bool:
    """Return whether two people said something alike; only the same words are one remark misattributed."""
    if not match.core.edits or not are_apart(a, b, match.a, match.b):
        return False
    judged = verdict(match.a, match.b, match.core)
    return isinstance(judged, Differing) and judged.relation == "altered" and judged.severity != "note"


def _narrowed(match: Match) -> Match | None:
    """Leave out the parts that the shared stretch does not reach; they may match another quotation."""
    a, b = narrowed(match.a, match.core.a), narrowed(match.b, match.core.b)
    if a is match.a and b is match.b:
        return match
    shared = core(a, b)
    return Match(a, b, shared) if shared is not None and is_same(a, b, shared) else None


def _candidates(
    in_a: Sequence[Utterance], in_b: Sequence[Utterance]
) -> Iterator[tuple[Utterance, Utterance]]:
    """Yield the pairs worth judging: the same words in the same turn, or the most runs of words shared."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    bags: dict[tuple[str, ...], int] = {}
    turns: dict[tuple[tuple[str, ...], int], int] = {}
    for index, (unit, turn) in enumerate(_with_turns(in_b)):
        turns[unit.words, turn] = index
        bags.setdefault(tuple(sorted(unit.words)), index)
        for gram in dict.fromkeys(_grams(unit.words)):
            holders[gram].append(index)
    for unit, turn in _with_turns(in_a):
        same = turns.get((unit.words, turn), bags.get(tuple(sorted(unit.words))))
        if same is not None:
            yield unit, in_b[same]
        shared = Counter(
            index
            for gram in dict.fromkeys(_grams(unit.words))
            if len(found := holders.get(gram, ())) <= _COMMON
            for index in found
        )
        for index, _ in shared.most_common(_CANDIDATES):
            if index != same:
                yield unit, in_b[index]


def _with_turns(units: Sequence[Utterance]) -> Iterator[tuple[Utterance, int]]:
    """Yield each utterance with how many of the same words came before it."""
    seen: Counter[tuple[str, ...]] = Counter()
    for unit in units:
        yield unit, seen[unit.words]
        seen[unit.words] += 1


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of three words."""
    return zip(*(words[shift:] for shift in range(_GRAM)), strict=False)


def _best(found: Iterator[Match]) -> list[Match]:
    """Return the matches with the most words in common, every quotation in one at most."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept: list[Match] = []
    for match in sorted(found, key=_rank):
        if taken_a.isdisjoint(match.a.parts) and taken_b.isdisjoint(match.b.parts):
            taken_a.update(match.a.parts)
            taken_b.update(match.b.parts)
            kept.append(match)
    return kept


def _rank(match: Match) -> tuple[float, int, Span, Span]:
    """Rank by equal words, weighed by how alike the stretches are; then the fewest parts."""
    parts = len(match.a.parts) + len(match.b.parts)
    return (-match.core.matched * match.core.ratio, parts, match.a.span, match.b.span)


def _linked(match: Match, linked: set[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the first linked pair of sentences that the two utterances stand in."""
    return next(((x, y) for x in match.a.sentences for y in match.b.sentences if (x, y) in linked), None)


def _detail(a: Source, b: Source, match: Match, sentences: tuple[int, int] | None) -> Detail:
    """Put a match into words."""
    judged = verdict(match.a, match.b, match.core)
    both = _mention(a, match.a), _mention(b, match.b)
    edits = tuple(_span_edit(match, edit) for edit in judged.edits)
    if isinstance(judged, Same):
        return Agreement("quotation", judged.relation, *both, edits, judged.note, sentences)
    relation, severity = judged.relation, judged.severity
    return Divergence("quotation", relation, *both, edits, judged.note, sentences, severity=severity)


def _with_other_words(a: Source, b: Source, match: Match, sentences: tuple[int, int]) -> Divergence:
    """Put into words that sentences that report the same give like words to two people."""
    both = _mention(a, match.a), _mention(b, match.b)
    edits = tuple(_span_edit(match, edit) for edit in verdict(match.a, match.b, match.core).edits)
    note = "other words by another speaker"
    return Divergence("attribution", "differs", *both, edits, note, sentences, severity="warning")


def _mention(source: Source, unit: Utterance) -> Mention:
    """Point at an utterance; its value is who says it."""
    return Mention(source.witness.siglum, unit.span.start, unit.span.end, unit.quotation.speaker)


def _span_edit(match: Match, edit: WordEdit) -> SpanEdit:
    """Turn ranges of words into spans of the texts."""
    return SpanEdit(_span(match.a, edit.a), _span(match.b, edit.b))


def _span(unit: Utterance, words: tuple[int, int]) -> Span:
    """Return the span of a range of words; an empty one points at the gap before its word."""
    first, last = words
    if first < last:
        return Span(unit.starts[first], unit.ends[last - 1])
    if (at := unit.ampersand(first)) is not None:
        return Span(at, at + 1)
    at = unit.ends[first - 1] if first else unit.starts[0]
    return Span(at, at)
