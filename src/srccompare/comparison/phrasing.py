"""Compare how two articles phrase what both report.

For each pair of linked sentences: the phrases that differ, the steps on the
scale of certainty, the source named or not named, and a negation that stands
on one side only. Pairs of words are listed, never judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.phrases import phrases
from srccompare.alignment.wording import covered
from srccompare.comparison.aligned import Side, pair
from srccompare.comparison.hedges import hedges
from srccompare.comparison.model import Detail, SpanEdit
from srccompare.comparison.polarity import flips
from srccompare.comparison.sourcing import attributions
from srccompare.comparison.tags import ORDER, tags
from srccompare.text.spans import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.alignment.phrases import Phrase
    from srccompare.comparison.aligned import Pair
    from srccompare.comparison.model import Source

_POSSIBLE = 0.28  # score from which the wording of a possible link is worth comparing
_MOST = 12  # phrases shown for one pair of sentences


def compare_phrasing(
    a: Source, b: Source, links: Sequence[Link], quoted: Sequence[Detail]
) -> tuple[Detail, ...]:
    """Return divergences of wording, certainty, attribution and polarity in linked sentences.

    What `quoted` already shows as a difference between two quotations is not
    shown again as a difference of wording. Linear in the number of links.
    """
    side_a, side_b = Side(a), Side(b)
    shown = [
        (Span(d.mentions[0].start, d.mentions[0].end), Span(d.mentions[1].start, d.mentions[1].end))
        for d in quoted
        if d.severity is not None and len(d.mentions) > 1
    ]
    found: list[Detail] = []
    for link in links:
        if link.relation == "verbatim" or (link.tier == "possible" and link.score < _POSSIBLE):
            continue
        both = pair(side_a, side_b, link)
        found += hedges(side_a, side_b, both)
        found += attributions(side_a, side_b, both)
        found += flips(side_a, side_b, both)
        found += _wording(side_a, side_b, both, shown)
    return tuple(found)


def _wording(a: Side, b: Side, both: Pair, shown: Sequence[tuple[Span, Span]]) -> list[Detail]:
    """Return the phrases in which two linked sentences differ, as one detail or none."""
    edits: list[SpanEdit] = []
    kinds: set[str] = set()
    for phrase in phrases(both.a.units, both.b.units, both.path):
        edit = SpanEdit(
            covered(both.a.units, phrase.a_first, phrase.a_last, both.a.span),
            covered(both.b.units, phrase.b_first, phrase.b_last, both.b.span),
        )
        if any(overlap(edit.a, x) and overlap(edit.b, y) for x, y in shown):
            continue
        edits.append(edit)
        kinds.update(_tags(a, b, both, phrase, edit))
    if not edits or kinds == {"date"}:
        return []
    note = ", ".join(kind for kind in ORDER if kind in kinds)
    mentions = (a.mention(both.a.span), b.mention(both.b.span))
    anchor = (both.link.a, both.link.b)
    return [Detail("wording", "differs", "note", mentions, tuple(edits[:_MOST]), note, anchor)]


def _tags(a: Side, b: Side, both: Pair, phrase: Phrase, edit: SpanEdit) -> tuple[str, ...]:
    """Return the kinds of difference in one pair of phrases."""
    core = phrase.core
    return tags(
        (both.a.units[core[0] : core[1]], both.b.units[core[2] : core[3]]),
        (a.cues_in(edit.a), b.cues_in(edit.b)),
        (a.names_in(edit.a), b.names_in(edit.b)),
    )
