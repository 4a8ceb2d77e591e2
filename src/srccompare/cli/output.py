"""Bring a report to where it was asked for: standard output, or a file that is whole or not there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.cli import console
from srccompare.errors import SrccompareError, UsageError
from srccompare.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

STDOUT = "-"

# NOTE: how a format itself writes a character beyond ASCII; any other format
# takes Python's escapes for what the encoding of standard output lacks.
_ESCAPES = {"json": console.JSON_ESCAPES, "html": "xmlcharrefreplace", "markdown": "xmlcharrefreplace"}


def deliver(text: str, output: str, report_format: str) -> None:
    """Write a report to standard output (`-`) or, as UTF-8, to a file.

    Raises:
        SrccompareError: it cannot be written.
        BrokenPipeError: standard output was closed by its reader.
    """
    try:
        if output == STDOUT:
            console.write(text, _ESCAPES.get(report_format))
        else:
            write_whole(output, text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        where = "standard output" if output == STDOUT else output
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise SrccompareError(f"cannot write {where}: {reason}") from error


def refuse_to_overwrite(output: str, paths: Sequence[str]) -> None:
    """Keep a report from replacing an article.

    Raises:
        UsageError: the output is one of the inputs.
    """
    if output != STDOUT and any(_same_file(output, path) for path in paths):
        raise UsageError(f"--output {output} is one of the inputs", "name another file")


def _same_file(a: str, b: str) -> bool:
    """Tell whether two paths name one file that exists."""
    try:
        return Path(a).samefile(b)
    except (OSError, ValueError):
        return False
