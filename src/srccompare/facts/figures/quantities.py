"""Read a quantity: a number with its magnitude, currency and unit; also a range, a ratio, a share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.figures.hedges import hedge
from srccompare.facts.figures.not_figures import name_ends
from srccompare.facts.figures.numerals import number
from srccompare.facts.figures.units import CURRENCIES, Unit, magnitude, money_before, unit
from srccompare.facts.number_words import PARTS
from srccompare.facts.reading import DIGITS, JOINED
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.number_words import Number
    from srccompare.facts.reading import Reader

_OR_MORE = frozenset({("or", "more"), ("or", "so"), ("or", "less"), ("or", "fewer")})
_MOVES = word_set("""
    than least most from rose rise rises fell fall falls up down gained gain lost dropped plunged jumped
    climbed slipped
    slid surged sank added shed eased advanced declined soared tumbled off raised cut increased
    decreased by advance won beat outnumbered
""")
"""Words before a figure after which "to" leads to another one: "rose $2 to $46" is not a range."""
_SHARE_OF = word_set("of the its their his her all these those our who were")
_LARGEST_WHOLE = 1000
"""The whole that a ratio is named of at most: "one in a thousand"."""
_HALF_A_STEP = 0.5


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
        """Return whether the number was multiplied by a magnitude or a unit."""
        return self.factor != 1.0


def quantity(read: Reader, at: int) -> Quantity | None:
    """Return the quantity that begins at token `at`: a ratio, a range, a share or a plain one."""
    plain = _plain(read, at)
    if plain is None:
        return None
    ratio = _ratio(read, plain)
    if ratio is None and read.word(at) == "one" and read.word(at + 1) in ("in", "out"):
        return None
    whole = ratio or _range(read, plain) or plain
    return _share(read, whole) if whole.fraction and not whole.unit else whole


def _plain(read: Reader, at: int) -> Quantity | None:
    """Read a number with magnitude, currency and unit from token `at` on."""
    found = number(read, at)
    if found is None:
        return None
    money = money_before(read, found.first)
    factor, stop = magnitude(read, found.stop + _of_an(read, found), money=money is not None)
    name, first = money or ("", found.first)
    measured = None if money else _measured(read, stop, found.low * factor, large=factor >= 1000)
    if measured is None:
        stop = found.stop if factor == 1.0 else stop
        measured = Unit(name or ("magnitude" if _quake(read, found) else ""), 1.0, stop)
    scale = factor * measured.factor
    low, high = ((v + measured.offset) * scale for v in (found.low, found.high))
    part = found.fraction and not measured.name and factor == 1.0
    plain = Quantity(first, measured.stop, low, high, found.grain * scale, measured.name, scale, part)
    return plain if plain.unit in CURRENCIES else _and_a_half(read, plain, measured.factor)


def _and_a_half(read: Reader, q: Quantity, step: float) -> Quantity:
    """Add the half unit that follows: "three months and a half"."""
    if not q.unit or read.words[q.stop : q.stop + 3] != ("and", "a", "half") or read.gap(q.stop) != " ":
        return q
    half = step / 2
    return q._replace(stop=q.stop + 3, low=q.low + half, high=q.high + half, grain=half)


def _measured(read: Reader, at: int, value: float, *, large: bool) -> Unit | None:
    """Return the unit at token `at`, with or without a hedge before it ("30 or more pounds")."""
    found = unit(read, at, value, large=large)
    if found is None and read.words[at : at + 2] in _OR_MORE:
        return unit(read, at + 2, value, large=large)
    return found


def _of_an(read: Reader, found: Number) -> int:
    """Return how many tokens lead from a fraction to its unit: half "an" hour, a quarter "of an" hour."""
    if not found.fraction:
        return 0
    at = found.stop
    step = 1 if read.word(at) == "of" and read.word(at + 1) in ("a", "an") else 0
    return step + 1 if read.word(at + step) in ("a", "an") and read.gap(at + step) in JOINED else 0


def _quake(read: Reader, found: Number) -> bool:
    """Return whether a number is the magnitude of an earthquake."""
    before = (read.word(found.first - 1), read.word(found.first - 2))
    if read.word(found.stop) == "magnitude":
        return True
    return "magnitude" in before and (before[0] == "magnitude" or before[0] in ("of", "a"))


def _share(read: Reader, q: Quantity) -> Quantity | None:
    """Turn a fraction of something into percent; a bare "half" without a whole is not a figure."""
    whole = read.word(q.stop) in _SHARE_OF or hedge(read, q.first, q.stop).kind
    if not whole and q.stop == q.first + 1:
        return None
    return q._replace(low=100 * q.low, high=100 * q.high, grain=100 * q.grain, unit="percent", fraction=False)


def _ratio(read: Reader, q: Quantity) -> Quantity | None:
    """Read "one in five" and "nine out of ten" as percent; "two in 10 days" is none."""
    at = q.stop
    if read.word(at) == "in" and q.high < 10:
        at += 1
    elif read.word(at) == "out" and read.word(at + 1) == "of":
        at += 2
    else:
        return None
    at += read.word(at) == "every"
    whole = _plain(read, at)
    if whole is None or not (_bare(q) and _bare(whole)) or not q.high < whole.high <= _LARGEST_WHOLE:
        return None
    share = 100 * q.high / whole.high
    return Quantity(q.first, whole.stop, share, share, 100 * _HALF_A_STEP / whole.high, "percent")


def _bare(q: Quantity) -> bool:
    """Return whether a quantity is a mere number, without unit or magnitude."""
    return not q.unit and not q.scaled and q.low == q.high


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
    if read.word(at) in PARTS or (read.word(at)[:1] in DIGITS and name_ends(read, at)):
        return None
    upper = _plain(read, at)
    return None if upper is None else _joined(q, upper, word)


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
