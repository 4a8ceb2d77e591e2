"""Weigh two dates that differ: worth a warning, worth a note, or too unsure to speak of.

A warning needs the clauses of both to tell one thing. The day on which
somebody said so, a day that moved along with the day of publication, and the
days of a market prove nothing of that kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.clauses import clause_at, content
from srccompare.comparison.dates.places import (
    days_of,
    month_and_day,
    tokens_of,
    words_of,
    written,
)
from srccompare.comparison.figures.contexts import names
from srccompare.comparison.figures.words import MARKETS
from srccompare.text.closed_classes import WEEKDAYS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.comparison.clauses import Clause
    from srccompare.comparison.dates.places import Place
    from srccompare.severity import Severity

_ALIKE = 0.5
"""The Dice coefficient of two clauses from which they tell of one event in other words."""
_FEWEST = 2
_LATER = 3
"""The days between two publications beyond which a weekday is that of another week."""
_FIRST_LAST = word_set("first last")
_PARTS = word_set("morning afternoon evening night noon midnight tonight")


def told(p: Place) -> bool:
    """Return whether a date is only that of a report: "police said on Monday"."""
    return _clause(p).told


def of_one_clause(p: Place, q: Place) -> bool:
    """Return whether the clauses of two dates tell of one event, whatever else the sentences hold."""
    a, b = _content(p), _content(q)
    shared = len(set(a) & set(b))
    if any(map(_crowded, (p, q))) or shared < _FEWEST or 2 * shared < _ALIKE * (len(set(a)) + len(set(b))):
        return False
    foreign = _foreign(p, q) + _foreign(q, p)
    return foreign == 0 or (foreign == 1 and a[0] == b[0])


def _crowded(p: Place) -> bool:
    """Return whether the clause of a date names two weekdays: "arrive on Friday and leave on Sunday"."""
    clause = _clause(p)
    return sum(word in WEEKDAYS for word in p.witness.tokens.words[clause.first : clause.stop]) > 1


def _foreign(p: Place, q: Place) -> bool:
    """Return whether the word that leads up to a date, mostly its verb, is unknown to the other sentence."""
    before = content(p.witness, _clause(p).first, tokens_of(p)[0])[-1:]
    return bool(before) and before[0] not in content(q.witness, q.sentence.first, q.sentence.last)


def misprinted(p: Place, q: Place) -> bool:
    """Return whether two days of one month differ in one digit, in clauses that open with the same thing."""
    x, y = month_and_day(p), month_and_day(q)
    if not x or not y or x[0] != y[0]:
        return False
    a, b = f"{x[1]:02}", f"{y[1]:02}"
    slip = sum(m != n for m, n in zip(a, b, strict=True)) == 1 or a == b[::-1]
    first, second = _content(p)[:1], _content(q)[:1]
    return slip and bool(first) and first == second


def same_part(p: Place, q: Place) -> bool:
    """Return whether two dates print one part of the day, so that no night is dated to the next day."""
    x, y = (_PARTS.intersection(place.text.split()) for place in (p, q))
    return bool(x) and x == y


def unsure(p: Place, q: Place) -> bool:
    """Return whether two days may both be right: those of two reports, of two publications, of a market."""
    return told(p) or told(q) or _shifted(p, q) or traded(p, q) or _elsewhere(p, q) or _another(p, q)


def _another(p: Place, q: Place) -> bool:
    """Return whether two dates are of the first and of the last, or of two things done: built, repaired."""
    words = (each.witness.tokens.words[each.sentence.first : each.sentence.last] for each in (p, q))
    x, y = (_FIRST_LAST.intersection(some) for some in words)
    return (bool(x and y) and x != y) or (_foreign(p, q) and _foreign(q, p))


def gravity(p: Place, q: Place) -> Severity:
    """Return how grave another date in the same sentence is: a note where both may be right.

    A distance in years is as rough as its words.
    """
    years = written(p) and written(q) and days_of(p.date) == days_of(q.date) > 0
    return "warning" if (years or sharp(p, q)) and not unsure(p, q) else "note"


def sharp(p: Place, q: Place) -> bool:
    """Return whether two dates name an hour each, or a day each in one form.

    "Yesterday" against a weekday hangs on the hour at which a report was written.
    """
    if p.minute is not None and q.minute is not None:
        return True
    forms = {(_weekday(place), written(place)) for place in (p, q)}
    return days_of(p.date) == days_of(q.date) == 1 and forms in ({(True, False)}, {(False, True)})


def _weekday(p: Place) -> bool:
    """Return whether a date is a weekday without its month."""
    return words_of(p)[0] in WEEKDAYS and not written(p)


def _shifted(p: Place, q: Place) -> bool:
    """Return whether two days lie as far apart as the days of publication: two reports of a daily thing."""
    published = p.witness.article.published, q.witness.article.published
    x, y = p.date.first, q.date.first
    if published[0] is None or published[1] is None or x is None or y is None:
        return False
    later = published[0] - published[1]
    return bool(later) and (later == x - y or abs(later.days) > _LATER)


def _elsewhere(p: Place, q: Place) -> bool:
    """Return whether the sentences of two dates have names each that the other lacks, as of two places."""
    a, b = (names(place.witness, place.sentence) for place in (p, q))
    words = [place.witness.stems[place.sentence.first : place.sentence.last] for place in (p, q)]
    return bool(a.difference(words[1]) and b.difference(words[0]))


def traded(p: Place, q: Place) -> bool:
    """Return whether the sentences of two dates report a market, which moves every day."""
    return not any(
        MARKETS.isdisjoint(each.witness.tokens.words[each.sentence.first : each.sentence.last])
        for each in (p, q)
    )


def _clause(p: Place) -> Clause:
    """Return the clause of a date."""
    return clause_at(p.witness, p.sentence, *tokens_of(p))


def _content(p: Place) -> list[str]:
    """Return the match keys of the content words of a date's clause."""
    clause = _clause(p)
    return content(p.witness, clause.first, clause.stop)
