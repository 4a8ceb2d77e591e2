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

from srccompare.comparison.pieces import bounds, cut, joined, trimmed, uncovered
from srccompare.comparison.terms import is_address
from srccompare.text.places import place
from srccompare.text.stems import is_content, stem
from srccompare.text.synonyms import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from srccompare.comparison.model import Source
    from srccompare.facts.model import Name
    from srccompare.segments.model import Witness

# NOTE: a run that stands by this share in one sentence elsewhere is no news.
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
class Elsewhere:
    """Hold what the other articles say: their sentences by key, and the stems they print with a capital."""

    rows: dict[tuple[int, int], frozenset[str]]
    postings: dict[str, list[tuple[int, int]]]
    capitals: frozenset[str]

    def shared(self, places: Iterable[tuple[int, int]]) -> frozenset[str]:
        """Return the keys of these sentences (source, sentence)."""
        return frozenset[str]().union(*(self.rows[place] for place in places))


def key_rows(source: Source) -> list[str]:
    """Return the match key of each token of a source."""
    return keys(source.witness.tokens.words, source.witness.stems)


def elsewhere(sources: Sequence[Source], rows: Sequence[Sequence[str]], own: int) -> Elsewhere:
    """Gather what all articles but `own` say; `rows` are the match keys of all sources."""
    said: dict[tuple[int, int], frozenset[str]] = {}
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    capitals: set[str] = set()
    for i, source in enumerate(sources):
        if i == own:
            continue
        witness = source.witness
        for n, sentence in enumerate(witness.sentences):
            content = frozenset(filter(is_content, rows[i][sentence.first : sentence.last]))
            said[i, n] = content
            for key in content:
                postings[key].append((i, n))
        tokens = witness.tokens
        capitals.update(
            key
            for key, start in zip(witness.stems, tokens.starts, strict=True)
            if witness.folded[start].isupper()
        )
    return Elsewhere(said, postings, frozenset(capitals))


def own_clauses(
    source: Source,
    row: Sequence[str],
    at: int,
    shared: frozenset[str],
    names: Sequence[Name],
    *,
    others: Elsewhere,
) -> list[OwnClause]:
    """Return the clauses of compared sentence `at` that are the article's own, in text order.

    `row` holds the match keys of the source's tokens, `shared` those of all
    linked sentences elsewhere, `names` the names in the sentence.
    """
    witness = source.witness
    pieces = cut(witness, witness.sentences[at])
    own = [name for name in names if _is_own(name, witness, others)]
    starts = [witness.tokens.starts[first] for first, _ in pieces]
    named = {max(0, bisect_right(starts, name.start) - 1) for name in own}
    long: set[int] = set()
    for run in uncovered(pieces, row, shared):
        content = [key for n in run for key in filter(is_content, row[slice(*pieces[n])])]
        if not named.isdisjoint(run) or not _together(content, others):
            long.update(run)
    for n in named - long:
        pieces[n] = trimmed(witness, pieces[n], row, shared, [(name.start, name.end) for name in own])
    found = []
    for first, last in joined(pieces, named | long):
        start, end = bounds(witness, first, last)
        inside = tuple(dict.fromkeys(name.entity for name in own if start <= name.start < end))
        found.append(OwnClause(at, start, end, first, last, inside))
    return found


def _together(content: Sequence[str], others: Elsewhere) -> bool:
    """Tell whether one sentence elsewhere says most of these words."""
    wanted = set(content)
    hits: Counter[tuple[int, int]] = Counter()
    for key in wanted:
        places = others.postings.get(key, ())
        if len(places) <= _MOST_POSTINGS:
            hits.update(places)
    return bool(hits) and max(hits.values()) >= _TOGETHER * len(wanted)


def _is_own(name: Name, witness: Witness, others: Elsewhere) -> bool:
    """Tell whether no other article prints a word of this name with a capital.

    A place is no such detail (any report names some), nor is `(D-Ohio)` or a
    part of an address or handle.
    """
    if place(name.entity) is not None or name.entity[1:2] == "-" or is_address(witness, name.start):
        return False
    words = name.entity.lower().replace("’", "'").replace("-", " ").split()
    telling = [key for word in words if len(key := stem(word.strip(".,"))) > 2 and is_content(key)]
    return bool(telling) and others.capitals.isdisjoint(telling)
