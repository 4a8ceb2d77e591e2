"""Read what stands at which place: "finished second", "the third-largest port", "the fourth accident".

An ordinal counts nothing and is no figure of an article's list; set beside
another of the same thing it says as much as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.figures.counted import counted
from srccompare.facts.model import Figure
from srccompare.facts.reading import DIGITS, reader
from srccompare.text.stems import STOPWORDS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader
    from srccompare.segments.model import Sentence, Witness

_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_ORDINALS = {word: value for value, word in enumerate(_WORDS.split(), 1)}
_ENDINGS = ("st", "nd", "rd", "th")
_PLACING = word_set("""
    finish finished finishing came come comes coming place placed places rank ranked ranks lie lies lay
    stay stays stayed remain remains remained
""")
"""Verbs behind which an ordinal is a place in a contest."""
_PLACES = word_set("place spot position")
PLACED = "place"
"""What a place in a contest counts."""
_SUPERLATIVES = word_set("""
    largest biggest smallest highest tallest longest oldest youngest richest poorest busiest deadliest worst
    best strongest fastest heaviest lowest most
""")
# A second is a time, a third a share; quarters, halves and centuries are periods and not places in a row.
_PERIODS = word_set("""
    quarter half century centuries century-old world person lady degree grade floor hand party
    amendment generation time-out
""")


def ranks(witness: Witness, sentence: Sentence) -> tuple[Figure, ...]:
    """Return the ordinals of a sentence as figures of unit `rank`, counting what is in that place."""
    read = reader(witness)
    found = (_rank(read, at) for at in range(sentence.first, sentence.last))
    return tuple(rank for rank in found if rank is not None)


def ordinals(witness: Witness, sentence: Sentence) -> frozenset[float]:
    """Return the numbers of all ordinals that a sentence prints, whatever they mean there."""
    read = reader(witness)
    found = (_value(read, at)[0] for at in range(sentence.first, sentence.last))
    return frozenset(value for value in found if value)


def _rank(read: Reader, at: int) -> Figure | None:
    """Return the rank that an ordinal at token `at` gives, None where it gives none."""
    value, stop = _value(read, at)
    what = _of_what(read, at, stop) if value and not _names(read, at, stop) else ""
    if not what or (value == 1 and what != PLACED):
        return None
    return Figure(read.starts[at], read.ends[stop - 1], value, value, "rank", what, value, "", 1.0)


def _names(read: Reader, at: int, stop: int) -> bool:
    """Return whether an ordinal is part of a name ("the Third District Court"), a time or a share."""
    capitals = read.capital(stop) and read.gap(stop) == " "
    return capitals or read.word(at - 1) in ("a", "an", "one", "per")


def _value(read: Reader, at: int) -> tuple[float, int]:
    """Return the number of an ordinal and the token after it, 0 for any other word."""
    word = read.word(at)
    if word.isascii() and word.isdigit() and read.word(at + 1) in _ENDINGS and read.gap(at + 1) == "":
        return float(word), at + 2
    return float(_ORDINALS.get(word, 0)), at + 1


def _of_what(read: Reader, at: int, stop: int) -> str:
    """Return the stem of what an ordinal puts in its place, `place` for one in a contest, "" if unsure."""
    following, gap = read.word(stop), read.gap(stop)
    if following in _PLACES and gap in (" ", "-"):
        return PLACED
    placing = read.word(at - 1) in _PLACING
    if gap != "-" and (gap != " " or following in STOPWORDS or following[:1] in DIGITS):
        return PLACED if placing else ""
    if following in _SUPERLATIVES:
        noun = counted(read, stop + 1, plural=False, attributive=True)
        return f"{following} {noun}" if noun else ""
    if following in _PERIODS or placing or gap != " ":
        return ""
    return counted(read, stop, plural=False, attributive=True)
