"""Read the wording that widens a figure: "about 50", "nearly 50", "at least 50", "50 or more"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

INFINITE = float("inf")

_KINDS = {
    "about": """about|around|roughly|approximately|some|circa|estimated|close to|an estimated|
        in the region of|something like|or so|or thereabouts|more or less|perhaps|maybe""",
    "nearly": "nearly|almost|approaching|just under|just short of|just below|close on|not quite",
    "least": """at least|no fewer than|no less than|not less than|not fewer than|at minimum|a minimum of|
        minimum of|or more|as few as|upwards of|upward of""",
    "more": """more than|over|above|exceeding|beyond|topping|just over|well over|in excess of|greater than|
        higher than""",
    "most": """up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|or less|
        or fewer""",
    "less": "less than|fewer than|under|below|well under|well below|lower than",
}
_PHRASES = {tuple(phrase.split()): kind for kind, listed in _KINDS.items() for phrase in listed.split("|")}
_LAST = frozenset(phrase[-1] for phrase in _PHRASES)


class Hedge(NamedTuple):
    """Hold the kind of a hedge and its words as printed (folded, lower-cased)."""

    kind: str
    words: str


NONE = Hedge("", "")


def hedge(read: Reader, first: int, stop: int) -> Hedge:
    """Return the hedge of the figure at tokens `first`..`stop`: the longest before it, else one after it."""
    if read.word(first - 1) in _LAST and read.gap(first) in (" ", " $", "-"):
        for size in (4, 3, 2, 1):
            words = read.words[max(0, first - size) : first]
            kind = _PHRASES.get(words)
            if kind and words[0] != "or":
                return Hedge(kind, " ".join(words))
    return _hedge_after(read, first, stop)


def _hedge_after(read: Reader, first: int, stop: int) -> Hedge:
    """Return the hedge that follows a figure or stands before its unit ("30 or more pounds")."""
    if read.word(stop) == "plus" and read.gap(stop) in (" ", "-"):
        return Hedge("least", "plus")
    for at in (stop, stop - 3):
        words = read.words[at : at + 2]
        if at > first and words[:1] == ("or",) and words in _PHRASES:
            return Hedge(_PHRASES[words], " ".join(words))
    return NONE


def widen(kind: str, low: float, high: float) -> tuple[float, float]:
    """Return the interval that a hedge makes of `low`..`high`; an open bound is infinite (or zero below)."""
    match kind:
        case "about":
            return low - abs(low) / 10, high + abs(high) / 10
        case "nearly":
            return low * 0.85, high
        case "least" | "more":
            return low, INFINITE
        case "most" | "less":
            return min(0.0, low), high
    return low, high
