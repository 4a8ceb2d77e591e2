"""Read a TOML file and refuse in it what nobody would act upon.

Every error names the file and, as far as the text gives it away, the line.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from srccompare.errors import UsageError
from srccompare.files import read_bounded
from srccompare.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_MAX_BYTES = 10_000_000


class Toml:
    """Hold the tables of a TOML file together with its text, so that an error can name a line."""

    def __init__(self, path: str | Path, text: str) -> None:
        """Parse the text of a file.

        Raises:
            UsageError: it is not TOML.
        """
        self.path = path
        self._lines = text.splitlines()
        try:
            self.tables: dict[str, Any] = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise UsageError(f"{path} is not TOML: {_first_lower(str(error))}", "correct it there") from None

    def where(self, key: str, table: str = "") -> str:
        """Return the file and the line on which a key stands first, behind the head of its table if given."""
        since = 0
        if table:
            head = re.compile(rf"\s*\[+\s*[\w.\"'-]*?{re.escape(table)}[\"']?\s*\]")
            since = next((n for n, line in enumerate(self._lines) if head.match(line)), 0)
        named = re.compile(rf"\s*(?:\[+[^\]]*)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
        found = (n for n, line in enumerate(self._lines) if n >= since and named.match(line))
        number = next(found, None)
        return f"{self.path}" if number is None else f"{self.path}:{number + 1}"

    def refuse_unknown(self, table: Mapping[str, object], allowed: Collection[str], name: str = "") -> None:
        """Refuse a table with a key that is not allowed.

        Raises:
            UsageError: there is one; the hint names the nearest key and all that are allowed.
        """
        for key in table:
            if key not in allowed:
                guess = nearest(key, allowed)
                hint = "; ".join(filter(None, (guess, f"allowed: {', '.join(allowed)}")))
                inside = f" in [{name}]" if name else ""
                raise UsageError(f"{self.where(key, name)}: unknown key {key!r}{inside}", hint)


def read_toml(path: str | Path) -> Toml:
    """Read a TOML file.

    Raises:
        UsageError: it cannot be read, or is not TOML.
    """
    try:
        return Toml(path, read_bounded(path, _MAX_BYTES).decode("utf-8-sig"))
    except FileNotFoundError:
        raise UsageError(f"no such file: {path}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"cannot read {path}: not UTF-8 (byte {error.start})") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"cannot read {path}: {reason}") from None


def strings(value: object, where: str) -> tuple[str, ...]:
    """Return a list of strings that are not empty.

    Raises:
        UsageError: the value is something else.
    """
    if isinstance(value, list) and all(isinstance(each, str) and each for each in value):
        return tuple(value)
    raise UsageError(f"{where} is not a list of strings", 'write it as ["one", "two"]')


def _first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]
