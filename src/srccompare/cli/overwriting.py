"""Keep a report from replacing an article that lies among the inputs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.cli.output import STDOUT, refuse_to_overwrite
from srccompare.errors import UsageError
from srccompare.files import can_be_named, read_bounded

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: a report names the program that wrote it, in its schema, its tool or its
# signature; Code Quality and annotations have fields of their own. No article has any of it.
_OURS = (b"srccompare", b'"check_name"', b"\n::")
_NO_FINDINGS = (b"", b"[]")
_MOST = 200_000_000  # bytes


def refuse_to_replace_articles(output: str, paths: Sequence[str]) -> None:
    """Refuse an output that is an input, or that a folder or glob among the paths would give as one.

    A report that an earlier run wrote there may be replaced.

    Raises:
        UsageError: an article would be lost.
    """
    refuse_to_overwrite(output, paths)
    if output == STDOUT or not can_be_named(output) or not Path(output).is_file() or _is_ours(output):
        return
    from srccompare.corpus.walking import collect  # noqa: PLC0415 - only where there is such a file

    files, _ = collect(paths)
    if any(os.path.samefile(output, file) for file in files if os.path.exists(file)):  # noqa: PTH110, PTH121 - text
        raise UsageError(f"--output {output} is one of the articles", "name another file")


def _is_ours(path: str) -> bool:
    """Tell whether a file is a report of this program; one without content is nothing to lose."""
    try:
        data = read_bounded(path, _MOST)
    except (OSError, ValueError):
        return False
    return data.strip() in _NO_FINDINGS or any(mark in b"\n" + data for mark in _OURS)
