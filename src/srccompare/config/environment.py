"""Read settings from the environment, the way the options of a command do."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from srccompare.config.model import Setting
from srccompare.config.values import one_of
from srccompare.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from srccompare.config.keys import Key, Value

_TRUE = frozenset(("1", "true", "t", "yes", "y", "on"))
_FALSE = frozenset(("0", "false", "f", "no", "n", "off"))


def spoken(keys: Iterable[Key]) -> Iterator[Setting]:
    """Yield the settings that variables hold; an empty one is unset.

    Raises:
        UsageError: a variable says what makes no sense.
    """
    for key in keys:
        if text := os.environ.get(key.variable):
            yield Setting(key.name, _value(key, text), key.variable)


def _value(key: Key, text: str) -> Value:
    """Return the value of a variable."""
    if key.kind == "switch":
        if text.lower() in _TRUE | _FALSE:
            return text.lower() in _TRUE
        raise UsageError(f"{key.variable}: {text!r} is not true or false", "set it to 1 or 0")
    if key.kind == "number":
        if text.isascii() and text.isdigit() and int(text):
            return int(text)
        raise UsageError(
            f"{key.variable}: {text!r} is not a whole number of 1 or more", "set it to 1 or more"
        )
    if key.kind == "choice":
        return one_of(key.variable, text, key.choices)
    return text if key.kind == "path" else tuple(text.split())
