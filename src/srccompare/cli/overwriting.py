"""Keep a report from replacing an article; a report of an earlier run may be replaced."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.cli.output import refuse_to_overwrite
from srccompare.errors import UsageError
from srccompare.files import can_be_named

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE = 4000
"""So many bytes at either end of a file tell whose it is: a signature names every rule."""

# NOTE: how each format of ours begins, or the signature that ends it. The name of
# this program alone is not a mark: articles are written about it.
_BEGINNING = re.compile(
    rb"""
    \{\s*"schema":\ "srccompare/
    | \{\s*"\$schema":\ "[^"]*sarif[^"]*",.{0,200}"name":\ "srccompare"
    | \[\s*\{\s*"description":\ "[^\n]*",\s*"check_name":\ "
    | <\?xml[^>]*>\s*<testsuites\ name="srccompare\ check"
    | ::(?:error|warning|notice)\ (?:file|title)=
    | \#\#\ srccompare:\ | \#\ Groups\ of\ articles\ | a_article,a_start,
    | \ {3}new\ \ baselined\ \ suppressed\ \ rule$
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_EMPTY = (b"", b"[]")
_SIGNATURE = re.compile(rb"^srccompare\|check\|rules:|\bscan:[0-9]+,")
_COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def refuse_to_replace_articles(outputs: Sequence[str], paths: Sequence[str]) -> None:
    """Refuse an output that is an input, or that a folder or glob among the paths would give as one.

    Raises:
        UsageError: an article would be lost.
    """
    for output in outputs:
        refuse_to_overwrite(output, paths)
    held = [output for output in outputs if _may_be_article(output)]
    if not held:
        return
    from srccompare.corpus.walking import collect  # noqa: PLC0415 - only where there is such a file

    found = collect(paths)
    inputs = {os.path.realpath(path) for path in (*found.files, *found.passed)}
    for output in held:
        if os.path.realpath(output) in inputs:
            raise UsageError(f"--output {output} is one of the articles", "name another file")


def _may_be_article(path: str) -> bool:
    """Return whether a file is there that no run of this program wrote."""
    if not can_be_named(path) or not os.path.isfile(path):  # noqa: PTH113 - says no where nobody may look
        return False
    try:
        with Path(path).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            head = _COLOUR.sub(b"", file.read(_EDGE))
            file.seek(max(0, size - _EDGE))
            last = _COLOUR.sub(b"", file.read()).splitlines()[-1:]
    except OSError:
        return True
    if size <= _EDGE and head.strip() in _EMPTY:
        return False
    return not _BEGINNING.match(head) and not (last and _SIGNATURE.search(last[0]))
