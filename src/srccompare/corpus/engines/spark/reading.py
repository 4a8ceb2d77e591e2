"""Read batches of articles where the workers are: an Arrow batch with one row per article."""

from __future__ import annotations

import os
import pickle
from array import array
from bisect import bisect_left
from functools import partial
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from srccompare.articles.reading import STDIN
from srccompare.corpus import batches
from srccompare.corpus.batches import Batch, Files, Lines
from srccompare.corpus.engines.spark.arrow import arrow_schema
from srccompare.corpus.engines.spark.processes import apart
from srccompare.corpus.parts import Part, read_part
from srccompare.corpus.spilling import Slice, Spill
from srccompare.corpus.walking import COMPRESSED
from srccompare.garbage import gc_paused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyspark.sql import DataFrame

    from srccompare.corpus.model import Entry
    from srccompare.corpus.recipe import Recipe
    from srccompare.errors import InputError

SCHEMA = (
    "slot long, id binary, path binary, line long, day int, digest binary, characters long, count long, "
    "words binary, text binary, hashes array<long>, positions array<int>, errors binary"
)
"""One row per article; `slot` is its place in the order of reading. A row without an id has only errors."""

SLOT_BITS = 32


class Task(NamedTuple):
    """Hold a batch with absolute paths, and by these the paths as they were given."""

    batch: Batch
    given: dict[str, str]


def tasks(files: Sequence[str], encoding: str | None = None) -> Iterator[Task]:
    """Cut files into tasks; what is packed is one task, to be unpacked by the worker that reads it."""
    for packed, group in groupby(files, key=_is_packed):
        if packed:
            for path in group:
                yield from _absolute(Files((path,)))
        else:
            for batch in batches.batches(tuple(group), encoding):
                yield from _absolute(batch)


def of_entries(entries: Iterable[Entry]) -> Iterator[Task]:
    """Make tasks of articles in memory."""
    return (Task(batch, {}) for batch in batches.of_entries(entries))


def _is_packed(path: str) -> bool:
    return path != STDIN and path.lower().endswith(COMPRESSED)


def _absolute(batch: Batch) -> Iterator[Task]:
    """Yield a batch as a worker in another folder can read it."""
    here = os.getcwd()  # noqa: PTH109 - paths as text
    if isinstance(batch, Lines):
        path = os.path.join(here, batch.path)  # noqa: PTH118 - the same
        yield Task(batch._replace(path=path), {path: batch.path})
        return
    if not isinstance(batch, Files):
        yield Task(batch, {})
        return
    given: dict[str, str] = {}
    for each in batch.paths:
        path = os.path.join(here, each)  # noqa: PTH118 - the same
        if path in given:
            yield Task(Files(tuple(given), batch.encoding), given)
            given = {}
        given[path] = each
    yield Task(Files(tuple(given), batch.encoding), given)


def read(frame: DataFrame, recipe: Recipe) -> DataFrame:
    """Read the tasks of a frame (`number`, `task`)."""
    return frame.mapInArrow(partial(apart, partial(_read, recipe)), SCHEMA)


def _read(recipe: Recipe, incoming: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    with gc_paused():
        for batch in incoming:
            for number, raw in zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True):
                task: Task = pickle.loads(raw)  # noqa: S301 - written by the driver of this very scan
                slot = number << SLOT_BITS
                for part, kept in _parts(task.batch, recipe):
                    yield _columns(part, kept, slot, task.given)
                    slot += len(part.ids) + 1


def _parts(batch: Batch, recipe: Recipe) -> Iterator[tuple[Part, Kept]]:
    """Yield the parts of a batch: several for what a packed file holds."""
    for each in batches.batches(batch.paths, batch.encoding) if isinstance(batch, Files) else (batch,):
        kept = Kept()
        yield read_part(each, recipe, kept), kept


