"""Read a text token by token, together with what stands between the tokens.

Figures and dates are short patterns of words ("between 10 and 12", "Feb. 18")
in which the gap matters as much as the word: `10-12` is a range, `10:12` a
clock time. An extractor finds a trigger by looking words up in a set and then
reads left and right from there, so its cost grows with the number of triggers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from srccompare.segments.model import Witness


DIGITS = frozenset("0123456789")
_GAP = 4


@dataclass(frozen=True, slots=True)
class Reader:
    """Hold the folded text and the parallel tuples of its tokens."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]

    def word(self, at: int) -> str:
        """Return the folded, lower-cased word of token `at`, "" beyond either end of the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return what stands between token `at` and the one before it, at most four characters of it.

        A longer gap is cut to its first four; at either end of the text it
        is a newline, which joins nothing.
        """
        if 0 < at < len(self.starts):
            start, end = self.ends[at - 1], self.starts[at]
            return self.text[start : end if end - start < _GAP else start + _GAP]
        return "\n"

    def capital(self, at: int) -> bool:
        """Return whether token `at` begins with a capital letter."""
        return 0 <= at < len(self.words) and self.text[self.starts[at]].isupper()

    def after(self, at: int) -> str:
        """Return the character right after token `at`, or ""."""
        end = self.ends[at]
        return self.text[end : end + 1]


def triggers(words: Sequence[str], known: Container[str]) -> list[int]:
    """Return the indices of the words that are known or begin with an ASCII digit; linear in the text."""
    # NOTE: each different word is judged once, which leaves one look-up a token.
    wanted = {word for word in set(words) if word in known or word[0] in DIGITS}
    return [at for at, word in enumerate(words) if word in wanted]


def reader(witness: Witness) -> Reader:
    """Return a reader of the whole folded text of a witness."""
    starts, ends, words = witness.tokens
    return Reader(witness.folded, starts, ends, words, witness.stems)


SPACED = frozenset({" ", "  ", "\n "})
"""Gaps that leave two words in one phrase (a newline ends a paragraph and so a phrase)."""
JOINED = frozenset({" ", "  ", "-", ""})
"""Gaps that leave two words in one compound: `twenty one`, `twenty-one`, `4.1m`."""
