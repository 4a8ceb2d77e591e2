"""Name a finding by what it says, so that it is recognised wherever it stands."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

from srccompare.text.normalize import fold

# NOTE: 128 bits tell more findings apart than all newspapers print, and stay
# readable in a diff of the baseline.
_DIGITS = 32

_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_DASHES = re.compile("[-—]+")
# NOTE: a single mark between two letters is an apostrophe (it's, O'Brien) and
# part of the word; any other is a quotation mark, which each outlet sets its own way.
_MARKS = re.compile(r"\"|(?<![^\W\d_])'|'(?![^\W\d_])")
# NOTE: a run of stops is looked at once, from its first.
_STOPS = re.compile(r"(?<![.,;:…])[.,;:…]++(?=\s|$)")


_TELLING = 8
"""Words that suffice to recognise a finding; “not” alone stands in every second article."""


def is_telling(said: tuple[str, ...]) -> bool:
    """Return whether what is said has enough words to need no context."""
    words = (word for each in said for word in spoken(each).split())
    return sum(any(map(str.isalnum, word)) for word in words) >= _TELLING


def in_context(text: str, start: int, end: int, first: int, last: int) -> str:
    """Return about eight words as they are heard: the first of `text[start:end]`, else those nearest to it.

    Where there are fewer, they are taken from both sides in `text[first:last]`:
    enough to tell two findings apart, and so near that edits further off change nothing.
    """
    parts = (text[first:start], text[start:end], text[end:last])
    before, inside, after = (spoken(part).split() for part in parts)
    inside = inside[:_TELLING]
    missing = _TELLING - len(inside)
    behind = min(len(after), max(missing // 2, missing - len(before)))
    ahead = min(len(before), missing - behind)
    return " ".join([*before[len(before) - ahead :], *inside, *after[:behind]])


def fingerprint(code: str, said: tuple[str, ...]) -> str:
    """Return 32 hexadecimal digits (SHA-256, cut) for a finding of the rule `code` about what is `said`.

    They depend only on the words: not on case, quotation marks, dashes, white
    space or stops, nor on the order of `said`, which is that of the articles.
    Findings that say the same have the same fingerprint, and may occur twice.
    """
    content = json.dumps([code, *sorted(map(spoken, said))])
    return hashlib.sha256(content.encode("ascii")).hexdigest()[:_DIGITS]


def spoken(text: str) -> str:
    """Return the words of a text as a listener hears them: without case, marks and layout."""
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", text).casefold())
    dashed = _DASHES.sub(" - ", fold(composed))
    return " ".join(_STOPS.sub("", _MARKS.sub(" ", dashed)).split())
