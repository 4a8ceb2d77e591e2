"""Compare on whose word two linked sentences say the same thing.

"said" is neutral, "claimed" keeps a distance, "admitted" takes it for true;
and a sentence that names no source states as a fact what the other reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast, denied, stretch
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Side
    from srccompare.severity import Severity


_FAR = 2  # steps of strength from which two reporting verbs differ in more than style
_REACH = 6  # units around a reporting verb that must be in like company
_LEAST = 3  # of which this many must meet
_COVERED = 0.7  # share of the content of a sentence without a source that the other one has too
_SAYING = word_set(
    """say tell according claim allege confirm insist admit state explain assert argue declare
    reveal write"""
)
_SOURCE = word_set(
    """deny denied denies admit admits admitted adds finds found pointed shows showed said says according
    told reported alleged claimed announced confirmed warned stated reportedly officials spokesman
    spokeswoman statement sources police authorities report reports think thinks believes believe
    argued wrote tweeted testified accused charged charges indictment lawsuit"""
)


def attributions(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield reporting verbs of unlike strength in one place, and a source named on one side only."""
    for x, y, levels in _verbs(both):
        if max(levels) - min(levels) >= _FAR:
            severity: Severity = "warning" if levels == {1, 5} else "note"
            yield contrast(
                a, b, both, (x, y), kind="attribution", severity=severity, note="how it is reported"
            )
    for turned, other in ((False, b), (True, a)):
        view = both.turned() if turned else both
        said = _sourced(view)
        if said and not other.introduced(view.link.a if turned else view.link.b):
            ordered = said[::-1] if turned else said
            yield contrast(
                a, b, both, ordered, kind="attribution", severity="note", note="a source on one side only"
            )


def _verbs(both: Pair) -> Iterator[tuple[Said, Said, set[int]]]:
    """Yield the reporting verbs that stand in one place of both sentences, with their strengths."""
    cues_b = both.b.of("attribution")
    for at, cue in both.a.of("attribution"):
        step = next((s for s in both.path if s.a_first <= at < s.a_last), None)
        if step is None or step.same:
            continue
        for other_at, other in cues_b:
            if not step.b_first <= other_at < step.b_last or other.value == cue.value:
                continue
            met, near = both.support(at, other_at, _REACH)
            if met >= _LEAST and met * 3 >= near and not denied(both.a, at) and not denied(both.b, other_at):
                x = Said(stretch(both.a, at, at), cue.value)
                yield x, Said(stretch(both.b, other_at, other_at), other.value), {cue.level, other.level}


def _sourced(view: Pair) -> tuple[Said, Said] | None:
    """Return the source of A and the whole of B where B states as a fact what A reports, else None."""
    cues = view.a.of("attribution")
    if (
        len(cues) != 1
        or cues[0][1].value not in _SAYING
        or _has_source(view)
        or any('"' in u.before for u in (*view.a.units, *view.b.units))
    ):
        return None
    at = cues[0][0]
    content = [i for i, unit in enumerate(view.b.units) if unit.content]
    met = set(view.partner.values())
    if len(content) < 5 or sum(i in met for i in content) < _COVERED * len(content) or at in view.partner:
        return None
    clause = view.a.clause(at, _REACH, _REACH)
    first = last = at
    while last + 1 in clause and last + 1 not in view.partner:
        last += 1
    while first - 1 in clause and first - 1 not in view.partner:
        first -= 1
    return Said(stretch(view.a, first, last), "attributed"), Said(view.b.span, "asserted")


def _has_source(view: Pair) -> bool:
    """Return whether B may name its source anywhere; words that A has in the same place do not count."""
    alike = {step.b_first for step in view.path if step.same}
    named = any(unit.words in _SOURCE and at not in alike for at, unit in enumerate(view.b.units))
    return named or bool(view.b.of("attribution"))
