"""Decide which articles of an index a run covers, so that those that vanished can be removed."""

from __future__ import annotations

import glob
import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.articles.reading import STDIN
from srccompare.text.globs import parts_fit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from srccompare.corpus.store import ArticleRow
    from srccompare.corpus.store.articles import Articles

_HERE = "."


class Coverage:
    """Decide by its path whether an article is where a run has looked.

    A folder covers everything below it, a glob all that it would match, a file
    itself. Standard input covers nothing, nor does a path that does not exist: a
    folder that is not mounted has lost no articles.
    """

    def __init__(self, paths: Iterable[str | os.PathLike[str]]) -> None:
        self._named: set[str] = set()
        self._globs: list[tuple[str, ...]] = []
        for path in paths:
            each = os.fspath(path)
            if each == STDIN:
                continue
            if os.path.lexists(each):
                self._named.add(PurePath(each).as_posix())
            elif glob.has_magic(each):
                self._globs.append(PurePath(each).parts)

    def __call__(self, path: str) -> bool:
        """Return whether a path is one that was named, or lies below it."""
        parts = PurePath(path).parts
        above = [parts[:end] for end in range(len(parts) + 1)]
        if any(PurePath(*each).as_posix() in self._named for each in above[1:]):
            return True
        if _HERE in self._named and not PurePath(path).is_absolute() and parts[:1] != ("..",):
            return True
        return any(parts_fit(pattern, each) for pattern in self._globs for each in above)

    def rows(self, articles: Articles, but: AbstractSet[str] = frozenset()) -> Iterator[ArticleRow]:
        """Yield the articles of an index that stand where the run has looked, but for those of some files."""
        if self._globs or _HERE in self._named:
            yield from (row for row in articles if row.path not in but and self(row.path))
            return
        for named in sorted(self._named):
            for path in articles.paths_below(named):
                if path not in but:
                    yield from articles.of_file(path)
