"""Find the nouns of a sentence without a parser.

A word of its own content is the likelier a noun the more it looks like one:
it stands right behind an article, a possessive or a preposition ("a tunnel"),
it ends a phrase that one opens ("the spring sale"), or it has a noun's ending.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.closed_classes import DAYS_AROUND, WHOLE_MONTHS, WHOLE_WEEKDAYS
from srccompare.text.places import place
from srccompare.text.stems import is_content, stem
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.model import Sentence, Witness

# NOTE: words that news uses on any subject; as titles they would say nothing.
_GENERIC = """
    say tell add ask write call report state accord statement news year month week day hour minute time
    people person man woman thing way part number case place point group member official spokesman source
    work make take get give go come see know think want need use show find keep let look seem feel try put
    include continue begin start first second third last next new old big small large high low long short
    early late good bad great own different important recent previous former current several public
    general many country world nation government issue question matter fact reason result end lot bit kind
    sort one two three four five six seven eight nine ten hundred thousand million billion percent back
    eleven twelve dozen
    much most like really going thank expect believe plan happen leave turn set run hold bring help meet
    move live something anything nothing everything someone anyone everyone nobody somebody able around
    away together already never always often ahead nearly soon likely according since night morning
    afternoon evening weekend spokeswoman spokesperson comment interview reporter extent official allege
    seek party side plan meeting level able according become
"""
_BEFORE_NOUN = word_set(
    """
    the a an these those its his her their our my your of no any some every each in on with by for from at
    against between under over about amid
    """
)
_NOUN_ENDINGS = tuple(
    """
    tion tions sion sions ment ments ity ities ness ship ance ence ism ists ist ure cy age hood gy phy ware
    """.split()  # noqa: SIM905 - as above
)
_NO_NOUN = ("ly", "ed", "ing", "est", "ful", "ous", "ive", "able", "ible")
_SHORTEST = 4
# Of "state-of-the-art", the longest that hyphens tie together.
_MOST_TIED = 3
# NOTE: how sure a form of its own makes a noun, from "a tunnel" to a word that
# may as well be a verb. A name is sure (1).
NOUN, COMPOUND, MODIFIER, WORD = 0.5, 0.4, 0.35, 0.2


class Term(NamedTuple):
    """Hold one term where it stands.

    `token` is the index of its (first) token, `form` how it is shown there,
    `strength` how sure it is a name or a noun (0..1).
    """

    key: str
    token: int
    form: str
    strength: float


def nouns(witness: Witness) -> list[list[Term]]:
    """Return the words of each compared sentence that could title it."""
    (starts, _, words), stems, folded = witness.tokens, witness.stems, witness.folded
    generic = _generic()
    rows: list[list[Term]] = []
    for sentence in witness.sentences:
        inside = range(sentence.first, sentence.last)
        plain = [folded[starts[n]].islower() and _has_content(words[n], stems[n]) for n in inside]
        tied = "-" in folded[sentence.start : sentence.end]
        row: list[Term] = []
        for n in compress(inside, plain):
            if stems[n] in generic:
                continue
            head = _head(witness, plain, n - sentence.first, sentence.first)
            begins = not head and n > sentence.first and _is_article(words[n - 1])
            tells = stems[n - 1] not in generic or folded[starts[n - 1] - 1] == "-"
            described = head > 1 and folded[starts[n - 1]].islower() and tells
            form = _form(witness, n - described, n, sentence, tied=tied)
            strength = _strength(words[n].removesuffix("'s"), head, begins=begins)
            if not head and " " not in form and "-" in form:
                strength = WORD
            row.append(Term(stems[n], n, form, strength))
        rows.append(row)
    return rows


def _form(witness: Witness, first: int, last: int, sentence: Sentence, *, tied: bool) -> str:
    """Return the words from token `first` to `last` as printed, with all that hyphens tie to them.

    `tied` says whether the sentence holds a hyphen at all.
    """
    (starts, ends, _), folded = witness.tokens, witness.folded
    if tied:
        low, high = max(sentence.first, first - _MOST_TIED), min(sentence.last - 1, last + _MOST_TIED)
        while first > low and folded[ends[first - 1] : starts[first]] == "-":
            first -= 1
        while last < high and folded[ends[last] : starts[last + 1]] == "-":
            last += 1
    printed = folded[starts[first] : ends[last]]
    return (printed if first == last else " ".join(printed.split())).removesuffix("'s")


@cache
def _generic() -> frozenset[str]:
    """Return the stems of the words that title nothing."""
    return frozenset(map(stem, (*_GENERIC.split(), *WHOLE_WEEKDAYS, *WHOLE_MONTHS, *DAYS_AROUND)))


@lru_cache(maxsize=1 << 15)
def _has_content(word: str, key: str) -> bool:
    """Return whether a word of this stem is long enough and says something."""
    plain = word.removesuffix("'s")
    return len(plain) >= _SHORTEST and plain.isalpha() and is_content(key)


def _head(witness: Witness, plain: Sequence[bool], at: int, first: int) -> int:
    """Return the length of the noun phrase that a word ends (`the spring sale` → 2), 0 where it ends none.

    A phrase begins behind an article, a possessive, a preposition or a word
    like "Norwegian"; a word with another plain one right behind it only describes that.
    """
    (starts, ends, words), stems = witness.tokens, witness.stems
    owns = words[first + at].endswith("'s")
    followed = at + 1 < len(plain) and plain[at + 1] and not owns and not words[first + at + 1].endswith("ly")
    if followed and starts[first + at + 1] - ends[first + at] == 1:
        return 0
    length = 1
    for n in range(first + at - 1, max(first - 1, first + at - 4), -1):
        if starts[n + 1] - ends[n] != 1:
            return 0
        opens, fits = _before_noun(words[n], stems[n])
        if opens:
            return length
        if not fits:
            return 0
        length += 1
    return 0


@lru_cache(maxsize=1 << 15)
def _before_noun(word: str, key: str) -> tuple[bool, bool]:
    """Return whether a noun phrase opens behind a word of this stem, and whether the word may be in one."""
    return (
        _is_article(word) or place(word) is not None,
        word.isalpha() and not word.endswith("ly") and is_content(key),
    )


def _is_article(word: str) -> bool:
    """Return whether a noun phrase follows a word."""
    return word in _BEFORE_NOUN or word.endswith("'s")


@lru_cache(maxsize=1 << 15)
def _strength(word: str, head: int, *, begins: bool) -> float:
    """Return how likely a word is a noun, by its ending and whether it ends or begins a phrase."""
    if word.endswith(_NO_NOUN):
        return WORD / 2
    if head == 1 or word.endswith(_NOUN_ENDINGS):
        return NOUN
    if head:
        return COMPOUND
    return MODIFIER if begins else WORD
