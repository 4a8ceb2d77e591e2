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
    if _of_voters(p) != _of_voters(q):
        return True
    if not (a and b) or not a.isdisjoint(b):
        return False
    behind = frozenset(_followed_by(p)), frozenset(_followed_by(q))
    return not digit_off(p, q) or (a | behind[0]).isdisjoint(b | behind[1])


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
    x, y = _owner(p), _owner(q)
    if x and y and x != y and (_has(q, x) or _has(p, y)):
        return True
    return _long_ago(p, q) or _long_ago(q, p)


def _owner(p: Place) -> str:
    """Return the match key of the one whose age a figure is: teacher in "a teacher aged 43", "" if unsure."""
    words = p.witness.tokens.words
    if "old" in words[p.first : p.stop] or "olds" in words[p.first : p.stop]:
        after = content(p.witness, p.stop, min(p.stop + 1, p.sentence.last))
        return after[0] if after else ""
    if words[p.first - 2 : p.first] == ("age", "of"):
        return ""
    first = p.first - 1 if words[p.first - 1] in ("aged", "age", "of") else p.first
    before = content(p.witness, max(p.sentence.first, first - 1), first)
    return before[-1] if before else ""


def _has(p: Place, owner: str) -> bool:
    """Return whether the sentence of an age names somebody."""
    return owner in content(p.witness, p.sentence.first, p.sentence.last)


def _long_ago(p: Place, q: Place) -> bool:
    """Return whether an age is that at which somebody did what the other sentence does not tell."""
    if p.witness.tokens.words[p.first - 2 : p.first] != ("age", "of"):
        return False
    done = led_by(p)[:-1]
    return bool(done) and frozenset(done).isdisjoint(content(q.witness, q.sentence.first, q.sentence.last))
