"""Say what is the matter with an index where something goes wrong in using it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from srccompare.corpus.index.check import check
from srccompare.corpus.index.packing import SURPRISES, DamageError
from srccompare.corpus.store.failures import explained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.corpus.store import Store


@contextmanager
def guarded(store: Store) -> Iterator[None]:
    """Say of what goes wrong inside a block what is the matter with the file.

    Raises:
        IndexFileError: the index cannot be read or written, or is damaged.
    """
    try:
        with explained(store.path):
            yield
    except DamageError as error:
        raise store.damaged(str(error)) from error
    except SURPRISES:
        # NOTE: a value of another type than was written surprises whoever uses it
        # first. Whose fault that is, the file tells: the check raises if it is damaged.
        check(store.path)
        raise
