"""Turn whatever ended a run into one clear message and an exit status."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import typer

from srccompare.cli import console
from srccompare.errors import NoInputError, SrccompareError
from srccompare.exitcodes import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

# NOTE: typer names only the leaf of its family of usage errors in public; the
# family is whatever that leaf inherits between itself and Exception.
_USAGE_ERRORS = tuple(c for c in typer.BadParameter.__mro__ if hasattr(c, "format_message"))

_FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
_MAKE_ROOM = "make room on the disk; TMPDIR names the folder of temporary files"

_FRAMES = 6


def report(error: BaseException, arguments: Sequence[str]) -> int:
    """Say what happened on standard error and return the status of the run."""
    if isinstance(error, typer.Abort) and isinstance(error.__cause__, EOFError):
        # NOTE: typer takes an end of data for Ctrl-D at a prompt; we never prompt, so it is a bug.
        error = error.__cause__
    # NOTE: typer ends a closed pipe by itself, with the status of findings.
    if isinstance(error, BrokenPipeError) or isinstance(error.__context__, BrokenPipeError):
        console.abandon_stdout()
        return ExitCode.CLOSED_OUTPUT
    if isinstance(error, SystemExit):
        return _left_with(error.code)
    if isinstance(error, (KeyboardInterrupt, typer.Abort)):
        return ExitCode.INTERRUPTED
    if console.drop_unwritten() and isinstance(error, OSError):
        error = SrccompareError(f"cannot write standard output: {_reason(error)}")
    if said := _usage(error, arguments):
        console.error(*said)
        return ExitCode.NO_INPUT if isinstance(error, NoInputError) else ExitCode.USAGE
    _internal(error, arguments)
    return ExitCode.INTERNAL


def _left_with(code: str | int | None) -> int:
    """Return the status of a plain exit; a text instead of a number is a message and means failure."""
    if code is None or isinstance(code, int):
        return code or ExitCode.OK
    console.error(code)
    return ExitCode.USAGE


def _usage(error: BaseException, arguments: Sequence[str]) -> tuple[str, str | None] | None:
    """Return the message and the hint of an error that the user can correct, None for any other."""
    if isinstance(error, SrccompareError):
        return error.message, error.hint
    if isinstance(error, _USAGE_ERRORS):
        return _in_our_words(error, arguments)
    if isinstance(error, OSError) and error.errno in _FULL:
        where = f"{error.filename}: " if error.filename else "a temporary file: "
        return f"cannot write {where}{_reason(error)}", _MAKE_ROOM
    return None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _in_our_words(error: BaseException, arguments: Sequence[str]) -> tuple[str, str]:
    """Return the message and the hint of a usage error that typer found."""
    options: Sequence[str] = getattr(error, "possibilities", None) or ()
    said: str = str(error) if options else error.format_message()  # type: ignore[attr-defined]
    said, _, guess = said.partition(" Did you mean ")
    guess = " or ".join(sorted(options)) or guess.rstrip("?")
    message = (said[:1].lower() + said[1:].rstrip(".")).replace("argument(s)", "argument")
    if guess:
        return message, f"did you mean {guess}?"
    if arguments and message.startswith("no such command") and os.path.lexists(arguments[0]):
        return message, "to compare articles: srccompare diff A B"
    context = getattr(error, "ctx", None)
    command = context.command_path if context else f"srccompare {_command(arguments)}".rstrip()
    return message, f"{command} --help lists what there is"


def _command(arguments: Sequence[str]) -> str:
    """Return the command of a command line, "" where it names none."""
    return next((argument for argument in arguments if not argument.startswith("-")), "")


def _internal(error: BaseException, arguments: Sequence[str]) -> None:
    """Ask for a report of a bug with a block to paste: where it happened, not what the articles say."""
    import traceback  # noqa: PLC0415 - loaded by others, needed for a bug alone

    from srccompare.cli.about import about  # noqa: PLC0415 - slow to load, rarely asked

    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    console.error(
        f"internal error: {type(error).__name__}: {error}",
        "this is a bug in srccompare; please report it with the lines below",
    )
    console.say("")
    console.say(about())
    console.say(f"command: {_command(arguments)}")
    for frame in frames:
        console.say(f"  at {_short(frame.filename)}:{frame.lineno} in {frame.name}")


def _short(path: str) -> str:
    """Return a path from its package on: the rest tells more of a machine than of the bug."""
    parts = path.replace(os.sep, "/").split("/")
    for root in ("srccompare", "site-packages"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at:])
    return parts[-1]
