"""Decide whether two figures hold for one moment: the morning or the close, the forecast or the result."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from srccompare.comparison.clauses import marked
from srccompare.comparison.figures.contexts import role, words_near, words_of
from srccompare.comparison.figures.words import (
    AHEAD,
    ASKING,
    BEFORE,
    CLAIMING,
    COMPARATIVES,
    MARKET_IF_MOVED,
    MARKETS,
    MOMENTS,
    MONTHLY,
    ON_THE_WAY,
    OTHERS,
    OUTLOOK,
    PERIODS_IN_ORDER,
    PHASES,
    ROLES,
    SCOPE,
    SESSIONS,
    WEEKLY,
)
from srccompare.text.closed_classes import BE, MODALS

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place

_NEARBY = 5
_CLOSE = 3
_ORDINALS = frozenset({"first", "second", "third", "fourth"})
_UNTIL = frozenset({"until", "till", "by"})
_ENDED = frozenset({"close", "closed", "closing", "ended"})
_TIMES = ("minute", "hour", "day", "month", "year")
_BEFORE_VERBS = MODALS | {"to", "and"}


def other_moment(p: Place, q: Place, *, days: bool = True) -> bool:
    """Return whether the sentences speak of two moments or outlooks: morning and close, forecast and result.

    Without `days`, two days or months by name are no two moments.
    """
    a, b = words_of(p), words_of(q)
    if _on_other_days(p, q, days=days) or _forecast(a, b) or _forecast(b, a):
        return True
    near_p, near_q = (words_near(each, each.first - _NEARBY, each.stop + _NEARBY) for each in (p, q))
    if any(near_p.isdisjoint(words) != near_q.isdisjoint(words) for words in (OTHERS, SCOPE)):
        return True
    if a.isdisjoint(CLAIMING) != b.isdisjoint(CLAIMING):
        return True
    if any(said(p) != said(q) for said in (_added, _asked_for, _at_half_time)):
        return True
    return role(p) != "source" and _before_or_after(p) != _before_or_after(q) and not _of_one_time(p, q)


def _of_one_time(p: Place, q: Place) -> bool:
    """Return whether two sentences of one figure each name the same time before: "last winter"."""
    pairs = []
    for each in (p, q):
        words = each.witness.tokens.words[each.sentence.first : each.sentence.last]
        if sum(word[0].isdigit() for word in words) > 1:
            return False
        pairs.append({pair for pair in pairwise(words) if pair[0] in BEFORE})
    return not pairs[0].isdisjoint(pairs[1])


def _on_other_days(p: Place, q: Place, *, days: bool) -> bool:
    """Return whether two sentences name two days, months, times of a day or periods of a year."""
    a, b = words_of(p), words_of(q)
    traded = prices(p, q)
    if traded and days and _apart(a, b, WEEKLY | MONTHLY):
        return True
    first, second = _in_order(p), _in_order(q)
    if first and second and first.isdisjoint(second):
        return True
    kinds = (*MOMENTS, PHASES | SESSIONS if traded else PHASES)
    return any(_apart(a, b, kind) for kind in kinds if days or kind not in (WEEKLY, MONTHLY))


def _in_order(p: Place) -> frozenset[str]:
    """Return the ordinals of the quarters, halves and rounds that a sentence names."""
    words = p.witness.tokens.words[p.sentence.first : p.sentence.last]
    behind = pairwise(words)
    return frozenset(word for word, after in behind if word in _ORDINALS and after in PERIODS_IN_ORDER)


def _forecast(a: frozenset[str], b: frozenset[str]) -> bool:
    """Return whether one sentence tells what is expected and the other what is; "will" looks ahead, too."""
    return not a.isdisjoint(OUTLOOK) and b.isdisjoint(OUTLOOK) and b.isdisjoint(AHEAD)


def _apart(a: frozenset[str], b: frozenset[str], moments: dict[str, str]) -> bool:
    """Return whether both sentences name moments of a kind, and none in common."""
    x, y = {moments[w] for w in a if w in moments}, {moments[w] for w in b if w in moments}
    return bool(x and y) and x.isdisjoint(y)


def _before_or_after(p: Place) -> bool:
    """Return whether a figure is said to be of another time; work that will "last 16 months" is not."""
    words, witness = p.witness.tokens.words, p.witness
    first, stop = p.first, p.stop
    while first > max(p.sentence.first, p.first - _CLOSE) and not marked(witness, first):
        first -= 1
    while stop < min(p.sentence.last, p.stop + _CLOSE) and not marked(witness, stop):
        if words[stop][0].isdigit():
            break
        stop += 1
    near = frozenset(words[first:stop]) - ({"final"} if p.figure.unit == "score" else set())
    if not near.isdisjoint(_UNTIL):
        near -= {"next"}
    verb = words[p.first - 2 : p.first]
    return not (near - {"last"} if verb[1:] == ("last",) and verb[0] in _BEFORE_VERBS else near).isdisjoint(
        BEFORE
    )


def _at_half_time(p: Place) -> bool:
    """Return whether a score is one on the way: "3-0 up at half-time"."""
    return p.figure.unit == "score" and not words_near(p, p.first - 2, p.stop + _CLOSE).isdisjoint(ON_THE_WAY)


def _added(p: Place) -> bool:
    """Return whether a figure comes on top of others: "five more cases", "five people were also hurt"."""
    words = p.witness.tokens.words[p.stop : min(p.stop + _NEARBY, p.sentence.last)]
    passive = any(word in BE and after == "also" for word, after in pairwise(words))
    more = words[:1] in (("more",), ("additional",), ("further",), ("extra",))
    return passive or (more and p.figure.unit != "percent")


def _asked_for(p: Place) -> bool:
    """Return whether a sentence asks for something: what prosecutors asked for is not a sentence."""
    words = p.witness.tokens.words[p.sentence.first : p.sentence.last]
    if any(word in ASKING and after == "for" for word, after in pairwise(words)):
        return True
    before = words[: p.first - p.sentence.first]
    asking = [n for n, word in enumerate(before) if word in ASKING]
    return bool(asking) and "to" in before[asking[-1] :]


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
        and any(ROLES.get(word) == "change" or word in COMPARATIVES for word in words)
    )
    return moved or not words.isdisjoint(MARKETS)


def window(p: Place) -> bool:
    """Return whether a figure is the time that others are measured over: "in the past six weeks"."""
    before = p.witness.tokens.words[p.first - 1 : p.first]
    return p.figure.unit in _TIMES and before in (("past",), ("last",), ("previous",))
