"""Recognise one sentence with another weekday, so that another figure in it is a second slip.

A weekday that differs mostly means that two reports are about two days. Where
all other words are the same, the days lie side by side and nothing speaks for
a count that goes on or comes anew every day, one of the reports is wrong.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import fate, role, shared_names, unhedged
from srccompare.comparison.figures.notes import slipped, turned_round
from srccompare.comparison.figures.timing import prices
from srccompare.comparison.figures.words import FATES
from srccompare.facts.figures.units import CURRENCIES
from srccompare.text.closed_classes import DAYS_AROUND, WEEKDAYS
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place

_WEEK = 7
_FEW_DAYS = 2
"""The days that a misprinted weekday may be off; what lies further apart may well have happened twice."""
_ENDS = frozenset(',;:()"“”')
_REACH = 4
_SHORT = 2
"""A clause of no more words is the weekday alone: "On Friday, police …"."""
_SAYING = word_set("""
    said say says saying told tells reported reports report announced announces confirmed confirms according
    statement put added showed shows published released
""")
"""Words beside which a weekday is that of the report and not that of the event."""
_GOING_ON = word_set("""
    by since until till through from had has have stood reached now already more another further additional
    total totals tally count counted
""")
"""Words beside which a weekday is one moment of a count that goes on."""
_DAILY = word_set("""
    new cases infections tests daily toll poll polls survey forecast shelling shells airstrike airstrikes
    strikes drone drones missile missiles rocket rockets bombing bombings bombardment fighting clashes
    protest protests protesters demonstrators rally rallies riots unrest war troops militants border migrants
    earned earns grossed took sold sells bought traded shares stock stocks index market game match season
    league attack attacks bomb bombs clash raid raids violence
    worth price prices bitcoin
    points goals runs rebounds yards crowd spectators fans visitors snow rain rainfall
""")
"""Words of what comes anew every day: war, unrest, sports, markets, weather, takings, polls."""


def misdated(p: Place, q: Place) -> bool:
    """Return whether the sentences of two figures differ in these and in a weekday, few days apart.

    Reports that were published on different days are about different days.
    """
    published = p.witness.article.published, q.witness.article.published
    if all(published) and published[0] != published[1]:
        return False
    a, b = _weekday(p), _weekday(q)
    if a is None or b is None or not 0 < _distance(p, q, a, b) <= _FEW_DAYS:
        return False
    return (
        _rest(p) == _rest(q)
        and shared_names(p, q)
        and _once(p, q)
        and all(_one_day(*each) for each in ((p, a), (q, b)))
    )


def _weekday(p: Place) -> int | None:
    """Return the token of the only weekday of a figure's sentence, None where it has none or several."""
    inside = range(p.sentence.first, p.sentence.last)
    words = p.witness.tokens.words
    days = [at for at in inside if words[at] in WEEKDAYS or words[at] in DAYS_AROUND]
    return days[0] if len(days) == 1 and words[days[0]] in WEEKDAYS else None


def _distance(p: Place, q: Place, a: int, b: int) -> int:
    """Return the days between two weekdays, the shorter way round the week."""
    days = WEEKDAYS[p.witness.tokens.words[a]] - WEEKDAYS[q.witness.tokens.words[b]]
    return min(days % _WEEK, -days % _WEEK)


def _rest(p: Place) -> list[str]:
    """Return the match keys of a figure's sentence in order of the alphabet, without figure and weekday."""
    stems, words = p.witness.stems, p.witness.tokens.words
    inside = (*range(p.sentence.first, p.first), *range(p.stop, p.sentence.last))
    return sorted(key(stems[at]) for at in inside if stems[at] not in STOPWORDS and words[at] not in WEEKDAYS)


def _once(p: Place, q: Place) -> bool:
    """Return whether two figures are of what happens once: a fate, or a sum or share that slipped."""
    if fate(p):
        return all(map(_struck, (p, q)))
    sums = p.figure.unit == "percent" or p.figure.unit in CURRENCIES
    slip = turned_round(p, q) or slipped(p, q)
    return sums and slip and not prices(p, q) and all(map(_stands, (p, q)))


def _struck(p: Place) -> bool:
    """Return whether a verb makes a figure the dead or hurt of an event: "injured 12", "12 were killed"."""
    words = p.witness.tokens.words
    before = words[max(p.sentence.first, unhedged(p) - 1) : unhedged(p)]
    after = pairwise(words[p.stop : min(p.stop + _REACH, p.sentence.last)])
    passive = [verb for be, verb in after if be in ("was", "were")]
    return any(FATES.get(word) in ("dead", "hurt") for word in (*before, *passive))


def _stands(p: Place) -> bool:
    """Return whether a figure is no move of the day: "a rise of 6 percent" may be agreed on."""
    return not role(p) or p.witness.tokens.words[p.first - 1 : p.first] == ("of",)


def _one_day(p: Place, day: int) -> bool:
    """Return whether a weekday dates what happened once, not what was said, goes on or comes every day."""
    words = p.witness.tokens.words
    if not _DAILY.isdisjoint(words[p.sentence.first : p.sentence.last]):
        return False
    return _SAYING.union(_GOING_ON).isdisjoint(_clause(p, day))


def _clause(p: Place, day: int) -> tuple[str, ...]:
    """Return the words between the marks around a weekday, the whole sentence where it stands alone."""
    first, last = day, day + 1
    while first > p.sentence.first and not _ended(p, first):
        first -= 1
    while last < p.sentence.last and not _ended(p, last):
        last += 1
    if last - first <= _SHORT:
        first, last = p.sentence.first, p.sentence.last
    return p.witness.tokens.words[first:last]


def _ended(p: Place, at: int) -> bool:
    """Return whether a mark that ends a clause stands before a token."""
    tokens = p.witness.tokens
    return not _ENDS.isdisjoint(p.witness.folded[tokens.ends[at - 1] : tokens.starts[at]])
