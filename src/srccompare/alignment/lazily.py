"""Make the entries of a table when they are first asked for.

Of two long articles most sentences meet no promising partner; what only a
closer look needs is never made for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Lazily(dict[int, T]):
    """Hold entries by index, each made by `make` when it is first looked up."""

    def __init__(self, make: Callable[[int], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, index: int) -> T:
        """Make the entry and keep it."""
        entry = self[index] = self._make(index)
        return entry
