"""Split a text into tokens: words, numbers, dotted acronyms, percent and currency signs.

`non-lethal` is two tokens, so that it meets "non lethal"; `didn't` and `U.S.`
are one; `1,200.50` is one. Where words are written without blanks between them
(Chinese, Japanese, Thai), every letter is a token with the marks on it.
Punctuation is not a token: what needs it reads the folded text between tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import NamedTuple

# NOTE: the first alternative is a word of plain letters, which the second would
# find as well: nine tokens of ten take it, and the scan a quarter less time.
_TOKEN = re.compile(
    r"([A-Za-z][a-z]++(?![\w'])"
    r"|[^\W\d_](?:"
    r"\.(?:[^\W\d_]\.)+"  # U.S. a.m. Ph.D has two letters and stays a word
    r"|[^\W\d_]*(?:'[^\W\d_]+)*)"  # word, didn't, O'Brien's
    r"|\d+(?:[.,]\d+)*"  # 12  1,200  3.5
    r"|[%$£€¥])"
)

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese, for a class of characters."""


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


@cache
def _unspaced() -> re.Pattern[str]:
    """Compile what tells a text without blanks between its words."""
    return re.compile(f"[{UNSPACED}]")


@cache
def _letter() -> re.Pattern[str]:
    """Compile the tokens of such a text: a letter with its marks, beside the words of other scripts."""
    word = rf"[^\W\d_{UNSPACED}]"
    return re.compile(
        rf"([^\W\d_](?<=[{UNSPACED}])(?:(?<=[\u0e00-\u17ff])[^\w\s!-~。-〿…“”—]{{1,4}})?"
        rf"|{word}(?:\.(?:{word}\.)+|{word}*(?:'{word}+)*)|\d+(?:[.,]\d+)*|[%$£€¥])"
    )


def tokenize(folded: str) -> Tokens:
    """Return the tokens of a folded text; linear in its length."""
    # NOTE: a pattern in brackets keeps what it splits at, so every other piece is a
    # token; no match object and no pair of offsets has to be made for each.
    pattern = _TOKEN if folded.isascii() or not _unspaced().search(folded) else _letter()
    # NOTE: in lower case at once, in a fifth of the time that each word by itself takes. Only
    # of these two letters the lower case is longer, or another at the end of a word.
    at_once = "\u0130" not in folded and "\u03a3" not in folded
    pieces = pattern.split(folded.lower() if at_once else folded)
    bounds = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    return Tokens(
        tuple(bounds[:-1:2]), tuple(bounds[1::2]), tuple(words if at_once else map(str.lower, words))
    )
