"""Read the marked-up text that wdiff and dwdiff print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pairs.model import Found, Pair

if TYPE_CHECKING:
    from pathlib import Path

MARKS = ("\x01", "\x02", "\x03", "\x04")
"""Where deleted and inserted text begins and ends: characters that no article has."""
MARKED = re.compile("\x01([^\x02]*)\x02|\x03([^\x04]*)\x04|([^\x01\x03]+)")


def marking() -> list[str]:
    """Return the options that set the marks, which are the same for both."""
    return [word for option, mark in zip("wxyz", MARKS, strict=True) for word in (f"-{option}", mark)]


def read(a: str, b: str, printed: str, _room: Path) -> Found:
    """Return the runs of words that both texts have.

    Raises:
        ValueError: what was printed is not made of the two texts.
    """
    pairs: list[Pair] = []
    at_a = at_b = 0
    for deleted, inserted, common in MARKED.findall(printed):
        size = _size(common)
        if size:
            pairs.append(Pair(at_a, at_a + size, at_b, at_b + size))
        at_a += size + _size(deleted)
        at_b += size + _size(inserted)
    if (at_a, at_b) != (_size(a), _size(b)):
        raise ValueError(f"the output has {at_a} and {at_b} letters, the texts {_size(a)} and {_size(b)}")
    return Found(tuple(pairs), equal=True)


def _size(text: str) -> int:
    return sum(map(str.isalnum, text))
