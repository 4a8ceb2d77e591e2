"""Set the phrases in which two linked sentences differ side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.alignment.phrases import phrases
from srccompare.alignment.wording import covered
from srccompare.comparison.model import SpanEdit
from srccompare.comparison.phrasing.aligned import Said, contrast, reworded, stretch
from srccompare.comparison.phrasing.tags import ORDER, WHEN, tags
from srccompare.text.places import place
from srccompare.text.spans import Span, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Tier
    from srccompare.alignment.phrases import Phrase
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.facts.model import Name

_NEAR = 5  # units before and after a phrase that may vouch for it
_DRIFT = 4  # units by which the distance of a vouching word may differ
_VOUCHING: dict[Tier, int] = {"firm": 2, "possible": 3}
_MOST = 12  # phrases shown for one pair of sentences
_SHORT = 2  # words per side that need no more than the least vouching
_LONG = 4  # words per side of a possible link's phrase that shares nothing inside
_PREPOSITIONS = frozenset(
    ["in", "on", "at", "to", "for", "by", "of", "from", "with", "near", "after", "about"]
)
_TIMES = frozenset(["previously", "earlier", "recently", "today", "yesterday", "tomorrow", "tonight"])
_ARTICLES = frozenset(["a", "an", "one", "the"])


def rewordings(a: Side, b: Side, both: Pair, shown: Sequence[tuple[Span, Span]]) -> Iterator[Divergence]:
    """Yield one detail of all phrases that differ, and one for each name that the other article withholds.

    `shown` holds the pairs of spans whose difference is reported elsewhere.
    """
    edits: list[SpanEdit] = []
    kinds: set[str] = set()
    for phrase in phrases(both.a.units, both.b.units, both.path):
        edit = _edit(a, b, both, phrase)
        if edit is None or any(overlap(edit.a, x) and overlap(edit.b, y) for x, y in shown):
            continue
        edits.append(edit)
        kinds.update(_tags(a, b, both, phrase, edit))
        if both.link.tier == "firm":
            yield from _unnamed(a, b, both, edit)
    when = _times(a, b, both, edits)
    if when:
        edits = sorted([*edits, when])
        kinds.add(WHEN)
    if edits and kinds != {WHEN}:
        note = ", ".join(kind for kind in ORDER if kind in kinds)
        yield reworded(a, b, both, edits[:_MOST], note)


def _edit(a: Side, b: Side, both: Pair, phrase: Phrase) -> SpanEdit | None:
    """Return a phrase as spans, None where nothing supports it or a side is empty."""
    if not _vouched(both, phrase) or _longer_name(a, b, both, phrase) or _one_spelling(both, phrase):
        return None
    if phrase.a_first == phrase.a_last or phrase.b_first == phrase.b_last or not _framed(both, phrase):
        return None
    return SpanEdit(
        _quoted(a, covered(both.a.units, phrase.a_first, phrase.a_last, both.a.span)),
        _quoted(b, covered(both.b.units, phrase.b_first, phrase.b_last, both.b.span)),
    )


def _times(a: Side, b: Side, both: Pair, edits: Sequence[SpanEdit]) -> SpanEdit | None:
    """Return when each sentence says it happened, where both say so once and in other words."""
    here, there = _time(a, both.a), _time(b, both.b)
    if here is None or there is None:
        return None
    if any(overlap(edit.a, here) and overlap(edit.b, there) for edit in edits):
        return None
    x = a.witness.folded[here.start : here.end].lower().split()
    y = b.witness.folded[there.start : there.end].lower().split()
    short, long = sorted((x, y), key=len)
    return None if long[-len(short) :] == short else SpanEdit(here, there)


def _time(side: Side, reading: Reading) -> Span | None:
    """Return the one expression of time in a sentence, with its preposition; None where there are more."""
    found = [Span(date.start, date.end) for date in side.dates_in(reading.span)]
    loose = [Span(unit.start, unit.end) for unit in reading.units if unit.words in _TIMES]
    found += [span for span in loose if not any(overlap(span, other) for other in found)]
    if len(found) != 1:
        return None
    before = [unit for unit in reading.units if unit.end < found[0].start][-1:]
    if before and before[0].words in {"in", "on", "at", "since", "until", "by"}:
        return Span(before[0].start, found[0].end)
    return found[0]


def _unnamed(a: Side, b: Side, both: Pair, edit: SpanEdit) -> Iterator[Divergence]:
    """Yield where one article names what the other only describes, and never names ("a Danish firm")."""
    for turned, (here, there), (side, other) in (
        (False, (edit.a, edit.b), (a, b)),
        (True, (edit.b, edit.a), (b, a)),
    ):
        name = _name_at_end(side, here)
        described = other.witness.folded[there.start : there.end].lower().split()
        if name is None or len(described) < 2 or described[0] not in _ARTICLES or other.names_in(there):
            continue
        if other.says(side.witness.folded[name.start : name.end]):
            continue
        said = (Said(Span(name.start, name.end), name.entity), Said(there, "unnamed"))
        yield contrast(
            a,
            b,
            both,
            said[::-1] if turned else said,
            kind="name",
            severity="note",
            note="named on one side only",
        )


def _name_at_end(side: Side, span: Span) -> Name | None:
    """Return the name, no country, with which a phrase ends that no preposition opens."""
    opening = side.witness.folded[span.start : span.end].lower().split()[:1]
    if not opening or opening[0] in _PREPOSITIONS:
        return None
    return next((n for n in side.names_in(span) if n.end == span.end and not place(n.entity)), None)


def _quoted(side: Side, span: Span) -> Span:
    """Return a span with the quotation mark that belongs to the one inside it."""
    folded = side.witness.folded
    if folded.count('"', *span) % 2 == 0:
        return span
    if folded[span.start - 1 : span.start] == '"':
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end + 1) if folded[span.end : span.end + 1] == '"' else span


def _longer_name(a: Side, b: Side, both: Pair, phrase: Phrase) -> bool:
    """Return whether all that one side adds is the rest of a name; the names speak of that themselves."""
    a_first, a_last, b_first, b_last = phrase.core
    if a_first < a_last and b_first < b_last:
        return False
    side, reading, first, last = (
        (a, both.a, a_first, a_last) if a_first < a_last else (b, both.b, b_first, b_last)
    )
    added = stretch(reading, first, last - 1)
    return any(name.end > added.end for name in side.names_in(added))


def _vouched(both: Pair, phrase: Phrase) -> bool:
    """Return whether enough shared content stands in and around a phrase to set its sides together."""
    a_first, a_last, b_first, b_last = phrase.core
    inside = sum(at in both.partner for at in range(a_first, a_last))
    before = [both.partner[at] - at for at in range(max(0, a_first - _NEAR), a_first) if at in both.partner]
    after = [both.partner[at] - at for at in range(a_last, a_last + _NEAR) if at in both.partner]
    near = sum(abs(shift - b_first + a_first) <= _DRIFT for shift in before)
    near += sum(abs(shift - b_last + a_last) <= _DRIFT for shift in after)
    if both.link.tier == "possible" and not inside and max(a_last - a_first, b_last - b_first) > _LONG:
        return False
    touching = (both.partner.get(a_first - 1) == b_first - 1) + (both.partner.get(a_last) == b_last)
    if both.link.tier == "possible" and not touching:
        return False
    longest = max(a_last - a_first, b_last - b_first)
    asked = _VOUCHING[both.link.tier] + (0 if inside else (longest > _SHORT) + (longest > _LONG))
    return inside + near + min(touching, inside + near) >= asked


def _one_spelling(both: Pair, phrase: Phrase) -> bool:
    """Return whether two phrases have the same letters, whatever stands between them ("non-profit")."""
    a_first, a_last, b_first, b_last = phrase.core
    letters = [
        "".join(char for unit in side for char in unit.words if char.isalnum())
        for side in (both.a.units[a_first:a_last], both.b.units[b_first:b_last])
    ]
    return letters[0] == letters[1]


def _framed(both: Pair, phrase: Phrase) -> bool:
    """Return whether a phrase stands between words that both sentences share, or holds a word of both.

    Next to nothing that is shared, two phrases tell different things.
    """
    if any(
        phrase.b_first <= both.partner.get(at, -1) < phrase.b_last
        for at in range(phrase.a_first, phrase.a_last)
    ):
        return True
    a_first, a_last, b_first, b_last = phrase.core
    doubtful = both.link.relation == "partial" or both.link.tier == "possible"
    if doubtful and max(a_last - a_first, b_last - b_first) > _SHORT:
        return False
    gap = next((s for s in both.path if not s.matched and s.a_first <= a_first < s.a_last), None)
    if gap and a_last - a_first == b_last - b_first and b_first >= gap.b_first and b_last <= gap.b_last:
        return True  # two choices side by side ("dented | Oslo's", "hurt | its")
    return _meets(both, a_first - 1, b_first - 1, (a_first, b_first)) and _meets(
        both, a_last, b_last, (a_last - 1, b_last - 1)
    )


def _meets(both: Pair, a_at: int, b_at: int, inside: tuple[int, int]) -> bool:
    """Return whether two units match, or both lie beyond an end, or those inside of them are one word."""
    a, b = both.a.units, both.b.units
    beyond = [at < 0 or at == len(side) for at, side in ((a_at, a), (b_at, b))]
    if any(beyond):
        return all(beyond)
    return a[a_at].key == b[b_at].key or a[inside[0]].words == b[inside[1]].words


def _tags(a: Side, b: Side, both: Pair, phrase: Phrase, edit: SpanEdit) -> tuple[str, ...]:
    """Return the kinds of difference in one pair of phrases."""
    a_first, a_last, b_first, b_last = phrase.core
    core_a = covered(both.a.units, a_first, a_last, both.a.span)
    core_b = covered(both.b.units, b_first, b_last, both.b.span)
    return tags(
        (both.a.units[a_first:a_last], both.b.units[b_first:b_last]),
        (a.cues_in(edit.a), b.cues_in(edit.b)),
        (a.names_in(core_a), b.names_in(core_b)),
    )
