"""Look for many phrases or openings in a text at once; they are written as text, between bars."""

from __future__ import annotations

from functools import lru_cache

_MARKS = str.maketrans(dict.fromkeys("\"'.,;:!?()[]*_/#…—-", " ") | {"©": " © "})


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a text, which stand between bars; inner blanks are kept."""
    return tuple(phrase.replace("\n", "").replace("_", " ") for phrase in text.strip().split("|"))


# NOTE: one paragraph after the other is looked up in several lists.
@lru_cache(maxsize=4)
def _words_of(lowered: str) -> list[str]:
    """Return the words of a lower-case text without the marks around them."""
    return lowered.translate(_MARKS).split()


class Openings:
    """Look for many openings at once: only a text with the first letters of one is compared with them."""

    def __init__(self, text: str) -> None:
        """Take openings that stand between bars."""
        self.listed = phrases(text)
        self._size = min(map(len, self.listed))
        self._letters = frozenset(opening[: self._size] for opening in self.listed)

    def of(self, lowered: str) -> str | None:
        """Return the first listed opening that a lower-case text begins with, None where it has none."""
        # NOTE: nine texts of ten begin otherwise, which one look-up tells in a tenth of the time.
        if lowered[: self._size] not in self._letters:
            return None
        return next(filter(lowered.startswith, self.listed), None)


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
        """Return whether a lower-case text holds one of the phrases."""
        words_in = _words_of(lowered)
        # NOTE: most texts hold none of the telling words and need no set of their own.
        return not self._telling.isdisjoint(words_in) and any(
            first in words_in and phrase in lowered
            for word in self._telling.intersection(words_in)
            for first, phrase in self._by_word[word]
        )
