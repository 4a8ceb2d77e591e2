"""Find the sentence of another article that comes closest to a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from srccompare.comparison.model import FactPair
    from srccompare.comparison.result import Comparison
    from srccompare.reports.articles import Articles


class Counterpart(NamedTuple):
    """Hold a sentence by its id, with the link that makes it the counterpart of another."""

    sentence: str
    link: FactPair


def counterparts(comparison: Comparison, articles: Articles) -> dict[str, dict[str, Counterpart]]:
    """Return the closest counterpart of each sentence in each other article, a firm one before a possible.

    The keys are the id of the sentence and the siglum of the other article.
    """
    closest: dict[str, dict[str, Counterpart]] = {}
    links = [pair for fact in comparison.shared for pair in fact.pairs]
    for link in sorted(links, key=lambda pair: (pair.tier != "firm", -pair.score)):
        for one, other in ((link.a, link.b), (link.b, link.a)):
            siglum, _ = articles.sentences[other]
            closest.setdefault(one, {}).setdefault(siglum, Counterpart(other, link))
    return closest
