"""Name the unit of a figure and bring it to a base unit: half a mile is 804.7 m, two weeks 14 days.

Lengths come to metres, areas to square metres, weights to kilograms, volumes
to litres, speeds to kilometres an hour, temperatures to degrees Celsius, weeks
to days and decades to years. Currencies are named and never converted: a rate is an
opinion of its day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.reading import JOINED
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.facts.reading import Reader


class Unit(NamedTuple):
    """Hold a base unit, the factor to it and the token after its name; `offset` is added first."""

    name: str
    factor: float
    stop: int
    offset: float = 0.0


# One line a base unit: its name, then factor and words. Factors of customary
# units are the exact international ones.
_TABLE = """
m 1609.344 mile miles 1000 km kms kilometer kilometers kilometre kilometres 1 meter meters
m 1 metre metres .3048 foot feet ft .0254 inch inches .9144 yard yards yd
m .01 cm centimeter centimeters centimetre centimetres .001 mm millimeter millimeters millimetre millimetres
m2 4046.8564224 acre acres 10000 hectare hectares ha 1 sqm 1000000 km2
kg .45359237 pound pounds lb lbs 1 kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
kg .001 gram grams gramme grammes .028349523125 ounce ounces oz 1000 ton tons tonne tonnes
L 1 liter liters litre litres 3.785411784 gallon gallons
km/h 1.609344 mph 1 kph kmh 1.852 knots
W 1000 kilowatt kilowatts kw 1000000 megawatt megawatts mw 1000000000 gigawatt gigawatts gw
second 1 second seconds
minute 1 minute minutes min mins
hour 1 hour hours hr hrs
day 1 day days 7 week weeks 14 fortnight fortnights
month 1 month months
year 1 year years 10 decade decades 100 century centuries
percent 1 % percent pct
"""


def _table() -> dict[str, tuple[str, float]]:
    """Return unit word → (base unit, factor)."""
    table = {}
    for line in _TABLE.split("\n"):
        base, factor = "", 1.0
        for word in line.split():
            if not base:
                base = word
            elif word[0] in ".0123456789":
                factor = float(word)
            else:
                table[word] = (base, factor)
    return table


UNITS = _table()

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY"}
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "c": "CAD", "can": "CAD", "a": "AUD", "au": "AUD", "aus": "AUD", "nz": "NZD",
    "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL",
}  # fmt: skip
CODES = {code: code.upper() for code in sorted(word_set("usd eur gbp jpy cny cad aud chf inr"))} | {
    "rs": "INR"
}
_CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB",
    "roubles": "RUB", "peso": "peso", "pesos": "peso", "franc": "franc", "francs": "franc",
    "shekel": "ILS", "shekels": "ILS", "lira": "lira", "rand": "ZAR", "baht": "THB", "naira": "NGN",
    "riyal": "riyal", "riyals": "riyal", "dinar": "dinar", "dinars": "dinar", "kronor": "krona",
    "kroner": "krone", "sterling": "GBP", "bucks": "USD", "quid": "GBP",
}  # fmt: skip
_NATIONAL = {
    "us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
    "zealand": "NZD", "british": "GBP", "swiss": "CHF", "mexican": "MXN",
}  # fmt: skip

CURRENCIES = frozenset(
    (*SIGNS.values(), *_DOLLARS.values(), *CODES.values(), *_CURRENCIES.values(), *_NATIONAL.values())
)
"""The names under which money is measured."""

_COINS = {"cent": "USD", "cents": "USD", "pence": "GBP"}
_POINTS = frozenset((a, b) for a in ("percentage", "percent", "%") for b in ("point", "points"))
_SCREENS = frozenset({"360", "480", "720", "1080", "1440", "2160"})
"""Lines of a screen: "1080p" is not a price."""
_MANY_POUNDS = 1e5
"""From here on pounds are taken for money even without a magnitude word."""

MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "mln": 1e6,
    "bn": 1e9, "tn": 1e12, "trn": 1e12, "mil": 1e6, "crore": 1e7, "lakh": 1e5, "dozen": 12.0,
}  # fmt: skip
LETTERS = {"m": 1e6, "b": 1e9, "k": 1e3}
_METRES_AFTER = word_set("""
    high tall deep wide long above below away race sprint final hurdles freestyle dash from off ft relay
