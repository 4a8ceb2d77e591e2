"""Do the steps of a scan in several processes, or in this one where one is enough."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import shutil
import signal
import threading
import time
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar, TypeVarTuple

from srccompare.corpus.stages import Stages
from srccompare.errors import SrccompareError
from srccompare.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from types import TracebackType

    from srccompare.corpus.recipe import Recipe

Task = TypeVarTuple("Task")
Result = TypeVar("Result")

_AT_ONCE = 2048
"""Bytes of a result that are sent; a pipe takes 4,096 (with what is around them) whole or not at all.

A process that dies while it sends more leaves half of it in the pipe, and the
parent would wait for the rest for ever. More is left in a file.
"""

_AHEAD = 3
"""Tasks that wait for a process: enough to keep it busy, few enough to stay small."""


class Workers:
    """Run the stages of a scan; results come in the order of the tasks."""

    def __init__(self, stages: Stages, threads: int) -> None:
        self._stages = stages
        self._threads = threads
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if self._threads > 1:
            self._pool = ProcessPoolExecutor(
                self._threads,
                mp_context=multiprocessing.get_context(start_method()),
                initializer=_begin,
                initargs=(self._stages.spill.folder, self._stages.recipe, os.getpid()),
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def map(
        self, stage: Callable[[Stages, *Task], Result], tasks: Iterable[tuple[*Task]]
    ) -> Iterator[Result]:
        """Yield what a method of the stages returns for each task."""
        if self._pool is None:
            for task in tasks:
                yield stage(self._stages, *task)
            return
        waiting: deque[Future[bytes | str]] = deque()
        for task in tasks:
            with held():
                waiting.append(self._pool.submit(_step, stage, task))
            if len(waiting) > _AHEAD * self._threads:
                yield self._result(waiting.popleft())
        while waiting:
            yield self._result(waiting.popleft())

    def _result(self, future: Future[bytes | str]) -> Any:  # noqa: ANN401 - what the stage returns
        """Wait for what a stage returns.

        Raises:
            SrccompareError: the process was ended from outside.
        """
        found = _finished(future)
        if isinstance(found, str):
            path = Path(self._stages.spill.folder, found)
            found = path.read_bytes()
            path.unlink()
        return pickle.loads(found)  # noqa: S301 - written by a process of this very scan


def _finished(future: Future[bytes | str]) -> bytes | str:
    """Wait for the result of a process.

    Raises:
        SrccompareError: the process was ended from outside.
    """
    try:
        return future.result()
    except BrokenProcessPool:
        hint = "it may have run out of memory: try --threads 1 or --sensitivity low"
        raise SrccompareError("a process of the scan was killed", hint) from None


def start_method() -> str:
    """Return how processes are started: by a fork where that is safe, else anew."""
    forks = "fork" in multiprocessing.get_all_start_methods()
    return "fork" if forks and threading.active_count() == 1 else "spawn"


_ENDINGS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Hold back signals to end where one would leave something half done.

    A process that is forked off could not take one yet; a folder just made would have no owner.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_STAGES: list[Stages] = []


def _begin(folder: str, recipe: Recipe, parent: int) -> None:
    """Prepare a process: it leaves Ctrl-C to the parent, and ends when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDINGS)
    collect_rarely()
    _STAGES[:] = [Stages(folder, recipe)]
    threading.Thread(target=end_with, args=(parent, folder), daemon=True).start()


def end_with(parent: int, folder: str | None = None) -> None:
    """End this process, and remove its temporary folder, once its parent is gone and nobody needs it."""
    while os.getppid() == parent:
        time.sleep(1)
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


_NUMBERS = count()


def _step(stage: Callable[[Stages, *Task], object], task: tuple[*Task]) -> bytes | str:
    """Do a task; return its result in bytes, or the name of the file that has them."""
    stages = _STAGES[0]
    data = pickle.dumps(stage(stages, *task))
    if len(data) <= _AT_ONCE:
        return data
    name = f"result-{os.getpid()}-{next(_NUMBERS)}"
    Path(stages.spill.folder, name).write_bytes(data)
    return name
