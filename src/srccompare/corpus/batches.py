"""Cut a corpus into batches of a few megabytes, so that several processes can read it."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.articles.reading import STDIN
from srccompare.corpus.model import Entry
from srccompare.corpus.records import lines_of, read_file, record
from srccompare.corpus.walking import COMPRESSED, is_json_lines
from srccompare.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# NOTE: the hashes of a batch should fit into the cache of a processor.
BATCH_BYTES = 1_500_000
_FILES = 500


class Lines(NamedTuple):
    """Name the bytes from `start` to `end` of a file of JSON Lines; the first of them is line `line`."""

    path: str
    start: int
    end: int
    line: int


class Block(NamedTuple):
    """Hold lines that stand in no plain file: unpacked ones."""

    path: str
    lines: tuple[bytes, ...]
    line: int


class Files(NamedTuple):
    """Name files of one article each, and the encoding of those that are not UTF-8."""

    paths: tuple[str, ...]
    encoding: str | None = None


class Ready(NamedTuple):
    """Hold what was read already."""

    entries: tuple[Entry | InputError, ...]


Batch = Lines | Block | Files | Ready


def size(batch: Batch) -> int:
    """Return the bytes of a batch, or the characters of what is in memory, to show how far the reading is."""
    if isinstance(batch, Lines):
        return batch.end - batch.start
    if isinstance(batch, Block):
        return sum(map(len, batch.lines))
    if isinstance(batch, Files):
        return sum(map(file_bytes, batch.paths))
    return sum(len(each.article.text) for each in batch.entries if isinstance(each, Entry))


def total_size(files: Iterable[str]) -> int:
    """Return the sum of `size` over the batches of files, 0 where it is known only after reading."""
    sizes = [None if path == STDIN or _is_packed(path) else file_bytes(path) for path in files]
    return 0 if None in sizes else sum(size for size in sizes if size)


def batches(files: Sequence[str], encoding: str | None = None) -> Iterator[Batch]:
    """Yield the batches of files, in order; `encoding` is for those that are not UTF-8."""
    waiting: list[str] = []
    weight = 0
    for path in files:
        if path == STDIN or is_json_lines(path):
            if waiting:
                yield Files(tuple(waiting), encoding)
                waiting, weight = [], 0
            yield from _stream(path, encoding)
            continue
        waiting.append(path)
        weight += file_bytes(path)
        if weight > BATCH_BYTES or len(waiting) >= _FILES:
            yield Files(tuple(waiting), encoding)
            waiting, weight = [], 0
    if waiting:
        yield Files(tuple(waiting), encoding)


def of_entries(entries: Iterable[Entry | InputError]) -> Iterator[Batch]:
    """Yield batches of what is in memory."""
    waiting = iter(entries)
    while group := tuple(islice(waiting, _FILES)):
        yield Ready(group)


def file_bytes(path: str) -> int:
    """Return the size of a file, 0 where it is not known."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a path as text
    except (OSError, ValueError):
        return 0


def _stream(path: str, encoding: str | None) -> Iterator[Batch]:
    """Yield the batches of JSON Lines: places in a plain file, lines of a packed one."""
    if path == STDIN:
        yield from of_entries(read_file(path, encoding))
    elif _is_packed(path) or not os.path.isfile(path):  # noqa: PTH113 - a path as text
        yield from _unpacked(path)
    else:
        yield from _ranges(path)


def _is_packed(path: str) -> bool:
    return is_json_lines(path) and path.lower().endswith(COMPRESSED)


def _ranges(path: str) -> Iterator[Batch]:
    """Cut a plain file at line ends."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path as text
            start, line = 0, 1
            while block := file.read(BATCH_BYTES):
                rest = b"" if block.endswith(b"\n") else file.readline()
                end = start + len(block) + len(rest)
                yield Lines(path, start, end, line)
                line += block.count(b"\n") + rest.endswith(b"\n")
                start = end
    except OSError:
        yield from of_entries(read_file(path))


def _unpacked(path: str) -> Iterator[Batch]:
    """Unpack a file and yield its lines; where it breaks off the error comes last."""
    waiting: list[bytes] = []
    first = weight = 0
    for number, line in lines_of(path):
        if isinstance(line, InputError):
            if waiting:
                yield Block(path, tuple(waiting), first)
            yield Ready((line,))
            return
        first = first or number
        waiting.append(line)
        weight += len(line)
        if weight > BATCH_BYTES:
            yield Block(path, tuple(waiting), first)
            waiting, weight, first = [], 0, 0
    if waiting:
        yield Block(path, tuple(waiting), first)


def read_batch(batch: Batch) -> Iterator[Entry | InputError]:
    """Yield the articles of a batch, and an error for each input that is not an article."""
    if isinstance(batch, Ready):
        yield from batch.entries
    elif isinstance(batch, Files):
        for path in batch.paths:
            yield from read_file(path, batch.encoding)
    elif isinstance(batch, Block):
        yield from _each(batch.lines, batch.path, batch.line)
    else:
        with open(batch.path, "rb") as file:  # noqa: PTH123 - a path as text
            file.seek(batch.start)
            yield from _each(file.read(batch.end - batch.start).split(b"\n"), batch.path, batch.line)


def _each(lines: Iterable[bytes], path: str, first: int) -> Iterator[Entry | InputError]:
    for number, line in enumerate(lines, first):
        if line and not line.isspace():
            yield record(line, path, number)
