"""Find what an article says twice: its lead as its first line, its title, a pulled quotation."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.segments.kinds import Part

_COMPARED = frozenset({"headline", "standfirst", "body"})
# NOTE: shorter lines ("No one was hurt.") may be said twice for good reason.
_LEAST_WORDS = 5
_ALIKE = 0.9
_NEAR = 8
_LONGEST = 150
_TOP = 4


def repeated(folded: str, parts: Sequence[Part]) -> list[int | None]:
    """Return for each part the index of the part it says again, else None.

    The fuller one takes part in comparisons: a standfirst or first line that
    one of the next paragraphs says again (nearly in the same words, or word
    for word with more behind) is the repeat; of equal paragraphs further down
    it is the later one. A part that repeats is itself repeated by none. Linear
    in the length of the text.
    """
    again: list[int | None] = [None] * len(parts)
    words = [_words(folded, part) if part.kind in _COMPARED else () for part in parts]
    opening = [n for n, said in enumerate(words) if said][:_NEAR]
    _opening(opening, words, parts, again)
    seen: dict[tuple[str, ...], int] = {}
    for n, said in enumerate(words):
        if len(said) < _LEAST_WORDS or again[n] is not None:
            continue
        first = seen.setdefault(said, n)
        if first == n:
            continue
        if first in opening[:_TOP] and parts[first].kind != "headline" and again[first] is None:
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
    """Return the words of a part without marks and case."""
    return tuple(
        w
        for w in (raw.strip("\"'.,;:!?()[]*_#…—-") for raw in folded[part.start : part.end].lower().split())
        if w
    )


def _opening(
    compared: list[int], words: list[tuple[str, ...]], parts: Sequence[Part], again: list[int | None]
) -> None:
    """Mark lines above the second paragraph of the body that a fuller paragraph near them says again."""
    for place, n in enumerate(compared[:_TOP]):
        if parts[n].kind == "headline" or not _LEAST_WORDS + 2 <= len(words[n]) <= _LONGEST:
            continue
        fuller = (later for later in compared[place + 1 : place + 5] if _is_said_by(words[n], words[later]))
        again[n] = next(fuller, None)


def _is_said_by(said: tuple[str, ...], fuller: tuple[str, ...]) -> bool:
    """Tell whether a paragraph says all of another: the same words, nearly all of them, or more behind."""
    if len(fuller) < len(said):
        return False
    if fuller[: len(said)] == said:
        return True
    common = sum((Counter(said) & Counter(fuller)).values())
    return 2 * common >= _ALIKE * 2 * len(fuller)
