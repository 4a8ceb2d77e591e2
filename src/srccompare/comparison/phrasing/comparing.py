"""Compare how two articles phrase what both report.

For each pair of linked sentences: the phrases that differ, the steps on the
scale of certainty, the source named or not named, what is denied or voted down
on one side only, names in one place, two who have changed places. Pairs of words
are listed, and judged only where one excludes the other.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from srccompare.comparison.model import Divergence
from srccompare.comparison.phrasing.aligned import Side, pair
from srccompare.comparison.phrasing.alternatives import alternatives
from srccompare.comparison.phrasing.bodies import rebodied
from srccompare.comparison.phrasing.frames import told_alike
from srccompare.comparison.phrasing.hedges import hedges
from srccompare.comparison.phrasing.misnamed import misnamed, of_one_event
from srccompare.comparison.phrasing.misplaced import misplaced
from srccompare.comparison.phrasing.polarity import UNSETTLING, flips
from srccompare.comparison.phrasing.renamed import renamed
from srccompare.comparison.phrasing.reordered import reordered
from srccompare.comparison.phrasing.rewording import rewordings
from srccompare.comparison.phrasing.roles import swapped
from srccompare.comparison.phrasing.sourcing import attributions
from srccompare.comparison.phrasing.statements import statements
from srccompare.comparison.phrasing.votes import votes
from srccompare.comparison.subjects import Clause, opening, other_subject
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.model import Detail, Source
    from srccompare.comparison.phrasing.aligned import Pair

_LONGEST = 400  # tokens; what is longer is a table or a list, not a sentence
_POSSIBLE = 0.28  # score from which the wording of a possible link is worth comparing


def compare_phrasing(
    a: Source, b: Source, links: Sequence[Link], quoted: Sequence[Detail]
) -> tuple[Divergence, ...]:
    """Return divergences of wording, certainty, attribution and polarity in linked sentences.

    What `quoted` already shows as a difference between two quotations is not
    shown again as a difference of wording. Linear in the number of links.
    """
    side_a, side_b = Side(a), Side(b)
    shown = [
        (Span(d.a.start, d.a.end), Span(d.b.start, d.b.end)) for d in quoted if isinstance(d, Divergence)
    ]
    given = {d.sentences for d in quoted if d.kind == "attribution"}  # other speakers are told of as such
    found: list[Divergence] = []
    clashes: list[tuple[Divergence, ...]] = []
    for link in links:
        if link.relation == "verbatim" or (link.tier == "possible" and link.score < _POSSIBLE):
            continue
        if side_a.size(link.a) > _LONGEST or side_b.size(link.b) > _LONGEST:
            continue
        both = pair(side_a, side_b, link)
        told = told_alike(both)
        found += attributions(side_a, side_b, told)
        turned = (*hedges(side_a, side_b, told), *flips(side_a, side_b, told))
        if not turned and link.tier == "firm":
            turned = (*statements(side_a, side_b, both, UNSETTLING), *votes(side_a, side_b, both))
        found += (
            d for d in turned if link.relation == "near-verbatim" or _of_one_thing(side_a, side_b, d, link)
        )
        if (link.a, link.b) not in given:
            clashes.append(_clashes(side_a, side_b, told))
        if link.tier == "firm":
            found += swapped(side_a, side_b, both)
            found += alternatives(side_a, side_b, told)
        found += list(reordered(side_a, side_b, both)) or rewordings(side_a, side_b, both, shown)
    return (*found, *of_one_event(clashes))


def _clashes(a: Side, b: Side, both: Pair) -> tuple[Divergence, ...]:
    """Return where one name stands for another, each once."""
    clashes = tuple(misnamed(a, b, both))
    firm = both.link.tier == "firm"
    others = (
        *(renamed(a, b, both) if firm else ()),
        *(rebodied(a, b, both) if firm else ()),
        *misplaced(a, b, both),
    )
    known = {(span.start, span.end) for clash in clashes for span in clash.mentions}
    return (*clashes, *(d for d in others if not any((m.start, m.end) in known for m in d.mentions)))


def _of_one_thing(a: Side, b: Side, found: Divergence, link: Link) -> bool:
    """Return whether what two sentences say of a verb is said of one subject, as far as their nouns tell."""
    clauses = []
    for side, mention, index in zip((a, b), (found.a, found.b), (link.a, link.b), strict=True):
        sentence = side.witness.sentences[index]
        clause = Clause(side.witness, sentence, bisect_left(side.witness.tokens.starts, mention.start))
        named = side.names_in(Span(sentence.start, sentence.start + 1))
        if named and opening(clause) == sentence.first:
            return True  # NOTE: "China" and "Beijing"; names are not compared with each other here
        clauses.append(clause)
    return not other_subject(*clauses)
