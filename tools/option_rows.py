"""Write two tables from the program: options of rules (docs/configuration.md), variables (docs/usage.md)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from srccompare.checks.rules import RULES
from srccompare.cli.app import application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click.core import Command

    from srccompare.checks.model import Option

DOCS = Path(__file__).parent.parent / "docs"
_TYPES: dict[type, str] = {bool: "true or false", int: "whole number", float: "number", str: "string"}
_ROWS = re.compile(r"(?:^\| SC\d+ .*\n)+", re.MULTILINE)
_VARIABLES = re.compile(r"(?:^\| `SRCCOMPARE_.*\n)+", re.MULTILINE)


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


def variables() -> list[str]:
    """Return one row per environment variable: its name, its option, the commands that read it."""
    found: dict[tuple[str, str], list[str]] = {}
    for variable, option, command in _read("", typer.main.get_command(application())):
        found.setdefault((variable, option), []).append(f"`{command}`")
    ordered = sorted(found.items(), key=lambda row: len(row[1]) == 1)
    return [
        f"| `{variable}` | `{option}` | {', '.join(commands)} |" for (variable, option), commands in ordered
    ]


def _read(name: str, command: Command) -> Iterator[tuple[str, str, str]]:
    """Yield variable, option and command of a command and of those below it."""
    for parameter in command.params:
        if isinstance(parameter.envvar, str):
            yield parameter.envvar, next(o for o in parameter.opts if o.startswith("--")), name
    for below, sub in getattr(command, "commands", {}).items():
        yield from _read(f"{name} {below}".strip(), sub)


def main() -> None:
    """Rewrite the pages that differ."""
    for name, pattern, found in (("configuration.md", _ROWS, rows()), ("usage.md", _VARIABLES, variables())):
        text = (DOCS / name).read_text(encoding="utf-8")
        old = pattern.search(text)
        changed = text.replace(old[0], "".join(f"{row}\n" for row in found)) if old else text
        if changed != text:
            (DOCS / name).write_text(changed, encoding="utf-8", newline="\n")
            print(f"rewrote the options in {name}")


if __name__ == "__main__":
    main()
