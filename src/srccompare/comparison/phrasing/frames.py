"""Bring the reporting clause of a sentence to its front.

"The fire probably began in a hall, Chief Berg said" and "Chief Berg said the
fire almost certainly began in a hall" have their words in two orders. Where
one names its source last and the other first, the one is read as the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Reading, align_readings, parted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.phrasing.aligned import Pair

_REACH = 6
"""Units from the comma to the reporting verb: ", Fire Chief Dora Berg of Holm said"."""
_LEAST = 3


def told_alike(both: Pair) -> Pair:
    """Return a pair with one reporting clause in front, the pair itself where no more meets so."""
    readings = [(x, both.b) for x in fronted(both.a)] + [(both.a, y) for y in fronted(both.b)]
    pairs = [both, *(align_readings(both.link, x, y) for x, y in readings)]
    return max(pairs, key=lambda pair: len(pair.partner))


def fronted(reading: Reading) -> Iterator[Reading]:
    """Yield a sentence with its last clause in front, if that clause names a source."""
    cues = reading.of("attribution")
    if not cues:
        return
    said = first = cues[-1][0]
    while first > 0 and not parted(reading.units[first]):
        first -= 1
    if first < _LEAST or said - first > _REACH:
        return
    units = reading.units
    rest = len(units) - first
    moved = [units[first]._replace(before=""), *units[first + 1 :]]
    core = [units[0]._replace(before=", "), *units[1:first]]
    at = [(n - first if n >= first else n + rest, cue) for n, cue in reading.cues]
    yield Reading(reading.span, moved + core, tuple(sorted(at, key=lambda pair: pair[0])))
