"""Group the articles that tell one story, without comparing all pairs.

Articles that share rare words are candidates, found by an inverted index; their
likeness decides. A group takes in another only if their articles are alike on
average, so that no chain of lookalikes joins two events. The growth is that of
the corpus: a word that stands in many articles proposes hardly any pairs.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from srccompare.checks.grouping.merging import merged
from srccompare.checks.grouping.naming import are_strangers, lead_names
from srccompare.checks.grouping.profiles import likeness, profiles, unevenness
from srccompare.checks.grouping.reuse import reuse_across

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from srccompare.articles.model import Article
    from srccompare.checks.grouping.profiles import Profile
    from srccompare.corpus.model import Progress

# NOTE: measured on 850 articles about 190 events, most of them with a twin
# event of the same kind. For 2, 10 and 30 of the events at a time, 95 to 96 % of
# the group of an article are of its event, and 95 to 96 % of its event are in its group.
ALIKE = 0.19
# Articles without a name in common are not more alike than this, in whatever words.
_STRANGERS = 0.12
# Two articles are versions of one text from here on: what holds for one holds for both.
_VERSIONS = 0.8
# … if neither is longer by more than this: a summary is not a version.
_LONGER = 1.25
# The articles of a word that stands in more of them than this are compared only with the first.
_RARE = 40
# The likeness by such words that makes a pair worth a closer look.
_PROMISING = 0.04


def groups(articles: Sequence[Article], progress: Progress | None = None) -> tuple[tuple[int, ...], ...]:
    """Return the places of the articles of each story; each article is in one, if need be by itself.

    Pairs of articles that share wording across stories follow as stories of
    their own. Nothing depends on the order of the articles. Groups, then pairs, come in the
    order of their first places; in each, the articles most alike stand side by side.
    """
    order = sorted(range(len(articles)), key=lambda at: (articles[at].text, articles[at].title or ""))
    alike = dict(_alike([articles[at] for at in order], progress))
    versions = _versions(len(order), alike)
    firsts = sorted(versions)
    number = {first: at for at, first in enumerate(firsts)}
    between = {
        (number[one], number[other]): score
        for (one, other), score in alike.items()
        if one in number and other in number
    }
    found = [
        tuple(at for one in group for at in versions[firsts[one]])
        for group in merged(len(firsts), between, ALIKE)
    ]
    pairs = reuse_across([articles[at] for at in order], found, progress)
    return (*_placed(found, order), *_placed(pairs, order))


def _placed(groups: Iterable[Sequence[int]], order: Sequence[int]) -> list[tuple[int, ...]]:
    """Return groups by the places of their articles in the input."""
    placed = (tuple(order[at] for at in group) for group in groups)
    return sorted(placed, key=lambda group: (min(group), group))


def _alike(articles: Sequence[Article], progress: Progress | None) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the pairs of articles (the lower first) that share rare words, with their likeness."""
    told, frequency = profiles(articles)
    names = lead_names(articles, frequency)
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, profile in enumerate(told):
        if progress:
            progress("grouping", at, len(told))
        near: defaultdict[int, float] = defaultdict(float)
        for term, weight in profile.weights.items():
            if frequency[term] == 1:
                continue
            met = postings[term]
            for other, its in met:
                near[other] += weight * its
            if not met or frequency[term] <= _RARE:
                met.append((at, weight))
        for other, score in near.items():
            if score >= _PROMISING:
                strangers = are_strangers(names[at], profile.weights, names[other], told[other].weights)
                yield (other, at), _bounded(told[other], profile, strangers=strangers)


def _bounded(one: Profile, other: Profile, *, strangers: bool) -> float:
    """Return the likeness of two articles, as far as their names and lengths allow."""
    most = _STRANGERS if strangers else 1.0
    if unevenness(one, other) > _LONGER:
        most = min(most, _VERSIONS - 0.01)
    return min(most, likeness(one, other))


def _versions(count: int, alike: Mapping[tuple[int, int], float]) -> dict[int, list[int]]:
    """Return the first of each set of articles that are versions of it, with all of them."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for (one, other), score in sorted(alike.items()):
        if score >= _VERSIONS:
            near[other].append(one)
    versions: dict[int, list[int]] = {}
    for at in range(count):
        first = next((one for one in near[at] if one in versions), at)
        versions.setdefault(first, []).append(at)
    return versions
