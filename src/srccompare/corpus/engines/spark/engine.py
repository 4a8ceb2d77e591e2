"""Scan on a cluster: the steps of the local engine, with tables in place of files."""

from __future__ import annotations

import datetime as dt
import pickle
from array import array
from functools import partial
from heapq import nsmallest
from typing import TYPE_CHECKING, Any, NamedTuple

from pyspark.sql import functions as F  # noqa: N812 - its usual name

from srccompare.corpus.catalogue import Catalogue, Plan, alike, ordered
from srccompare.corpus.engines.spark import tasks
from srccompare.corpus.engines.spark.arrow import mapped
from srccompare.corpus.engines.spark.frames import Store, anchors, asked, covered, known
from srccompare.corpus.engines.spark.reading import decoded, read
from srccompare.corpus.engines.spark.session import session, told
from srccompare.corpus.growing import Row, among, row, stand_ins
from srccompare.corpus.parts import unpacked
from srccompare.corpus.passages import Run
from srccompare.corpus.records import repeated
from srccompare.corpus.spilling import Slice
from srccompare.corpus.wording import SAMPLE, common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from srccompare.corpus.engines.cluster import Cluster
    from srccompare.corpus.engines.spark.reading import Task
    from srccompare.corpus.model import Progress
    from srccompare.corpus.recipe import Recipe

_SMALL = ("slot", "id", "path", "line", "day", "digest", "characters", "count", "errors")
_SEED = "a long, b long, at_a long, at_b long"


class Found(NamedTuple):
    """Hold what a scan found: the articles, and the sorted rows of the passages, one after the other."""

    catalogue: Catalogue
    flat: array[int]
    store: Store
    slots: array[int]

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order."""
        return zip(*(iter(self.flat),) * len(Row._fields), strict=True)

    def labelled(self, numbers: Sequence[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Return text, title and outlet of articles."""
        if not numbers:
            return {}
        number_of = {self.slots[n]: n for n in numbers}
        with told():
            rows = (
                self.store.kept("articles").where(F.col("slot").isin(list(number_of))).select("slot", "text")
            )
            return {number_of[slot]: unpacked(text) for slot, text in _fetched(rows)}


def run(work: Iterable[Task], recipe: Recipe, cluster: Cluster, folder: str, *, progress: Progress) -> Found:
    """Scan articles on a cluster; the result is that of the local engine, for any number of partitions."""
    store = Store(session(cluster), folder, cluster.partitions)
    with told():
        progress("reading", 0, 0)
        whole = _read(store, work, recipe)
        catalogue, slots, counts = _numbered(store, whole)
        articles = whole.join(store.kept("numbers"), "slot")
        common = common_words(_words(store, whole, [slots[n] for n in catalogue.sample]))
        progress("matching", 0, 0)
        _match(store, articles.where("article = first"), recipe)
        progress("aligning", 0, 0)
        found = _grow(store, articles.where("article = first"), recipe, common)
        rows, wanted = _with_copies(catalogue.plan.copies, counts, recipe, found)
        rows += _located(store, articles, wanted)
        flat: array[int] = array("I")
        for each in sorted(set(rows)):
            flat.extend(each)
    return Found(catalogue, flat, store, slots)


def _read(store: Store, work: Iterable[Task], recipe: Recipe) -> DataFrame:
    """Read the articles, a row each."""
    rows = ((n, pickle.dumps(task)) for n, task in enumerate(work))
    descriptions = store.made("number long, task binary", rows).repartition(store.partitions)
    return store.keep("articles", read(descriptions, recipe))


def _fetched(frame: DataFrame) -> Iterator[tuple[Any, ...]]:
    """Bring rows to the driver."""
    return zip(*(column.to_pylist() for column in frame.toArrow().columns), strict=True)


def _numbered(store: Store, whole: DataFrame) -> tuple[Catalogue, array[int], array[int]]:
    """Number the articles by their ids and keep the numbers; return slot and words of each, too."""
    read_in = sorted(_fetched(whole.select(*_SMALL)))
    errors = [each for row in read_in if row[-1] for each in pickle.loads(row[-1])]  # noqa: S301 - our own
    read_in = [row for row in read_in if row[1] is not None]
    slots, names, places, lines, days, digests, characters, counts, _ = (
        zip(*read_in, strict=True) if read_in else ((),) * 9
    )
    ids, paths = [*map(decoded, names)], [*map(decoded, places)]
    order, repeats = ordered(ids)
    errors += [repeated(paths[n], lines[n] or None, ids[n]) for n in repeats]
    in_order = [digests[n] for n in order]
    same_as, copies = alike(in_order)
    catalogue = Catalogue(
        [ids[n] for n in order],
        [paths[n] for n in order],
        array("Q", (lines[n] for n in order)),
        {rank: dt.date.fromordinal(days[n]) for rank, n in enumerate(order) if days[n] is not None},
        array("Q", (characters[n] for n in order)),
        tuple(errors),
        Plan(len(order), Slice("", 0, 0), (), (), (), copies),
        nsmallest(SAMPLE, range(len(order)), key=in_order.__getitem__),
    )
    numbers = ((slots[n], rank, same_as[rank]) for rank, n in enumerate(order))
    store.keep("numbers", store.made("slot long, article long, first long", numbers))
    return catalogue, array("Q", (slots[n] for n in order)), array("Q", (counts[n] for n in order))


