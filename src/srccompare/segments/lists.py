"""Write word lists as plain text: they are read and mended more often than they are run."""

from __future__ import annotations

from functools import lru_cache

_MARKS = str.maketrans(dict.fromkeys("\"'.,;:!?()[]*_/#…—-", " ") | {"©": " © "})


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a text, which stand between bars; inner blanks are kept."""
    return tuple(phrase.replace("\n", "").replace("_", " ") for phrase in text.strip().split("|"))


# NOTE: one paragraph after the other is looked up in several lists.
@lru_cache(maxsize=4)
def _words_of(lowered: str) -> frozenset[str]:
    """Return the words of a lower-case text without the marks around them."""
    return frozenset(lowered.translate(_MARKS).split())


class Phrases:
    """Look for many phrases at once: only those are tried whose most telling word a text holds."""

    def __init__(self, text: str) -> None:
        """Take phrases that stand between bars; a phrase of one word is found in its plural as well."""
        self._by_word: dict[str, list[tuple[str, str]]] = {}
        self.listed = phrases(text)
        for phrase in self.listed:
            first, *more = phrase.translate(_MARKS).split()
            if not more:
                self._add(first, first, phrase)
                self._add(first + "s", first + "s", phrase)
            else:
                # NOTE: the last word of a phrase may be the beginning of a longer one.
                whole = more if phrase.endswith(" ") else more[:-1]
                self._add(max((first, *whole), key=len), first, phrase)
        self._telling = frozenset(self._by_word)

    def _add(self, telling: str, first: str, phrase: str) -> None:
        """Find a phrase by its most telling word; its first word must be one of the text's as well."""
        self._by_word.setdefault(telling, []).append((first, phrase))

    def found_in(self, lowered: str) -> bool:
        """Tell whether a lower-case text holds one of the phrases."""
        words_in = _words_of(lowered)
        return not words_in.isdisjoint(self._telling) and any(
            first in words_in and phrase in lowered
            for word in words_in & self._telling
            for first, phrase in self._by_word[word]
        )
