"""Say what a figure belongs to by how its words are built: a name, a part, a stretch of time.

Two figures of one unit and one noun may still be of two things: the people of
one town and those of another, seasons with a club and seasons as its coach,
two weeks of illness and two weeks before it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from srccompare.comparison.figures.contexts import unhedged
from srccompare.comparison.figures.same_number import rate
from srccompare.comparison.figures.words import PERSONS
from srccompare.text.closed_classes import ARTICLES, POSSESSIVES
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.comparison.figures.contexts import Place
    from srccompare.facts.model import Figure

_TIMES = ("second", "minute", "hour", "day", "month", "year")
_BEHIND = 4
"""The words between a name and a figure that describes it: "Orvik, a town of some 5,000"."""
_OFFICE = 3
"""The words behind a figure in which "as the coach" begins."""
_DESCRIBING = ARTICLES | word_set("""
    about age aged around at city county district for home island least nearly of over population province
    region settlement some state suburb than to town village with more almost roughly
""")
"""Words that may stand there."""
_APART = word_set("after before later earlier ago since")
"""Words behind a time that make it the way between two events."""
_WITHIN = word_set("in within")


def of_two_things(p: Place, q: Place) -> bool:
    """Return whether the words around two figures of one unit make them figures of two things."""
    owners = owner(p), owner(q)
    if all(owners) and owners[0] != owners[1]:
        return True
    if any(told(p) != told(q) for told in (_as_what, _with_whom, _is_whole)):
        return True
    if p.figure.unit in _TIMES:
        kinds = _stretch(p), _stretch(q)
        return kinds[0] != kinds[1] and ("apart" in kinds or "" not in kinds)
    return not p.figure.unit and _is_rate(p) != _is_rate(q)


def one_noun(*figures: Figure) -> bool:
    """Return whether figures are in a unit, or count what may be called by one noun."""
    nouns = {f.counted for f in figures if not f.unit}
    return nouns <= PERSONS or len(set(map(key, nouns))) == 1


def owner(p: Place) -> str:
    """Return the stem of the name that a figure describes ("Orvik, a town of 5,000"), "" if it does not."""
    tokens, folded = p.witness.tokens, p.witness.folded
    for at in range(p.first, max(p.sentence.first, p.first - 1 - _BEHIND), -1):
        if folded[tokens.ends[at - 1] : tokens.starts[at]].startswith(","):
            last = at - 1 - (tokens.words[at - 1] in _DESCRIBING)
            named = last >= p.sentence.first and folded[tokens.starts[last]].isupper()
            return p.witness.stems[last] if named and _described(p, at) else ""
        if tokens.words[at - 1] not in _DESCRIBING:
            return ""
    return ""


def _described(p: Place, at: int) -> bool:
    """Return whether a figure behind the comma before token `at` is an age or part of a description."""
    if at < unhedged(p):
        return True
    aged = p.figure.unit == "year" or not (p.figure.unit or p.figure.counted)
    return aged and p.witness.folded[p.figure.end : p.figure.end + 1] in {",", "."}


def _is_whole(p: Place) -> bool:
    """Return whether a count is what another one is a part of: "missed 10 of the club's 16 games"."""
    words = p.witness.tokens.words[max(p.sentence.first, p.first - _BEHIND) : p.first]
    return any(part.isdigit() and word == "of" for part, word in pairwise(words))


def _as_what(p: Place) -> bool:
    """Return whether a count is of a time in one office: "four seasons as the coach"."""
    words = p.witness.tokens.words[p.stop : min(p.stop + _OFFICE, p.sentence.last)]
    return any(word == "as" and after in ARTICLES | POSSESSIVES for word, after in pairwise(words))


def _is_rate(p: Place) -> bool:
    """Return whether a count is that of a time or a share: "eight goals a game"."""
    stems = p.witness.stems[p.stop : min(p.stop + _BEHIND, p.sentence.last)]
    noun = stems.index(p.figure.counted) + 1 if p.figure.counted in stems else 0
    return bool(rate(p) or rate(p._replace(stop=p.stop + noun)))


def _with_whom(p: Place) -> bool:
    """Return whether one count is of two kinds of people: "420 passengers and crew"."""
    stems = p.witness.stems[p.stop : min(p.stop + _BEHIND, p.sentence.last)]
    if p.figure.counted not in stems:
        return False
    behind = stems[stems.index(p.figure.counted) + 1 :][:2]
    return len(behind) > 1 and behind[0] in {"and", "or"} and behind[1] in PERSONS


def _stretch(p: Place) -> str:
    """Return whether a time is the way between two events, the room for one, an attribute, or plain ("")."""
    tokens = p.witness.tokens
    lasting = tokens.words[max(p.sentence.first, unhedged(p) - 1) : unhedged(p)] == ("for",)
    if not lasting and not _APART.isdisjoint(tokens.words[p.stop : min(p.stop + 1, p.sentence.last)]):
        return "apart"
    if "-" in p.witness.folded[p.figure.start : p.figure.end]:
        return "attribute"
    at = unhedged(p)
    return "room" if not _WITHIN.isdisjoint(tokens.words[max(p.sentence.first, at - 1) : at]) else ""
