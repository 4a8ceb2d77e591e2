"""Judge whether two figures speak of the same quantity of the same thing.

Two sentences of one event hold many numbers of one unit: the dead and the
hurt, the price before and the price after, this index and that one. Two of
them that differ are a conflict only if the words around them say the same.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.clauses import marked
from srccompare.comparison.figures.words import (
    CALENDAR,
    CHANGES,
    COMPARATIVES,
    FATES,
    NO_ROLES,
    ON_THINGS,
    PERSONS,
    ROLES,
)
from srccompare.facts.speakers.cues_of_speech import TITLES
from srccompare.text.places import place as country
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from srccompare.facts.model import Figure
    from srccompare.segments.model import Sentence, Witness

_AROUND = 7
"""Content words on either side that make the context of a figure."""
_FATE_REACH = 5
_ROLE_REACH = 4
_NOUN_REACH = 5
_FEARED = frozenset({"feared", "presumed", "believed", "possibly", "still"})
_MORE_OR_LESS = frozenset((word,) for word in COMPARATIVES)
_REPORTING = frozenset({"said", "says", "told", "according", "reported"})
_ONE = frozenset({"the", "a", "an", "their", "his", "her"})


class Place(NamedTuple):
    """Hold a figure with its witness, its sentence and the half-open range of its tokens.

    `opened`: the sentence begins with a name.
    """

    figure: Figure
    witness: Witness
    sentence: Sentence
    first: int
    stop: int
    opened: bool = False


def place(witness: Witness, sentence: Sentence, figure: Figure, *, opened: bool = False) -> Place:
    """Find the tokens of a figure."""
    starts = witness.tokens.starts
    first, stop = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    return Place(figure, witness, sentence, first, stop, opened)


def unhedged(p: Place) -> int:
    """Return the first token of a figure with the hedge before it: the "at" of "at least 50"."""
    hedge = tuple(p.figure.hedge.split())
    first = max(p.sentence.first, p.first - len(hedge))
    return first if hedge and p.witness.tokens.words[first : p.first] == hedge else p.first


def fate(p: Place) -> str:
    """Return what became of the people counted: the fate word nearest to the figure, or ""."""
    words = p.witness.tokens.words
    first = unhedged(p)
    for distance in range(_FATE_REACH):
        for at in (p.stop + distance, first - 1 - distance):
            if p.sentence.first <= at < p.sentence.last and words[at] in FATES:
                return FATES[words[at]]
    return ""


def fates(p: Place) -> frozenset[str]:
    """Return everything that became of people in reach of a figure."""
    near = words_near(p, p.first - _FATE_REACH, p.stop + _FATE_REACH)
    return frozenset(FATES[word] for word in near if word in FATES)


def joined_fates(p: Place) -> frozenset[str]:
    """Return the fates that one count near a figure may have both of: "dead or missing"."""
    words = p.witness.tokens.words
    found: set[str] = set()
    for at in range(max(p.sentence.first, p.first - _FATE_REACH), min(p.stop + _FATE_REACH, p.sentence.last)):
        if words[at] in FATES and words[at + 1 : at + 2] in (("and",), ("or",)):
            following = [word for word in words[at + 2 : at + 4] if word not in _FEARED][:1]
            if following and following[0] in FATES:
                found |= {FATES[words[at]], FATES[following[0]]}
    return frozenset(found)


def role(p: Place) -> str:
    """Return whether the figure is where something stands (`level`), came from, or changed by."""
    words = p.witness.tokens.words
    if p.figure.counted in CHANGES or _compared(p):
        return "change"
    for at in range(p.first - 1, max(p.sentence.first, p.first - _ROLE_REACH) - 1, -1):
        if words[at] in ROLES:
            if p.figure.counted not in ("", "point") and not p.figure.unit and words[at] in ON_THINGS:
                return ""
            if words[at] == "by" and p.figure.counted in PERSONS:
                return ""
            joined = at > p.sentence.first and (words[at - 1], words[at]) in NO_ROLES
            if words[at] == "up" and p.figure.unit:
                joined = False  # NOTE: "picked up 68 birds", but sales "picked up 7 percent"
            return "" if joined else ROLES[words[at]]
        if words[at] not in STOPWORDS and words[at] not in ("about", "nearly", "almost", "$"):
            return ""
    return ""


def _compared(p: Place) -> bool:
    """Return whether a share is one of a change: "7 percent more", "12 percent cheaper than"."""
    words = p.witness.tokens.words[p.stop : min(p.stop + 2, p.sentence.last)]
    return p.figure.unit == "percent" and (words[:1] in _MORE_OR_LESS or words[1:] == ("than",))


def shared_context(p: Place, q: Place) -> tuple[int, float]:
    """Return how many content keys the surroundings of two figures share, and their Dice coefficient."""
    a, b = _context(p), _context(q)
    both = len(a & b)
    return both, 2 * both / max(1, len(a) + len(b))


def _context(p: Place) -> frozenset[str]:
    """Return the match keys of the nearest content words on either side of a figure, numbers left out."""
    before = range(p.first - 1, p.sentence.first - 1, -1)
    return _keys(p, before, _AROUND) | _keys(p, range(p.stop, p.sentence.last), _AROUND)


def _keys(p: Place, steps: range, most: int | None = None) -> frozenset[str]:
    """Return the match keys of the first `most` content words along some tokens, numbers left out."""
    stems = p.witness.stems
    content = (key(stems[at]) for at in steps if stems[at] not in STOPWORDS and stems[at][0].isalpha())
    return frozenset(islice(content, most))


def likeness(p: Place, q: Place, *, but: int = 0) -> float:
    """Return the Dice coefficient of the content keys of two sentences, leaving out `but` keys per side."""
    a, b = (_keys(x, range(x.sentence.first, x.sentence.last)) for x in (p, q))
    shared = len(a & b)
    rest = sum(max(0, len(keys) - shared - but) for keys in (a, b))
    return 2 * shared / max(1, 2 * shared + rest)


def named_apart(p: Place, q: Place, *, whole: bool) -> bool:
    """Return whether both figures have names, before them or in the `whole` sentence, that the other's lacks.

    A title is not a name of its own: "Mayor John Carter" is John Carter.
    """
    a = (_names(p, p.sentence.last if whole else p.first) | _opening(p)) - _stems(q) - _reporters(p)
    b = (_names(q, q.sentence.last if whole else q.first) | _opening(q)) - _stems(p) - _reporters(q)
    return not (TITLES.issuperset(a) or TITLES.issuperset(b))


def _opening(p: Place) -> frozenset[str]:
    """Return the stem of the name that the sentence of a figure begins with, if it does."""
    return frozenset({p.witness.stems[p.sentence.first]} if p.opened else ())


def _reporters(p: Place) -> frozenset[str]:
    """Return the stems of who only told of a figure: "director Ada Lind said on Monday"."""
    words, stems = p.witness.tokens.words, p.witness.stems
    found: list[str] = []
    at = p.sentence.first
    while at < p.sentence.last:
        stop = next((n for n in range(at + 1, p.sentence.last) if marked(p.witness, n)), p.sentence.last)
        if not at <= p.first < stop and not _REPORTING.isdisjoint(words[at:stop]):
            found += stems[at:stop]
        at = stop
    return frozenset(found)


def _stems(p: Place) -> frozenset[str]:
    """Return the stems of a figure's sentence: a title is a name only where it has a capital."""
    stems = p.witness.stems[p.sentence.first : p.sentence.last]
    return frozenset((*stems, *filter(None, map(country, stems))))


