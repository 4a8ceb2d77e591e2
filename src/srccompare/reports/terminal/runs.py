"""Styled text and its wrapping.

Article text never meets a markup language: a report is built of runs, plain
strings that each carry the name of a style, and only the theme turns styles
into escape sequences. Wrapping is our own because importing rich's console
takes longer than writing a whole report, and because carets need to know
where each word came to stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from srccompare.reports.terminal.cells import cells, chop, narrow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

KEPT = "\ufdd0"
"""Stands for a blank at which no line is broken, and is painted as a plain one.

No article can bring it along: what makes a text visible escapes such noncharacters.
"""
_WORDS = re.compile(" |[^ ]+")


class Run(NamedTuple):
    """Hold a stretch of text in one style ("" for plain)."""

    text: str
    style: str = ""


Line = tuple[Run, ...]


def wrap(runs: Iterable[Run], width: int) -> list[Line]:
    """Break runs into lines of at most `width` cells, at blanks where possible; those blanks vanish."""
    runs = [run for run in runs if run.text]
    text = "".join(run.text for run in runs)
    if cells(text) <= width:
        return [tuple(runs)]
    if narrow(text):
        return list(_sliced(runs, _breaks(text, width)))
    return _wrap_wide(runs, width)


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text in which every character takes one cell."""
    at = 0
    while len(text) - at > width:
        end = text.rfind(" ", at, at + width + 1)
        while end > at and text[end - 1] == " ":
            end -= 1
        if end <= at:  # a word wider than the line
            yield at, at + width
            at += width
            continue
        yield at, end
        at = end
        while at < len(text) and text[at] == " ":
            at += 1
    if at < len(text):
        yield at, len(text)


def _sliced(runs: Sequence[Run], lines: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Yield the runs of each line; `lines` are in order and apart, in characters over all runs."""
    index, begins = 0, 0
    for start, end in lines:
        line: list[Run] = []
        while start < end:
            text, style = runs[index]
            if begins + len(text) <= start:
                begins += len(text)
                index += 1
                continue
            line.append(Run(text[start - begins : end - begins], style))
            start = begins + len(text)  # noqa: PLW2901 - what is left of the line
        yield tuple(line)


def _wrap_wide(runs: Sequence[Run], width: int) -> list[Line]:
    """Do the same, word by word, for text with characters of other widths."""
    lines: list[Line] = []
    line: list[Run] = []
    room = width
    blanks: list[Run] = []
    for word, size in _words(runs):
        if word[0].text == " ":
            blanks += word
            continue
        if line and size + len(blanks) > room:
            lines.append(_joined(line))
            line, room, blanks = [], width, []
        line += blanks
        room -= len(blanks)
        blanks = []
        if size <= room:
            line += word
            room -= size
            continue
        *full, last = _hard_split(word, width)
        lines += full
        line, room = list(last), width - sum(cells(run.text) for run in last)
    lines.append(_joined(line))
    return lines


def _words(runs: Sequence[Run]) -> Iterator[tuple[list[Run], int]]:
    """Yield blanks and words with their widths; a word may change its style in the middle."""
    word: list[Run] = []
    size = 0
    for text, style in runs:
        for piece in _WORDS.findall(text):
            if piece == " ":
                if word:
                    yield word, size
                yield [Run(" ", style)], 1
                word, size = [], 0
            else:
                word.append(Run(piece, style))
                size += cells(piece)
    if word:
        yield word, size


def _hard_split(word: Sequence[Run], width: int) -> list[Line]:
    """Cut a word that is wider than a line."""
    lines: list[Line] = []
    line: list[Run] = []
    room = width
    for text, style in word:
        if line and cells(text) > room:
            lines.append(_joined(line))
            line, room = [], width
        *full, last = chop(text, width)
        lines += [(Run(piece, style),) for piece in full]
        line.append(Run(last, style))
        room -= cells(last)
    lines.append(_joined(line))
    return lines


def _joined(line: Sequence[Run]) -> Line:
    """Join neighbours of one style."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].style == run.style:
            joined[-1] = Run(joined[-1].text + run.text, run.style)
        else:
            joined.append(run)
    return tuple(joined)
