"""Find the noun that a figure counts: soldiers in "300 Dutch soldiers", voters in "half of the voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.number_words import SPELT
from srccompare.text.closed_classes import ARTICLES, BE, DEMONSTRATIVES, HAVE, MODALS, POSSESSIVES
from srccompare.text.stems import STOPWORDS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_MOST_WORDS = 4
_RUN_GAPS = frozenset({" ", "  ", "-", "\n "})

PLURALS = word_set("""
    people men women children police troops personnel crew staff cattle sheep fish aircraft policemen
    policewomen firemen servicemen lawmakers deer media data feet wives lives
""")
_REGULAR = word_set("daily weekly monthly yearly hourly family elderly deadly early only")
_SKIPPED = word_set("more other another additional further such very same")
# Verbs and participles that follow a figure without being what it counts.
_STOP = word_set("""
    killed injured wounded hurt dead missing arrested died die dies said says say told ago earlier later
    apart rose fell fall falls rises jumped dropped gained lost won beat according including compared down
    up each apiece following since where came come comes took take left remain remained remains went go
    got made make makes found gave given per late
""").union(BE, HAVE, MODALS)
_DETERMINERS = word_set("""
    all any both every
""").union(ARTICLES, DEMONSTRATIVES, POSSESSIVES)
_DIMENSIONS = word_set("""
    deep long high wide tall thick away north south east west above below offshore inland northeast
    northwest southeast southwest
""")


def counted(read: Reader, at: int, *, plural: bool, attributive: bool) -> str:
    """Return the stem of the noun counted by a figure that ends before token `at`, or "".

    With `plural`, what is counted must be plural (a bare figure other than
    one). Where the figure is `attributive` (`a $4 million plan`), the last
    noun of the run is the one; else only a noun after "of" is sure.
    """
    if read.word(at) in _DIMENSIONS and read.gap(at) == " ":
        return read.stems[at]
    if read.word(at) == "of" and read.gap(at) == " ":
        at += 1
        while read.word(at) in _DETERMINERS and read.gap(at) == " ":
            at += 1
        return _head(read, at, plural=plural and read.word(at - 1) == "of", single=True)
    return _head(read, at, plural=plural, single=attributive)


def _head(read: Reader, at: int, *, plural: bool, single: bool) -> str:
    """Return the stem of the head of the noun run that begins at token `at`."""
    hyphened = read.gap(at) == "-"
    last = -1
    for seen in range(_MOST_WORDS):
        word = read.word(at)
        if read.gap(at) not in _RUN_GAPS or not (word in _SKIPPED or _noun_like(word)):
            break
        if _plural(word) or (hyphened and plural and seen == 0):
            return read.stems[at]
        if word not in _SKIPPED and (last < 0 or not word.endswith("ed")):
            last = at
        at += 1
    return read.stems[last] if last >= 0 and single and not plural else ""


def _noun_like(word: str) -> bool:
    """Return whether a word may belong to the noun run after a figure."""
    if not word or word in STOPWORDS or word in _STOP or word in SPELT or not word[0].isalpha():
        return False
    return (not word.endswith("ly") or word in _REGULAR) and "'" not in word


def _plural(word: str) -> bool:
    """Return whether a word looks like a plural noun."""
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))
