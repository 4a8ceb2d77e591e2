"""Find the parts of a linked sentence that no other article has.

Two reports link by what they share; a long sentence often says more. It is
cut at its commas, dashes and conjunctions, and a run of pieces whose words
stand neither in the linked sentences nor together in any other sentence of
the other articles is the one article's own. So is a name that no other
article prints ("the carrier" there, "Halden Lines" here).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from srccompare.comparison.unique.pieces import bounds, cut, joined, opened, trimmed, uncovered
from srccompare.comparison.unique.terms import is_address
from srccompare.text.places import place
from srccompare.text.stems import is_content, stem
from srccompare.text.synonyms import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from srccompare.comparison.model import Source
    from srccompare.facts.model import Name
    from srccompare.segments.model import Witness

# NOTE: a run that stands by this share in one sentence elsewhere is not news.
_TOGETHER = 0.6
_MOST_POSTINGS = 60


class OwnClause(NamedTuple):
    """Hold a clause of compared sentence `sentence`.

    `start` and `end` are code points, `first` and `last` the half-open range
    of its tokens, `names` those in it that no other article prints.
    """

    sentence: int
    start: int
    end: int
    first: int
    last: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Hold what all articles say, to ask what only one says.

    `rows` are the match keys of each article's tokens, `said` the content keys
    of each sentence (source, sentence), `postings` the sentences of each key;
    `capitals` the stems that each article prints with a capital, `plain` the
    words that each prints in lower case.
    """

    rows: tuple[Sequence[str], ...]
    said: dict[tuple[int, int], frozenset[str]]
    postings: dict[str, list[tuple[int, int]]]
    capitals: tuple[frozenset[str], ...]
    plain: tuple[frozenset[str], ...]

    def shared(self, places: Iterable[tuple[int, int]]) -> frozenset[str]:
        """Return the keys of these sentences (source, sentence)."""
        return frozenset[str]().union(*(self.said[place] for place in places))


def ground(sources: Sequence[Source]) -> Ground:
    """Gather what all articles say; linear in their length."""
    rows = tuple(keys(source.witness.tokens.words, source.witness.stems) for source in sources)
    said = {
        (i, n): frozenset(filter(is_content, rows[i][sentence.first : sentence.last]))
        for i, source in enumerate(sources)
        for n, sentence in enumerate(source.witness.sentences)
    }
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for where, content in said.items():
        for key in content:
            postings[key].append(where)
    return Ground(
        rows,
        said,
        postings,
        tuple(frozenset(_printed(s.witness, s.witness.stems, str.isupper)) for s in sources),
        tuple(frozenset(_printed(s.witness, s.witness.tokens.words, str.islower)) for s in sources),
    )


def _printed(witness: Witness, forms: Sequence[str], case: Callable[[str], bool]) -> Iterator[str]:
    """Yield the form of each token whose first letter is printed in this case."""
    folded = witness.folded
    return (form for form, at in zip(forms, witness.tokens.starts, strict=True) if case(folded[at]))


def own_clauses(
    sources: Sequence[Source],
    own: int,
    at: int,
    counterparts: Iterable[tuple[int, int]],
    names: Sequence[Name],
    *,
    known: Ground,
) -> list[OwnClause]:
    """Return the clauses of compared sentence `at` of source `own` that are its own, in text order.

    `counterparts` are the linked sentences elsewhere (source, sentence),
    `names` the names in the sentence.
    """
    row, shared = known.rows[own], known.shared(counterparts)
    witness = sources[own].witness
    pieces = cut(witness, witness.sentences[at])
    alone = [name for name in names if _is_own(name, witness, own, known)]
    starts = [witness.tokens.starts[first] for first, _ in pieces]
    named = {max(0, bisect_right(starts, name.start) - 1) for name in alone}
    long: set[int] = set()
    for run in uncovered(pieces, row, shared):
        content = [key for n in run for key in filter(is_content, row[slice(*pieces[n])])]
        if not named.isdisjoint(run) or not _together(content, own, known):
            long.update(run)
    for n in named - long:
        pieces[n] = trimmed(witness, pieces[n], row, shared, [(name.start, name.end) for name in alone])
    found = []
    for stretch in joined(pieces, named | long):
        first, last = opened(witness, witness.sentences[at], stretch)
        start, end = bounds(witness, first, last)
        inside = tuple(dict.fromkeys(name.entity for name in alone if start <= name.start < end))
        found.append(OwnClause(at, start, end, first, last, inside))
    return found


def _together(content: Sequence[str], own: int, known: Ground) -> bool:
    """Return whether one sentence of another article says most of these words."""
    wanted = set(content)
    hits: Counter[tuple[int, int]] = Counter()
    for key in wanted:
        places = known.postings.get(key, ())
        if len(places) <= _MOST_POSTINGS:
            hits.update(where for where in places if where[0] != own)
    return bool(hits) and max(hits.values()) >= _TOGETHER * len(wanted)


def _is_own(name: Name, witness: Witness, own: int, known: Ground) -> bool:
    """Return whether no other article prints a word of this name with a capital.

    A place is no such detail (any report names some), nor is a word that is
    printed in lower case as well, `(D-Ohio)`, or a part of an address or handle.
    """
    if place(name.entity) is not None or name.entity[1:2] == "-" or is_address(witness, name.start):
        return False
    if any(name.entity.lower() in words for words in known.plain):
        return False
    words = name.entity.lower().replace("’", "'").replace("-", " ").split()
    telling = [key for word in words if len(key := stem(word.strip(".,"))) > 2 and is_content(key)]
    elsewhere = (stems for n, stems in enumerate(known.capitals) if n != own)
    return bool(telling) and all(stems.isdisjoint(telling) for stems in elsewhere)
