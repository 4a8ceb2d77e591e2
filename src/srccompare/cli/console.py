"""The two streams: results on standard output, talk on standard error."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from srccompare.errors import InputError

COLORS = ("auto", "always", "never")
MIN_WIDTH = 40
MAX_WIDTH = 1000
DEFAULT_WIDTH = 80
MOST_ERRORS = 20
"""So many inputs that cannot be read are named on standard error; JSON lists them all."""
_MARKS = "≠─│…"
_PATIENCE = 1.0  # seconds


def prepare_streams() -> None:
    """Let no character crash a stream: what its encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def write(text: str, escapes: str | None = None) -> None:
    """Write a result to standard output.

    Where that is not UTF-8, a format with `escapes` of its own (the name of a
    codec error handler) becomes pure ASCII, which its readers decode anywhere.

    Raises:
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is None:
        raise BrokenPipeError
    if escapes and codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8":
        text = text.encode("ascii", escapes).decode("ascii")
    sys.stdout.write(text)
    sys.stdout.flush()


def write_line(text: str) -> None:
    """Write one line to standard output."""
    write(f"{text}\n")


def say(text: str) -> None:
    """Write to standard error, unless it is closed."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()


def say_what_it_waits_for() -> None:
    """Ask someone at a terminal for input; a pipe needs no prompt."""
    if sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty():
        say("reading the article from the terminal; end it with Ctrl-D on a line of its own")


def error(message: str, hint: str | None = None) -> None:
    """Say what went wrong and what to do about it; file names cannot steer the terminal."""
    from srccompare.reports.logs import inert  # noqa: PLC0415 - few runs have something to say
    from srccompare.text.display import visible_name  # noqa: PLC0415 - the same

    say(f"error: {inert(visible_name(message))}")
    if hint:
        say(f"hint: {inert(visible_name(hint))}")


def unreadable(errors: Sequence[InputError]) -> None:
    """Name what could not be read, in so many lines that a screen can take."""
    for each in errors[:MOST_ERRORS]:
        error(each.message, each.hint)
    if len(errors) > MOST_ERRORS:
        say(f"and {len(errors) - MOST_ERRORS:,} more; --format json lists them all")


def note(message: str, hint: str | None = None) -> None:
    """Say what was decided for the user, and how to have it otherwise; names cannot steer the terminal."""
    from srccompare.reports.logs import inert  # noqa: PLC0415 - few runs have something to say
    from srccompare.text.display import visible_name  # noqa: PLC0415 - the same

    say(f"note: {inert(visible_name(message))}")
    if hint:
        say(f"hint: {inert(visible_name(hint))}")


def flush() -> None:
    """Bring out what standard output still holds.

    Raises:
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def drop_unwritten() -> bool:
    """Drop what standard output still holds and cannot take; return whether there was anything.

    Else the interpreter tries again while it ends, complains, and leaves with a status of its own.
    """
    try:
        flush()
    except (OSError, ValueError):
        abandon_stdout()
        return True
    return False


def abandon_stdout() -> None:
    """Keep the interpreter from complaining about a closed pipe or a full disk while it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def color_and_hues(choice: str, stream: TextIO | None) -> tuple[bool, bool]:
    """Decide on escape sequences at all, and on colours among them.

    The option wins over `NO_COLOR` and `FORCE_COLOR` (empty is unset), those
    over what the stream is. `NO_COLOR` drops the colours and keeps bold.
    `stream` is None for a file, which only the option colours.
    """
    if choice != "auto":
        return choice == "always", choice == "always"
    if stream is None:
        return False, False
    forced = bool(os.environ.get("FORCE_COLOR"))
    able = stream.isatty() and os.environ.get("TERM") != "dumb"
    return forced or able, not os.environ.get("NO_COLOR")


def page_width(stream: TextIO | None) -> int:
    """Return the width of the page in cells: COLUMNS, else that of the terminal, else 80."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and columns.strip("0"):
        return min(MAX_WIDTH, max(MIN_WIDTH, int(columns[-5:]) if len(columns) <= 5 else MAX_WIDTH))
    with contextlib.suppress(OSError, ValueError, AttributeError):
        found = os.get_terminal_size(stream.fileno()).columns if stream else 0
        return max(MIN_WIDTH, found) if found else DEFAULT_WIDTH
    return DEFAULT_WIDTH


def only_ascii(stream: TextIO | None) -> bool:
    """Return whether the stream lacks the marks of a report; a file is UTF-8."""
    try:
        _MARKS.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return True
    return False


@contextlib.contextmanager
def patience(message: str, *, quiet: bool = False) -> Iterator[None]:
    """Say on a terminal what takes so long, and take it back when done; short work says nothing."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from threading import Timer  # noqa: PLC0415 - only for someone who waits

    shown: list[str] = []

    def show() -> None:
        shown.append(message)
        sys.stderr.write(message)
        sys.stderr.flush()

    timer = Timer(_PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _json_escapes(error: UnicodeError) -> tuple[str, int]:
    r"""Escape what an encoding lacks the way JSON does: `\ud83d\ude00`, where Python writes `\U0001f600`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


JSON_ESCAPES = "srccompare.json"
codecs.register_error(JSON_ESCAPES, _json_escapes)
