"""Decide whether two figures hold for one moment: the morning or the close, the forecast or the result."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import role, words_near, words_of
from srccompare.comparison.figures.words import (
    ASKING,
    BEFORE,
    MARKET_IF_MOVED,
    MARKETS,
    MOMENTS,
    OTHERS,
    OUTLOOK,
    ROLES,
    SCOPE,
    WHEN,
)
from srccompare.text.closed_classes import BE, MODALS

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place

_NEARBY = 5
_CLOSE = 3
_UNTIL = frozenset({"until", "till", "by"})
_ENDED = frozenset({"close", "closed", "closing", "ended"})
_TIMES = ("minute", "hour", "day", "month", "year")
_BEFORE_VERBS = MODALS | {"to", "and"}


def other_moment(p: Place, q: Place, *, days: bool = True) -> bool:
    """Return whether the sentences speak of two moments or outlooks: morning and close, forecast and result.

    Without `days`, two days or months by name are no two moments.
    """
    a, b = words_of(p), words_of(q)
    for moments in MOMENTS:
        if moments is WHEN and not days:
            continue
        x, y = {moments[w] for w in a if w in moments}, {moments[w] for w in b if w in moments}
        if x and y and x.isdisjoint(y):
            return True
    if a.isdisjoint(OUTLOOK) != b.isdisjoint(OUTLOOK):
        return True
    near_p, near_q = (words_near(each, each.first - _NEARBY, each.stop + _NEARBY) for each in (p, q))
    if any(near_p.isdisjoint(words) != near_q.isdisjoint(words) for words in (OTHERS, SCOPE)):
        return True
    if _added(p) != _added(q) or _asked_for(p) != _asked_for(q):
        return True
    return role(p) != "source" and _before_or_after(p) != _before_or_after(q)


def _before_or_after(p: Place) -> bool:
    """Return whether a figure is said to be of another time; work that will "last 16 months" is not."""
    near: frozenset[str] = words_near(p, p.first - _CLOSE, p.stop + _CLOSE)
    if not near.isdisjoint(_UNTIL):
        near -= {"next"}
    verb = p.witness.tokens.words[p.first - 2 : p.first]
    return not (near - {"last"} if verb[1:] == ("last",) and verb[0] in _BEFORE_VERBS else near).isdisjoint(
        BEFORE
    )


def _added(p: Place) -> bool:
    """Return whether a figure comes on top of others: "five more cases", "five people were also hurt"."""
    words = p.witness.tokens.words[p.stop : min(p.stop + _NEARBY, p.sentence.last)]
    passive = any(word in BE and after == "also" for word, after in pairwise(words))
    return passive or words[:1] in (("more",), ("additional",), ("further",), ("extra",))


def _asked_for(p: Place) -> bool:
    """Return whether a sentence asks for something: what prosecutors asked for is not a sentence."""
    words = p.witness.tokens.words[p.sentence.first : p.sentence.last]
    return any(word in ASKING and after == "for" for word, after in pairwise(words))


def prices(p: Place, q: Place) -> bool:
    """Return whether two figures are quotes of a market."""
    return _market(words_of(p)) and _market(words_of(q))


def passing(p: Place, q: Place) -> bool:
    """Return whether two figures are quotes of a market that are not both of its close."""
    return prices(p, q) and any(words_of(x).isdisjoint(_ENDED) for x in (p, q))


def _market(words: frozenset[str]) -> bool:
    """Return whether the words of a sentence are those of a market report."""
    # NOTE: "percentage points" are no points of an index.
    moved = (
        "percentage" not in words
        and not words.isdisjoint(MARKET_IF_MOVED)
        and any(ROLES.get(word) == "change" for word in words)
    )
    return moved or not words.isdisjoint(MARKETS)


def window(p: Place) -> bool:
    """Return whether a figure is the time that others are measured over: "in the past six weeks"."""
    before = p.witness.tokens.words[p.first - 1 : p.first]
    return p.figure.unit in _TIMES and before in (("past",), ("last",), ("previous",))
