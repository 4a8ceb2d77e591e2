"""Link the sentences of two witnesses.

Promising pairs are measured, the evidence becomes a chance, and the chance a
promise: a firm link is one to rely on, a possible one is one to look at.
Links are many-to-many and come in any order; a sentence keeps every link
that stands on its own evidence, because news repeats itself.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from srccompare.alignment.evidence import FEATURES, measure, promising, tell
from srccompare.alignment.model import Link
from srccompare.alignment.similarity import common_words
from srccompare.alignment.weights import BIAS, FIRM, POSSIBLE, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.alignment.features import Unit
    from srccompare.alignment.model import Clues, LinkRelation, Tier
    from srccompare.segments.model import Witness

# Dice of the longest common run of words from which wording counts as kept.
VERBATIM = 0.95
NEAR_VERBATIM = 0.75
# Share of the keys of the wordier sentence that a paraphrase covers at least.
PARAPHRASE = 0.33
# A sentence of fewer words may recur by chance.
SHORTEST_COPY = 4

_WEIGHTS = tuple(WEIGHTS[name] for name in FEATURES)
_STEMS = FEATURES.index("stems")


def link_sentences(a: Witness, b: Witness, clues_a: Clues, clues_b: Clues) -> tuple[Link, ...]:
    """Return the links between the compared sentences of two witnesses, sorted by (a, b)."""
    story = tell(a, b, clues_a, clues_b)
    links = []
    for i, j in promising(story):
        evidence = measure(story, i, j)
        x, y = story.a.units[i], story.b.units[j]
        alike = kept_wording(x, y) if evidence[_STEMS] >= 0.5 else 0.0
        chance = max(likelihood(evidence), _copied(x, y, alike))
        if chance >= POSSIBLE:
            tier: Tier = "firm" if chance >= FIRM else "possible"
            links.append(Link(i, j, round(chance, 4), tier, _relation(x, y, alike)))
    return tuple(links)


def likelihood(evidence: Sequence[float]) -> float:
    """Return the chance of a link as trained (logistic regression), in 0..1."""
    odds = BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + exp(-max(-40.0, min(40.0, odds))))


def kept_wording(x: Unit, y: Unit) -> float:
    """Return the Dice of the longest common run of words of two sentences, in 0..1."""
    return 2 * common_words(x.words, y.words) / max(1, len(x.words) + len(y.words))


def _copied(x: Unit, y: Unit, alike: float) -> float:
    """Return the chance that kept wording alone gives: a copied sentence is a link in any story."""
    long_enough = min(len(x.words), len(y.words)) >= SHORTEST_COPY
    return alike if alike >= NEAR_VERBATIM and long_enough else 0.0


def _relation(x: Unit, y: Unit, alike: float) -> LinkRelation:
    """Name how close the wording is."""
    if alike >= VERBATIM:
        return "verbatim"
    if alike >= NEAR_VERBATIM:
        return "near-verbatim"
    covered = len(x.bag.keys() & y.bag.keys()) / max(1, len(x.bag), len(y.bag))
    return "paraphrase" if covered >= PARAPHRASE else "partial"
