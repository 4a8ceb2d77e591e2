"""Compare how two articles phrase what both report.

For each pair of linked sentences: the phrases that differ, the steps on the
scale of certainty, the source named or not named, and a negation that stands
on one side only. Pairs of words are listed, never judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.phrases import phrases
from srccompare.alignment.wording import covered
from srccompare.comparison.aligned import Side, pair, stretch
from srccompare.comparison.hedges import hedges
from srccompare.comparison.model import Detail, SpanEdit
from srccompare.comparison.polarity import flips
from srccompare.comparison.sourcing import attributions
from srccompare.comparison.tags import ORDER, tags
from srccompare.text.spans import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link, Tier
    from srccompare.alignment.phrases import Phrase
    from srccompare.comparison.aligned import Pair
    from srccompare.comparison.model import Source

_POSSIBLE = 0.28  # score from which the wording of a possible link is worth comparing
_NEAR = 5  # units before and after a phrase that may vouch for it
_DRIFT = 4  # units by which the distance of a vouching word may differ
_VOUCHING: dict[Tier, int] = {"firm": 2, "possible": 3}
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
        if not _vouched(both, phrase):
            continue
        edit = SpanEdit(
            _quoted(a, covered(both.a.units, phrase.a_first, phrase.a_last, both.a.span)),
            _quoted(b, covered(both.b.units, phrase.b_first, phrase.b_last, both.b.span)),
        )
        if edit.a[0] == edit.a[1] or edit.b[0] == edit.b[1] or _longer_name(a, b, both, phrase):
            continue
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


def _quoted(side: Side, span: Span) -> Span:
    """Return a span with the quotation mark that belongs to the one inside it."""
    folded = side.witness.folded
    if folded.count('"', *span) % 2 == 0:
        return span
    if folded[span.start - 1 : span.start] == '"':
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end + 1) if folded[span.end : span.end + 1] == '"' else span


def _longer_name(a: Side, b: Side, both: Pair, phrase: Phrase) -> bool:
    """Say whether all that one side adds is the rest of a name; the names speak of that themselves."""
    a_first, a_last, b_first, b_last = phrase.core
    if a_first < a_last and b_first < b_last:
        return False
    side, reading, first, last = (
        (a, both.a, a_first, a_last) if a_first < a_last else (b, both.b, b_first, b_last)
    )
    added = stretch(reading, first, last - 1)
    return any(name.end > added.end for name in side.names_in(added))


def _vouched(both: Pair, phrase: Phrase) -> bool:
    """Say whether enough shared content stands in and around a phrase to set its sides together."""
    a_first, a_last, b_first, b_last = phrase.core
    inside = sum(at in both.partner for at in range(a_first, a_last))
    before = [both.partner[at] - at for at in range(max(0, a_first - _NEAR), a_first) if at in both.partner]
    after = [both.partner[at] - at for at in range(a_last, a_last + _NEAR) if at in both.partner]
    near = sum(abs(shift - b_first + a_first) <= _DRIFT for shift in before)
    near += sum(abs(shift - b_last + a_last) <= _DRIFT for shift in after)
    touching = (both.partner.get(a_first - 1) == b_first - 1) + (both.partner.get(a_last) == b_last)
    return inside + near + min(touching, inside + near) >= _VOUCHING[both.link.tier]


def _tags(a: Side, b: Side, both: Pair, phrase: Phrase, edit: SpanEdit) -> tuple[str, ...]:
    """Return the kinds of difference in one pair of phrases."""
    core = phrase.core
    return tags(
        (both.a.units[core[0] : core[1]], both.b.units[core[2] : core[3]]),
        (a.cues_in(edit.a), b.cues_in(edit.b)),
        (a.names_in(edit.a), b.names_in(edit.b)),
    )
