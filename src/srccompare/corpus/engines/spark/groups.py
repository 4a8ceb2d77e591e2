"""Rows of one group, as they come to a worker: one after the other, in order, and numbered.

The numbers (`row`, from 1) are checked: a group that is torn apart must not
pass for two. Where articles are looked at, a row is (article, row, kind, x, y,
z, blob), and what is known of an article stands before what is asked of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS, TEXT, REGION, ASKED = range(4)
"""The kinds of rows of an article: its word ids, its packed text, a range of words, something asked of it."""

Row = tuple[Any, ...]


class TornGroupError(Exception):
    """Say that rows of one group came in pieces or out of order."""


def checked(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows (key, row, …) as they come.

    Raises:
        TornGroupError: their numbers leave a gap.
    """
    key, last = None, 0
    for each in rows:
        number = each[1]
        if number != 1 and (number != last + 1 or each[0] != key):
            raise TornGroupError(f"row {number} of group {each[0]} comes after row {last} of group {key}")
        key, last = each[0], number
        yield each


def groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield whole groups."""
    group: list[Row] = []
    for each in checked(rows):
        if each[1] == 1 and group:
            yield group
            group = []
        group.append(each)
    if group:
        yield group