def shared_names(p: Place, q: Place) -> bool:
    """Return whether the sentences of two figures name something in common."""
    return not _names(p, p.sentence.last).isdisjoint(_names(q, q.sentence.last))


def _names(p: Place, stop: int) -> frozenset[str]:
    """Return the names of a figure's sentence up to token `stop`."""
    inside = names(p.witness, p.sentence, stop)
    return frozenset(country(stem) or stem for stem in inside) - frozenset(p.witness.stems[p.first : p.stop])


def names(witness: Witness, sentence: Sentence, stop: int | None = None) -> frozenset[str]:
    """Return the stems of the capitalised words of a sentence, up to token `stop`.

    The first word counts only if it is no plain capitalised word, or another
    capital follows: "Police said" names nobody, "Acme Steel said" does.
    """
    tokens, folded = witness.tokens, witness.folded
    found = set()
    for at in range(sentence.first, sentence.last if stop is None else stop):
        word = tokens.words[at]
        if not folded[tokens.starts[at]].isupper() or word in STOPWORDS or word in CALENDAR:
            continue
        plain = folded[tokens.starts[at] + 1 : tokens.ends[at]].islower()
        followed = at + 1 < len(tokens.starts) and folded[tokens.starts[at + 1]].isupper()
        if at > sentence.first or not plain or followed:
            found.add(witness.stems[at])
    return frozenset(found)


def words_of(p: Place) -> frozenset[str]:
    """Return the words of a figure's sentence."""
    return words_near(p, p.sentence.first, p.sentence.last)


def joined_to_one(p: Place) -> bool:
    """Return whether a count goes on with one more: "two passengers and the driver"."""
    tokens, folded = p.witness.tokens, p.witness.folded
    return any(
        tokens.words[at] == "and"
        and tokens.words[at + 1] in _ONE
        and "," not in folded[tokens.ends[at - 1] : tokens.starts[at]]
        for at in range(p.stop, min(p.stop + _NOUN_REACH, p.sentence.last) - 1)
    )


def modifiers(p: Place) -> frozenset[str]:
    """Return the match keys of the content words between a figure and the noun it counts."""
    stems = p.witness.stems[p.stop : min(p.stop + _NOUN_REACH, p.sentence.last)]
    if not p.figure.counted or p.figure.counted not in stems:
        return frozenset()
    between = stems[: stems.index(p.figure.counted)]
    return frozenset(key(stem) for stem in between if stem not in STOPWORDS and stem[0].isalpha())


def led(p: Place, q: Place) -> tuple[int, int]:
    """Return how many equal words run up to two figures, and how many of them carry content."""
    run = content = 0
    for x, y in zip(
        range(p.first - 1, p.sentence.first - 1, -1),
        range(q.first - 1, q.sentence.first - 1, -1),
        strict=False,
    ):
        stem = p.witness.stems[x]
        if key(stem) != key(q.witness.stems[y]):
            break
        run += 1
        content += stem not in STOPWORDS and stem[0].isalpha()
    return run, content


def words_near(p: Place, first: int, stop: int) -> frozenset[str]:
    """Return the words of a figure's sentence between two tokens."""
    return frozenset(p.witness.tokens.words[max(p.sentence.first, first) : min(p.sentence.last, stop)])
