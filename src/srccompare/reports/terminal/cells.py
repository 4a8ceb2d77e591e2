"""Measure text in terminal cells: a Chinese character takes two, a combining accent none.

The tables are rich's; they are loaded only when a text holds a character that
needs them, as they take longer to import than a report of plain English takes
to write.
"""

from __future__ import annotations

import re

# Latin, Greek, Cyrillic, Armenian and the punctuation and symbols of news: one cell each.
_NOT_NARROW = re.compile(
    "[^\x20-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200a\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2100-\u22ff\u2500-\u259f\ufdd0]"
)


def cells(text: str) -> int:
    """Return the width of printable text in terminal cells."""
    if narrow(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only where a text needs the tables

    return cell_len(text)


def narrow(text: str) -> bool:
    """Return whether every character of printable text takes one cell.

    NOTE: as many cells as characters is not enough: a wide one and one of no
    width add up to that as well.
    """
    return text.isascii() or not _NOT_NARROW.search(text)


def chop(text: str, width: int) -> list[str]:
    """Cut text into pieces of at most `width` cells, at least one character each, never before an accent."""
    if narrow(text):
        return [text[n : n + width] for n in range(0, len(text), width)]
    from rich.cells import cell_len  # noqa: PLC0415 - the same

    pieces = [""]
    filled = 0
    for character in text:
        size = cell_len(character)
        if size and filled and filled + size > width:
            pieces.append("")
            filled = 0
        pieces[-1] += character
        filled += size
    return pieces
