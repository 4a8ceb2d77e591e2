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
    """Say which input could not be read, why, and what to do: what a result keeps of it.

    It is a value, which goes from process to process; what is raised is `UnreadableInputError`.
    """

    path: str
    reason: str
    hint: str | None

    @property
    def message(self) -> str:
        """What happened and where, without a full stop."""
        return f"cannot read {self.path or EMPTY}: {self.reason}"


class UnreadableInputError(SrccompareError):
    """Say that one input cannot be read as an article.

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
    """Warn that inputs were left out, since they cannot be read: what was found is not all there is."""


class UsageError(SrccompareError):
    """Say that a call or an option makes no sense."""


class NoInputError(SrccompareError):
    """Say that nothing was there to look at: an empty folder or glob must not pass a gate."""
