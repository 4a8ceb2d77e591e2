"""Cut a sentence into pieces, and find which of them other sentences cover.

A piece runs from one mark or conjunction to the next; it is a half-open range
of token indices. What covers a piece are the match keys (see
`text.synonyms`) of other sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.text.closed_classes import FINITE
from srccompare.text.stems import is_content
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.model import Sentence, Witness

Piece = tuple[int, int]

# NOTE: a run counts from five content words; a third of them may still be
# covered, for names and common words recur in any report of one event.
_LEAST_WORDS = 5
_COVERED = 1 / 3
_CUTS = word_set(
    """
    and but while because although though after before as that which who whose whom when where with amid
    despite following since until if including unless whereas
    """
)
_ARTICLES = word_set("the a an its his her their")
# From a piece around a name, covered words are cut only where there are some.
_LEAST_CUT = 2
_MARKS = frozenset(',;:—()"')
_JOINS = frozenset(("and", "but", "or", "nor", "yet", "plus", "also"))
_LEAST_OPENED = 2


def cut(witness: Witness, sentence: Sentence) -> list[Piece]:
    """Cut the tokens of a sentence at marks and conjunctions (half-open token ranges)."""
    tokens = witness.tokens
    pieces: list[Piece] = []
    first = sentence.first
    for n in range(sentence.first + 1, sentence.last):
        between = witness.folded[tokens.ends[n - 1] : tokens.starts[n]]
        if tokens.words[n] in _CUTS or not _MARKS.isdisjoint(between) or "--" in between:
            pieces.append((first, n))
            first = n
    if first < sentence.last:
        pieces.append((first, sentence.last))
    return pieces


def uncovered(pieces: Sequence[Piece], row: Sequence[str], shared: frozenset[str]) -> list[range]:
    """Return the runs of pieces that the counterparts do not cover and that are long enough."""
    runs: list[range] = []
    begin, words = 0, 0
    for n, (first, last) in enumerate([*pieces, (0, 0)]):
        content = list(filter(is_content, row[first:last]))
        covered = sum(key in shared for key in content)
        if n < len(pieces) and covered <= _COVERED * len(content):
            words += len(content) - covered
            continue
        if words >= _LEAST_WORDS:
            runs.append(range(begin, n))
        begin, words = n + 1, 0
    return runs


def trimmed(
    witness: Witness,
    piece: Piece,
    row: Sequence[str],
    shared: frozenset[str],
    names: Sequence[tuple[int, int]],
) -> Piece:
    """Cut from a piece that is taken for its name what the counterparts cover on both sides."""
    tokens = witness.tokens
    kept = [
        n
        for n in range(*piece)
        if (is_content(row[n]) and row[n] not in shared)
        or any(start <= tokens.starts[n] < end for start, end in names)
    ]
    if not kept:
        return piece
    first, last = kept[0], kept[-1] + 1
    while first > piece[0] and _describes(witness, first - 1):
        first -= 1
        if tokens.words[first] in _ARTICLES:
            break
    front = sum(map(is_content, row[piece[0] : first]))
    back = sum(map(is_content, row[last : piece[1]]))
    return (first if front >= _LEAST_CUT else piece[0]), (last if back >= _LEAST_CUT else piece[1])


def _describes(witness: Witness, n: int) -> bool:
    """Return whether a word belongs to what follows it: lower-case, of its own content, or an article."""
    tokens = witness.tokens
    close = tokens.starts[n + 1] - tokens.ends[n] == 1
    word = tokens.words[n]
    plain = witness.folded[tokens.starts[n]].islower() and is_content(witness.stems[n]) and word[-2:] != "ed"
    return close and (plain or word in _ARTICLES)


def opened(witness: Witness, sentence: Sentence, piece: Piece) -> Piece:
    """Return a piece without the conjunctions in front of it; one that opens its sentence stays as it is."""
    words, (first, last) = witness.tokens.words, piece
    while sentence.first < first < last - _LEAST_OPENED and _only_joins(words[first], words[first + 1]):
        first += 1
    return first, last


def _only_joins(word: str, following: str) -> bool:
    """Return whether a word joins what follows to what stands before, and says no more than that."""
    if word == "that":
        # NOTE: before a verb "that" is the subject ("a law that was passed"), and stays.
        return following not in FINITE and not following.endswith("ed")
    return word in _JOINS or (word in _CUTS and following == "that")


def joined(pieces: Sequence[Piece], taken: set[int]) -> list[Piece]:
    """Join the taken pieces that stand side by side (token ranges)."""
    stretches: list[Piece] = []
    for n in sorted(taken):
        first, last = pieces[n]
        if n - 1 in taken:
            stretches[-1] = (stretches[-1][0], last)
        else:
            stretches.append((first, last))
    return stretches


def bounds(witness: Witness, first: int, last: int) -> tuple[int, int]:
    """Return the code points of a range of tokens; a quotation or bracket closes where it opens."""
    start, end = witness.tokens.starts[first], witness.tokens.ends[last - 1]
    inside = witness.folded[start:end]
    if inside.count(")") > inside.count("(") and witness.folded[start - 1 : start] == "(":
        start -= 1
        inside = witness.folded[start:end]
    after = witness.folded[end : end + 2].lstrip(",.")[:1]
    if (after == '"' and inside.count('"') % 2) or (after == ")" and inside.count("(") > inside.count(")")):
        end = witness.folded.index(after, end) + 1
    return start, end
