"""Keep the cyclic garbage collector from going through what stays, in a process of the program's own.

The library does not touch the collector of its caller: it is one for all threads.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def collect_rarely() -> None:
    """Have the collector of this process run rarely.

    Few cycles are made. It takes a tenth off the time of two long articles and of
    the inspection of a long one, and a thirtieth off that of two short ones.
    """
    gc.set_threshold(200_000, 20, 100)


@contextmanager
def gc_paused() -> Iterator[None]:
    """Pause the collector of this process; where uses overlap, the first to pause it resumes it."""
    # NOTE: a long article fills a hundred thousand objects that stay and none that form a
    # cycle. Going through all of them again and again takes an eighth of the whole time;
    # what is let go is freed as before, so that no more memory is held.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
