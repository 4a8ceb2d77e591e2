"""Split a text into tokens: words, numbers, dotted acronyms, percent and currency signs.

`non-lethal` is two tokens, so that it meets "non lethal"; `didn't` and `U.S.`
are one; `1,200.50` is one. Punctuation is no token: what needs it reads the
folded text between tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

# NOTE: what begins with a letter is one alternative, so that a common word does
# not first fail as an acronym; that halves the time of the scan.
_TOKEN = re.compile(
    r"[^\W\d_](?:"
    r"\.(?:[^\W\d_]\.)+"  # U.S. a.m. Ph.D has two letters and stays a word
    r"|[^\W\d_]*(?:'[^\W\d_]+)*)"  # word, didn't, O'Brien's
    r"|\d+(?:[.,]\d+)*"  # 12  1,200  3.5
    r"|[%$£€¥]"
)


class Tokens(NamedTuple):
    """Hold the tokens of one text as parallel tuples, in text order.

    `words` are folded and lower-cased; a dotted acronym keeps its dots (`u.s.`),
    which tells it from the pronoun. `starts` and `ends` are code point offsets into the text.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]

    def within(self, start: int, end: int) -> range:
        """Return the indices of the tokens that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def tokenize(folded: str) -> Tokens:
    """Return the tokens of a folded text; linear in its length."""
    spans = [match.span() for match in _TOKEN.finditer(folded)]
    return Tokens(
        tuple([start for start, _ in spans]),
        tuple([end for _, end in spans]),
        tuple([folded[start:end].lower() for start, end in spans]),
    )
