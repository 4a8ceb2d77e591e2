"""Find a statement that one sentence makes and somebody denies in the other.

"The ministry denied that it paid a ransom" against "The ministry paid a
ransom": the clause after "denied that" is read against the whole other
sentence. Everything it says must stand there in the same order, said of who
denied it, and nothing else in either sentence may turn it or leave it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.phrasing.aligned import Said, contrast, parted, stretch
from srccompare.text.closed_classes import DENY, REJECT
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from srccompare.comparison.model import Divergence
    from srccompare.comparison.phrasing.aligned import Pair, Reading, Side

_DISPUTE = REJECT | word_set("dispute disputes disputed disputing dismiss dismisses dismissed dismissing")
_CLAIMS = word_set(
    """claim claims allegation allegations accusation accusations report reports suggestion suggestions
    charge charges rumour rumours rumor rumors"""
)
_PRONOUNS = word_set("it he she they")
_BEFORE_CLAIMS = word_set("the any all those these a an")
_EARLIER = word_set("had having previously initially earlier first once long originally until")
_OTHER_DENIALS = (
    DENY | _DISPUTE | word_set("denial denials refute refutes refuted false untrue baseless unfounded")
)
_NARROWING = word_set("if whether when why how but although though despite who whom which whose")
_NEARBY = 4  # sentences before and behind a denial in which an article may state what was denied
_LEAST = 2  # content units a denied clause must have
_OWN = 2  # content units the other sentence may have for itself


class Denied(NamedTuple):
    """Hold where a sentence denies: the verb, and the units of the clause that it denies (half-open)."""

    verb: int
    first: int
    last: int


def disavowed(a: Side, b: Side, both: Pair, unsettling: Collection[str]) -> Iterator[Divergence]:
    """Yield where one sentence states what somebody denies in the other.

    Nothing is said where the article that states it reports a denial anywhere,
    or the article that denies it states it close by: it has both sides of the
    matter, in two sentences.
    """
    for turned in (False, True):
        view = both.turned() if turned else both
        found = _denied(view.a)
        if found is None or not _stated(view, found, unsettling):
            continue
        denier, teller = (b, a) if turned else (a, b)
        index = both.link.b if turned else both.link.a
        if any(teller.says(word) for word in _OTHER_DENIALS) or _told_nearby(denier, index, view.a, found):
            continue
        inside = [view.partner[at] for at in _content(view.a, found)]
        here = Said(stretch(view.a, found.verb, found.last - 1), "denied")
        there = Said(stretch(view.b, inside[0], inside[-1]), "asserted")
        said = (there, here) if turned else (here, there)
        yield contrast(a, b, both, said, kind="polarity", severity="warning", note="denied on one side only")


def _denied(reading: Reading) -> Denied | None:
    """Return the one clause that a sentence denies; None where it had been denied earlier, or not at all."""
    units = reading.units
    verbs = [at for at, unit in enumerate(units) if unit.words in DENY | _DISPUTE]
    if len(verbs) != 1 or verbs[0] == 0:
        return None
    verb = verbs[0]
    words = [unit.words for unit in units[verb + 1 : verb + 4]]
    before = {unit.words for unit in units[max(0, verb - 3) : verb]}
    first = verb + 1 + _opening(units[verb].words, words)
    if first == verb + 1 or before & _EARLIER:
        return None
    first -= units[first - 1].words in _PRONOUNS
    last = next((at for at in range(first, len(units)) if at > verb and parted(units[at])), len(units))
    found = Denied(verb, first, last)
    return found if len(_content(reading, found)) >= _LEAST else None


def _opening(verb: str, words: list[str]) -> int:
    """Return how many words open the clause behind a verb that denies: "that", "claims that", "it"."""
    at = 0
    if verb in DENY and words[:1] and words[0] in _PRONOUNS:
        return 1
    if words[:1] and words[0] in _BEFORE_CLAIMS:
        at += 1
    if words[at : at + 1] and words[at] in _CLAIMS:
        at += 1
    elif verb not in DENY or at:
        return 0
    return at + 1 if words[at : at + 1] == ["that"] else 0


def _content(reading: Reading, found: Denied) -> list[int]:
    """Return the content units of the denied clause."""
    return [at for at in range(found.first, found.last) if reading.units[at].content]


def _stated(view: Pair, found: Denied, unsettling: Collection[str]) -> bool:
    """Return whether B states, of its own account, the whole of the clause that A denies."""
    inside = _content(view.a, found)
    if any(at not in view.partner for at in inside) or _asked(view.b):
        return False
    if _unsettled(view, found, unsettling):
        return False
    first, last = (view.partner[at] for at in (inside[0], inside[-1]))
    if view.a.units[found.first].words in _PRONOUNS:
        subject = view.partner.get(_denier(view.a, found.verb))
        return subject is not None and _plainly(view, subject, last)
    return _plainly(view, first, last)


def _denier(reading: Reading, verb: int) -> int:
    """Return the unit that names who denies: the last content word before the verb, adverbs left out."""
    names = (n for n in range(verb - 1, -1, -1) if reading.units[n].content)
    return next((n for n in names if reading.units[n].words[-2:] != "ly"), -1)


def _plainly(view: Pair, first: int, last: int) -> bool:
    """Return whether B has nothing of its own between two units, and before them at most who says so."""
    met = frozenset(view.partner.values())
    own = [at for at, unit in enumerate(view.b.units) if unit.content and at not in met]
    if len(own) > _OWN or any(first < at < last for at in own):
        return False
    if any(parted(unit) for unit in view.b.units[first + 1 : last + 1]):
        return False
    ahead = [at for at in own if at < first]
    return not ahead or ahead[-1] in {at for at, _ in view.b.of("attribution")}


def _told_nearby(side: Side, index: int, reading: Reading, found: Denied) -> bool:
    """Return whether an article also states what it tells a denial of, in a sentence close to it."""
    wanted = {reading.units[at].key for at in _content(reading, found)}
    last = min(len(side.witness.sentences), index + _NEARBY + 1)
    near = (at for at in range(max(0, index - _NEARBY), last) if at != index)
    return any(wanted <= {unit.key for unit in side.sentence(at).units} for at in near)


def _asked(reading: Reading) -> bool:
    """Return whether a sentence asks, or begins as a condition does."""
    return reading.units[0].words in _NARROWING | {"did", "has", "had", "does", "is", "was", "were"}


def _unsettled(view: Pair, found: Denied, unsettling: Collection[str]) -> bool:
    """Return whether a word in either sentence, other than the denial, turns it or leaves it open.

    What stands in the denied clause and in the other sentence leaves both open
    alike, and "would" behind "denied that" is the "will" of the statement.
    """
    own = range(found.verb, found.first)
    stirring = [
        {u.words for n, u in enumerate(reading.units) if _stirs(u.words, unsettling) and n not in mine}
        for reading, mine in ((view.a, own), (view.b, range(0)))
    ]
    inside = {unit.words for unit in view.a.units[found.first : found.last]}
    only_a, only_b = stirring[0] - stirring[1], stirring[1] - stirring[0]
    if any(unit.words == "will" for unit in view.b.units):
        only_a -= {"would"}
    return bool(only_a or only_b or stirring[0] - inside - {"would"})


def _stirs(word: str, unsettling: Collection[str]) -> bool:
    """Return whether a word turns a statement, narrows it or leaves it open."""
    return word in unsettling or word in _NARROWING or word.endswith("n't")
