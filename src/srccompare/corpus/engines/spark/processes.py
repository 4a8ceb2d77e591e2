"""Run Python functions in processes of their own where an engine would call them all in its one process.

Spark gives every task a Python process. Sail calls Python inside the server,
where one lock lets one function run at a time, so there tasks are handed on.
A message between the two processes is its length and its bytes.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
import traceback
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, cast

import pyarrow as pa

from srccompare.corpus.engines.cluster import processors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Batches = Iterable[pa.RecordBatch]
    Function = Callable[[Batches], Batches]

_LENGTH = struct.Struct("<q")
_FAILED = -1
"""Stands before the text of an error."""

_PATIENCE = 60.0
"""Seconds that a task waits for a process before it goes ahead without one."""


def apart(function: Function, batches: Batches) -> Batches:
    """Call a function on batches, in another process where this one runs all tasks."""
    return _handed_on(function, iter(batches)) if "pysail" in sys.modules else function(batches)


def _handed_on(function: Function, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield what another process makes of batches."""
    # NOTE: no process is taken before there is work: a task that waits for the
    # rows of others must not hold what these wait for.
    for first in batches:
        whole = chain((first,), batches)
        if not _FREE.acquire(timeout=_PATIENCE):
            yield from function(whole)
            return
        try:
            child = _IDLE.pop() if _IDLE else _Child()
            yield from child.call(function, whole)
            _IDLE.append(child)
        finally:
            _FREE.release()


_FREE = threading.BoundedSemaphore(processors())
_IDLE: list[_Child] = []


class _Child:
    """Be a process that calls functions, one after the other; it ends with this object."""

    def __init__(self) -> None:
        places = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": places},
        )
        self._in = cast("BinaryIO", self._process.stdin)
        self._out = cast("BinaryIO", self._process.stdout)

    def __del__(self) -> None:
        self._process.kill()
        self._process.wait()

    def call(self, function: Function, batches: Batches) -> Iterator[pa.RecordBatch]:
        """Yield what a function returns, as it comes.

        Raises:
            RuntimeError: the function failed, or the process has ended.
        """
        found: queue.SimpleQueue[pa.RecordBatch | RuntimeError | None] = queue.SimpleQueue()
        threading.Thread(target=self._receive, args=(found,), daemon=True).start()
        try:
            _send(self._in, pickle.dumps(function))
            for batch in batches:
                _send(self._in, _packed(batch))
                while not found.empty():
                    yield _result(found.get())
            _send(self._in, b"")
        except BrokenPipeError:
            raise RuntimeError("a Python process of the scan was killed") from None
        while (result := found.get()) is not None:
            yield _result(result)

    def _receive(self, found: queue.SimpleQueue[pa.RecordBatch | RuntimeError | None]) -> None:
        """Take what comes back until the end of it."""
        try:
            for message in _messages(self._out):
                found.put(_unpacked(message))
            found.put(None)
        except (RuntimeError, EOFError, OSError) as error:
            found.put(RuntimeError(str(error) or "a Python process of the scan was killed"))


def _result(each: pa.RecordBatch | RuntimeError | None) -> pa.RecordBatch:
    if isinstance(each, RuntimeError):
        raise each
    return each


def _packed(batch: pa.RecordBatch) -> pa.Buffer:
    """Return a batch and its schema as bytes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return sink.getvalue()


def _unpacked(message: bytes) -> pa.RecordBatch:
    """Return the batch again."""
    return pa.ipc.open_stream(message).read_next_batch()


def _send(stream: BinaryIO, message: bytes | pa.Buffer) -> None:
    """Send a message; an empty one is the end."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """Yield messages up to the end.

    Raises:
        EOFError: the other process is gone.
        RuntimeError: it failed.
    """
    while message := _message(stream):
        yield message


def _message(stream: BinaryIO) -> bytes:
    """Return the next message."""
    prefix = stream.read(_LENGTH.size)
    if len(prefix) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(prefix)
    if length == _FAILED:
        raise RuntimeError(_message(stream).decode())
    return stream.read(length)


def _serve() -> None:
    """Call functions until there are no more requests."""
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    # NOTE: what a library prints must not come between the messages.
    sys.stdout = sys.stderr
    while True:
        try:
            function: Function = pickle.loads(_message(incoming))  # noqa: S301 - from our own parent
        except EOFError:
            return
        try:
            for batch in function(map(_unpacked, _messages(incoming))):
                _send(outgoing, _packed(batch))
            _send(outgoing, b"")
        except Exception:  # noqa: BLE001 - the parent raises it again
            outgoing.write(_LENGTH.pack(_FAILED))
            _send(outgoing, traceback.format_exc().encode("utf-8", "backslashreplace"))
            return


if __name__ == "__main__":
    _serve()
