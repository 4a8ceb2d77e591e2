"""Compare two or more articles.

read → segment → { sentence links, passages } + { quotations, figures, dates,
names, cues } → shared facts, what is unique, agreements and divergences.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from srccompare.alignment import link_witnesses, reused_passages
from srccompare.comparison.clues import clues
from srccompare.comparison.coverage import coverage, reported
from srccompare.comparison.dates import compare_dates
from srccompare.comparison.details import settle
from srccompare.comparison.figures import compare_figures
from srccompare.comparison.judged import headlines, judged_links
from srccompare.comparison.model import Mention, Pairing, SharedPassage
from srccompare.comparison.names import compare_names
from srccompare.comparison.namesakes import namesakes
from srccompare.comparison.phrasing import compare_phrasing
from srccompare.comparison.quotations import compare_quotations
from srccompare.comparison.repeats import without_repeats
from srccompare.comparison.result import Comparison
from srccompare.comparison.shared import shared_facts
from srccompare.comparison.signature import signature
from srccompare.comparison.sources import prepare, siglum
from srccompare.comparison.unique import unique_groups
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.articles.model import Article
    from srccompare.comparison.model import Detail, Source
    from srccompare.errors import InputError

__all__ = ["compare", "siglum"]


def compare(articles: Sequence[Article], *, errors: Sequence[InputError] = ()) -> Comparison:
    """Compare two or more articles with each other.

    Raises:
        UsageError: fewer than two articles.
    """
    if len(articles) < 2:
        raise UsageError("a comparison needs at least two articles")
    sources = prepare(articles)
    linked = link_witnesses([source.witness for source in sources], clues(sources))
    pairings: list[Pairing] = []
    details: list[Detail] = []
    for i, j in combinations(range(len(sources)), 2):
        a, b = sources[i], sources[j]
        links = linked[i, j]
        passages = reported(reused_passages(a.witness, b.witness), a.witness, b.witness)
        pairings.append(Pairing(i, j, links, passages))
        judged = judged_links(links, (headlines(a.witness), headlines(b.witness)))
        quoted = compare_quotations(a, b, links)
        values = compare_figures(a, b, judged, links) + compare_dates(a, b, judged)
        details += quoted + values
        details += (*compare_names(a, b, judged), *namesakes(a, b, links))
        phrasing = compare_phrasing(a, b, judged, quoted)
        texts = (a.witness.folded, b.witness.folded)
        details += without_repeats(phrasing, values + phrasing, texts)
    shared = shared_facts(sources, pairings)
    agreements, divergences = settle(sources, shared, details)
    return Comparison(
        sources=sources,
        passages=_passages(sources, pairings),
        shared=shared,
        unique=unique_groups(sources, pairings),
        agreements=agreements,
        divergences=divergences,
        coverage=coverage(sources, shared, pairings),
        signature=signature(sources),
        errors=tuple(errors),
    )


def _passages(sources: Sequence[Source], pairings: Sequence[Pairing]) -> tuple[SharedPassage, ...]:
    """Number the passages of all pairings in the order of the articles and their texts."""
    found = sorted(
        (p.a, p.b, passage.a, passage.b, passage.kind, passage.score)
        for p in pairings
        for passage in p.passages
    )
    return tuple(
        SharedPassage(
            f"p{number}",
            kind,
            score,
            (
                Mention(sources[i].witness.siglum, a.start, a.end),
                Mention(sources[j].witness.siglum, b.start, b.end),
            ),
        )
        for number, (i, j, a, b, kind, score) in enumerate(found, 1)
    )