""")


def money_before(read: Reader, at: int) -> tuple[str, int] | None:
    """Return (currency, first token) where a currency stands right before token `at`: `US$5`, `EUR 5`."""
    sign = read.word(at - 1)
    if sign in SIGNS and read.gap(at) in ("", " "):
        prefix = read.word(at - 2)
        if sign == "$" and prefix in _DOLLARS and read.gap(at - 1) == "" and read.capital(at - 2):
            return _DOLLARS[prefix], at - 2
        return SIGNS[sign], at - 1
    if sign in CODES and read.gap(at) in ("", " ", ". ") and read.capital(at - 1):
        return CODES[sign], at - 1
    return None


def magnitude(read: Reader, at: int, *, money: bool) -> tuple[float, int]:
    """Return the factor of a magnitude word at token `at` and the token after it (1 and `at` if none)."""
    word, gap = read.word(at), read.gap(at)
    if word in MAGNITUDES and gap in JOINED:
        factor, stop = MAGNITUDES[word], at + 1
        if (
            word in ("hundred", "thousand")
            and read.word(stop) in ("million", "billion")
            and read.gap(stop) == " "
        ):
            return factor * MAGNITUDES[read.word(stop)], stop + 1
        return factor, stop
    if word in LETTERS and gap == "":
        metres = (
            word == "m" and not money and (read.word(at + 1) in _METRES_AFTER or read.gap(at + 1)[:2] == " (")
        )
        if not metres:
            return LETTERS[word], at + 1
    return 1.0, at


def unit(read: Reader, at: int, value: float, *, large: bool) -> Unit | None:
    """Return the unit named at token `at`, right after a number of this `value`, or None.

    `large` says that a magnitude word went before: then pounds are money.
    """
    gap = read.gap(at)
    if gap not in JOINED:
        return _degrees(read, at) if gap.strip() in ("°", "º") else None
    money = _money(read, at, large=large or value >= _MANY_POUNDS)
    return money or _temperature(read, at) or _area(read, at) or _share(read, at) or _plain(read, at)


def _money(read: Reader, at: int, *, large: bool) -> Unit | None:
    """Return the currency named at token `at`; pounds and won are money only in `large` sums."""
    word, following = read.word(at), read.word(at + 1)
    if word in _COINS or (word == "p" and read.gap(at) == "" and read.word(at - 1) not in _SCREENS):
        return Unit(_COINS.get(word, "GBP"), 0.01, at + 1)
    if word in _CURRENCIES:
        return Unit(_CURRENCIES[word], 1.0, at + 1)
    if read.capital(at) and (following in _CURRENCIES or following == "pounds"):
        return Unit(_NATIONAL.get(word, f"{word} {following}"), 1.0, at + 2)
    if word == "won" and large:
        return Unit("KRW", 1.0, at + 1)
    if word in ("pound", "pounds") and (large or following == "sterling"):
        return Unit("GBP", 1.0, at + 1 + (following == "sterling"))
    return None


def _temperature(read: Reader, at: int) -> Unit | None:
    """Return the unit of "degrees" with or without a scale, or of a scale glued to the number (`35C`)."""
    word = read.word(at)
    if word in ("degrees", "degree"):
        return _degrees(read, at + 1) or Unit("degree", 1.0, at + 1)
    return _degrees(read, at) if word in ("f", "c") and read.gap(at) == "" else None


def _share(read: Reader, at: int) -> Unit | None:
    """Return the unit of "per cent" and "percentage points"; one word is in the table."""
    phrase = read.words[at : at + 2]
    if phrase == ("per", "cent"):
        return Unit("percent", 1.0, at + 2)
    return Unit("point", 1.0, at + 2) if phrase in _POINTS else None


def _plain(read: Reader, at: int) -> Unit | None:
    """Return the unit of one word, or the length or speed that it begins."""
    word, following = read.word(at), read.word(at + 1)
    if word == "m":
        return Unit("m", 1.0, at + 1)
    if word == "nautical" and following in ("mile", "miles"):
        return Unit("m", 1852.0, at + 2)
    if word not in UNITS:
        return None
    base, factor = UNITS[word]
    if base == "m" and factor >= 1000:
        if following in ("h", "hr") and read.gap(at + 1) == "/":
            return Unit("km/h", factor / 1000, at + 2)
        if following in ("per", "an") and read.word(at + 2) == "hour":
            return Unit("km/h", factor / 1000, at + 3)
    return Unit(base, factor, at + 1)


def _area(read: Reader, at: int) -> Unit | None:
    """Return the unit of an area; what is cubic keeps a unit of its own."""
    if read.word(at) not in ("square", "sq", "cubic"):
        return None
    known = UNITS.get(read.word(at + 1))
    if read.word(at + 1) == "m":
        known = ("m", 1.0)
    if known is None or known[0] != "m" or read.gap(at + 1) not in (" ", ". ", "-"):
        return None
    if read.word(at) == "cubic":
        return Unit("m3", known[1] ** 3, at + 2)
    return Unit("m2", known[1] ** 2, at + 2)


def _degrees(read: Reader, at: int) -> Unit | None:
    """Return the unit of a temperature whose scale is named at token `at`."""
    word = read.word(at)
    if read.gap(at).strip(" °º") != "" or not read.capital(at):
        return None
    if word in ("fahrenheit", "f"):
        return Unit("°C", 5 / 9, at + 1, -32.0)
    return Unit("°C", 1.0, at + 1) if word in ("celsius", "centigrade", "c") else None