def _words(store: Store, whole: DataFrame, slots: Sequence[int]) -> Iterator[array[int]]:
    """Yield the word ids of some articles."""
    wanted = store.made("slot long", ((slot,) for slot in slots))
    return (array("Q", words) for (words,) in _fetched(whole.join(wanted, "slot").select("words")))


def _match(store: Store, articles: DataFrame, recipe: Recipe) -> None:
    """Find the seeds, and what is boilerplate: tables `seeds` and `regions`.

    How often an anchor is met is counted before anything is joined, and what
    is met more than `frequent` times never is: its places go to the regions alone.
    """
    met = anchors(articles)
    counts = store.keep("counts", met.groupBy("hash").agg(F.count("*").alias("met")).where("met > 1"))
    frequent = F.broadcast(counts.where(F.col("met") > recipe.frequent).select("hash"))
    hot = met.join(frequent, "hash", "left_semi")
    regions = store.keep("regions", _regions(store, hot, recipe))
    rare = counts.where(F.col("met") <= recipe.frequent)
    places = met.join(rare, "hash")
    near = mapped(
        store.by_article(known(articles, "words"), asked(places, "article", "hash", "at", "met")),
        partial(tasks.cut, recipe),
        "hash long, place long, near binary, run binary",
    )
    seeds = mapped(store.grouped(near, "hash", "place"), partial(tasks.seed, recipe), _SEED)
    store.keep("seeds", seeds.unionByName(_ties(store, hot, regions)))


def _regions(store: Store, hot: DataFrame, recipe: Recipe) -> DataFrame:
    """Return what frequent anchors cover."""
    places = store.grouped(hot.select("article", "at", "count"), "article", "at")
    return mapped(places, partial(tasks.mask, recipe), "article long, start long, end long, story int")


def _ties(store: Store, hot: DataFrame, regions: DataFrame) -> DataFrame:
    """Return the seeds of stories that everybody prints."""
    stories = regions.where("story = 1")
    told_of = hot.join(stories.select("article").distinct(), "article", "left_semi")
    inside = mapped(
        store.by_article(covered(stories), asked(told_of, "article", "hash", "at")),
        tasks.inside,
        "hash long, place long",
    )
    return mapped(store.grouped(inside, "hash", "place"), tasks.tie, _SEED)


def _grow(store: Store, articles: DataFrame, recipe: Recipe, common: frozenset[int]) -> list[tuple[Any, ...]]:
    """Return the passages between articles of different words: both sides located, and the run."""
    seeds = store.kept("seeds")
    footers = covered(store.kept("regions").where("story = 0"))
    sent = mapped(
        store.by_article(known(articles, "words"), footers, asked(seeds, "b", "a", "at_b", "at_a")),
        partial(tasks.send, recipe),
        "a long, b long, sent binary",
    )
    met = mapped(
        store.by_article(
            known(articles, "words"), known(articles, "text"), footers, asked(sent, "a", "b", blob="sent")
        ),
        partial(tasks.meet, recipe, common),
        "b long, a long, aligned binary",
    )
    found = mapped(
        store.by_article(known(articles, "text"), asked(met, "b", "a", blob="aligned")),
        partial(tasks.finish, recipe, common),
        "a long, a_from long, a_to long, b long, b_from long, b_to long, "
        "a_start long, a_end long, b_start long, b_end long, words long",
    )
    return list(_fetched(found))


class Wanted(NamedTuple):
    """Ask for the places of a run in two articles."""

    a: int
    b: int
    run: Run


def _with_copies(
    copies: dict[int, tuple[int, ...]],
    counts: Sequence[int],
    recipe: Recipe,
    found: Iterable[tuple[Any, ...]],
) -> tuple[list[Row], list[Wanted]]:
    """Return the rows of passages, and what is wanted of the copies of their articles."""
    rows: list[Row] = []
    wanted: list[Wanted] = []
    for each in found:
        a, b, run = each[0], each[3], Run(*each[6:])
        rows.append(row((a, *each[1:3]), (b, *each[4:6]), run))
        wanted += (Wanted(*pair, run) for pair in stand_ins(copies, a, b) if pair != (a, b))
    for first, group in copies.items():
        count = counts[first]
        if count >= recipe.min_words:
            wanted += (Wanted(*pair, Run(0, count, 0, count, count)) for pair in among(group))
    return rows, wanted


def _located(store: Store, articles: DataFrame, wanted: Sequence[Wanted]) -> Iterator[Row]:
    """Yield the rows of what is wanted."""
    if not wanted:
        return
    ranges: list[tuple[int, ...]] = []
    for n, (a, b, run) in enumerate(wanted):
        ranges += ((a, 2 * n, run.a_start, run.a_end), (b, 2 * n + 1, run.b_start, run.b_end))
    asked_for = store.keep("wanted", store.made("article long, number long, start long, end long", ranges))
    texts = articles.join(asked_for.select("article").distinct(), "article", "left_semi")
    found = mapped(
        store.by_article(known(texts, "text"), asked(asked_for, "article", "number", "start", "end")),
        tasks.locate,
        "number long, start long, end long",
    )
    places = {number: (start, end) for number, start, end in _fetched(found)}
    for n, (a, b, run) in enumerate(wanted):
        yield row((a, *places[2 * n]), (b, *places[2 * n + 1]), run)
