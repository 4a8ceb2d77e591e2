"""Find the paragraphs of a text: one line each, or hard-wrapped lines joined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\s](?:[^\n\r\x85\u2028\u2029]*[^\s])?")
# Wrapped text is set to a measure between these numbers of characters.
_NARROW, _WIDE = 40, 120
_ENDS = frozenset(".!?…\"')]:;。！？」")


class Paragraph(NamedTuple):
    """Hold one paragraph: its span (code points, no outer blanks), its text on one line, its words.

    `closes` says that it ends like a sentence.
    """

    start: int
    end: int
    text: str
    words: int
    closes: bool


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a full stop, an exclamation or a question mark, quoted or not."""
    bare = text.rstrip("\"')]*_ ")
    return bare[-1:] in ".!?…。！？" and bool(bare)


def paragraphs(folded: str) -> list[Paragraph]:
    """Return the paragraphs of a folded text in order; together they hold every non-blank character."""
    lines = [match.span() for match in _LINE.finditer(folded)]
    measure = _measure(folded, lines)
    if measure is None:
        return [_paragraph(folded, start, end) for start, end in lines]
    joined: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(lines):
        if number and _goes_on(folded, lines[number - 1], (start, end), measure):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [_paragraph(folded, start, end) for start, end in joined]


def _paragraph(folded: str, start: int, end: int) -> Paragraph:
    text = folded[start:end]
    words = text.split()
    line = " ".join(words) if "\n" in text or "\r" in text else text
    return Paragraph(start, end, line, len(words), ends_sentence(line))


def _measure(folded: str, lines: list[tuple[int, int]]) -> int | None:
    """Return the width a text is wrapped to, or None where each line is a paragraph.

    A wrapped line is full: the first word of the next one would not have
    fitted. It also breaks off inside a sentence most of the time.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(folded, a, b)]
    if not pairs:
        return None
    widths = sorted(end - start for (start, end), _ in pairs)
    measure = widths[-1 - len(widths) // 50]
    if not _NARROW <= measure <= _WIDE:
        return None
    inner = [(a, b) for a, b in pairs if not ends_sentence(folded[max(a[0], a[1] - 4) : a[1]])]
    full = sum(_full(folded, a, b, measure) for a, b in inner)
    lower = sum(folded[b[0]].islower() for _, b in inner)
    if 2 * len(inner) < len(pairs) or 10 * full < 7 * len(inner) or 5 * lower < 2 * len(inner):
        return None
    return measure


def _adjacent(folded: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Tell whether one line follows the other without a blank line between them."""
    gap = folded[a[1] : b[0]]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _full(folded: str, a: tuple[int, int], b: tuple[int, int], measure: int) -> bool:
    """Tell whether the first word of the second line would not have fitted into the first."""
    word = folded[b[0] : min(b[1], b[0] + 30)].split(None, 1)[0]
    return a[1] - a[0] + 1 + len(word) > measure - 2


def _indent(folded: str, line: tuple[int, int]) -> int:
    """Return by how many blanks a line is set in."""
    start = line[0]
    while start and folded[start - 1] == " ":
        start -= 1
    return line[0] - start


def _goes_on(folded: str, a: tuple[int, int], b: tuple[int, int], measure: int) -> bool:
    """Tell whether a wrapped paragraph runs on from one line to the next."""
    if not _adjacent(folded, a, b) or _indent(folded, b) > _indent(folded, a):
        return False
    return folded[b[0]].islower() or _full(folded, a, b, measure)
