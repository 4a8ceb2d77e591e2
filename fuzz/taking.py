"""Make of bytes what the targets take, and hold what comes back against its text."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import srccompare
from srccompare.segments import witness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.segments import Witness

FOLDER = Path(mkdtemp(prefix="srccompare-fuzz-"))
"""Where targets that read files write them."""


def text_of(data: bytes) -> str:
    """Return a text of any code points, lone surrogates among them."""
    return data.decode("utf-8", "surrogateescape")


def texts_of(data: bytes, least: int, most: int) -> list[str]:
    """Return so many texts, cut at the form feeds; what is left over is left out."""
    parts = [*text_of(data).split("\f"), *["The council voted on Tuesday."] * least]
    return parts[: max(least, min(most, len(parts) - least))]


def witness_of(data: bytes) -> Witness:
    """Return a segmented article."""
    return witness(srccompare.Article.from_text(text_of(data)))


def inside(spans: Iterable[tuple[int, int]], text: str) -> None:
    """Demand that spans lie inside a text and hold something."""
    for start, end in spans:
        assert 0 <= start < end <= len(text), (start, end)
