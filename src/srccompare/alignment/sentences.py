"""Link the sentences of witnesses, two or more.

Promising pairs are measured and the evidence becomes a chance; among three
witnesses or more, all chances together correct it (`thirds`). The chance becomes
a promise: a firm link is one to rely on, a possible one is one to look at.
Links are many-to-many and come in any order; a sentence keeps every link that
stands on its own evidence, because news repeats itself.
"""

from __future__ import annotations

from itertools import combinations
from operator import mul
from typing import TYPE_CHECKING

from srccompare.alignment.candidates import SHORTEST_COPY, promising
from srccompare.alignment.closeness import NEAR_VERBATIM, kept
from srccompare.alignment.copies import with_short_copies
from srccompare.alignment.evidence import FEATURES, measure, quotes, tell
from srccompare.alignment.features import match_key, units
from srccompare.alignment.model import Link
from srccompare.alignment.similarity import common_words
from srccompare.alignment.thirds import circles, second_look, sigmoid
from srccompare.alignment.weights import (
    BIAS,
    FIRM,
    FIRM_AMONG_MANY,
    POSSIBLE,
    POSSIBLE_AMONG_MANY,
    THIRDS_BIAS,
    THIRDS_WEIGHTS,
    WEIGHTS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from srccompare.alignment.evidence import Story
    from srccompare.alignment.features import Unit
    from srccompare.alignment.model import Clues, LinkRelation, Tier
    from srccompare.alignment.thirds import Chances, Circle, Pair
    from srccompare.segments.model import Witness

# Share of the keys of the wordier sentence that a paraphrase covers at least.
PARAPHRASE = 0.33
# Articles below this kinship report different things.
LEAST_KINSHIP = 0.5
# A firm link shares this many keys and, names and speaking apart, this many telling
# ones; or words that one of the sentences quotes.
FEWEST_SHARED = 3
FEWEST_TELLING = 1
MOST_IF_UNSURE = 0.7

_WEIGHTS = tuple(WEIGHTS[name] for name in FEATURES)


def link_witnesses(witnesses: Sequence[Witness], clues: Sequence[Clues]) -> dict[Pair, tuple[Link, ...]]:
    """Return the links of each two witnesses (by index, the lower first), each sorted by (a, b)."""
    told = [units(witness, hints) for witness, hints in zip(witnesses, clues, strict=True)]
    stories = {
        (i, j): tell(told[i], told[j], clues[i], clues[j]) for i, j in combinations(range(len(witnesses)), 2)
    }
    first = {key: first_look(story) for key, story in stories.items()}
    if len(told) > 2:
        first |= {
            (n, n): look_within(units_, hints)
            for n, (units_, hints) in enumerate(zip(told, clues, strict=True))
        }
    around = circles(first)
    return {
        (i, j): with_short_copies(witnesses[i], witnesses[j], _links(story, (i, j), first, around))
        for (i, j), story in stories.items()
    }


def first_look(story: Story) -> Chances:
    """Return the chance of each promising pair by its own evidence."""
    return {(i, j): likelihood(measure(story, i, j)) for i, j in promising(story)}


def look_within(units_: list[Unit], clues: Clues) -> Chances:
    """Return the chance that two sentences of one witness, the first given first, say the same."""
    story = tell(units_, units_, clues, clues)
    return {(i, j): likelihood(measure(story, i, j)) for i, j in promising(story) if i < j}


def likelihood(evidence: Sequence[float]) -> float:
    """Return the chance of a link as trained (logistic regression), in 0..1."""
    return sigmoid(BIAS + sum(map(mul, _WEIGHTS, evidence)))


def _links(
    story: Story, key: Pair, first: Mapping[Pair, Chances], around: Mapping[Pair, Circle]
) -> Iterable[Link]:
    """Yield the links of one story in order."""
    alone = len(first) == 1
    possible, firm = (POSSIBLE, FIRM) if alone else (POSSIBLE_AMONG_MANY, FIRM_AMONG_MANY)
    for (i, j), chance in sorted(_final(story, key, first, around).items()):
        if chance >= possible:
            tier: Tier = "firm" if chance >= firm else "possible"
            yield Link(i, j, round(chance, 4), tier, _relation(story.a.units[i], story.b.units[j]))


def _final(story: Story, key: Pair, first: Mapping[Pair, Chances], around: Mapping[Pair, Circle]) -> Chances:
    """Return the chances of a story after support by third witnesses and by kept wording."""
    chances = first[key]
    if len(first) > 1:
        chances = {pair: reconsidered(seen) for pair, seen in second_look(key, first, around).items()}
    final: Chances = {}
    for (i, j), chance in chances.items():
        x, y = story.a.units[i], story.b.units[j]
        best = max(chance, _copied(x, y))
        final[i, j] = MOST_IF_UNSURE if best > MOST_IF_UNSURE and _unsure(story, x, y) else best
    return final


def _unsure(story: Story, x: Unit, y: Unit) -> bool:
    """Return whether two sentences may not be linked firmly, whatever their evidence.

    Between articles that name other people and places, only a copy is sure: the
    rest are stock phrases. In one story, a name and that its bearer spoke are
    common to all that he says; one shared word is not a proposition.
    """
    if story.kinship < LEAST_KINSHIP and x.words != y.words:
        return True
    shared = x.bag.keys() & y.bag.keys()
    telling = shared - story.names - {match_key("say", "say")}
    if len(shared) >= FEWEST_SHARED and len(telling) >= FEWEST_TELLING:
        return False
    return not quotes(x, y) and not quotes(y, x)


def reconsidered(seen: Sequence[float]) -> float:
    """Return the chance of a link among three witnesses or more, given what a second look saw."""
    return sigmoid(THIRDS_BIAS + sum(map(mul, THIRDS_WEIGHTS, seen)))


def kept_wording(x: Unit, y: Unit) -> float:
    """Return the Dice of the longest common run of words of two sentences, in 0..1; 0 where it is low."""
    size = len(x.words) + len(y.words)
    # NOTE: what two bags of 4-grams do not share, no order of words brings back.
    if 2 * len(x.grams & y.grams) < NEAR_VERBATIM / 2 * (len(x.grams) + len(y.grams)):
        return 0.0
    return 2 * common_words(x.words, y.words) / max(1, size)


def _copied(x: Unit, y: Unit) -> float:
    """Return the chance that kept wording gives by itself: a copied sentence is a link in any story."""
    if min(len(x.words), len(y.words)) < SHORTEST_COPY:
        return 0.0
    alike = kept_wording(x, y)
    return max(alike, FIRM) if alike >= NEAR_VERBATIM else 0.0


def _relation(x: Unit, y: Unit) -> LinkRelation:
    """Name how close the wording is."""
    named = kept(x.words, y.words, kept_wording(x, y))
    if named:
        return named
    covered = len(x.bag.keys() & y.bag.keys()) / max(1, len(x.bag), len(y.bag))
    return "paraphrase" if covered >= PARAPHRASE else "partial"
