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
    """Look for many phrases at once: only those whose first word a text holds are tried."""

    def __init__(self, text: str) -> None:
        """Take phrases that stand between bars; a phrase of one word is found in its plural as well."""
        self._by_word: dict[str, list[str]] = {}
        for phrase in phrases(text):
            first, *more = phrase.translate(_MARKS).split()
            for form in (first,) if more else (first, first + "s"):
                self._by_word.setdefault(form, []).append(phrase)

    def found_in(self, lowered: str) -> bool:
        """Tell whether a lower-case text holds one of the phrases."""
        words_in = self._by_word.keys() & _words_of(lowered)
        return any(phrase in lowered for word in words_in for phrase in self._by_word[word])
