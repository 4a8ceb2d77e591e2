"""Scan on a cluster: the steps of the local engine, with tables in place of files."""

from __future__ import annotations

import pickle
from array import array
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from pyspark.sql import functions as F  # noqa: N812 - its usual name

from srccompare.corpus.engines.spark import meeting, seeding
from srccompare.corpus.engines.spark.arrow import mapped
from srccompare.corpus.engines.spark.frames import Store, about, anchors, asked, covered, fetched
from srccompare.corpus.engines.spark.numbering import numbered
from srccompare.corpus.engines.spark.reading import read
from srccompare.corpus.engines.spark.session import session, told
from srccompare.corpus.footers import Aside
from srccompare.corpus.growing import Row, among, row, stand_ins
from srccompare.corpus.parts import unpacked
from srccompare.corpus.passages import Run
from srccompare.corpus.wording import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from srccompare.corpus.catalogue import Catalogue
    from srccompare.corpus.engines.cluster import Cluster
    from srccompare.corpus.engines.spark.reading import Task
    from srccompare.corpus.model import Progress
    from srccompare.corpus.recipe import Recipe

_SEED = "a long, b long, at_a long, at_b long"


class Matched(NamedTuple):
    """Hold the seeds (a, b, at_a, at_b) and what is boilerplate (article, start, end)."""

    seeds: DataFrame
    footers: DataFrame


class Found(NamedTuple):
    """Hold what a scan found: the articles, and the sorted rows of the passages, one after the other."""

    catalogue: Catalogue
    flat: array[int]
    whole: DataFrame
    slots: array[int]
    aside: Aside

    def rows(self) -> Iterator[tuple[int, ...]]:
        """Yield the passages as rows of numbers, in order."""
        return zip(*(iter(self.flat),) * len(Row._fields), strict=True)

    def labelled(self, numbers: Sequence[int]) -> dict[int, tuple[str, str | None, str | None]]:
        """Return text, title and outlet of articles."""
        if not numbers:
            return {}
        number_of = {self.slots[n]: n for n in numbers}
        with told():
            rows = self.whole.where(F.col("slot").isin(list(number_of))).select("slot", "text")
            return {number_of[slot]: unpacked(text) for slot, text in fetched(rows)}


def run(work: Iterable[Task], recipe: Recipe, cluster: Cluster, folder: str, *, progress: Progress) -> Found:
    """Scan articles on a cluster; the result is that of the local engine, for any number of partitions."""
    store = Store(session(cluster), folder, cluster.pieces)
    with told():
        progress("reading", 0, 0)
        whole = _read(store, work, recipe)
        known = numbered(store, whole)
        articles = known.articles
        common = common_words(_words(store, whole, [known.slots[n] for n in known.catalogue.sample]))
        progress("matching", 0, 0)
        first = articles.where("article = first")
        matched = _match(store, first, recipe)
        progress("aligning", 0, 0)
        found = _grow(store, first, matched, recipe, common)
        rows, wanted = _with_copies(known.catalogue.plan.copies, known.counts, recipe, found)
        rows += _located(store, articles, wanted)
        flat: array[int] = array("I")
        for each in sorted(set(rows)):
            flat.extend(each)
        set_aside = _aside(articles, matched.footers, recipe)
    return Found(known.catalogue, flat, whole, known.slots, set_aside)


def _aside(articles: DataFrame, footers: DataFrame, recipe: Recipe) -> Aside:
    """Count footers in every article that has the words of theirs."""
    length = F.col("end") - F.col("start")
    long = footers.where(length >= recipe.min_words)
    prints = articles.select(F.col("article").alias("print"), F.col("first").alias("article"))
    ((stretches, articles_, words),) = fetched(
        long.join(prints, "article").agg(F.count("*"), F.countDistinct("print"), F.sum(length))
    )
    first = list(fetched(long.select("article", "start", "end").orderBy("article", "start").limit(1)))
    return Aside(stretches, articles_, words or 0, tuple(first[0]) if first else None)


def _read(store: Store, work: Iterable[Task], recipe: Recipe) -> DataFrame:
    """Read the articles, a row each."""
    rows = ((n, pickle.dumps(task)) for n, task in enumerate(work))
    descriptions = store.made("number long, task binary", rows).repartition(store.partitions)
    return store.keep("articles", read(descriptions, recipe))


def _words(store: Store, whole: DataFrame, slots: Sequence[int]) -> Iterator[array[int]]:
    """Yield the word ids of some articles."""
    wanted = store.made("slot long", ((slot,) for slot in slots))
    return (array("Q", words) for (words,) in fetched(whole.join(wanted, "slot").select("words")))


