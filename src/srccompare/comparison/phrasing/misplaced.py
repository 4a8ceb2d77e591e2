"""Find another name in the place of a name in two sentences that were written apart.

"Recaptured the town of Tarvina" and "had retaken the town of Drosk": each
sentence has one name that the other article has nowhere, in the same
grammatical place, and nearly all the rest of what they say in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast
from srccompare.comparison.phrasing.standing import stands
from srccompare.facts.names.clusters import entities
from srccompare.facts.names.naming import BODIES
from srccompare.facts.names.sounding import one_sound
from srccompare.text.places import place
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.facts.model import Name

_COMMON = {"firm": 0.6, "possible": 0.75}
"""The share of content words that two sentences must have in common beside the names; by their link."""
_TELLING = 4
"""The letters from which the sound of a name tells anything."""
_LEAST = 0.6
"""The score from which a possible link is looked at; the other name itself has pushed it down."""


def misplaced(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield the one name of each sentence that the other article lacks, where both stand in one place."""
    if both.link.score < _LEAST:
        return
    own = [_foreign(a, both.a, b), _foreign(b, both.b, a)]
    if len(own[0]) != 1 or len(own[1]) != 1:
        return
    (x,), (y,) = own
    if (
        stands(both.a, x).isdisjoint(stands(both.b, y))
        or _one_country(x, y)
        or _spelt_otherwise(x, y)
        or _common(both, x, y) < _COMMON[both.link.tier]
    ):
        return
    words = tuple(tuple(name.entity.split()) for name in (x, y))
    if entities(words)[words[0]] == entities(words)[words[1]]:
        return
    said = Said(Span(x.start, x.end), x.entity), Said(Span(y.start, y.end), y.entity)
    yield contrast(a, b, both, said, kind="name", severity="warning", note="another name")


def _foreign(side: Side, reading: Reading, other: Side) -> list[Name]:
    """Return the names of a sentence of which the other article has no word, each once."""
    found = {
        name.entity: name
        for name in side.names_in(reading.span)
        if place(name.entity) not in other.countries
        if not any(other.says(word) for word in _own(name))
    }
    return list(found.values())


def _spelt_otherwise(x: Name, y: Name) -> bool:
    """Return whether two names may be one in two spellings: "Muhammad Husseini", "Mohammed Husayni"."""
    last = [_own(name)[-1].split("-")[-1] for name in (x, y)]
    return min(map(len, last)) >= _TELLING and one_sound(*last)


def _own(name: Name) -> list[str]:
    """Return the words of a name that tell it from others of its kind: "Keel" of the Keel Foundation."""
    words = name.entity.split()
    return [word for word in words if word.lower() not in BODIES] or words


def _one_country(x: Name, y: Name) -> bool:
    """Return whether two names stand for one country ("Beijing", "China"), or for one and a town in it."""
    places = place(x.entity), place(y.entity)
    if places[0] == places[1]:
        return places[0] is not None
    countries = [f"@{name.entity.lower()}" == key for name, key in zip((x, y), places, strict=True)]
    return None in places and any(countries)


def _common(both: Pair, x: Name, y: Name) -> float:
    """Return the share of content words that meet, in order or not, the two names left out."""
    met = len(both.partner) + len(both.moved_a)
    sizes = [
        sum(unit.content and not (name.start <= unit.start < name.end) for unit in reading.units)
        for reading, name in ((both.a, x), (both.b, y))
    ]
    return 2 * met / max(1, sum(sizes))
