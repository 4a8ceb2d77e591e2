"""Distinguish digits that name something from digits that count something.

"Flight 370", "H.R.554", "5 a.m.", "Feb. 18" and "555-0134" hold numbers, but
nothing is counted in them, and two of them that differ are no two counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.facts.number_words import SPELT
from srccompare.facts.reading import DIGITS
from srccompare.text.closed_classes import MONTHS
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader

_JOINTS = frozenset({"-", ":", "/", ".", "—", ")-", ") "})

_CLOCK = word_set("""
    a.m. p.m. am pm o'clock gmt et est edt pst pdt cst cdt mst mdt bst utc cet ist jst noon midnight
""")
# Words that give a number its name whether or not they are capitalised …
_NAMED = word_set("""
    no nos number numbers flight route section boeing airbus iphone ipad channel article chapter
    interstate highway covid covid- windows apollo formula paragraph page pages psalm verse clause
    appendix exhibit footnote zip extension ext tel fax phone dial call room gate bus proposition prop
    resolution hr s fortune nasdaq ftse nikkei dow p s&p stoxx dax cac top area
""")
# … and those that do so only with a capital letter: "Phase 3", but "the group 3 of us".
_TITLED = word_set("""
    group type level phase part unit ward district precinct rule mark class title bill category game
    week day act schedule form line stage round step tier zone region block building platform terminal
    pier runway train lot plot grade year version model series season episode volume book question item
    option team lane exit road division company battalion brigade regiment squadron camp station engine
    ladder box court count amendment bowl cup olympics vision agenda studio galaxy nexus playstation
    xbox ak mig tupolev soyuz
""")
_STREETS = word_set("""
    street st avenue ave road rd boulevard blvd drive dr lane way square place court
""")
_BEFORE_YEAR = word_set("""
    in since by of the from until till through during before after late early mid to around between and
    year fiscal for on a an this its his her their another or summer winter spring fall autumn circa
    version model class season census olympics
""")
_PEOPLED = word_set("""
    people persons men women children troops soldiers workers jobs employees members students residents
    voters families homes houses protesters refugees migrants passengers civilians police officers
    fighters victims dead deaths cases copies tickets acres miles feet metres meters words pages seats
    beds cars vehicles animals sheep buildings businesses schools villages rounds tons tonnes barrels
    units customers patients demonstrators supporters participants delegates guests fans runners
    prisoners detainees injured wounded
""")
_WIDENED = word_set("""
    than least nearly almost some about roughly approximately over estimated exactly only
