"""Find two who have changed places: who attacked whom, whichever way it is put.

A verb is read with the noun or name right before it and the one right behind
it, active or passive. The same verb with the two the other way round in the
other sentence is another account, unless it is a thing that two do together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.phrasing.aligned import Said, contrast, parted, stretch
from srccompare.text.closed_classes import ARTICLES, BE, DEMONSTRATIVES, DO, HAVE, MODALS, POSSESSIVES
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.wording import Unit
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side

_BEFORE_NOUNS = ARTICLES | DEMONSTRATIVES | POSSESSIVES | word_set("two three four five six several some")
_AUXILIARIES = BE | HAVE | DO | MODALS | word_set("also then later again first allegedly reportedly once")
_TOWARDS = word_set("at on against to with for by over into from after")
# What two do with each other, or one says, in which either may stand first.
_TOGETHER = word_set(
    """meet met meets meeting marry married marries wed fight fought fights fighting clash clashed clashes
    talk talked talks speak spoke speaks spoken play played plays face faced faces join joined joins agree
    agreed agrees negotiate negotiated resemble resembled equal equalled equals border borders bordered
    share shared shares divorce divorced divorces compete competed collide collided date dated dating
    argue argued quarrel quarrelled merge merged tie tied draw drew drawn like unlike near than say said
    says saying add added adds according announced reported reports think thought believe believed believes
    include included includes including versus"""
)
_JOINED = word_set(
    """and or of for with in at from to by than as on near under over outside inside behind against through
    during about off along around among between without toward towards beside above below"""
)
_BARE = word_set("shot shoots ran hit swore spat struck fled stole bought sold wrote lied lent gave threw")
"""Verbs that a preposition may follow and whose form in the past has no ending."""
_LONGEST = 5


class Deed(NamedTuple):
    """Hold who does what to whom: the keys of both and of the verb, and the units from first to last."""

    doer: str
    verb: str
    towards: str
    other: str
    first: int
    last: int


def swapped(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield where two have changed places around one verb; `wording`, since the words are the same."""
    here, there = list(deeds(a, both.a)), list(deeds(b, both.b))
    for x in here:
        y = next((y for y in there if _turned(x, y)), None)
        if y is None or any(_turned(x, z) for z in here) or any(_turned(y, z) for z in there):
            continue
        if _told(a, both.link.a, y) or _told(b, both.link.b, x):
            continue
        said = (
            Said(stretch(both.a, x.first, x.last), f"{x.doer} first"),
            Said(stretch(both.b, y.first, y.last), f"{y.doer} first"),
        )
        yield contrast(
            a, b, both, said, kind="wording", severity="warning", note="the two have changed places"
        )


def _turned(x: Deed, y: Deed) -> bool:
    """Return whether one deed is the other with doer and other changed about."""
    return (x.doer, x.verb, x.towards, x.other) == (y.other, y.verb, y.towards, y.doer)


def _told(side: Side, index: int, deed: Deed) -> bool:
    """Return whether another sentence of an article tells a deed as the other article does."""
    others = side.others_with(deed.verb, index)
    return any(each[:4] == deed[:4] for other in others for each in deeds(side, other))


def deeds(side: Side, reading: Reading) -> Iterator[Deed]:
    """Yield who does what to whom in a sentence, as far as it is told by three things that touch."""
    units = reading.units
    for at in range(1, len(units) - 1):
        if not units[at].content or units[at].words in _TOGETHER or _capital(side, units[at]):
            continue
        first = at
        while first > 0 and not parted(units[first]) and units[first - 1].words in _AUXILIARIES:
            first -= 1
        aids = {unit.words for unit in units[first:at]}
        before = _noun_before(side, units, first)
        after = _noun_behind(side, units, at)
        if before is None or after is None:
            continue
        (begin, doer), (end, towards, other) = before, after
        if towards and not aids and units[at].words == units[at].stem and units[at].words not in _BARE:
            continue  # NOTE: "the road to", "an attack on"
        if BE & aids and units[at].words[-3:] != "ing":
            if towards != "by":
                continue
            doer, other, towards = other, doer, ""
        elif towards == "by":
            continue
        if doer != other:
            yield Deed(doer, units[at].stem, towards, other, begin, end)


def _noun_before(side: Side, units: Sequence[Unit], first: int) -> tuple[int, str] | None:
    """Return where the noun that ends before unit `first` begins, and its key; None for no subject."""
    if first == 0 or parted(units[first]) or not _noun(side, units[first - 1]):
        return None
    begin = first - 1
    while begin > 0 and first - begin < _LONGEST and not parted(units[begin]) and units[begin - 1].content:
        begin -= 1
    lead = begin - 1
    while lead >= 0 and units[lead].words in _BEFORE_NOUNS:
        lead -= 1
    opens = lead >= 0 and units[lead].words == "and" and parted(units[lead])
    if lead >= 0 and not parted(units[lead + 1]) and units[lead].words in _JOINED and not opens:
        return None
    return begin, units[first - 1].key


def _noun_behind(side: Side, units: Sequence[Unit], at: int) -> tuple[int, str, str] | None:
    """Return where the noun behind a verb ends, the preposition before it, and its key."""
    first, towards = at + 1, ""
    if first < len(units) and units[first].words in _TOWARDS:
        towards = units[first].words
        first += 1
    while first < len(units) and units[first].words in _BEFORE_NOUNS:
        first += 1
    last = first
    while (
        last < len(units)
        and last - first < _LONGEST
        and units[last].content
        and not (last > first and parted(units[last]))
        and not (last > first and _capital(side, units[last - 1]) and not _capital(side, units[last]))
    ):
        last += 1
    if last == first or any(parted(unit) for unit in units[at + 1 : last]):
        return None
    if last < len(units) and units[last].words in {"and", "or"} and not parted(units[last]):
        return None
    return (last - 1, towards, units[last - 1].key) if _noun(side, units[last - 1]) else None


def _noun(side: Side, unit: Unit) -> bool:
    """Return whether a unit may be a noun or a name that stands for itself: no figure, no day, no owner."""
    written = side.witness.folded[unit.start : unit.end]
    return unit.content and unit.key[:1] != "#" and unit.words[:1].isalpha() and "'" not in written


def _capital(side: Side, unit: Unit) -> bool:
    """Return whether a unit is printed with a capital."""
    return side.witness.folded[unit.start].isupper()