class Kept(Spill):
    """Keep in memory what a part would put into files."""

    def __init__(self) -> None:
        self.data: dict[str, bytes | bytearray | array[int]] = {}

    def put(self, kind: str, data: bytes | bytearray | array[int]) -> Slice:
        """Keep data by its kind."""
        self.data[kind] = data
        return Slice(kind, 0, 0)

    def flush(self) -> None:
        """Do nothing: there is no file."""


def _columns(part: Part, kept: Kept, slot: int, given: dict[str, str]) -> pa.RecordBatch:
    """Return a part as columns, and its errors in one more row."""
    count = len(part.ids)
    hashes, positions = _by_article(part.counts, kept.data["hashes"], kept.data["positions"])
    paths = part.paths if len(part.paths) == count else part.paths * count
    columns = [
        pa.array(range(slot, slot + count), pa.int64()),
        pa.array(_ids(part, given), pa.binary()),
        pa.array([encoded(given.get(each, each)) for each in paths], pa.binary()),
        pa.array(part.lines, pa.int64()),
        pa.array([part.days[n].toordinal() if n in part.days else None for n in range(count)], pa.int32()),
        pa.array(part.digests, pa.binary()),
        pa.array(part.characters, pa.int64()),
        pa.array(part.counts, pa.int64()),
        _binary(kept.data["words"], [8 * each for each in part.counts]),
        _binary(kept.data["texts"], part.lengths),
        hashes,
        positions,
        pa.nulls(count, pa.binary()),
    ]
    schema = arrow_schema(SCHEMA)
    if part.errors:
        errors = pickle.dumps([_as_given(error, given) for error in part.errors])
        last = [*((slot + count,)), *(None,) * (len(schema) - 2), errors]
        columns = [
            pa.concat_arrays([column, pa.array([value], column.type)])
            for column, value in zip(columns, last, strict=True)
        ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _ids(part: Part, given: dict[str, str]) -> list[bytes]:
    """Return the ids: for a file of its own, its path as it was given."""
    named = zip(part.ids, part.lines, strict=True)
    return [encoded(name if line else given.get(name, name)) for name, line in named]


def encoded(text: str) -> bytes:
    """Return a name as bytes, whatever the file system made of it."""
    return text.encode("utf-8", "surrogatepass")


def decoded(raw: bytes) -> str:
    """Return the name again."""
    return raw.decode("utf-8", "surrogatepass")


def _as_given(error: InputError, given: dict[str, str]) -> InputError:
    """Return an error with the path as it was given."""
    path, mark, line = error.path, "", ""
    if path not in given:
        path, mark, line = path.rpartition(":")
    return type(error)(given[path] + mark + line, error.reason, error.hint) if path in given else error


def _by_article(
    counts: Sequence[int], hashes: bytes | bytearray | array[int], positions: bytes | bytearray | array[int]
) -> tuple[pa.Array, pa.Array]:
    """Return the anchors of a part as one list per article, in word order."""
    flat = pa.Array.from_buffers(pa.uint32(), len(positions), [None, pa.py_buffer(positions)])
    values = pa.Array.from_buffers(pa.int64(), len(hashes), [None, pa.py_buffer(hashes)])
    order = pc.sort_indices(flat)
    flat, values = flat.take(order).cast(pa.int32()), values.take(order)
    starts = array("i", accumulate(counts, initial=0))
    ordered = memoryview(flat.buffers()[1]).cast("i") if len(flat) else ()
    offsets = pa.array([bisect_left(ordered, start) for start in starts], pa.int32())
    lists = pa.ListArray.from_arrays(offsets, values)
    own = pc.subtract(flat, pa.array(starts, pa.int32()).take(pc.list_parent_indices(lists)))
    return lists, pa.ListArray.from_arrays(offsets, own)


def _binary(data: bytes | bytearray | array[int], lengths: Iterable[int]) -> pa.Array:
    """Return bytes that stand one after the other as a column, without copying them."""
    offsets = array("i", accumulate(lengths, initial=0))
    return pa.Array.from_buffers(
        pa.binary(), len(offsets) - 1, [None, pa.py_buffer(offsets), pa.py_buffer(data)]
    )
