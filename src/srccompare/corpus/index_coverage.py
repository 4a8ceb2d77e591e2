"""Tell which articles of an index a run answers for, so that what has vanished can go."""

from __future__ import annotations

import glob
import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.articles.reading import STDIN
from srccompare.text.globs import parts_fit

if TYPE_CHECKING:
    from collections.abc import Iterable


class Coverage:
    """Tell by its path whether an article stands where a run has looked.

    A folder stands for all below it, a glob for all that it would match, a file
    for itself. Standard input stands for nothing, nor does a path that leads
    nowhere: a folder that is not mounted has lost no article.
    """

    def __init__(self, paths: Iterable[str | os.PathLike[str]]) -> None:
        self._named: set[tuple[str, ...]] = set()
        self._globs: list[tuple[str, ...]] = []
        for path in paths:
            each = os.fspath(path)
            if each == STDIN:
                continue
            if os.path.lexists(each):
                self._named.add(_parts(each))
            elif glob.has_magic(each):
                self._globs.append(_parts(each))

    def __call__(self, path: str) -> bool:
        """Tell whether a path is one that was named, or lies below it."""
        parts = _parts(path)
        above = [parts[:end] for end in range(len(parts) + 1)]
        if not self._named.isdisjoint(above):
            return True
        return any(parts_fit(pattern, each) for pattern in self._globs for each in above)


def _parts(path: str) -> tuple[str, ...]:
    return PurePath(path).parts
