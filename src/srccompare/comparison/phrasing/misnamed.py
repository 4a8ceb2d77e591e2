"""Find another name in the place of a name, where all around it two sentences read alike.

"the bridge at Selby" against "the bridge at Dunmore", Jr. against Sr., North
against South. Silent where either name stands elsewhere in the other article:
there the two tell different parts of one story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.phrasing.aligned import Said, contrast, held
from srccompare.comparison.phrasing.renamed import one_name, own_words
from srccompare.facts.names.clusters import bare, entities, one_slip, place_key
from srccompare.facts.names.naming import DAYS, DIRECTIONS, GENERATION, HEADS, MODIFIERS
from srccompare.facts.names.nicknames import one_forename
from srccompare.facts.speakers.cues_of_speech import PAPERS, TITLES
from srccompare.text.closed_classes import MONTHS
from srccompare.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.wording import Step, Unit
    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side
    from srccompare.facts.model import Name

_LONGEST = 4  # units a side
_ALIKE = 4  # letters at the beginning that make two words forms of one ("Texas", "Texan")


def misnamed(a: Side, b: Side, both: Pair) -> Iterator[Divergence]:
    """Yield each step of a near copy in which one name stands against another."""
    if not both.copied:
        return
    for at, gap in enumerate(both.path):
        if gap.matched or not held(both.path, at):
            continue
        here, there = _bare(both.a, gap.a_first, gap.a_last), _bare(both.b, gap.b_first, gap.b_last)
        x, y = _named(a, both.a, *here), _named(b, both.b, *there)
        step = gap._replace(a_first=here[0], a_last=here[1], b_first=there[0], b_last=there[1])
        if x and y and _differ(a, b, (x, y), _words(both, step)):
            said = Said(Span(x.start, x.end), x.entity), Said(Span(y.start, y.end), y.entity)
            yield contrast(a, b, both, said, kind="name", severity="warning", note="another name")


def of_one_event(clashes: Sequence[Sequence[Divergence]]) -> Iterator[Divergence]:
    """Yield the clashes of names that are not those of two events; `clashes` go by linked sentence.

    One other name in a sentence is a slip. Two of them ("a strike at the
    Orchard works in Pellham", "at the Quarry works in Dunmore") are another event.
    """
    names = [{_values(clash) for clash in of_pair} for of_pair in clashes]
    twins = {value for each in names if len(each) > 1 for value in each}
    yield from (clash for of_pair in clashes for clash in of_pair if _values(clash) not in twins)


def _values(clash: Divergence) -> tuple[str | None, ...]:
    """Return the names that clash."""
    return tuple(mention.value for mention in clash.mentions)


def _bare(reading: Reading, first: int, last: int) -> tuple[int, int]:
    """Narrow a gap to its name: without the "said Dr." that stands before it."""
    while first < last and (not reading.units[first].content or reading.units[first].words in TITLES):
        first += 1
    return first, last


def _named(side: Side, reading: Reading, first: int, last: int) -> Name | None:
    """Return the name that covers units `first`..`last` (half-open), None where it is too little of one."""
    if not 0 < last - first <= _LONGEST:
        return None
    start, end = reading.units[first].start, reading.units[last - 1].end
    name = next((n for n in side.names_in(reading.span) if n.start <= start and end <= n.end + 2), None)
    if name is None or (first == 0 and last == 1 and not _vouched(side, name)):
        return None
    return name


def _vouched(side: Side, name: Name) -> bool:
    """Return whether a name that opens its sentence is one of several words or is named again."""
    return " " in name.entity or sum(each.entity == name.entity for each in side.source.facts.names) > 1


def _words(both: Pair, step: Step) -> tuple[list[str], list[str]]:
    """Return the words in which the two names differ."""

    def spoken(units: Sequence[Unit]) -> list[str]:
        return [word for unit in units for word in unit.words.replace(".", "").replace("'", "").split()]

    return (
        spoken(both.a.units[step.a_first : step.a_last]),
        spoken(both.b.units[step.b_first : step.b_last]),
    )


def _differ(a: Side, b: Side, names: tuple[Name, Name], words: tuple[list[str], list[str]]) -> bool:
    """Return whether two names in one place name two things."""
    every = {*words[0], *words[1]}
    if every <= GENERATION or every <= DIRECTIONS:
        return True
    if not every.isdisjoint((*DAYS, *MONTHS, *PAPERS)) or every <= (HEADS | MODIFIERS) or _peoples(words):
        return False
    x, y = (tuple(name.entity.replace("-", " ").split()) for name in names)
    places = place_key(x), place_key(y)
    if all(places):
        return places[0] != places[1] and not (_places(a, places[1]) or _places(b, places[0]))
    if any(places) or entities([x, y])[x] == entities([x, y])[y] or _spelt_otherwise(*names):
        return False
    return not (_related(*words) or _says(a, words[1]) or _says(b, words[0]))


def _spelt_otherwise(x: Name, y: Name) -> bool:
    """Return whether two names are one but for a word of one sound: "Katherine Holm", "Catharine Holm"."""
    new, old = own_words(x, y), own_words(y, x)
    shared = len(x.entity.split()) > len(new) == len(old) == 1
    return shared and one_name(*new, *old)


def _related(x: list[str], y: list[str]) -> bool:
    """Return whether two names may be forms of one: a word in common, initials, a nickname, a slip."""
    if {*x} & {*y} or "".join(w[0] for w in x) == "".join(y) or "".join(w[0] for w in y) == "".join(x):
        return True
    return any(
        (len(p) >= _ALIKE and p[:_ALIKE] == q[:_ALIKE]) or one_slip(p, q) or one_forename(p, q)
        for p in x
        for q in y
    )


def _peoples(words: tuple[list[str], list[str]]) -> bool:
    """Return whether both names are one word in the plural, for a group ("Latinos", "Hispanics")."""
    return all(len(side) == 1 and side[0][-1:] == "s" for side in words)


def _says(side: Side, words: list[str]) -> bool:
    """Return whether an article has any telling word of a name of the other."""
    return any(side.says(word) for word in bare(tuple(words)) if word not in DIRECTIONS)


def _places(side: Side, key: str | None) -> bool:
    """Return whether an article names a country."""
    return any(place_key(tuple(name.entity.split())) == key for name in side.source.facts.names)
