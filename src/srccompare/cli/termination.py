"""End tidily when told to end: a scan that is terminated leaves no gigabytes of temporary files behind."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class _TerminatedError(BaseException):
    """Unwind the stack, past everything that catches errors, as an interrupt does."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextlib.contextmanager
def tidy_end() -> Iterator[None]:
    """Let what is open be closed and removed before a signal to terminate ends the process.

    The process then ends by that very signal, as whoever sent it expects.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    process = os.getpid()

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what Python calls a handler with
        if os.getpid() != process:  # a process that was forked off has nothing to tidy
            os._exit(128 + number)
        raise _TerminatedError(number)

    before = {number: signal.getsignal(number) for number in _SIGNALS}
    # NOTE: a signal that is ignored, as under nohup, stays ignored.
    for number in _SIGNALS:
        if before[number] is signal.SIG_DFL:
            signal.signal(number, stop)
    try:
        yield
    except _TerminatedError as end:
        # NOTE: a process that ends by a signal runs none of what is registered to
        # run at its end, and what is removed then are the files on disk.
        atexit._run_exitfuncs()  # noqa: SLF001 - there is no public name
        signal.signal(end.number, signal.SIG_DFL)
        os.kill(process, end.number)
        raise
    finally:
        for number, handler in before.items():
            if handler is signal.SIG_DFL:
                signal.signal(number, handler)
