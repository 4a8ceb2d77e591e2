"""The tables of a scan on a cluster: where they are kept, how rows of one article or hash come together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pyspark.sql import Window
from pyspark.sql import functions as F  # noqa: N812 - its usual name

from srccompare.corpus.engines.spark.arrow import table
from srccompare.corpus.engines.spark.groups import ASKED, REGION, TEXT, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame, SparkSession

    from srccompare.corpus.engines.spark.arrow import Row

_KINDS = {"words": WORDS, "text": TEXT}


class Store(NamedTuple):
    """Keep tables as Parquet in a folder that driver and workers share.

    Without such cuts between the stages Spark may run Python functions twice.
    """

    spark: SparkSession
    folder: str
    partitions: int

    def keep(self, name: str, frame: DataFrame) -> DataFrame:
        """Compute a table once and keep it."""
        path = f"{self.folder}/{name}"
        frame.write.mode("overwrite").parquet(path)
        # NOTE: a table without rows may be a folder without files, which knows no columns.
        return self.spark.read.schema(frame.schema).parquet(path)

    def made(self, schema: str, rows: Iterable[Row]) -> DataFrame:
        """Return rows of the driver as a frame."""
        found = table(schema, rows)
        return self.spark.createDataFrame(found) if found.num_rows else self.spark.createDataFrame([], schema)

    def grouped(self, frame: DataFrame, key: str, *order: str) -> DataFrame:
        """Bring the rows of each key together, in order, with their numbers from 1 as the second column.

        NOTE: an engine may drop a sort that nothing seems to need; the numbers
        need it, and with them what reads the rows checks their order.
        """
        rest = [name for name in frame.columns if name != key]
        rows = F.row_number().over(Window.partitionBy(key).orderBy(*order))
        return frame.repartition(self.partitions, key).select(key, rows.alias("row"), *rest)

    def by_article(self, *frames: DataFrame) -> DataFrame:
        """Bring what is known of each article together with what is asked of it."""
        whole = frames[0]
        for each in frames[1:]:
            whole = whole.unionByName(each)
        return self.grouped(whole, "article", "kind", "x", "y", "z")


def about(articles: DataFrame, column: str) -> DataFrame:
    """Return the words or the text of articles as rows about them."""
    return _about(articles, "article", _KINDS[column], (None, None, None), column)


def covered(regions: DataFrame) -> DataFrame:
    """Return regions (article, start, end) as rows about articles."""
    return _about(regions, "article", REGION, ("start", "end", None), None)


def asked(frame: DataFrame, article: str, *numbers: str, blob: str | None = None) -> DataFrame:
    """Return what is asked of articles as rows about them, by the names of the columns."""
    return _about(frame, article, ASKED, (*numbers, None, None, None)[:3], blob)


def _about(
    frame: DataFrame, article: str, kind: int, numbers: Sequence[str | None], blob: str | None
) -> DataFrame:
    """Return rows (article, kind, x, y, z, blob)."""
    xyz = (
        (F.col(name) if name else F.lit(0)).cast("long").alias(to)
        for to, name in zip("xyz", numbers, strict=True)
    )
    data = F.col(blob) if blob else F.lit(None).cast("binary")
    return frame.select(F.col(article).alias("article"), F.lit(kind).alias("kind"), *xyz, data.alias("blob"))


def anchors(articles: DataFrame) -> DataFrame:
    """Return the anchors of articles, a row each: hash, article, at, count (the words of the article)."""
    lists = F.arrays_zip("hashes", "positions")
    return articles.select("article", "count", F.inline(lists).alias("hash", "at"))


def fetched(frame: DataFrame) -> Iterator[tuple[Any, ...]]:
    """Bring rows to the driver."""
    return zip(*(column.to_pylist() for column in frame.toArrow().columns), strict=True)
