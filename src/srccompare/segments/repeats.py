"""Find what an article says twice: its lead as its first line, its title, a pulled quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from srccompare.segments.model import COMPARED
from srccompare.text.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.model import Part

# NOTE: shorter lines ("No one was hurt.") may be said twice for good reason.
_LEAST_WORDS = 5
_NEAR = 8
_LONGEST = 150
_TOP = 4
# NOTE: only these may be put in or left out. A line that differs by any other
# word ("not", "to" for "by", a verb, a day) may say something else, and as a repeat
# it would be swallowed.
_SMALL = word_set(
    """
    a an the that this on in at of and also has have had is are was were been it its as which who
    """
)
_ENDS = (".", "!", "?")
_CLOSING = "\"')]*_ "
_MARKS = "\"'.,;:!()[]*_#…—-"


def repeated(folded: str, parts: Sequence[Part]) -> list[int | None]:
    """Return for each part the index of the part it says again, else None.

    The fuller one takes part in comparisons: a standfirst or first line that
    one of the next paragraphs says again (in the same words but for a few
    small ones, or word for word with more sentences behind) is the repeat, and so
    is a whole sentence that stands as headline; of equal paragraphs further
    down it is the later one. A part that repeats is itself repeated by none.
    Linear in the length of the text.
    """
    again: list[int | None] = [None] * len(parts)
    words = [_words(folded, part) if part.kind in COMPARED else () for part in parts]
    opening = [n for n, said in enumerate(words) if said][:_NEAR]
    _opening(folded, opening, words, parts, again)
    seen: dict[tuple[str, ...], int] = {}
    for n, said in enumerate(words):
        if len(said) < _LEAST_WORDS or again[n] is not None:
            continue
        first = seen.setdefault(said, n)
        if first == n:
            continue
        if first in opening[:_TOP] and not _is_title(folded, parts[first]) and again[first] is None:
            again[first] = seen[said] = n
        else:
            again[n] = first
    return [None if n is None else _fullest(n, again) for n in again]


def _fullest(n: int, again: Sequence[int | None]) -> int:
    """Follow the repeats of repeats to the part that takes part."""
    for _ in again:
        later = again[n]
        if later is None:
            break
        n = later
    return n


def _words(folded: str, part: Part) -> tuple[str, ...]:
    """Return the words of a part without case and marks; a question mark stays, it turns what is said."""
    raw = folded[part.start : part.end].lower().split()
    return tuple([word for each in raw if (word := each.strip(_MARKS))])


def _is_title(folded: str, part: Part) -> bool:
    """Return whether a part is a headline that is not a whole sentence."""
    return part.kind == "headline" and not folded[part.start : part.end].rstrip(_CLOSING).endswith(".")


def _opening(
    folded: str,
    compared: list[int],
    words: list[tuple[str, ...]],
    parts: Sequence[Part],
    again: list[int | None],
) -> None:
    """Mark lines above the second paragraph of the body that a fuller paragraph near them says again."""
    for place, n in enumerate(compared[:_TOP]):
        if parts[n].kind == "headline" or not _LEAST_WORDS + 2 <= len(words[n]) <= _LONGEST:
            continue
        for later in compared[place + 1 : place + 5]:
            if _is_alike(words[n], words[later]) or _is_begun(folded, words[n], words[later], parts[later]):
                again[n] = later
                break


def _is_alike(said: tuple[str, ...], fuller: tuple[str, ...]) -> bool:
    """Return whether a paragraph says all of another in the same order, a few small words aside."""
    return len(said) <= len(fuller) and _telling(said) == _telling(fuller)


def _telling(said: tuple[str, ...]) -> list[str]:
    """Return the words that no repeat may change."""
    return [word for word in said if word not in _SMALL]


def _is_begun(folded: str, said: tuple[str, ...], fuller: tuple[str, ...], part: Part) -> bool:
    """Return whether the first sentences of a paragraph are another, word for word.

    Not if the sentence goes on: "approved it" is not a repeat of "approved it on Monday".
    """
    if fuller[: len(said)] != said:
        return False
    raw = [w for w in folded[part.start : part.end].split() if w.lower().strip(_MARKS)]
    return raw[len(said) - 1].rstrip(_CLOSING).endswith(_ENDS)
