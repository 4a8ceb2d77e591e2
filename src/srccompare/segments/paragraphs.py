"""Find the paragraphs of a text: one line each, or hard-wrapped lines joined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from srccompare.segments.abbreviations import NEVER

_LINE = re.compile(r"[^\s](?:[^\n\r\x85\u2028\u2029]*[^\s])?")
# Wrapped text is set to a measure between these numbers of characters.
_NARROW, _WIDE = 40, 120
_LONGEST_TITLE = 12
_ENDS = frozenset(".!?…\"')]:;。！？」")
_QUOTED = re.compile(r"(?:> ?)+")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+")


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
    """Return whether a text ends with a full stop, an exclamation or a question mark, quoted or not."""
    bare = text.rstrip("\"')]*_ ")
    return bare[-1:] in ".!?…。！？" and bool(bare)


def lines(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the lines between two places, without the blanks around them and blank lines."""
    return [match.span() for match in _LINE.finditer(folded, start, end)]


def paragraphs(folded: str, preamble: int = 0) -> list[Paragraph]:
    """Return the paragraphs of a folded text from the end of its front matter on, in order.

    Together they hold every non-blank character from there.
    """
    spans = lines(folded, preamble, len(folded))
    measure = _measure(folded, spans)
    if measure is None:
        return [_paragraph(folded, start, end) for start, end in spans]
    joined: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(spans):
        if number and _goes_on(folded, spans[number - 1], (start, end), measure):
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
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(folded, a, b) and not _ITEM.match(folded, *b)]
    pairs = [(a, b) for a, b in pairs if not _behind_title(folded, a)]
    if not pairs:
        return None
    widths = sorted(end - start for (start, end), _ in pairs)
    measure = widths[-1 - len(widths) // 50]
    if not _NARROW <= measure <= _WIDE:
        return None
    inner = [(a, b) for a, b in pairs if not ends_sentence(folded[max(a[0], a[1] - 4) : a[1]])]
    full = sum(_full(folded, a, b, measure) for a, b in inner)
    lower = sum(_goes_on_small(folded, b) for _, b in inner)
    if 2 * len(inner) < len(pairs) or 10 * full < 7 * len(inner) or 5 * lower < 2 * len(inner):
        return None
    return measure


def _behind_title(folded: str, line: tuple[int, int]) -> bool:
    """Return whether a line breaks off behind "Dr.", which says nothing of whether its text is wrapped."""
    last = folded[max(line[0], line[1] - _LONGEST_TITLE) : line[1]].split()[-1:]
    return bool(last) and last[0].endswith(".") and last[0].strip("\"'([").removesuffix(".") in NEVER


def _adjacent(folded: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Return whether one line follows the other without a blank line between them."""
    gap = folded[a[1] : b[0]]
    if gap in ("\n", "\n\n"):
        return gap == "\n"
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _full(folded: str, a: tuple[int, int], b: tuple[int, int], measure: int) -> bool:
    """Return whether the first word of the second line would not have fitted into the first."""
    start = _unquoted(folded, b)
    word = folded[start : min(b[1], start + 30)].split(None, 1)[0]
    return a[1] - a[0] + 1 + len(word) > measure - 2


def _indent(folded: str, line: tuple[int, int]) -> int:
    """Return by how many blanks a line is set in."""
    start = line[0]
    while start and folded[start - 1] == " ":
        start -= 1
    return line[0] - start


def _goes_on(folded: str, a: tuple[int, int], b: tuple[int, int], measure: int) -> bool:
    """Return whether a wrapped paragraph runs on from one line to the next."""
    if not _adjacent(folded, a, b) or (folded[b[0]] == ">") > (folded[a[0]] == ">"):
        return False
    item = _ITEM.match(folded, *a)
    # NOTE: the lines of a list item stand below its first word, not below its mark.
    inset = item.end() - a[0] if item else 0
    if _indent(folded, b) > _indent(folded, a) + inset:
        return False
    return _goes_on_small(folded, b) or _full(folded, a, b, measure)


def _unquoted(folded: str, line: tuple[int, int]) -> int:
    """Return where the words of a line begin: behind the marks of a block quotation, if it has any."""
    marks = _QUOTED.match(folded, *line)
    return marks.end() if marks and marks.end() < line[1] else line[0]


def _goes_on_small(folded: str, line: tuple[int, int]) -> bool:
    """Return whether the first letter of a line is a small one."""
    return folded[_unquoted(folded, line)].islower()
