"""Link the sentences of two witnesses."""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING

from srccompare.alignment.features import IMAGINED, frequencies, units
from srccompare.alignment.model import Link
from srccompare.alignment.similarity import common_words

if TYPE_CHECKING:
    from srccompare.alignment.features import Unit
    from srccompare.alignment.model import Clues, LinkRelation, Tier
    from srccompare.segments.model import Witness

FIRM, POSSIBLE = 0.42, 0.24


def link_sentences(a: Witness, b: Witness, clues_a: Clues, clues_b: Clues) -> tuple[Link, ...]:
    """Return the links between the compared sentences of two witnesses, sorted by (a, b)."""
    side_a, side_b = units(a), units(b)
    spread = frequencies((side_a, side_b))
    df_a, df_b = frequencies((side_a,)), frequencies((side_b,))
    total = len(side_a) + len(side_b) + IMAGINED
    weight = {key: log((total + 1) / (count + 0.5)) for key, count in spread.items()}
    norms = [[sqrt(sum((n * weight[k]) ** 2 for k, n in u.bag.items())) for u in s] for s in (side_a, side_b)]
    masses = [[sum(weight[k] for k in u.bag) for u in s] for s in (side_a, side_b)]
    links = []
    for i, x in enumerate(side_a):
        for j, y in enumerate(side_b):
            shared = x.bag.keys() & y.bag.keys()
            if not shared:
                continue
            cos = sum(x.bag[k] * y.bag[k] * weight[k] ** 2 for k in shared) / (norms[0][i] * norms[1][j])
            cont = sum(weight[k] for k in shared) / min(masses[0][i], masses[1][j])
            grams = 2 * len(x.grams & y.grams) / (len(x.grams) + len(y.grams))
            hapax = min(1.0, sum(1 / (df_a[k] * df_b[k]) for k in shared) / 4)
            pairs = min(1.0, len(x.pairs & y.pairs) / 2)
            score = 0.35 * cos + 0.15 * cont + 0.25 * grams + 0.22 * hapax + 0.1 * pairs
            if score >= POSSIBLE:
                tier: Tier = "firm" if score >= FIRM else "possible"
                links.append(Link(i, j, round(min(1.0, score), 4), tier, _relation(x, y)))
    return tuple(links)


def _relation(x: Unit, y: Unit) -> LinkRelation:
    """Name how close the wording is: Dice of the longest common run of words, else the keys covered."""
    alike = 2 * common_words(x.words, y.words) / (len(x.words) + len(y.words))
    if alike >= 0.95:
        return "verbatim"
    if alike >= 0.75:
        return "near-verbatim"
    covered = len(x.bag.keys() & y.bag.keys()) / max(len(x.bag), len(y.bag))
    return "paraphrase" if covered >= 0.33 else "partial"
