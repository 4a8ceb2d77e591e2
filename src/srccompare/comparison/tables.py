"""Rows of one shape, before they are given the form of objects: as dicts, or at once as text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Listed = Callable[[tuple[str, ...], Iterable[tuple[Any, ...]]], Any]
    """Builds a list of objects from their keys and a row of values for each."""


@dataclass(frozen=True, slots=True)
class Table:
    """Hold rows of values under one row of keys; a value may be a table itself."""

    keys: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]


def dicts(keys: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Return the rows as a list of dicts."""
    # NOTE: as `dict(zip(keys, row))` for each row, in half of the time.
    return list(map(dict, map(zip, repeat(keys), rows)))


def table(keys: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Table:
    """Return the rows as a table."""
    return Table(keys, tuple(rows))
