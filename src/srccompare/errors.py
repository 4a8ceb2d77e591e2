"""What can go wrong in a way the user can correct: each error says what, where and what to do."""

from __future__ import annotations

from typing import NamedTuple


class SrccompareError(Exception):
    """Stop with one clear line and, where there is one, a hint.

    Attributes:
        message: what happened and where, without a full stop.
        hint: what to do about it; None where nothing useful can be said.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


EMPTY = "''"
"""How an empty name is shown: as one would write it for a shell."""


class InputError(NamedTuple):
    """Hold which input could not be read, why, and what to do about it.

    This is the value that results keep; the exception is `UnreadableInputError`.
    """

    path: str
    reason: str
    hint: str | None

    @property
    def message(self) -> str:
        """What happened and where, without a full stop."""
        return f"cannot read {self.path or EMPTY}: {self.reason}"


class UnreadableInputError(SrccompareError):
    """Report that one input cannot be read as an article.

    Attributes:
        path: the input as the user named it.
        reason: why, in a few words.
        kept: the `InputError` that a result keeps of it.
    """

    def __init__(self, path: str, reason: str, hint: str | None = None) -> None:
        self.kept = InputError(path, reason, hint)
        super().__init__(self.kept.message, hint)
        self.path = path
        self.reason = reason


class UnreadableInputWarning(UserWarning):
    """Warn that inputs were left out because they cannot be read, so that the result is incomplete."""


class UsageError(SrccompareError):
    """Report that a call or an option makes no sense."""


class NoInputError(SrccompareError):
    """Report that there was nothing to look at: an empty folder or glob must not pass a check."""
