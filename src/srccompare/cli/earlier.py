"""Tell an earlier report that lies in a corpus from an article of that corpus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEGINNINGS = (
    b'{"schema": "srccompare/',
    b'{\n  "schema": "srccompare/',
    b"a_article,a_start,",
    b"# Groups of articles ",
)
_SIGNATURE = b"scan:"


def refuse_to_replace_articles(outputs: Sequence[str], paths: Sequence[str]) -> None:
    """Keep a report from replacing an article that a folder or a glob leads to; an earlier report may go.

    Raises:
        UsageError: an output is one of the inputs.
    """
    held = [output for output in outputs if _may_be_article(output)]
    if not held:
        return
    from srccompare.corpus.walking import collect  # noqa: PLC0415 - rarely needed

    inputs = {os.path.realpath(path) for path in collect(paths)[0]}
    for output in held:
        if os.path.realpath(output) in inputs:
            raise UsageError(f"the report {output} would replace one of the inputs", "name another file")


def _may_be_article(path: str) -> bool:
    """Tell whether a file is there that has words, and is no report of a scan."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            head = file.read(64)
            file.seek(max(0, os.fstat(file.fileno()).st_size - 2000))
            last = file.read().splitlines()[-1:]
    except OSError:
        return True
    return bool(head) and not head.startswith(_BEGINNINGS) and not (last and _SIGNATURE in last[0])
