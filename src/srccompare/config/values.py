"""Read one value of a settings file, and refuse what it cannot be."""

from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING, TypeVar

from srccompare.config.outputs import split_output
from srccompare.errors import UsageError
from srccompare.text.nearest import nearest
from srccompare.toml import strings

if TYPE_CHECKING:
    from srccompare.config.keys import Key, Value

T = TypeVar("T")


def checked(key: Key, value: object, where: str, folder: str) -> Value:
    """Return the value of a setting; its paths, written as seen from `folder`, are seen from here.

    Raises:
        UsageError: it is of the wrong type, or none of the choices.
    """
    place = f"{where}: {key.name}"
    if key.kind in ("strings", "globs", "paths", "outputs"):
        return tuple(_listed(key, each, place, folder) for each in strings(value, place))
    if key.kind == "switch":
        return _of_type(value, bool, place, "true or false")
    if key.kind == "number":
        number = _of_type(value, int, place, "a whole number")
        if number < 1:
            raise UsageError(f"{place}: {number} is too small", "1 or more")
        return number
    text = _of_type(value, str, place, "a string")
    if key.kind == "path":
        return path_from(text, folder)
    return one_of(place, text, key.choices)


def one_of(place: str, text: str, choices: tuple[str, ...]) -> str:
    """Return a text if it is one of the choices.

    Raises:
        UsageError: it is not; the hint names the nearest choice, or all.
    """
    if text in choices:
        return text
    raise UsageError(
        f"{place}: there is no {text!r}", nearest(text, choices) or f"one of {', '.join(choices)}"
    )


def path_from(text: str, folder: str) -> str:
    """Return a path that was written as seen from a folder."""
    if folder == "." or os.path.isabs(text):  # noqa: PTH117 - a path as text
        return text
    return os.path.normpath(f"{folder}/{text}").replace(os.sep, "/")


def glob_from(text: str, folder: str) -> str:
    """Return a glob that was written as seen from a folder; one that begins with `*` fits anywhere."""
    if folder == "." or text.startswith(("*", "/")):
        return text
    return f"{glob.escape(folder)}/{text}"


def _listed(key: Key, text: str, place: str, folder: str) -> str:
    """Return one entry of a list."""
    if key.kind == "globs":
        # NOTE: a glob without a slash fits the name of any file or folder.
        return glob_from(text, folder) if "/" in text.rstrip("/") else text
    if key.kind == "paths":
        return path_from(text, folder)
    if key.kind == "outputs":
        name, path = split_output(text, place)
        return f"{name}={path_from(path, folder)}" if name else path_from(path, folder)
    return text


def _of_type(value: object, kind: type[T], place: str, said: str) -> T:
    """Return a value of a type; true is not a number."""
    if type(value) is kind:
        return value
    raise UsageError(f"{place}: {value!r} is not {said}", f"expected {said}")
