"""Judge whether two figures speak of the same quantity of the same thing.

Two sentences of one event hold many numbers of one unit: the dead and the
hurt, the price before and the price after, this index and that one. Two of
them that differ are a conflict only if the words around them say the same.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key

if TYPE_CHECKING:
    from srccompare.facts.model import Figure
    from srccompare.segments.model import Sentence, Witness

_AROUND = 7
_FATE_REACH = 5


def _fates() -> dict[str, str]:
    """Return word → fate; what became of people tells two counts of them apart."""
    listed = {
        "dead": "dead died dies die dying death deaths killed kill kills killing slain fatal fatally perished toll",
        "hurt": "injured injuries injuring injury wounded wounding wounds hurt hurting hospitalized hospitalised",
        "missing": "missing unaccounted disappeared",
        "held": "arrested arrests arrest detained detaining custody jailed arresting",
        "moved": "evacuated evacuating displaced homeless fled evacuees",
        "saved": "rescued rescuing survived survivors saved",
        "charged": "charged indicted accused charges",
    }
    return {word: fate for fate, words in listed.items() for word in words.split()}


_FATE = _fates()
_ROLE = {
    "to": "level", "at": "level", "from": "source", "by": "change", "down": "change", "up": "change", "off": "change",
}  # fmt: skip
_PHASES = {
    "morning": "morning", "early": "morning", "midday": "midday", "noon": "midday", "afternoon": "afternoon",
    "close": "close", "closed": "close", "closing": "close", "ended": "close", "finished": "close",
    "evening": "evening", "night": "night", "overnight": "night", "late": "late", "premarket": "morning",
}  # fmt: skip
_OUTLOOK = frozenset(
    """expected expects expecting forecast forecasts estimate estimated estimates projected analysts target targets
    predicted predicts goal hopes sought seeking seek could proposed request requested""".split()
)
_BEFORE = frozenset("previous previously prior earlier last year-ago ago".split())
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept oct nov dec mr mrs ms dr rep sen gov gen
    president u.s us american state""".split()
)


class Place(NamedTuple):
    """Hold a figure with its witness, its sentence and the half-open range of its tokens."""

    figure: Figure
    witness: Witness
    sentence: Sentence
    first: int
    stop: int


def place(witness: Witness, sentence: Sentence, figure: Figure) -> Place:
    """Find the tokens of a figure."""
    starts = witness.tokens.starts
    return Place(
        figure, witness, sentence, bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    )


def fate(p: Place) -> str:
    """Return what became of the people counted: the fate word nearest to the figure, or ""."""
    words = p.witness.tokens.words
    for distance in range(_FATE_REACH):
        for at in (p.stop + distance, p.first - 1 - distance):
            if p.sentence.first <= at < p.sentence.last and words[at] in _FATE:
                return _FATE[words[at]]
    return ""


def role(p: Place) -> str:
    """Return whether the figure is where something stands (`level`), came from, or changed by."""
    words = p.witness.tokens.words
    for at in range(p.first - 1, max(p.sentence.first, p.first - 4) - 1, -1):
        if words[at] in _ROLE:
            return _ROLE[words[at]]
        if words[at] not in STOPWORDS and words[at] not in ("about", "nearly", "almost", "$"):
            return ""
    return ""


def shared_context(p: Place, q: Place) -> tuple[int, float]:
    """Return how many content keys two figures share within seven content words, and their Dice coefficient."""
    a, b = _context(p), _context(q)
    both = len(a & b)
    return both, 2 * both / max(1, len(a) + len(b))


def _context(p: Place) -> frozenset[str]:
    """Return the match keys of the nearest content words on either side of a figure, numbers left out."""
    found: set[str] = set()
    for steps in (range(p.first - 1, p.sentence.first - 1, -1), range(p.stop, p.sentence.last)):
        taken = 0
        for at in steps:
            stem = p.witness.stems[at]
            if stem in STOPWORDS or not stem[0].isalpha():
                continue
            found.add(key(stem))
            taken += 1
            if taken == _AROUND:
                break
    return frozenset(found)


def other_subject(p: Place, q: Place) -> bool:
    """Tell whether the names before two figures are quite different ones."""
    a, b = _names_before(p), _names_before(q)
    return bool(a and b) and a.isdisjoint(b)


def _names_before(p: Place) -> frozenset[str]:
    """Return the stems of the capitalised words of a figure's sentence that stand before it."""
    w = p.witness
    found = set()
    for at in range(p.sentence.first, p.first):
        word = w.tokens.words[at]
        if w.folded[w.tokens.starts[at]].isupper() and word not in STOPWORDS and word not in _CALENDAR:
            if at > p.sentence.first or not w.folded[w.tokens.starts[at] + 1 : w.tokens.ends[at]].islower():
                found.add(w.stems[at])
            elif at + 1 < len(w.tokens.starts) and w.folded[w.tokens.starts[at + 1]].isupper():
                found.add(w.stems[at])
    return frozenset(found)


def other_moment(p: Place, q: Place) -> bool:
    """Tell whether the sentences say of two different moments or outlooks: morning and close, forecast and result."""
    a, b = _words(p), _words(q)
    phase_a = {_PHASES[w] for w in a if w in _PHASES}
    phase_b = {_PHASES[w] for w in b if w in _PHASES}
    if phase_a and phase_b and not phase_a & phase_b:
        return True
    return any(a.isdisjoint(words) != b.isdisjoint(words) for words in (_OUTLOOK, _BEFORE))


def _words(p: Place) -> frozenset[str]:
    return frozenset(p.witness.tokens.words[p.sentence.first : p.sentence.last])
