"""Compare the places that two sentences give to a thing: second or third in a race, the third accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.comparison.clauses import clause_at, content
from srccompare.comparison.figures.contexts import likeness, named_apart, place
from srccompare.comparison.figures.timing import other_moment
from srccompare.comparison.moments import apart
from srccompare.facts.figures.ordinals import PLACED, ordinals, ranks
from srccompare.text.stems import stem
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.alignment.model import Link
    from srccompare.comparison.clauses import Clause
    from srccompare.comparison.figures.contexts import Place
    from srccompare.comparison.model import Source

_COPIES = ("verbatim", "near-verbatim")
_ALIKE = 0.5
"""The Dice coefficient of two sentences in other words from which they may tell of one thing in a row."""
_OF_CLAUSE = 0.34
_SHARED = 2
_REACH = 4
"""The words behind an ordinal in which it is said among what it is counted, and those that say so."""
_AMONG = frozenset({"in", "of"})
_RUNNING = frozenset(
    map(stem, word_set("day week month year night goal set round game inning lap hole try run"))
)
"""What comes again within the hour or the week: only a copied sentence is of the same one."""


def other_ranks(a: Source, b: Source, links: Sequence[Link]) -> Iterator[tuple[Place, Place, Link]]:
    """Yield the ordinals that two firmly linked sentences give to one thing, each once."""
    used_a: set[int] = set()
    used_b: set[int] = set()
    for link in links:
        if link.tier != "firm":
            continue
        left, right = _placed(a, link.a), _placed(b, link.b)
        for p, q in _rivals(left, right):
            taken = p.figure.start in used_a or q.figure.start in used_b
            if not taken and _of_one_thing(p, q, link) and not apart(a, b, link):
                used_a.add(p.figure.start)
                used_b.add(q.figure.start)
                yield p, q, link


def _placed(source: Source, sentence: int) -> list[Place]:
    """Return the ordinals of one compared sentence."""
    at = source.witness.sentences[sentence]
    return [place(source.witness, at, figure) for figure in ranks(source.witness, at)]


def _rivals(left: Sequence[Place], right: Sequence[Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the ordinals that are the only ones of a thing in either sentence, and differ."""
    for p in left:
        own = [x for x in left if x.figure.counted == p.figure.counted]
        others = [q for q in right if q.figure.counted == p.figure.counted]
        if len(own) == len(others) == 1 and others[0].figure.clear != p.figure.clear:
            yield p, others[0]


def _of_one_thing(p: Place, q: Place, link: Link) -> bool:
    """Return whether two ordinals are of one thing, told in the same words or of one event in others."""
    if named_apart(p, q, whole=p.figure.counted == PLACED) or other_moment(p, q):
        return False
    if any(_prints(x, y) or _of_another(x, y) for x, y in ((p, q), (q, p))):
        return False
    if link.relation in _COPIES:
        return True
    if p.figure.counted in _RUNNING or likeness(p, q) < _ALIKE:
        return False
    behind = [frozenset(content(x.witness, x.stop, _clause(x).stop)) for x in (p, q)]
    if p.figure.counted == PLACED and all(behind):
        return not behind[0].isdisjoint(behind[1])
    a, b = (frozenset(content(x.witness, *_clause(x)[:2])) for x in (p, q))
    return len(a & b) >= _SHARED and 2 * len(a & b) >= _OF_CLAUSE * (len(a) + len(b))


def _prints(p: Place, q: Place) -> bool:
    """Return whether the sentence of `p` prints the ordinal of `q`, too: "second, and third in all"."""
    return q.figure.clear in ordinals(p.witness, p.sentence)


def _of_another(p: Place, q: Place) -> bool:
    """Return whether an ordinal is of what the other sentence has no word for: fifth "in her heat"."""
    words = p.witness.tokens.words
    reach = range(p.stop, min(p.stop + _REACH, p.sentence.last))
    opens = next((at for at in reach if words[at] in _AMONG), None)
    if opens is None:
        return False
    among = content(p.witness, opens, min(opens + _REACH, _clause(p).stop))[:1]
    return bool(among) and among[0] not in content(q.witness, q.sentence.first, q.sentence.last)


def _clause(p: Place) -> Clause:
    """Return the clause of an ordinal."""
    return clause_at(p.witness, p.sentence, p.first, p.stop)
