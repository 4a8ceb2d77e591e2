"""Find the clause that a fact stands in, and hold the clauses of two facts against each other.

"Police said on Monday" dates the saying and not the theft; "as exports grew 26
percent" is no growth of the profit told of in front. A clause ends at a mark and
at a conjunction, and begins anew behind a reporting verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from srccompare.text.closed_classes import DAYS_AROUND, MONTHS, WEEKDAYS
from srccompare.text.stems import STOPWORDS
from srccompare.text.synonyms import key
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from srccompare.segments.model import Sentence, Witness

_SAYING = word_set("said says say saying told tells added adds announced announces confirmed ruled decided")
_JOINTS = word_set("""
    that which who whom whose whether if because while whilst but when whereas as after before since where
    although though until
""")
_MARKS = frozenset(',;:()—"“”')
_TIMES = word_set("week weeks month months year years day days morning afternoon evening night noon midnight")
_CALENDAR = _TIMES.union(WEEKDAYS, MONTHS, DAYS_AROUND)
_TOLD = 1
"""Content words beside the date of a report: "told reporters on Monday"."""


class Clause(NamedTuple):
    """Hold the half-open range of tokens of a clause; `told` where it only says when something was said."""

    first: int
    stop: int
    told: bool = False


def clause_at(witness: Witness, sentence: Sentence, first: int, stop: int) -> Clause:
    """Return the clause around the tokens `first`..`stop`; an opening adverbial belongs to what follows."""
    begin, end = first, stop
    while begin > sentence.first and not _parted(witness, begin):
        begin -= 1
    while end < sentence.last and not _parted(witness, end):
        end += 1
    words = witness.tokens.words
    own = [*content(witness, begin, first), *content(witness, stop, end)]
    if not own and begin == sentence.first and end < sentence.last:
        following = clause_at(witness, sentence, end, end + 1)
        said = not _SAYING.isdisjoint(words[end : following.stop])
        return Clause(begin, following.stop, said)
    return Clause(begin, end, len(own) <= _TOLD and begin > sentence.first and words[begin - 1] in _SAYING)


def _parted(witness: Witness, at: int) -> bool:
    """Return whether a clause begins at a token: behind a mark, at a conjunction, behind a reporting verb."""
    words = witness.tokens.words
    if words[at] == "and" and words[at + 1 : at + 2] in (("its",), ("their",)):
        return True
    return marked(witness, at) or words[at] in _JOINTS or words[at - 1] in _JOINTS or words[at - 1] in _SAYING


def marked(witness: Witness, at: int) -> bool:
    """Return whether a mark that may end a clause stands before a token."""
    tokens = witness.tokens
    return not _MARKS.isdisjoint(witness.folded[tokens.ends[at - 1] : tokens.starts[at]])


def content(witness: Witness, first: int, stop: int) -> list[str]:
    """Return the match keys of the content words among some tokens, without numbers, days and months."""
    stems, words = witness.stems, witness.tokens.words
    undated = (at for at in range(first, stop) if words[at].removesuffix("'s") not in _CALENDAR)
    return [key(stems[at]) for at in undated if stems[at] not in STOPWORDS and stems[at][0].isalpha()]
