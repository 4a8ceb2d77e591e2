"""Tie passages to clusters, and find who reprints whom.

A cluster is one text that went round: an article that reprints two stories
stands in two clusters, else a few chance repeats would tie a whole corpus
together. Two passages belong to one cluster where their spans in some article
are much the same, which is carried on from article to article; and where the
very same articles have both, as when a reprint leaves a paragraph out.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.model import Family, Pair
from srccompare.text.spans import total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from srccompare.corpus.model import Reuse

    Tell = Callable[[int, int], None]

# NOTE: a reprint cut after its first third is still the same story, so the
# overlap is compared with the shorter span; but a quotation of ten words inside
# a whole reprint is not, so it is compared with the longer one, too.
_OF_SHORTER = 2
_OF_LONGER = 5
_NEWS = 8
"""A span that reaches beyond a known one by less than this fraction adds nothing to it."""
_LONGEST = (1 << 32) - 1
_ARTICLE = (1 << 64) - 1
_STEP = 10_000
"""Passages between two reports of progress."""


class Link(NamedTuple):
    """Hold one passage by the numbers of its articles, its spans and the words that both have."""

    a: int
    a_start: int
    a_end: int
    b: int
    b_start: int
    b_end: int
    words: int


def nobody(done: int, total: int) -> None:
    """Report no progress."""


class Links:
    """Hold passages in columns of 32-bit numbers, in the order of the fields of `Link`.

    Clusters and families need them several times, and to walk through a file of
    passages takes longer than to keep these 28 bytes of each.
    """

    def __init__(self, rows: Iterable[Sequence[int]], tell: Tell = nobody) -> None:
        """Take rows that begin as a link does; what else they have is left out."""
        self.columns = tuple(array("I") for _ in Link._fields)
        waiting = iter(rows)
        while chunk := list(islice(waiting, _STEP)):
            for column, values in zip(self.columns, zip(*chunk, strict=True), strict=False):
                column.extend(values)
            tell(len(self), 0)

    def __len__(self) -> int:
        return len(self.columns[0])

    def link(self, at: int) -> Link:
        """Return the passage at a place."""
        return Link._make(column[at] for column in self.columns)

    def articles(self) -> list[int]:
        """Return the articles that stand in a passage, in order."""
        return sorted({*self.columns[0], *self.columns[3]})


def clusters(links: Links, tell: Tell = nobody) -> array[int]:
    """Return the number of the cluster of each passage, from 1 in the order of the first passage of each.

    Sorting takes most of the time and the memory.
    """
    a, a_start, a_end, b, b_start, b_end, _ = links.columns
    spans = _Spans(_in_turn(a, b), _in_turn(a_start, b_start), _in_turn(a_end, b_end))
    count = 2 * len(links)
    parents = array("Q", (n - n % 2 for n in range(count)))
    _tie(spans, parents, tell)
    _join_equal(spans.articles, parents)
    numbers: dict[int, int] = {}
    return array("Q", (numbers.setdefault(_root(parents, n), len(numbers) + 1) for n in range(0, count, 2)))


def _in_turn(one: array[int], other: array[int]) -> array[int]:
    """Return the numbers of two columns, one of each at a time."""
    both = one + other
    both[::2], both[1::2] = one, other
    return both


class _Spans(NamedTuple):
    """Hold the two sides of every passage, one after the other, in columns."""

    articles: array[int]
    starts: array[int]
    ends: array[int]

    def order(self) -> list[int]:
        """Return the spans by article, start and length, the longest first."""
        keys = [
            article << 64 | start << 32 | _LONGEST - end
            for article, start, end in zip(self.articles, self.starts, self.ends, strict=True)
        ]
        return sorted(range(len(keys)), key=keys.__getitem__)


def _tie(spans: _Spans, parents: array[int], tell: Tell) -> None:
    """Join the spans of each article that are much the same.

    Only spans that say something new are kept to be compared with the next
    ones, so that the time of a story printed a thousand times is not quadratic.
    """
    articles, starts, ends = spans
    kept: list[int] = []
    article = -1
    for done, n in enumerate(spans.order()):
        if not done % _STEP:
            tell(done, 2 * len(articles))
        if articles[n] != article:
            article, kept = articles[n], []
        kept = [k for k in kept if ends[k] > starts[n]]
        news = True
        for k in kept:
            if _alike(starts[k], ends[k], starts[n], ends[n]):
                _join(parents, k, n)
                news = news and ends[n] - ends[k] > (ends[k] - starts[k]) // _NEWS
        if news:
            kept.append(n)


def _join_equal(articles: array[int], parents: array[int]) -> None:
    """Join the clusters that hold the very same articles."""
    first: dict[tuple[int, ...], int] = {}
    keys = [_root(parents, n) << 64 | article for n, article in enumerate(articles)]
    for root, group in groupby(sorted(set(keys)), key=lambda key: key >> 64):
        _join(parents, first.setdefault(tuple(key & _ARTICLE for key in group), root), root)


def _alike(a_start: int, a_end: int, b_start: int, b_end: int) -> bool:
    """Return whether two spans, the first beginning no later, are much the same."""
    common = min(a_end, b_end) - b_start
    shorter, longer = sorted((a_end - a_start, b_end - b_start))
    return common * _OF_SHORTER >= shorter and common * _OF_LONGER >= longer


def _root(parents: array[int], n: int) -> int:
    """Return the smallest member of the set of `n`, and shorten the way to it."""
    while parents[n] != n:
        parents[n] = parents[parents[n]]
        n = parents[n]
    return n


def _join(parents: array[int], a: int, b: int) -> None:
    a, b = sorted((_root(parents, a), _root(parents, b)))
    parents[b] = a


def families(
    links: Links,
    numbers: Sequence[int],
    names: Sequence[str],
    days: Mapping[int, dt.date] | None = None,
    tell: Tell = nobody,
) -> tuple[Family, ...]:
    """Return the family of each cluster, those with most reused text first.

    `numbers` are the clusters of the links, `names` the id of each article by
    its number, `days` what is known of when each was published.
    """
    count = len(links)
    order = sorted(range(count), key=numbers.__getitem__)
    found = []
    done = 0
    for number, inside in groupby(order, key=numbers.__getitem__):
        found.append(_family(number, [links.link(n) for n in inside], names, days or {}))
        done += found[-1].passages
        tell(count + done, 2 * count)
    return tuple(sorted(found, key=lambda f: (-f.characters, -len(f.articles), f.cluster)))


def _family(number: int, links: Sequence[Link], names: Sequence[str], days: Mapping[int, dt.date]) -> Family:
    spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for link in links:
        spans[link.a].append((link.a_start, link.a_end))
        spans[link.b].append((link.b_start, link.b_end))
    articles = sorted(spans, key=lambda n: (days.get(n, dt.date.max), names[n]))
    earlier = _earlier(links, names, days)
    return Family(
        number,
        tuple(names[n] for n in articles),
        tuple(days.get(n) for n in articles),
        len(links),
        sum(link.words for link in links),
        tuple(names[earlier[n]] if n in earlier else None for n in articles),
        sum(total(each) for each in spans.values()),
    )


def _earlier(links: Iterable[Link], names: Sequence[str], days: Mapping[int, dt.date]) -> dict[int, int]:
    """Return, by article, that of an earlier day with most words in common; of equals the earliest."""
    words: defaultdict[tuple[int, int], int] = defaultdict(int)
    for link in links:
        if link.a in days and link.b in days and days[link.a] != days[link.b]:
            first, then = (link.a, link.b) if days[link.a] < days[link.b] else (link.b, link.a)
            words[then, first] += link.words
    ranked = sorted(words.items(), key=lambda item: (-item[1], days[item[0][1]], names[item[0][1]]))
    earlier: dict[int, int] = {}
    for (then, first), _ in ranked:
        earlier.setdefault(then, first)
    return earlier


def document_pairs(passages: Iterable[Reuse], lengths: Mapping[str, int]) -> Iterator[Pair]:
    """Yield what every two articles share, in the order of their ids.

    `passages` come in the order of the ids of side `a`; `lengths` has the
    characters of each article. Only the passages of one article are held at a time.
    """
    for a, group in groupby(passages, key=lambda passage: passage.a.article):
        shared: defaultdict[str, list[Reuse]] = defaultdict(list)
        for passage in group:
            shared[passage.b.article].append(passage)
        for b, both in sorted(shared.items()):
            yield Pair(
                a,
                b,
                len(both),
                sum(passage.words for passage in both),
                _part(((p.a.start, p.a.end) for p in both), lengths.get(a, 0)),
                _part(((p.b.start, p.b.end) for p in both), lengths.get(b, 0)),
            )


def _part(spans: Iterable[tuple[int, int]], length: int) -> float:
    """Return the share of a length that spans cover, to four digits; 0 where the length is not known."""
    covered = total(spans)
    return round(min(1.0, covered / length), 4) if length else 0.0
