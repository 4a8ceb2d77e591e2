"""Write indented JSON as `json.dumps(..., indent=2)` does, in a third of the time.

The encoder of the standard library indents in Python, one generator a level;
the facts of a long article fill a hundred thousand objects. They have few
shapes: the text around the values is made once for each.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_STEP = "  "


def _float(value: float) -> str:
    """Return a float as the library writes it, which refuses what is not finite."""
    return repr(value) if isfinite(value) else json.dumps(value, allow_nan=False)


# NOTE: of exactly these types; what is derived from them takes the library's way.
_LEAVES: dict[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: int.__repr__,
    float: _float,
    bool: ("false", "true").__getitem__,
    type(None): lambda _: "null",
}
_Shapes = dict[tuple[str, ...], str]
"""The newline and blanks before an object, and its keys → the text around its values, `%s` for each."""


def indented(value: object) -> str:
    """Return `value` as JSON, two blanks a level, beyond ASCII as it is; the keys of a dict are strings.

    Raises:
        ValueError: a number is not finite.
        TypeError: a value has no form in JSON.
    """
    return _text(value, "\n", {})


def _text(value: object, line: str, shapes: _Shapes) -> str:
    """Return the JSON of a value; `line` is a newline and the blanks that its own line begins with."""
    inner = line + _STEP
    if isinstance(value, dict) and value:
        key = (line, *value)
        shape = shapes.get(key) or shapes.setdefault(key, _shape(value, line))
        held = value.values()
        return shape % tuple(
            [leaf(v) if (leaf := _LEAVES.get(type(v))) else _text(v, inner, shapes) for v in held]
        )
    if isinstance(value, list | tuple) and value:
        return _list([_text(v, inner, shapes) for v in value], line)
    leaf = _LEAVES.get(type(value))
    return leaf(value) if leaf else json.dumps(value, ensure_ascii=False, allow_nan=False)


def _list(members: Sequence[str], line: str) -> str:
    """Return a list of members that are JSON already."""
    inner = line + _STEP
    return f"[{inner}{f',{inner}'.join(members)}{line}]" if members else "[]"


def _shape(keys: Iterable[str], line: str) -> str:
    """Return the text around the values of an object."""
    inner = line + _STEP
    members = (encode_basestring(key).replace("%", "%%") + ": %s" for key in keys)
    return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