""")


def name_ends(read: Reader, at: int) -> int:
    """Return the token after the name, time or date that the digits at token `at` are part of, else 0."""
    if read.gap(at + 1) == "'" and _digits(read, at + 1):
        return at + 2  # a height: 5'2"
    chained = _chain(read, at)
    if chained:
        return chained
    if _clock(read, at) or _day(read, at) or _labelled(read, at) or _list_mark(read, at):
        return at + 1
    return at + 1 if _year(read, at) or _address(read, at) else 0


def _digits(read: Reader, at: int) -> bool:
    return read.word(at)[:1] in DIGITS


def _chain(read: Reader, at: int) -> int:
    """Return the token after a clock time, ISO date, telephone number, season or slashed date."""
    stop = at + 1
    joint = read.gap(stop)
    if joint == "-" and read.gap(at + 2) == "/" and read.word(at + 2) in ("2", "4", "8"):
        return 0  # a mixed number: 2-1/2
    if joint not in _JOINTS or not _digits(read, stop) or (joint == "/" and "." in read.word(at)):
        return 0
    while read.gap(stop) in _JOINTS and _digits(read, stop):
        stop += 1
    return stop if joint == ":" or _chained(read, at, stop, slashed=joint == "/") else 0


def _chained(read: Reader, at: int, stop: int, *, slashed: bool) -> bool:
    """Return whether joined digits are no range, score or fraction but one name."""
    sizes = [len(read.word(n)) for n in range(at, stop)]
    if slashed:
        return len(sizes) != 2 or sizes[0] > 1 or read.word(stop - 1) not in ("2", "3", "4", "8")
    if len(sizes) > 2 or sizes == [3, 4]:
        return True
    if _yearlike(read.word(at)) and sizes in ([4, 2], [4, 4]):
        return True
    return _clock(read, stop - 1) or _day(read, at)


def _clock(read: Reader, at: int) -> bool:
    """Return whether a clock word follows: `5 a.m.`, `0800 GMT`."""
    return read.word(at + 1) in _CLOCK and read.gap(at + 1) in ("", " ") and read.word(at)[:1] in DIGITS


def _day(read: Reader, at: int) -> bool:
    """Return whether a month stands next to a day of the month."""
    word = read.word(at)
    if len(word) > 2 or not 1 <= int(word) <= 31:
        return False
    if read.word(at + 1) in MONTHS and read.gap(at + 1) == " " and read.capital(at + 1):
        return True
    if read.word(at - 1) in MONTHS and read.gap(at) in (" ", ". ", "\n") and read.capital(at - 1):
        return read.word(at + 1) not in ("percent", "%", "per", "million", "billion", "people")
    return (
        read.word(at - 1) in ("to", "through", "-") and read.word(at - 3) in MONTHS and read.capital(at - 3)
    )


def _labelled(read: Reader, at: int) -> bool:
    """Return whether the word before makes a name of the number: `Flight 370`, `G20`, `F-16`, `No. 10`."""
    before, gap = read.word(at - 1), read.gap(at)
    if gap == "" and before not in ("$", "£", "€", "¥", "%"):
        return not before.isalpha() or before not in ("us", "rs", "eur", "usd", "gbp")
    if gap == "-":
        return (
            before.isalpha()
            and before not in SPELT
            and before not in ("magnitude", "sub", "pre", "post", "mid", "of", "to")
        )
    if gap in (" ", ". ") and before in _NAMED:
        return (
            gap == ". "
            or before not in ("no", "call", "s", "p", "top", "area", "number", "hr")
            or _is_number_sign(read, at)
        )
    if gap == " " and before in _TITLED and read.capital(at - 1):
        return True
    return gap.endswith("#") or (gap.endswith("'") and len(read.word(at)) == 2)


def _is_number_sign(read: Reader, at: int) -> bool:
    """Return whether a short word before a number names it: "the number 3", not "no 12 men"."""
    before = read.word(at - 1)
    if before == "number":
        return read.word(at - 2) not in ("the", "a") or not read.word(at + 1).endswith("s")
    return before != "no" and read.capital(at - 1)


def _list_mark(read: Reader, at: int) -> bool:
    """Return whether the number opens a line as the mark of a list: `1.`, `2)`."""
    return "\n" in read.gap(at) and read.after(at) in (".", ")") and len(read.word(at)) < 3


def _yearlike(word: str) -> bool:
    return len(word) == 4 and "1600" <= word <= "2099" and word.isdigit()


def _year(read: Reader, at: int) -> bool:
    """Return whether four digits are a year and do not count the noun after them."""
    if not _yearlike(read.word(at)) or read.word(at - 1) in ("$", "£", "€", "¥"):
        return False
    before, after = read.word(at - 1), read.word(at + 1)
    if read.gap(at + 1) not in (" ", "-"):
        return True
    if after in ("million", "billion", "percent", "%"):
        return False
    counts = after in _PEOPLED and (before not in _BEFORE_YEAR or before in _WIDENED)
    return not counts and not (before in _WIDENED and after.endswith("s"))


def _address(read: Reader, at: int) -> bool:
    """Return whether the number is that of a house in a street."""
    if not read.capital(at + 1) or read.gap(at + 1) != " ":
        return False
    return any(read.word(n) in _STREETS and read.capital(n) for n in range(at + 2, at + 4))
