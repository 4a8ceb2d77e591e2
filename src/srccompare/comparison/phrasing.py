"""Compare how two articles phrase what both report.

For each pair of linked sentences: the phrases that differ, the steps on the
scale of certainty, the source named or not named, and a negation that stands
on one side only. Pairs of words are listed, never judged.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.alignment.phrases import phrases
from srccompare.alignment.wording import covered, units
from srccompare.comparison.model import Detail, Mention, SpanEdit
from srccompare.comparison.tags import tags
from srccompare.text.spans import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.alignment.phrases import Phrase
    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import Source
    from srccompare.facts.model import Cue, Name

_POSSIBLE = 0.28  # score from which the wording of a possible link is worth comparing
_MOST = 12  # phrases shown for one pair of sentences
_ORDER = ("hedge", "loaded", "attribution", "naming", "date", "style")


def compare_phrasing(
    a: Source, b: Source, links: Sequence[Link], quoted: Sequence[Detail]
) -> tuple[Detail, ...]:
    """Return divergences of wording, certainty, attribution and polarity in linked sentences.

    What `quoted` already shows as a difference between two quotations is not
    shown again as a difference of wording.
    """
    side_a, side_b = _Side(a), _Side(b)
    shown = [
        (Span(d.mentions[0].start, d.mentions[0].end), Span(d.mentions[1].start, d.mentions[1].end))
        for d in quoted
        if d.severity is not None and len(d.mentions) > 1
    ]
    found: list[Detail] = []
    for link in links:
        if link.relation == "verbatim" or (link.tier == "possible" and link.score < _POSSIBLE):
            continue
        detail = _wording(side_a, side_b, link, shown)
        if detail:
            found.append(detail)
    return tuple(found)


class _Side:
    """Hold one source with the units of its sentences, each read once."""

    def __init__(self, source: Source) -> None:
        self.witness = source.witness
        self.cues = source.facts.cues
        self.names = source.facts.names
        self._cue_starts = [cue.start for cue in self.cues]
        self._name_starts = [name.start for name in self.names]
        self._units: dict[int, list[Unit]] = {}

    def units(self, sentence: int) -> list[Unit]:
        """Return the units of one compared sentence."""
        if sentence not in self._units:
            self._units[sentence] = units(self.witness, self.span(sentence))
        return self._units[sentence]

    def span(self, sentence: int) -> Span:
        """Return the span of one compared sentence."""
        return Span(*self.witness.sentences[sentence][1:3])

    def mention(self, sentence: int) -> Mention:
        """Return one compared sentence as a mention."""
        return Mention(self.witness.siglum, *self.span(sentence))

    def cues_in(self, span: Span) -> Sequence[Cue]:
        """Return the cues that begin in a span."""
        return self.cues[bisect_left(self._cue_starts, span.start) : bisect_left(self._cue_starts, span.end)]

    def names_in(self, span: Span) -> Sequence[Name]:
        """Return the names that begin in a span."""
        return self.names[
            bisect_left(self._name_starts, span.start) : bisect_left(self._name_starts, span.end)
        ]


def _wording(a: _Side, b: _Side, link: Link, shown: Sequence[tuple[Span, Span]]) -> Detail | None:
    """Return the phrases in which two linked sentences differ, as one detail."""
    units_a, units_b = a.units(link.a), b.units(link.b)
    edits: list[SpanEdit] = []
    kinds: set[str] = set()
    for phrase in phrases(units_a, units_b):
        edit = SpanEdit(
            covered(units_a, phrase.a_first, phrase.a_last, a.span(link.a)),
            covered(units_b, phrase.b_first, phrase.b_last, b.span(link.b)),
        )
        if any(overlap(edit.a, x) and overlap(edit.b, y) for x, y in shown):
            continue
        edits.append(edit)
        kinds.update(_tags(a, b, link, phrase, edit))
    if not edits or kinds == {"date"}:
        return None
    note = ", ".join(kind for kind in _ORDER if kind in kinds)
    mentions = (a.mention(link.a), b.mention(link.b))
    return Detail("wording", "differs", "note", mentions, tuple(edits[:_MOST]), note, (link.a, link.b))


def _tags(a: _Side, b: _Side, link: Link, phrase: Phrase, edit: SpanEdit) -> tuple[str, ...]:
    """Return the kinds of difference in one pair of phrases."""
    core = phrase.core
    return tags(
        (a.units(link.a)[core[0] : core[1]], b.units(link.b)[core[2] : core[3]]),
        (a.cues_in(edit.a), b.cues_in(edit.b)),
        (a.names_in(edit.a), b.names_in(edit.b)),
    )
