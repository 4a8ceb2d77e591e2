"""Match paths with globs in which `**` stands for any folders."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def parts_fit(pattern: Sequence[str], parts: Sequence[str]) -> bool:
    """Return whether a path fits a glob, both cut at the slashes; `**` fits any number of parts.

    Takes at most the product of both lengths: where a part does not fit, only the
    last `**` met takes one more, since an earlier one could not do what it cannot.
    """
    place, wanted = 0, 0
    wild: int | None = None
    taken = 0
    while place < len(parts):
        if wanted < len(pattern) and pattern[wanted] == "**":
            wild, taken = wanted, place
            wanted += 1
        elif wanted < len(pattern) and fnmatchcase(parts[place], pattern[wanted]):
            place, wanted = place + 1, wanted + 1
        elif wild is not None:
            taken += 1
            place, wanted = taken, wild + 1
        else:
            return False
    return all(part == "**" for part in pattern[wanted:])
