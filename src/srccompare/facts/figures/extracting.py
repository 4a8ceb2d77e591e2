"""Extract figures: counts, money, percentages, measures, ages, ranges and approximations.

A figure is an interval of a base unit, counting a noun: "nearly two dozen
homes" is 20.4..24 of "home". A trigger (a digit or a number word) is looked up
token by token; the rest of the figure is read left and right of it. What only
names something ("Flight 370", "Feb. 18", "5 a.m.") is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.figures.counted import counted
from srccompare.facts.figures.hedges import hedge, widen
from srccompare.facts.figures.not_figures import name_ends
from srccompare.facts.figures.numerals import BEGINNINGS
from srccompare.facts.figures.quantities import quantity
from srccompare.facts.figures.votes import votes
from srccompare.facts.model import Figure
from srccompare.facts.reading import DIGITS, reader, triggers
from srccompare.text.stems import STOPWORDS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.figures.quantities import Quantity
    from srccompare.facts.reading import Reader
    from srccompare.segments.model import Witness

_SCORES = word_set("""
    vote votes voted voting win won victory beat defeat defeated lead led score loss lost ruling
    decision margin tie draw game passed approved
""")


_ARTICLES = word_set("a an the its his her their")
_FATES = word_set("were was have are dead died killed hurt injured wounded missing arrested others")
_PERSONS = word_set("man woman boy girl child teenager youth")
_SUBJECTS = _PERSONS | word_set("he she who victim driver suspect pupil student")
_BE = word_set("was is")
_PLAIN = word_set("died was is has had who said and in on at from when with were told")
_OLDEST = 120


def figures(witness: Witness) -> tuple[Figure, ...]:
    """Return the figures of a witness in text order."""
    read = reader(witness)
    found: list[Figure] = []
    done = 0
    for at in triggers(read.words, BEGINNINGS):
        if at < done:
            continue
        figure, done = _figure(read, at)
        if figure is not None and not (found and figure.start < found[-1].end):
            found.append(figure)
    return tuple(found)


def _figure(read: Reader, at: int) -> tuple[Figure | None, int]:
    """Return the figure that token `at` begins, and the token to go on from."""
    if read.word(at)[0] in DIGITS:
        named = name_ends(read, at)
        if named:
            return None, named
        score = _score(read, at)
        if score is not None:
            return score, at + 2
    found = quantity(read, at)
    if found is None:
        return None, at + 1
    return votes(read, found) or _unless_named(read, found, at)


def _unless_named(read: Reader, q: Quantity, at: int) -> tuple[Figure | None, int]:
    """Return the figure of a quantity, None where it only names something, and the token to go on from."""
    if read.word(q.stop) == "ago":
        return None, q.stop + 1
    figure = _finished(read, q)
    return None if _title(read, q, figure) else figure, max(q.stop, at + 1)


def _title(read: Reader, q: Quantity, figure: Figure) -> bool:
    """Return whether digits count nothing and belong to the capitalised word before: "Note 8", "Aisle 14"."""
    if figure.unit or figure.counted or figure.hedge or read.word(q.first)[:1] not in DIGITS:
        return False
    before = read.word(q.first - 1)
    titled = read.gap(q.first) == " " and read.capital(q.first - 1) and before not in STOPWORDS
    return titled and read.word(q.stop) not in _FATES


def _finished(read: Reader, q: Quantity) -> Figure:
    """Make a figure of a quantity: its hedge, what it counts, its span."""
    stop, noun, unit = q.stop, "old", q.unit
    age = _age_ends(read, q)
    if age:
        stop, unit = age, unit or "year"
    else:
        noun = _counted(read, q)
        if noun and not unit and read.gap(stop) == "-" and read.gap(stop + 1) != "-":
            stop += 1
    widened = hedge(read, q.first, stop)
    low, high = widen(widened.kind, q.low, q.high)
    start, end = read.starts[q.first], read.ends[stop - 1]
    start -= 0 < q.low < 1 and read.gap(q.first).endswith(".")
    start -= q.low < 0 and read.gap(q.first) == " -"
    return Figure(start, end, low, high, unit, noun, q.low, widened.words, q.grain)


def _counted(read: Reader, q: Quantity) -> str:
    """Return the stem of what a quantity counts; a bare number other than one counts a plural."""
    one = q.high == 1
    within = read.gap(q.stop) == "-" or read.word(q.first - 1) in _ARTICLES
    return counted(read, q.stop, plural=not (q.unit or one), attributive=within or one)


def _score(read: Reader, at: int) -> Figure | None:
    """Read `234-193` as a score where it is not a range: falling, or next to a vote, a win, a lead."""
    word, other = read.word(at), read.word(at + 1)
    if (
        read.gap(at + 1) not in ("-", "—")
        or read.gap(at + 2) in ("", "-", "/")
        or read.word(at - 1) in ("$", "£", "€")
    ):
        return None
    if not (word.isdigit() and other.isdigit() and len(word) < 5 and len(other) < 5):
        return None
    near = {read.word(n) for n in (*range(at - 4, at), *range(at + 2, at + 4))}
    if int(word) < int(other) and _SCORES.isdisjoint(near):
        return None
    value = float(word)
    return Figure(read.starts[at], read.ends[at + 1], value, value, "score", other, value, "", 1.0)


def _age_ends(read: Reader, q: Quantity) -> int:
    """Return the token after an age (`34-year-old`, `aged 34`, `Moe, 34, said`), or 0 where there is none."""
    word, following = read.word(q.stop), read.word(q.stop + 1)
    if q.unit in ("year", "month", "day"):
        if word in ("old", "olds") and read.gap(q.stop) in (" ", "-"):
            return q.stop + 1
        return q.stop + 2 if (word, following) == ("of", "age") else 0
    if q.unit or q.scaled or not 0 < q.high < _OLDEST or q.high % 1:
        return 0
    before = read.word(q.first - 1)
    if before in ("aged", "age", "ages", "turned") or (before == "of" and read.word(q.first - 2) == "age"):
        return q.stop
    return q.stop if _apposed(read, q) or _of_person(read, q) else 0


def _of_person(read: Reader, q: Quantity) -> bool:
    """Return whether a bare number is said of a person: "a woman of 54", "the victim was 17"."""
    if (
        read.word(q.stop)
        and read.gap(q.stop)[:1] not in (",", ".", ";", ")", "\n")
        and read.word(q.stop) not in _PLAIN
    ):
        return False
    before, person = read.word(q.first - 1), read.word(q.first - 2)
    return (before == "of" and person in _PERSONS) or (before in _BE and person in _SUBJECTS)


def _apposed(read: Reader, q: Quantity) -> bool:
    """Return whether digits stand between commas or in brackets after a name."""
    if q.stop > q.first + 1 or read.word(q.first)[:1] not in DIGITS or not read.capital(q.first - 1):
        return False
    closing = read.after(q.stop - 1)
    if read.gap(q.first) == " (":
        return closing == ")"
    return read.gap(q.first) == ", " and closing in (",", ";", ".") and read.gap(q.stop)[:1] == closing
