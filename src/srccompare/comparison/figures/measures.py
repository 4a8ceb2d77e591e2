"""Say what a figure measures, as far as the clause in front of it tells.

"Profit climbed 17 percent" and "as exports grew 26 percent" measure two things,
whatever else their sentences share. "Earned 212 million, 26 percent more"
names nothing of its own: it goes on with what stands in front of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.clauses import clause_at, content
from srccompare.comparison.figures.contexts import unhedged
from srccompare.comparison.figures.notes import digit_off
from srccompare.comparison.figures.words import DOWN, ROLES, UP
from srccompare.text.stems import stem
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place

_MOVES = frozenset(key(stem(word)) for word in (*sorted(UP), *sorted(DOWN), *sorted(ROLES), "go", "went"))
_NEAREST = 4
"""The content words before a figure that say what it measures; what stands further off is the story."""
_BEHIND = 2
_NAMED = 4
"""The words that name somebody beside an age: "the 19-year-old gymnast Nela Horn"."""
_OLD = frozenset({"old", "olds"})
_BLACK = word_set("profit profits surplus earnings gain")
_RED = word_set("loss losses deficit")
_SAID = word_set("said say voted backed favored favoured supported opposed rejected want wanted chose")
_TELLING = 100
"""From here a count that two sentences agree in shows that they tell of one thing."""
_BODIES = frozenset(map(stem, word_set("senate house council committee assembly board cabinet court")))


def led_by(p: Place) -> list[str]:
    """Return the match keys of what leads up to a figure in its clause, words of moving left out."""
    clause = clause_at(p.witness, p.sentence, p.first, p.stop)
    return [word for word in content(p.witness, clause.first, unhedged(p)) if word not in _MOVES]


def _followed_by(p: Place) -> list[str]:
    """Return the match keys of the two content words behind a figure in its clause."""
    clause = clause_at(p.witness, p.sentence, p.first, p.stop)
    return content(p.witness, p.stop, clause.stop)[:_BEHIND]


def _of_voters(p: Place) -> bool:
    """Return whether a share is that of those who said something: "53 percent said yes"."""
    return p.figure.unit == "percent" and not _SAID.isdisjoint(p.witness.tokens.words[p.stop : p.stop + 1])


def other_measure(p: Place, q: Place) -> bool:
    """Return whether two figures measure two things: nothing that leads to one leads to the other.

    Of figures that one digit tells apart it is enough that they share what follows them.
    """
    a, b = frozenset(led_by(p)), frozenset(led_by(q))
    if p.figure.unit == "score":
        x, y = (_BODIES.intersection(each.witness.stems[each.sentence.first : each.first]) for each in (p, q))
        return bool(x and y) and x.isdisjoint(y)
    if _of_voters(p) != _of_voters(q) or _balance(p) * _balance(q) < 0:
        return True
    if not (a and b) or not a.isdisjoint(b):
        return False
    behind = frozenset(_followed_by(p)), frozenset(_followed_by(q))
    return not digit_off(p, q) or (a | behind[0]).isdisjoint(b | behind[1])


def _balance(p: Place) -> int:
    """Return 1 for a profit or surplus, -1 for a loss or deficit, 0 for any other figure."""
    before = p.witness.tokens.words[p.sentence.first : p.first]
    return (not _BLACK.isdisjoint(before)) - (not _RED.isdisjoint(before))


def other_subject(p: Place, q: Place) -> bool:
    """Return whether the clauses of two figures open with two things that the other sentence lacks."""
    if any(clause_at(x.witness, x.sentence, x.first, x.stop).first > x.sentence.first for x in (p, q)):
        return False
    a, b = led_by(p)[:1], led_by(q)[:1]
    return bool(a and b) and not (_has(q, frozenset(a)) or _has(p, frozenset(b)))


def one_measure(p: Place, q: Place) -> bool:
    """Return whether a content word stands close in front of both figures."""
    return not frozenset(led_by(p)[-_NEAREST:]).isdisjoint(led_by(q)[-_NEAREST:])


def telling(p: Place) -> bool:
    """Return whether a figure that two sentences agree in shows that they tell of one thing."""
    return p.figure.clear >= _TELLING and p.figure.low == p.figure.high


def other_owner(p: Place, q: Place) -> bool:
    """Return whether two ages are of two people, or of one at two times.

    Whose age one is stands in the other sentence, too, and has another age or
    none there; and what somebody did "at the age of 30" is told by one alone.
    """
    x, y = _owners(p), _owners(q)
    if x and y and x.isdisjoint(y) and (_has(q, x) or _has(p, y)):
        return True
    return _long_ago(p, q) or _long_ago(q, p)


def _owners(p: Place) -> frozenset[str]:
    """Return the match keys of whose age a figure is: {teacher} for "a teacher aged 43", none if unsure."""
    words = p.witness.tokens.words
    if not _OLD.isdisjoint(words[p.first : p.stop]):
        last = p.stop
        while last < min(p.stop + _NAMED, p.sentence.last) and content(p.witness, last, last + 1):
            last += 1
        return frozenset(content(p.witness, p.stop, last))
    if words[p.first - 2 : p.first] == ("age", "of"):
        return frozenset()
    stop = p.first - 1 if words[p.first - 1] in ("aged", "age", "of") else p.first
    first = stop
    while first > max(p.sentence.first, stop - _NAMED) and content(p.witness, first - 1, first):
        first -= 1
    return frozenset(content(p.witness, first, stop))


def _has(p: Place, owners: frozenset[str]) -> bool:
    """Return whether the sentence of an age names somebody."""
    return not owners.isdisjoint(content(p.witness, p.sentence.first, p.sentence.last))


def _long_ago(p: Place, q: Place) -> bool:
    """Return whether an age is that at which somebody did what the other sentence does not tell."""
    if p.witness.tokens.words[p.first - 2 : p.first] != ("age", "of"):
        return False
    done = led_by(p)[:-1]
    return bool(done) and frozenset(done).isdisjoint(content(q.witness, q.sentence.first, q.sentence.last))
