"""The form in which Spark calls Python: batches of Arrow columns in, batches out."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from srccompare.corpus.engines.spark.processes import apart
from srccompare.garbage import gc_paused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pyspark.sql import DataFrame

_ROWS = 4096
"""Rows of a batch; of the widest rows that are shipped these are a few megabytes."""

_TYPES = {
    "long": pa.int64(),
    "int": pa.int32(),
    "binary": pa.binary(),
    "array<long>": pa.list_(pa.int64()),
    "array<int>": pa.list_(pa.int32()),
}

Row = tuple[Any, ...]


def mapped(frame: DataFrame, task: Callable[[Iterator[Row]], Iterable[Row]], schema: str) -> DataFrame:
    """Run a task over the rows of each partition; `schema` names what it yields (`hash long, x binary`)."""
    return frame.mapInArrow(partial(apart, partial(_run, task, schema)), schema)


def _run(
    task: Callable[[Iterator[Row]], Iterable[Row]], schema: str, batches: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    """Be what Spark calls: a task with rows in place of batches."""
    with gc_paused():
        rows = iter(task(_rows(batches)))
        arrow = arrow_schema(schema)
        while some := list(islice(rows, _ROWS)):
            columns = zip(*some, strict=True)
            yield pa.RecordBatch.from_arrays(
                [pa.array(column, kind) for column, kind in zip(columns, arrow.types, strict=True)],
                schema=arrow,
            )


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def arrow_schema(schema: str) -> pa.Schema:
    """Return the Arrow types of a schema as Spark writes it."""
    return pa.schema([(name, _TYPES[kind]) for name, kind in (field.split() for field in schema.split(", "))])


def table(schema: str, rows: Iterable[Row]) -> pa.Table:
    """Return rows as a table."""
    arrow = arrow_schema(schema)
    columns = list(zip(*rows, strict=True)) or [()] * len(arrow)
    return pa.table(
        [pa.array(column, kind) for column, kind in zip(columns, arrow.types, strict=True)], schema=arrow
    )
