"""Judge whether two figures speak of the same quantity of the same thing.

Two sentences of one event hold many numbers of one unit: the dead and the
hurt, the price before and the price after, this index and that one. Two of
them that differ are a conflict only if the words around them say the same.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from srccompare.facts.reading import word_set
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
    word: name
    for name, words in {
        "level": "to at",
        "source": "from",
        "change": """by down up off rose rise rises fell fall falls gained gain gains lost lose dropped drop drops plunged
        jumped climbed slipped slid surged sank added shed eased advanced declined soared tumbled slumped dipped
        edged grew risen fallen increased decreased decline increase leapt skidded retreated rallied gave""",
    }.items()
    for word in words.split()
}
_DAYS = """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december"""
_PHASES = {
    "morning": "morning", "early": "morning", "midday": "midday", "noon": "midday", "afternoon": "afternoon",
    "close": "close", "closed": "close", "closing": "close", "ended": "close", "finished": "close",
    "evening": "evening", "night": "night", "overnight": "night", "late": "late", "premarket": "morning",
    "opened": "morning", "opening": "morning", "recent": "recent",
}  # fmt: skip
_WHEN = {name: name for name in "yesterday today tomorrow".split()} | {
    name: full for full in _DAYS.split() for name in (full, f"{full}'s")
}
_PERIODS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "annual": "year", "yearly": "year",
    "quarterly": "quarter", "monthly": "month", "weekly": "week", "daily": "day",
}  # fmt: skip
_OUTLOOK = word_set("""
    expected expects expecting forecast forecasts estimate estimated estimates projected analysts target
    targets predicted predicts goal hopes sought seeking seek could proposed request requested
""")
_OTHER = word_set("other others another remaining")
_BEFORE = word_set("previous previously prior earlier last year-ago ago")
_CALENDAR = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept oct nov dec mr mrs ms dr
    rep sen gov gen president u.s us american state
""")


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


def other_subject(p: Place, q: Place, *, whole: bool) -> bool:
    """Tell whether each of two figures has names that the other lacks: before it, or in the `whole` sentence."""
    a, b = _names(p, p.sentence.last if whole else p.first), _names(q, q.sentence.last if whole else q.first)
    return bool(a - b) and bool(b - a)


def _names(p: Place, stop: int) -> frozenset[str]:
    """Return the stems of the capitalised words of a figure's sentence up to token `stop`."""
    w = p.witness
    found = set()
    for at in range(p.sentence.first, stop):
        word = w.tokens.words[at]
        if w.folded[w.tokens.starts[at]].isupper() and word not in STOPWORDS and word not in _CALENDAR:
            if at > p.sentence.first or not w.folded[w.tokens.starts[at] + 1 : w.tokens.ends[at]].islower() or at + 1 < len(w.tokens.starts) and w.folded[w.tokens.starts[at + 1]].isupper():
                found.add(w.stems[at])
    return frozenset(found)


def other_moment(p: Place, q: Place) -> bool:
    """Tell whether the sentences say of two different moments or outlooks: morning and close, forecast and result."""
    a, b = _words(p), _words(q)
    for names in (_PHASES, _WHEN, _PERIODS):
        x, y = {names[w] for w in a if w in names}, {names[w] for w in b if w in names}
        if x and y and x.isdisjoint(y):
            return True
    if a.isdisjoint(_OUTLOOK) != b.isdisjoint(_OUTLOOK) or a.isdisjoint(_OTHER) != b.isdisjoint(_OTHER):
        return True
    return role(p) != "source" and _close(p).isdisjoint(_BEFORE) != _close(q).isdisjoint(_BEFORE)


def _close(p: Place) -> frozenset[str]:
    return frozenset(
        p.witness.tokens.words[max(p.sentence.first, p.first - 3) : min(p.sentence.last, p.stop + 3)]
    )


def _words(p: Place) -> frozenset[str]:
    return frozenset(p.witness.tokens.words[p.sentence.first : p.sentence.last])


def shared_names(p: Place, q: Place) -> bool:
    """Tell whether the sentences of two figures name something in common."""
    return not _names(p, p.sentence.last).isdisjoint(_names(q, q.sentence.last))


def window(p: Place) -> bool:
    """Tell whether a figure is the length of time that others are measured over: "in the past six weeks"."""
    words = p.witness.tokens.words
    return p.figure.unit in ("hour", "day", "year") and words[p.first - 1] in ("past", "last", "previous")
