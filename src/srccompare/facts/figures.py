"""Extract figures: counts, money, percentages, measures, ages, ranges and approximations.

A figure is an interval of a base unit, counting a noun: "nearly two dozen
homes" is 20.4..24 of "home". A trigger (a digit or a number word) is looked up
token by token; the rest of the figure is read left and right of it. What only
names something ("Flight 370", "Feb. 18", "5 a.m.") is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.counted import counted
from srccompare.facts.hedges import hedge, widen
from srccompare.facts.model import Figure
from srccompare.facts.not_figures import DIGITS, name_ends
from srccompare.facts.number_words import PARTS, TRIGGERS, Number, grain, spelt
from srccompare.facts.reading import JOINED, reader
from srccompare.facts.units import Unit, magnitude, money_before, unit

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader
    from srccompare.segments.model import Witness

_LONGEST_NUMBER = 18
_ONE_COUNTS = frozenset(
    "person people man woman child dead death percent per other killed injured wounded mile hour year month week "
    "soldier officer million billion minute died in out".split()
)
_ALONE = frozenset("mile kilometer kilometre acre hectare ton tonne".split())
"""Units that are figures after a mere article: "a mile below the village"."""
_TRIGGERS = TRIGGERS | _ALONE
_NOT_ONE = frozenset("no any every this that the which another each number only".split())
_OR_MORE = frozenset({("or", "more"), ("or", "so"), ("or", "less"), ("or", "fewer")})
_MOVES = frozenset(
    """from rose rise rises fell fall falls up down gained gain lost dropped plunged jumped climbed slipped slid
    surged sank added shed eased advanced declined soared tumbled off raised cut increased decreased by advance
    won beat outnumbered""".split()
)
"""Words before a figure after which "to" leads to another figure: "rose $2 to $46" is no range."""
_SHARE_OF = frozenset("of the its their his her all these those our who were".split())
_SCORES = frozenset(
    """vote votes voted voting win won victory beat defeat defeated lead led score loss lost ruling decision margin
    tie draw game passed approved""".split()
)


class Quantity(NamedTuple):
    """Hold a number with its unit, before hedges: tokens `first`..`stop`, bounds in the base unit."""

    first: int
    stop: int
    low: float
    high: float
    grain: float
    unit: str
    factor: float = 1.0
    fraction: bool = False

    @property
    def scaled(self) -> bool:
        """Tell whether the number was multiplied by a magnitude or a unit."""
        return self.factor != 1.0


def figures(witness: Witness) -> tuple[Figure, ...]:
    """Return the figures of a witness in text order."""
    read = reader(witness)
    found: list[Figure] = []
    done = 0
    for at, word in enumerate(read.words):
        if at < done or (word[0] not in DIGITS and word not in _TRIGGERS):
            continue
        figure, done = _figure(read, at)
        if figure is not None and not (found and figure.start < found[-1].end):
            found.append(figure)
    return tuple(found)


def _figure(read: Reader, at: int) -> tuple[Figure | None, int]:
    """Return the figure that token `at` begins, and the token to go on from."""
    digits = read.word(at)[0] in DIGITS
    named = name_ends(read, at) if digits else 0
    if named:
        return None, named
    score = _score(read, at) if digits else None
    if score is not None:
        return score, at + 2
    quantity = _quantity(read, at)
    if quantity is None:
        return None, at + 1
    ratio = _ratio(read, quantity)
    if ratio is None and read.word(at) == "one" and read.word(at + 1) in ("in", "out"):
        return None, at + 1
    quantity = ratio or _range(read, quantity) or quantity
    if quantity.fraction and not quantity.unit:
        share = _share(read, quantity)
        if share is None:
            return None, quantity.stop
        quantity = share
    if read.word(quantity.stop) == "ago":
        return None, quantity.stop + 1
    return _finished(read, quantity), quantity.stop


def _finished(read: Reader, q: Quantity) -> Figure:
    """Make a figure of a quantity: its hedge, what it counts, its span."""
    stop, noun = q.stop, ""
    age = _age(read, q)
    if age is not None:
        stop, noun = age
        unit_name = q.unit or "year"
    else:
        unit_name = q.unit
        within = read.gap(stop) == "-" or read.word(q.first - 1) in (
            "a",
            "an",
            "the",
            "its",
            "his",
            "her",
            "their",
        )
        noun = counted(read, stop, plural=not (unit_name or q.high == 1), attributive=within or q.high == 1)
        if noun and not unit_name and read.gap(stop) == "-" and read.gap(stop + 1) != "-":
            stop += 1
    widened = hedge(read, q.first, stop)
    low, high = widen(widened.kind, q.low, q.high)
    start, end = read.starts[q.first], read.ends[stop - 1]
    start -= 0 < q.low < 1 and read.gap(q.first).endswith(".")
    return Figure(start, end, low, high, unit_name, noun, q.low, widened.words, q.grain)


def _quantity(read: Reader, at: int) -> Quantity | None:
    """Read a number with magnitude, currency and unit from token `at` on."""
    number = _number(read, at) if read.word(at)[:1] in DIGITS else _spelt(read, at)
    if number is None:
        return None
    money = money_before(read, number.first)
    stop = number.stop
    if number.fraction:
        stop += _of_an(read, stop)
    factor, stop = magnitude(read, stop, money=money is not None)
    name, first = money or ("", number.first)
    scale, offset = factor, 0.0
    if not money:
        measured = unit(read, stop, number.low * factor, large=factor >= 1000)
        if measured is None and read.words[stop : stop + 2] in _OR_MORE:
            measured = unit(read, stop + 2, number.low * factor, large=factor >= 1000)
        if measured is None and stop > number.stop and factor == 1.0:
            stop = number.stop
        if measured is not None:
            name, scale, offset, stop = (
                measured.name,
                factor * measured.factor,
                measured.offset,
                measured.stop,
            )
        elif not name and _quake(read, number):
            name = "magnitude"
    low, high = ((v + offset) * scale for v in (number.low, number.high))
    part = number.fraction and not name and factor == 1.0
    return Quantity(first, stop, low, high, number.grain * scale, name, scale, part)


def _of_an(read: Reader, at: int) -> int:
    """Return how many tokens lead from a fraction to its unit: half "an" hour, a quarter "of an" hour."""
    step = 1 if read.word(at) == "of" and read.word(at + 1) in ("a", "an") else 0
    return step + 1 if read.word(at + step) in ("a", "an") and read.gap(at + step) in JOINED else 0


def _number(read: Reader, at: int) -> Number | None:
    """Read the digits at token `at`: commas, decimals, a leading point or sign, a fraction after it."""
    word = read.word(at)
    groups = word.split(",")
    if len(word) > _LONGEST_NUMBER or word.count(".") > 1 or not word.isascii():
        return None
    if any(len(group.partition(".")[0]) != 3 for group in groups[1:]) or "." in "".join(groups[:-1]):
        return None
    if read.gap(at + 1) == "" and not _suffix(read, at + 1):
        return None
    if read.gap(at + 1)[:1] == "(" or (read.gap(at + 1) == "-" and read.capital(at + 1)):
        return None
    value = float("".join(groups))
    digits = len(word.partition(".")[2])
    gap = read.gap(at)
    if gap.endswith(".") and not gap[:-1].strip(' "($') and len(gap) > 1 and word.isdigit():
        digits = len(word)
        value /= 10.0**digits
    if (read.word(at - 1) == "minus" and read.word(at - 2) != "or") or gap == " -":
        value = -value
    stop, more = _digit_fraction(read, at, value)
    value += more
    return Number(at, stop, value, value, 0.1 if more else grain(value, digits))


def _suffix(read: Reader, at: int) -> bool:
    """Tell whether the letters or sign glued to a number are a magnitude or a unit (`5m`, `50%`, not `5th`)."""
    word = read.word(at)
    if word == "%" or magnitude(read, at, money=True)[1] > at:
        return True
    return word not in ("s", "d") and isinstance(unit(read, at, 1.0, large=False), Unit)


def _digit_fraction(read: Reader, at: int, value: float) -> tuple[int, float]:
    """Return the token after `2 1/2` or `1/2` and what the fraction adds."""
    for over in (at + 2, at + 1):
        if read.gap(over) == "/" and read.word(over) in ("2", "3", "4", "8"):
            top = read.word(over - 1)
            if top in ("1", "2", "3", "5", "7") and float(top) < float(read.word(over)):
                part = float(top) / float(read.word(over))
                return over + 1, part if over == at + 2 else part - value
    return at + 1, 0.0


def _spelt(read: Reader, at: int) -> Number | None:
    """Read a number in words; a lone "one", "hundred" or "mile" must show that it counts."""
    if read.word(at) in _ALONE:
        alone = read.word(at - 1) in ("a", "an") and read.gap(at) == " "
        return Number(at - 1, at, 1.0, 1.0, 1.0) if alone else None
    number = None if read.gap(at) == "-" and read.word(at - 1)[:1] in DIGITS else spelt(read, at)
    if number is None or number.fraction:
        return number
    if number.stop == at + 1 and read.word(at) == "one":
        counts = read.word(at + 1) in _ONE_COUNTS and read.word(at - 1) not in _NOT_ONE
        return number if counts else None
    if read.word(at) in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return _after_article(read, number)
    return number


def _after_article(read: Reader, number: Number) -> Number | None:
    """Read the word before a scale: "a hundred" is 100, "several hundred" 300 to 900, "the hundred" nothing."""
    before = read.word(number.first - 1)
    first = number.first - 1
    if before in ("a", "an"):
        return number._replace(first=first)
    if before in ("several", "few"):
        return Number(first, number.stop, 3 * number.low, 9 * number.low, number.low)
    if before == "couple":
        return Number(first, number.stop, 2 * number.low, 3 * number.low, number.low)
    return None


def _quake(read: Reader, number: Number) -> bool:
    """Tell whether a number is the magnitude of an earthquake."""
    before = (read.word(number.first - 1), read.word(number.first - 2))
    if read.word(number.stop) == "magnitude":
        return True
    return "magnitude" in before and (before[0] == "magnitude" or before[0] in ("of", "a"))


def _share(read: Reader, q: Quantity) -> Quantity | None:
    """Turn a fraction of something into percent; a bare "half" without a whole is no figure."""
    whole = read.word(q.stop) in _SHARE_OF or hedge(read, q.first, q.stop).kind
    if not whole and q.stop == q.first + 1:
        return None
    return q._replace(low=100 * q.low, high=100 * q.high, grain=100 * q.grain, unit="percent", fraction=False)


def _ratio(read: Reader, q: Quantity) -> Quantity | None:
    """Read "one in five" and "nine out of ten" as percent."""
    if q.unit or q.scaled or q.low != q.high:
        return None
    at = q.stop
    if read.word(at) == "in" and q.high < 10:
        at += 1
    elif read.word(at) == "out" and read.word(at + 1) == "of":
        at += 2
    else:
        return None
    at += read.word(at) == "every"
    whole = _quantity(read, at) if read.word(at)[:1] in DIGITS or read.word(at) in TRIGGERS else None
    if (
        whole is None
        or whole.unit
        or whole.scaled
        or not q.high < whole.high <= 1000
        or _month_or_time(read, whole.stop)
    ):
        return None
    share = 100 * q.high / whole.high
    return Quantity(q.first, whole.stop, share, share, 100 * 0.5 / whole.high, "percent")


def _month_or_time(read: Reader, at: int) -> bool:
    """Tell whether a ratio is none after all: "two in 10 days"."""
    return unit(read, at, 1.0, large=False) is not None


def _range(read: Reader, q: Quantity) -> Quantity | None:
    """Read the upper end of a range: `10-12`, `$3 to $4 billion`, "between 10 and 12", "two or three"."""
    at = q.stop
    gap, word = read.gap(at), read.word(at)
    if word in ("to", "or", "and") and gap in (" ", "-"):
        before = read.word(q.first - 1)
        if (word == "and") != (before == "between") or before in _MOVES:
            return None
        at += 1
    elif gap not in ("-", "—", "-$", "—$"):
        return None
    if read.word(at) in ("$", "£", "€"):
        at += 1
    upper = (
        _quantity(read, at)
        if read.word(at)[:1] in DIGITS or read.word(at) in TRIGGERS - PARTS.keys()
        else None
    )
    if upper is None or (read.word(at)[:1] in DIGITS and name_ends(read, at)):
        return None
    return _joined(q, upper, word)


def _joined(q: Quantity, upper: Quantity, word: str) -> Quantity | None:
    """Join two quantities into a range where the second goes on with the first, unit and magnitude shared."""
    if (q.unit not in ("", upper.unit) and upper.unit) or q.fraction or upper.fraction:
        return None
    low = q.low if q.scaled else q.low * upper.factor
    if not low < upper.high:
        low = q.low
    if not low < upper.high or (word == "or" and upper.high > 2 * low):
        return None
    factor = upper.factor if upper.scaled else q.factor
    return Quantity(q.first, upper.stop, low, upper.high, upper.grain, upper.unit or q.unit, factor)


def _score(read: Reader, at: int) -> Figure | None:
    """Read `234-193` as a score where it is no range: falling, or next to a vote, a win, a lead."""
    word, other = read.word(at), read.word(at + 1)
    if (
        read.gap(at + 1) not in ("-", "—")
        or not (word.isdigit() and other.isdigit())
        or len(word) > 4
        or len(other) > 4
    ):
        return None
    if read.gap(at + 2) in ("", "-") or read.word(at - 1) in ("$", "£", "€"):
        return None
    near = {read.word(n) for n in (*range(at - 4, at), *range(at + 2, at + 4))}
    if float(word) < float(other) and _SCORES.isdisjoint(near):
        return None
    value = float(word)
    return Figure(read.starts[at], read.ends[at + 1], value, value, "score", other, value, "", 1.0)


def _age(read: Reader, q: Quantity) -> tuple[int, str] | None:
    """Return (token after the age, "old") where the quantity is an age: `34-year-old`, `aged 34`, `Moe, 34, said`."""
    if q.unit in ("year", "day"):
        word = read.word(q.stop)
        if word in ("old", "olds") and read.gap(q.stop) in (" ", "-"):
            return q.stop + 1, "old"
        return (q.stop + 2, "old") if word == "of" and read.word(q.stop + 1) == "age" else None
    if q.unit or q.scaled or not 0 < q.high < 120 or q.high % 1:
        return None
    before = read.word(q.first - 1)
    if before in ("aged", "age", "ages", "turned") or (before == "of" and read.word(q.first - 2) == "age"):
        return q.stop, "old"
    closing = read.after(q.stop - 1)
    apposed = read.gap(q.first) == ", " and closing in (",", ";", ".") and read.gap(q.stop)[:1] == closing
    bracketed = read.gap(q.first) == " (" and closing == ")"
    named = read.capital(q.first - 1) and q.stop == q.first + 1 and read.word(q.first)[:1] in DIGITS
    return (q.stop, "old") if (apposed or bracketed) and named else None
