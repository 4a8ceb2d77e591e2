"""The words of a corpus article, fast: a byte table and one split, and an id for each word.

A word is a run of ASCII letters and digits and of characters beyond ASCII,
whatever their case; hyphens, apostrophes and other marks part words, figures
stay ("3.5" is `3 5`). An address of the web is not a word. In scripts that write
without blanks every character is a word. Folding turns one character into one,
so the n-th word of `words` is the n-th span of `spans`.
"""

from __future__ import annotations

import re
from array import array
from hashlib import blake2b
from sys import byteorder

from srccompare.text.tokens import UNSPACED

_MARKS = "‘’‚‛“”„–—―…\u00a0\u2009\u200a\u202f«»•·"
"""Characters beyond ASCII that part words as blanks do."""

_TABLE = bytes(
    ord(chr(n).lower()) if n < 128 and chr(n).isalnum() else 32 if n < 128 else n for n in range(256)
)

_ASCII = bytes(range(128))
_WRITTEN_MARKS = tuple((mark, mark.encode()) for mark in _MARKS)

_ANY_UNSPACED = re.compile(f"[{UNSPACED}]")
_NO_WORD = rf"\x00-/:-@\[-`{{-\x7f{_MARKS}"
_WORD = re.compile(f"[^{_NO_WORD}]+")
_WORD_OR_CHARACTER = re.compile(f"[{UNSPACED}]|[^{_NO_WORD}{UNSPACED}]+")

# NOTE: an address would count as twenty words that nobody wrote.
_IN_ADDRESS = re.compile("://|%[0-9A-F]{2}")
_BLANKS = " \t\n\r\x0b\x0c"
_BLANK = re.compile(f"[{_BLANKS}]")

# NOTE: the ids met so far are kept in memory; past this many words they are
# forgotten and computed again, which changes no id.
_MOST_WORDS = 1_000_000


RANK_BYTE = 4
"""The byte of an id, from the lowest, that holds the rank of the word, in seven bits."""

_LONG = 7
"""Letters from which a word is as telling as any longer one."""


class WordIds(dict[bytes, bytes]):
    """Give every word a 39-bit id that is the same in every run, process and engine, as a 64-bit number."""

    def __missing__(self, word: bytes) -> bytes:
        """Compute, keep and return the id of a new word."""
        if len(self) >= _MOST_WORDS:
            self.clear()
        number = int.from_bytes(blake2b(word, digest_size=RANK_BYTE).digest(), "little")
        length = _LONG + 1 if word.isdigit() else min(len(word), _LONG)
        # NOTE: words of one length are told apart by three bits of their hashes.
        rank = length << 3 | number & 7
        packed = self[word] = (rank << 8 * RANK_BYTE | number).to_bytes(8, byteorder)
        return packed


def word_ids(text: str, ids: WordIds) -> array[int]:
    """Return the ids of the words of a text, in order; linear in its length."""
    # NOTE: joining eight bytes each is twice as fast as an array of numbers one by one.
    return array("Q", b"".join(map(ids.__getitem__, words(text))))


def words(text: str) -> list[bytes]:
    """Return the words of a text, folded and in UTF-8, in order."""
    text = without_addresses(text)
    spaced = _spaced(text)
    if spaced is not None:
        return spaced.split()
    return [word.encode("utf-8", "surrogatepass") for word in _WORD_OR_CHARACTER.findall(_folded(text))]


def _spaced(text: str) -> bytes | None:
    """Return the folded text in UTF-8 with blanks where no word stands.

    None for scripts without blanks.
    """
    raw = text.encode("utf-8", "surrogatepass")
    if text.isascii():
        return raw.translate(_TABLE)
    # NOTE: the few characters beyond ASCII tell what must be done; the table folds the rest.
    beyond = raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    folded = _folded(beyond)
    if _ANY_UNSPACED.search(folded):
        return None
    if folded != beyond:
        raw = _folded(text).encode("utf-8", "surrogatepass")
    for mark, written in _WRITTEN_MARKS:
        if mark in folded:
            raw = raw.replace(written, b" ")
    return raw.translate(_TABLE)


class Places:
    """Find what a few ranges of the words of a text cover, without the spans of all its words."""

    def __init__(self, text: str) -> None:
        clean = without_addresses(text)
        self.text = text
        self._spaced = _spaced(clean)
        self._spans = spans(text) if self._spaced is None else []
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points from the word `start` to the word before `end`."""
        if self._spaced is None:
            return self._spans[start][0], self._spans[end - 1][1]
        if (start, end) not in self._known:
            self._known[start, end] = self._found(self._spaced, end - start, start)
        return self._known[start, end]

    def _found(self, spaced: bytes, count: int, before: int) -> tuple[int, int]:
        # NOTE: the last piece of a split that was told to stop is all that follows.
        behind = spaced.split(None, before)[-1]
        last = behind.split(None, count - 1)[-1]
        first = len(spaced) - len(behind)
        end = len(spaced) - len(last) + len(last.split(None, 1)[0])
        if len(spaced) == len(self.text):
            return first, end
        at = len(spaced[:first].decode("utf-8", "surrogatepass"))
        return at, at + len(spaced[first:end].decode("utf-8", "surrogatepass"))


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the words of a text, in code points, parallel to `words`."""
    text = without_addresses(text)
    pattern = _WORD if text.isascii() or not _ANY_UNSPACED.search(_folded(text)) else _WORD_OR_CHARACTER
    return [match.span() for match in pattern.finditer(text)]


def without_addresses(text: str) -> str:
    """Return the text with blanks where addresses of the web stand; linear in its length."""
    if "://" not in text and "%" not in text:
        return text
    pieces: list[str] = []
    done = 0
    for mark in _IN_ADDRESS.finditer(text):
        if mark.start() < done:
            continue
        start = max(done, 1 + max(text.rfind(blank, done, mark.start()) for blank in _BLANKS))
        behind = _BLANK.search(text, mark.end())
        end = behind.start() if behind else len(text)
        pieces += (text[done:start], " " * (end - start))
        done = end
    return "".join((*pieces, text[done:])) if done else text


def _folded(text: str) -> str:
    """Return the text in lower case, of the same length and whatever stands around it.

    The dotted capital I is the one letter that lower case makes longer, and the
    final sigma the one that depends on its neighbours.
    """
    return text.replace("\u0130", "i").lower().replace("\u03c2", "\u03c3")


def as_little_endian(numbers: array[int]) -> bytes:
    """Return 64-bit numbers as little-endian bytes on any machine."""
    if byteorder == "big":
        numbers = array("Q", numbers)
        numbers.byteswap()
    return numbers.tobytes()
