"""Find wording that went from one story into another: no likeness of the articles shows it.

A background paragraph taken from a report on something else makes two articles
one story for the rules on reuse, and no more than these two. What many stories share
is the stock text of a site, and so is what ends, or begins, both articles.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.model import ScanOptions
from srccompare.corpus.scan import scan_corpus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from srccompare.articles.model import Article
    from srccompare.corpus.model import Progress, Reuse, Side

# NOTE: measured on 850 articles of some 200 sites: with 25 words 41 pairs of
# unlike articles share wording, 35 of them because their sites share a footer with four
# stories and more. The six others were footers as well.
LEAST_WORDS = 25
_MOST_STORIES = 3
_EDGE = 200  # characters
# A frame is smaller than this share of each article.
_FRAME = 1 / 3


class _Met(NamedTuple):
    """Hold a span of an article that an article of a group has, and how alike it is there."""

    start: int
    end: int
    alike: float
    group: int


def reuse_across(
    articles: Sequence[Article], groups: Sequence[Sequence[int]], progress: Progress | None = None
) -> list[tuple[int, int]]:
    """Return pairs of articles (by place) of unlike groups that share a passage.

    An article is paired with one article of each other group: the one that
    shares the longest passage with it.
    """
    if len(groups) < 2:
        return []
    home = {place: number for number, group in enumerate(groups) for place in group}
    width = len(str(len(articles)))
    named = [replace(article, name=f"{place:0{width}}") for place, article in enumerate(articles)]
    found = scan_corpus(named, ScanOptions("default", LEAST_WORDS), threads=1, progress=progress)
    across = [each for each in found.passages if home[int(each.a.article)] != home[int(each.b.article)]]
    stories = _stories(across, home)
    telling = [each for each in across if not _is_stock(each, stories, articles)]
    return sorted(set(_nearest(telling, home)))


def _sides(passages: Sequence[Reuse]) -> Iterator[tuple[Reuse, Side, Side]]:
    """Yield each passage from both its sides."""
    for each in passages:
        yield each, each.a, each.b
        yield each, each.b, each.a


def _stories(passages: Sequence[Reuse], home: Mapping[int, int]) -> dict[str, list[_Met]]:
    """Return what of each article is in other groups too."""
    met: defaultdict[str, list[_Met]] = defaultdict(list)
    for passage, side, other in _sides(passages):
        met[side.article].append(_Met(side.start, side.end, passage.similarity, home[int(other.article)]))
    return met


def _is_stock(passage: Reuse, stories: Mapping[str, list[_Met]], articles: Sequence[Article]) -> bool:
    """Return whether a passage is the stock text of a site: in many stories, or at one end of both articles.

    Stories that have it less exactly do not count: reports of one kind share all but the names.
    """
    sides = (passage.a, passage.b)
    for side in sides:
        others = {
            each.group
            for each in stories[side.article]
            if each.start < side.end and side.start < each.end and each.alike >= passage.similarity
        }
        if len(others) > _MOST_STORIES:
            return True
    lengths = [len(articles[int(side.article)].text) for side in sides]
    if any(side.end - side.start > _FRAME * length for side, length in zip(sides, lengths, strict=True)):
        return False
    ends = all(length - side.end <= _EDGE for side, length in zip(sides, lengths, strict=True))
    return ends or all(side.start <= _EDGE for side in sides)


def _nearest(passages: Sequence[Reuse], home: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield for each article and other group the article that shares most with it, as a pair in order."""
    best: dict[tuple[int, int], tuple[int, int]] = {}
    for passage, side, other in _sides(passages):
        one, its = int(side.article), int(other.article)
        key, worth = (one, home[its]), (-passage.words, its)
        best[key] = min(best.get(key, worth), worth)
    for (one, _), (_, its) in best.items():
        yield min(one, its), max(one, its)
