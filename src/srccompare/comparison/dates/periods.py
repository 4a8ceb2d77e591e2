"""Compare bare years and bare months: built in 1871 or 1817, opening in May or in August."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.clauses import clause_at, content
from srccompare.comparison.dates.places import counted_apart, tokens_of, words_of
from srccompare.comparison.figures.words import ROLES
from srccompare.text.closed_classes import MONTHS

if TYPE_CHECKING:
    from srccompare.comparison.dates.places import Place

_YEAR_DIGITS = 4


def of_one_deed(p: Place, q: Place) -> bool:
    """Return whether the same plain word, mostly a verb, leads up to two dates: "born in Lund in 1911"."""
    x, y = _deed(p), _deed(q)
    return bool(x) and x == y


def _deed(p: Place) -> list[str]:
    """Return the last word without a capital before a date in its clause."""
    w, first = p.witness, tokens_of(p)[0]
    plain = [
        at
        for at in range(clause_at(w, p.sentence, *tokens_of(p)).first, first)
        if not w.folded[w.tokens.starts[at]].isupper()
    ]
    return [word for at in plain for word in content(w, at, at + 1)][-1:]


def spans(p: Place, q: Place) -> str:
    """Return how far two bare years or two bare months lie apart, "" for other dates.

    What rises and falls has a figure for every month.
    """
    words = words_of(p), words_of(q)
    if any(len(some) != 1 for some in words) or any(map(_moving, (p, q))) or words[0] == words[1]:
        return ""
    (x,), (y,) = words
    if x in MONTHS and y in MONTHS:
        months = abs(MONTHS[x] - MONTHS[y])
        return counted_apart(months, "month") if months else ""
    years = x.isdigit() and y.isdigit() and len(x) == len(y) == _YEAR_DIGITS
    return counted_apart(abs(int(x) - int(y)), "year") if years else ""


def _moving(p: Place) -> bool:
    """Return whether the sentence of a date tells of something that rises or falls."""
    words = p.witness.tokens.words[p.sentence.first : p.sentence.last]
    return any(ROLES.get(word) == "change" or word == "percent" for word in words)
