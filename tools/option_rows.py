"""Rewrite the table of the rules' options in docs/configuration.md from the rules themselves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from srccompare.checks.rules import RULES

if TYPE_CHECKING:
    from srccompare.checks.model import Option

PAGE = Path(__file__).parent.parent / "docs" / "configuration.md"
_TYPES: dict[type, str] = {bool: "true or false", int: "whole number", float: "number", str: "string"}
_ROWS = re.compile(r"(?:^\| SC\d+ .*\n)+", re.MULTILINE)


def rows() -> list[str]:
    """Return one row per option: rule, key, type and bounds, default, what it sets."""
    return [
        f"| {rule.code} {rule.name} | `{o.name}` | {_bounded(o)} | `{_written(o)}` | {o.help} |"
        for rule in RULES
        for o in rule.options
    ]


def _written(option: Option) -> str:
    """Return the default as TOML writes it."""
    value = option.default
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _bounded(option: Option) -> str:
    """Return the type of an option with its bounds."""
    kind = _TYPES[type(option.default)]
    if option.low is not None and option.high is not None:
        return f"{kind}, {option.low:g} to {option.high:g}"
    if option.low is not None:
        return f"{kind}, {option.low:g} or more"
    return kind if option.high is None else f"{kind}, up to {option.high:g}"


def main() -> None:
    """Rewrite the page if it differs."""
    text = PAGE.read_text(encoding="utf-8")
    table = "".join(f"{row}\n" for row in rows())
    changed = _ROWS.sub(lambda _: table, text, count=1)
    if changed != text:
        PAGE.write_text(changed, encoding="utf-8", newline="\n")
        print(f"rewrote the options in {PAGE.name}")


if __name__ == "__main__":
    main()
