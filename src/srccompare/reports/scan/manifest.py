"""Write the stories of a scan as a manifest that `srccompare check --stories` reads (TOML)."""

from __future__ import annotations

import json
import os
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.corpus.families import document_pairs
from srccompare.corpus.stories import stories
from srccompare.reports.json_v1 import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from srccompare.corpus.model import Entry, ScanResult

# NOTE: texts are looked up together with the paths; no more than so many at a time.
_AT_ONCE = 500
_SURROGATE = re.compile("[\ud800-\udfff]")


def manifest(result: ScanResult, folder: str | PurePath) -> Iterator[str]:
    """Yield a table for each story of a scan; files are seen from `folder`, where the manifest will stand.

    A name that TOML cannot hold (a file name that is not UTF-8) has `?` for what is missing.
    """
    found = stories(document_pairs(result.passages, result.lengths), result.families)
    yield f"# Groups of articles that reuse each other, as srccompare scan found them: {len(found):,}\n"
    if not found:
        # NOTE: a file without the key could be any file; this one says that there is nothing in it.
        yield "story = []\n"
    paths = _paths(result, (name for story in found for name in story), Path(folder).absolute())
    for story in found:
        files = "".join(f"    {_text(name)},\n" for name in islice(paths, len(story)))
        yield f"\n[[story]]\nname = {_text(story[0])}\nfiles = [\n{files}]\n"


def _paths(result: ScanResult, ids: Iterator[str], folder: Path) -> Iterator[str]:
    """Yield what a manifest in a folder calls each article."""
    while chunk := list(islice(ids, _AT_ONCE)):
        entries = result.look_up(chunk)
        for name in chunk:
            yield _called(entries[name], folder) if name in entries else name


def _called(entry: Entry, folder: Path) -> str:
    """Return the path of an article, and its record; what a glob would read is meant as it stands."""
    path = os.path.relpath(entry.path, folder).replace(os.sep, "/")
    name = path if entry.line is None else f"{path}#{entry.id}"
    return re.sub(r"([*?\[])", r"[\1]", name)


def _text(value: str) -> str:
    """Return a string as TOML has it, which has all escapes that JSON writes but those of lone surrogates."""
    return escaped(json.dumps(_SURROGATE.sub("?", value), ensure_ascii=False))
