"""Read the two numbers of a vote as one score: "seven votes to four", "184 voted for it and 121 against"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.figures.quantities import quantity
from srccompare.facts.model import Figure
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.figures.quantities import Quantity
    from srccompare.facts.reading import Reader

_BETWEEN = word_set("""
    deputies lawmakers legislators members mps senators delegates councillors councilors representatives votes
    vote voted voting in favor favour for it of the bill law motion measure plan proposal and with to while
    yes ayes backing backed
""")
"""Words that stand between those for and those against."""
_FARTHEST = 9
_BEHIND = word_set("votes voted voting members deputies lawmakers cast were")


def votes(read: Reader, q: Quantity) -> tuple[Figure, int] | None:
    """Read a quantity and the one that answers it as a score, with the token after it, None if no vote."""
    if q.unit or q.scaled or q.low != q.high:
        return None
    if read.words[q.stop : q.stop + 2] in (("votes", "to"), ("vote", "to")):
        return _score(read, q, q.stop + 2)
    for at in range(q.stop, q.stop + _FARTHEST):
        if read.word(at) not in _BETWEEN:
            other = quantity(read, at) if at > q.stop else None
            against = other is not None and _is_against(read, other.stop)
            return _score(read, q, at) if against else None
    return None


def _is_against(read: Reader, at: int) -> bool:
    """Return whether those counted before a token were against."""
    at += read.word(at) in _BEHIND
    return read.word(at) in ("against", "opposed")


def _score(read: Reader, q: Quantity, at: int) -> tuple[Figure, int] | None:
    """Join a quantity with the one at token `at`."""
    other = quantity(read, at)
    if other is None or other.unit or other.scaled or other.low != other.high:
        return None
    start, end = read.starts[q.first], read.ends[other.stop - 1]
    return Figure(start, end, q.low, q.low, "score", f"{other.low:g}", q.low, "", 1.0), other.stop
