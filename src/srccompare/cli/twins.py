"""Say which of the compared articles are one and the same."""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING

from srccompare.reports.wording import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.model import Source
    from srccompare.comparison.result import Comparison


def twins(comparison: Comparison, paths: Sequence[str]) -> str | None:
    """Return in one line which articles have the same words, None where all differ; `paths` led to them.

    Capital letters, blanks and punctuation make no other words.
    """
    said: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, source in enumerate(comparison.sources):
        said[tuple(source.witness.tokens.words)].append(at)
    same = [found for words, found in said.items() if len(found) > 1 and _speaks(words)]
    return "; ".join(_remark(comparison.sources, paths, found) for found in same) or None


def _speaks(words: Sequence[str]) -> bool:
    """Return whether any token is a word."""
    return any(character.isalnum() for word in words for character in word)


def _remark(sources: Sequence[Source], paths: Sequence[str], found: Sequence[int]) -> str:
    """Say what some articles have in common: their file, or their words."""
    letters = listed([sources[at].witness.siglum for at in found])
    names = [sources[at].witness.article.name for at in found]
    if all(_same_file(paths[found[0]], paths[at]) for at in found[1:]):
        return f"{letters} are the same file, {names[0]}"
    return f"{letters} have the same words: {', '.join(names)}"


def _same_file(a: str, b: str) -> bool:
    """Return whether two paths lead to one file."""
    try:
        return os.path.samefile(a, b)  # noqa: PTH121 - takes what no Path can be made of
    except (OSError, ValueError):
        return False
