"""The exit statuses of every command; the table of the README is tested against this one."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Name each exit status that a caller may rely on."""

    OK = 0
    """Done; for `diff`, whatever it found."""
    FINDINGS = 1
    """Findings (`check`), or differences (`diff --exit-code`)."""
    USAGE = 2
    """A wrong call, a wrong configuration, or an input that cannot be read; beats 1."""
    NO_INPUT = 3
    """No inputs were collected."""
    INTERNAL = 70
    """An internal error: a bug in srccompare."""
    INTERRUPTED = 130
    """Interrupted by the user."""
    CLOSED_OUTPUT = 141
    """Standard output was closed by its reader."""