def _match(store: Store, articles: DataFrame, recipe: Recipe) -> Matched:
    """Find the seeds, and what is boilerplate.

    How often an anchor is met is counted before anything is joined, and what
    is met more than `frequent` times never is: its places go only to the regions.
    """
    met = store.keep("anchors", anchors(articles))
    counts = store.keep("counts", met.groupBy("hash").agg(F.count("*").alias("met")).where("met > 1"))
    frequent = F.broadcast(counts.where(F.col("met") > recipe.frequent).select("hash"))
    hot = met.join(frequent, "hash", "left_semi")
    regions = store.keep("regions", _regions(store, hot, recipe))
    rare = counts.where(F.col("met") <= recipe.frequent)
    places = met.join(rare, "hash")
    near = mapped(
        store.by_article(about(articles, "words"), asked(places, "article", "hash", "at", "met")),
        partial(seeding.cut, recipe),
        "hash long, place long, near binary, run binary",
    )
    seeds = mapped(store.grouped(near, "hash", "place"), partial(seeding.seed, recipe), _SEED)
    stories = regions.where("story = 1")
    if not stories.isEmpty():
        seeds = seeds.unionByName(_ties(store, hot, stories))
    return Matched(store.keep("seeds", seeds), regions.where("story = 0"))


def _regions(store: Store, hot: DataFrame, recipe: Recipe) -> DataFrame:
    """Return what frequent anchors cover."""
    places = store.grouped(hot.select("article", "at", "count"), "article", "at")
    return mapped(places, partial(seeding.mask, recipe), "article long, start long, end long, story int")


def _ties(store: Store, hot: DataFrame, stories: DataFrame) -> DataFrame:
    """Return the seeds of stories that everybody prints."""
    told_of = hot.join(stories.select("article").distinct(), "article", "left_semi")
    inside = mapped(
        store.by_article(covered(stories), asked(told_of, "article", "hash", "at")),
        seeding.inside,
        "hash long, place long",
    )
    return mapped(store.grouped(inside, "hash", "place"), seeding.tie, _SEED)


def _grow(
    store: Store, articles: DataFrame, matched: Matched, recipe: Recipe, common: frozenset[int]
) -> list[tuple[Any, ...]]:
    """Return the passages between articles of different words: both sides located, and the run."""
    footers = covered(matched.footers)
    sent = mapped(
        store.by_article(about(articles, "words"), footers, asked(matched.seeds, "b", "a", "at_b", "at_a")),
        partial(meeting.send, recipe),
        "a long, b long, sent binary",
    )
    met = mapped(
        store.by_article(
            about(articles, "words"), about(articles, "text"), footers, asked(sent, "a", "b", blob="sent")
        ),
        partial(meeting.meet, recipe, common),
        "b long, a long, aligned binary",
    )
    found = mapped(
        store.by_article(about(articles, "text"), asked(met, "b", "a", blob="aligned")),
        partial(meeting.finish, recipe, common),
        "a long, a_from long, a_to long, b long, b_from long, b_to long, "
        "a_start long, a_end long, b_start long, b_end long, words long",
    )
    return list(fetched(found))


class CopyPlaces(NamedTuple):
    """Ask for the places of a run in two articles."""

    a: int
    b: int
    run: Run


def _with_copies(
    copies: dict[int, tuple[int, ...]],
    counts: Sequence[int],
    recipe: Recipe,
    found: Iterable[tuple[Any, ...]],
) -> tuple[list[Row], list[CopyPlaces]]:
    """Return the rows of passages, and what is wanted of the copies of their articles."""
    rows: list[Row] = []
    wanted: list[CopyPlaces] = []
    for each in found:
        a, b, run = each[0], each[3], Run(*each[6:])
        rows.append(row((a, *each[1:3]), (b, *each[4:6]), run))
        wanted += (CopyPlaces(*pair, run) for pair in stand_ins(copies, a, b) if pair != (a, b))
    for first, group in copies.items():
        count = counts[first]
        if count >= recipe.min_words:
            wanted += (CopyPlaces(*pair, Run(0, count, 0, count, count)) for pair in among(group))
    return rows, wanted


def _located(store: Store, articles: DataFrame, wanted: Sequence[CopyPlaces]) -> Iterator[Row]:
    """Yield the rows of what is wanted."""
    if not wanted:
        return
    ranges: list[tuple[int, ...]] = []
    for n, (a, b, run) in enumerate(wanted):
        ranges += ((a, 2 * n, run.a_start, run.a_end), (b, 2 * n + 1, run.b_start, run.b_end))
    asked_for = store.keep("wanted", store.made("article long, number long, start long, end long", ranges))
    texts = articles.join(asked_for.select("article").distinct(), "article", "left_semi")
    found = mapped(
        store.by_article(about(texts, "text"), asked(asked_for, "article", "number", "start", "end")),
        meeting.locate,
        "number long, start long, end long",
    )
    places = {number: (start, end) for number, start, end in fetched(found)}
    for n, (a, b, run) in enumerate(wanted):
        yield row((a, *places[2 * n]), (b, *places[2 * n + 1]), run)
