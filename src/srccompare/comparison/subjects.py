"""Find what a clause is about, and whether two clauses are about two things.

"The school will stay closed" and "the pool will stay closed" share their
words and not their subject. Only plain nouns are compared with each other: a
name and what it is called elsewhere ("Norvane", "the company") may be one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.closed_classes import FINITE
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.segments.model import Sentence, Witness

_BOUNDS = word_set(
    """
    said says say saying told tells added adds announced estimated warned claimed admitted confirmed denied
    reported that which who whether if because while but and or as when after before since where
    """
)
_MARKS = frozenset(",;:()—")


class Clause(NamedTuple):
    """Hold a sentence of a witness and the token of its verb."""

    witness: Witness
    sentence: Sentence
    verb: int


def main_clause(witness: Witness, sentence: Sentence) -> Clause:
    """Return the clause of the first auxiliary of a sentence; without one its verb is its first token."""
    words = witness.tokens.words
    verbs = (n for n in range(sentence.first, sentence.last) if words[n] in FINITE)
    return Clause(witness, sentence, next(verbs, sentence.first))


def other_subject(a: Clause, b: Clause) -> bool:
    """Return whether two clauses are about two things, as far as their plain nouns tell."""
    x, y = subject(a), subject(b)
    return bool(x and y) and x.isdisjoint(_keys(b)) and y.isdisjoint(_keys(a))


def subject(clause: Clause) -> frozenset[str]:
    """Return the keys of the plain nouns that open a clause, none where a name is among them."""
    witness, sentence, at = clause
    first = opening(clause)
    starts, folded = witness.tokens.starts, witness.folded
    if any(n > sentence.first and folded[starts[n]].isupper() for n in range(first, at)):
        return frozenset()
    words = witness.tokens.words
    stems = [witness.stems[n] for n in range(first, at) if words[n] not in FINITE and words[n][-2:] != "ly"]
    return frozenset(key(stem) for stem in stems if stem not in STOPWORDS and stem[0].isalpha())


def opening(clause: Clause) -> int:
    """Return the token that a clause opens with."""
    first = clause.verb
    while first > clause.sentence.first and not _opens(clause.witness, first):
        first -= 1
    return first


def _opens(witness: Witness, at: int) -> bool:
    """Return whether a token opens a clause: behind a mark, a reporting verb or a conjunction."""
    tokens = witness.tokens
    between = witness.folded[tokens.ends[at - 1] : tokens.starts[at]]
    return tokens.words[at - 1] in _BOUNDS or not _MARKS.isdisjoint(between)


def _keys(clause: Clause) -> frozenset[str]:
    """Return the keys of the words of a clause's sentence."""
    return frozenset(map(key, clause.witness.stems[clause.sentence.first : clause.sentence.last]))
