"""Keep the search for cycles off while what is made has none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def unsought() -> Iterator[None]:
    """Keep the search for cycles off meanwhile; of several threads, the one that turned it off ends that."""
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
