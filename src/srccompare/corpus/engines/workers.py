"""Do the steps of a scan in several processes, or in this one where one is enough."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import shutil
import signal
import threading
import time
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, Self

from srccompare.corpus.stages import Stages
from srccompare.errors import SrccompareError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from types import TracebackType

    from srccompare.corpus.recipe import Recipe

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

    def map(self, stage: str, tasks: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """Yield what a stage returns for each task."""
        if self._pool is None:
            for task in tasks:
                yield getattr(self._stages, stage)(*task)
            return
        waiting: deque[Future[Any]] = deque()
        for task in tasks:
            with held():
                waiting.append(self._pool.submit(_step, stage, task))
            if len(waiting) > _AHEAD * self._threads:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())


def _result(future: Future[Any]) -> Any:  # noqa: ANN401 - what the stage returns
    """Wait for what a stage returns.

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
    _STAGES[:] = [Stages(folder, recipe)]
    threading.Thread(target=end_with, args=(parent, folder), daemon=True).start()


def end_with(parent: int, folder: str | None = None) -> None:
    """End this process, and remove its temporary folder, once its parent is gone and nobody needs it."""
    while os.getppid() == parent:
        time.sleep(1)
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _step(stage: str, task: tuple[Any, ...]) -> Any:  # noqa: ANN401 - what the stage returns
    return getattr(_STAGES[0], stage)(*task)
