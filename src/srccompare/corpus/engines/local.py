"""Scan on this machine: processes that share a folder of temporary files."""

from __future__ import annotations

from contextlib import closing
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple

from srccompare.corpus.anchors import PARTITIONS
from srccompare.corpus.boilerplate import parted, regions
from srccompare.corpus.candidates import BYTES_AN_ANCHOR
from srccompare.corpus.catalogue import catalogue
from srccompare.corpus.engines.workers import Workers
from srccompare.corpus.footers import Aside, aside
from srccompare.corpus.growing import Row
from srccompare.corpus.stages import Stages, groups
from srccompare.corpus.wording import common_words

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from srccompare.corpus.batches import Batch
    from srccompare.corpus.boilerplate import Regions
    from srccompare.corpus.catalogue import Catalogue, Plan
    from srccompare.corpus.model import Progress
    from srccompare.corpus.recipe import Recipe
    from srccompare.corpus.spilling import Slice
    from srccompare.corpus.stages import Matched

_FEWEST_BUCKETS, _MOST_BUCKETS = 8, 512
_ARTICLES_A_BUCKET = 1500


class Found(NamedTuple):
    """Hold what a scan found: the articles, and where the sorted passages of each bucket are."""

    catalogue: Catalogue
    stages: Stages
    slices: list[Slice]
    aside: Aside

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order."""
        spill = self.stages.spill
        return merge(*(_rows(spill.read([piece], "I")) for piece in self.slices if piece.size))

    def labelled(self, numbers: Sequence[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Return text, title and outlet of articles."""
        return {n: self.stages.table.labelled(n) for n in numbers}


def _rows(flat: array[int]) -> Iterator[tuple[int, ...]]:
    """Yield the rows of a bucket."""
    return zip(*(iter(flat),) * len(Row._fields), strict=True)


def run(
    batches: Iterable[Batch],
    recipe: Recipe,
    folder: str,
    *,
    threads: int,
    memory: int,
    total: int,
    progress: Progress,
) -> Found:
    """Scan batches of articles; neither the number of processes nor the bytes of `memory` change a result."""
    stages = Stages(folder, recipe)
    with closing(stages.spill), Workers(stages, threads) as workers:
        parts = []
        done = 0
        for part in workers.map(Stages.read, ((batch,) for batch in batches)):
            parts.append(part)
            done += part.done
            progress("reading", done, total)
        progress("matching", 0, 0)
        known = catalogue(parts, stages.spill)
        stages.spill.flush()
        stages.notices.plan.post(known.plan)
        stages.notices.common.post(common_words(map(stages.table.words, known.sample)))
        articles = known.plan.articles
        buckets = max(_FEWEST_BUCKETS, min(_MOST_BUCKETS, articles // _ARTICLES_A_BUCKET))
        share = articles // buckets + 1
        rounds = _rounds(known.plan, memory // threads)
        matched = _matched(workers, threads, (share, rounds), progress)
        progress("aligning", 0, 0)
        footers = _masked(stages, matched, share)
        slices = []
        tasks = [
            (range(n * share, (n + 1) * share), [piece for m in matched for piece in m.seeds.get(n, ())])
            for n in range(buckets)
        ]
        progress("aligning", 0, len(tasks))
        for n, found in enumerate(workers.map(Stages.grow, tasks), 1):
            slices.append(found)
            progress("aligning", n, len(tasks))
    copies = known.plan.copies
    return Found(known, stages, slices, aside(footers, lambda n: len(copies.get(n, (n,))), recipe))


def _rounds(plan: Plan, memory: int) -> int:
    """Return in how many rounds to look through a partition, so that half of the memory is enough for one."""
    largest = max((sum(sizes) for sizes in zip(*(row.sizes for row in plan.rows), strict=True)), default=0)
    return 1 + 2 * largest * BYTES_AN_ANCHOR // memory


def _matched(workers: Workers, threads: int, how: tuple[int, int], progress: Progress) -> list[Matched]:
    """Match all partitions, a few at a time."""
    count = PARTITIONS
    step = max(1, count // (8 * threads))
    tasks = [(range(n, min(n + step, count)), *how) for n in range(0, count, step)]
    progress("matching", 0, len(tasks))
    matched = []
    for n, found in enumerate(workers.map(Stages.match, tasks), 1):
        matched.append(found)
        progress("matching", n, len(tasks))
    return matched


def _masked(stages: Stages, matched: list[Matched], share: int) -> Regions:
    """Post to all processes what is a footer, and return it; add the seeds of stories printed everywhere."""
    frequent = [found.frequent for found in matched]
    places = sorted(place for group in groups(stages.spill.read(frequent)) for place in group)
    footers, stories = parted(regions(places, stages.recipe), stages.table.counts)
    stages.notices.masks.post(footers)
    if stories.starts:
        matched += [stages.tie(each, stories, share) for each in frequent if each.size]
    return footers
