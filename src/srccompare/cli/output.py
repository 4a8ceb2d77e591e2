"""Bring a report to where it was asked for: standard output, or a file that is complete or absent."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.cli import console
from srccompare.errors import SrccompareError, UsageError
from srccompare.files import write_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STDOUT = "-"
_CHUNK = 1 << 16

# NOTE: how a format itself writes a character beyond ASCII; any other format
# takes Python's escapes for what the encoding of standard output lacks.
_ESCAPES = {
    "json": console.JSON_ESCAPES,
    "jsonl": console.JSON_ESCAPES,
    "sarif": console.JSON_ESCAPES,
    "gitlab": console.JSON_ESCAPES,
    "junit": "xmlcharrefreplace",
    "html": "xmlcharrefreplace",
    "markdown": "xmlcharrefreplace",
}


def deliver(text: str, output: str, report_format: str) -> None:
    """Write a report to standard output (`-`) or, as UTF-8, to a file; see `deliver_pieces`."""
    deliver_pieces((text,), output, report_format)


def deliver_pieces(pieces: Iterable[str], output: str, report_format: str) -> None:
    """Write a report piece by piece: to standard output (`-`) as it comes, to a file (UTF-8) as a whole.

    Raises:
        SrccompareError: it cannot be written.
        BrokenPipeError: standard output was closed by its reader.
    """
    own: list[Exception] = []
    try:
        if output == STDOUT:
            for chunk in _gathered(pieces, own):
                console.write(chunk, _ESCAPES.get(report_format))
        else:
            write_pieces(output, (c.encode("utf-8", "backslashreplace") for c in _gathered(pieces, own)))
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        if error in own:
            raise
        where = "standard output" if output == STDOUT else output
        raise SrccompareError(f"cannot write {where}: {_reason(error)}") from error


def _reason(error: OSError | ValueError) -> str:
    """Say in plain words what the system refused; each Python says it otherwise where a name holds a NUL."""
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return "not a valid file name" if "null" in str(error) else str(error).lower()


def _gathered(pieces: Iterable[str], own: list[Exception]) -> Iterator[str]:
    """Yield the pieces joined to chunks worth a system call, and put an error of the pieces on a list."""
    chunk: list[str] = []
    size = 0
    try:
        for piece in pieces:
            chunk.append(piece)
            size += len(piece)
            if size >= _CHUNK:
                yield "".join(chunk)
                chunk, size = [], 0
    except Exception as error:
        own.append(error)
        raise
    if chunk:
        yield "".join(chunk)


def on_one_screen(output: str) -> bool:
    """Return whether the report and standard error are on one terminal: nothing has to be said twice."""
    return (
        output == STDOUT
        and sys.stdout is not None
        and sys.stdout.isatty()
        and sys.stderr is not None
        and sys.stderr.isatty()
    )


def refuse_to_overwrite(output: str, paths: Sequence[str]) -> None:
    """Keep a report from replacing an article.

    Raises:
        UsageError: the output is one of the inputs.
    """
    if output != STDOUT and any(_same_file(output, path) for path in paths):
        raise UsageError(f"--output {output} is one of the inputs", "name another file")


def refuse_what_cannot_be_written(output: str) -> None:
    """Refuse a file that nobody could write, before hours of work go into what it shall hold.

    What the disk has to say is seen only when it is written.

    Raises:
        UsageError: it is a folder, its folder is not there, or nobody may write there.
    """
    if output == STDOUT:
        return
    path = Path(output)
    try:
        if path.is_dir():
            raise UsageError(f"cannot write {output}: a folder, not a file", "name a file in it")
        if not path.parent.is_dir():
            raise UsageError(*_no_folder(output, path.parent))
        # NOTE: a pipe or a device is written to as it stands, whoever owns its folder.
        special = path.exists() and not path.is_file()
        if not special and not os.access(path.parent, os.W_OK | os.X_OK):
            raise UsageError(f"cannot write {output}: permission denied", "check who may write in its folder")
    except (OSError, ValueError):
        return


def _no_folder(output: str, folder: Path) -> tuple[str, str]:
    """Say that the folder of an output is not there or no folder, and what to do about it."""
    inside = next((each for each in (folder, *folder.parents) if each.exists()), None)
    if inside is not None and not inside.is_dir():
        return f"cannot write {output}: {inside} is a file, not a folder", "name another file"
    from shlex import quote  # noqa: PLC0415 - only for a mistake

    name = f"./{folder}" if str(folder).startswith("-") else str(folder)
    command = f": mkdir -p {quote(name)}" if os.name == "posix" else ""
    return f"cannot write {output}: there is no folder {folder}", f"make it first{command}"


def _same_file(a: str, b: str) -> bool:
    """Return whether two paths name one file that exists."""
    try:
        return Path(a).samefile(b)
    except (OSError, ValueError):
        return False
