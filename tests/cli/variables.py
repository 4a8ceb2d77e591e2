"""What the environment variables of the options are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import typer

from srccompare.cli.app import application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click.core import Command, Parameter

SHARED = (
    "--color",
    "--width",
    "--verbose",
    "--quiet",
    "--encoding",
    "--stdin-name",
    "--exclude",
    "--threads",
    "--config",
    "--no-config",
)
"""The options that mean the same in every command that has them."""

OF_ITS_OWN = {("check", "--encoding"), ("scan", "--encoding")}
"""Where one of them means something else: one codec for all files of a corpus, and no letters."""


class Offered(NamedTuple):
    """Hold a variable, the command that reads it, and the option that it stands for."""

    variable: str
    command: str
    option: Parameter


def variable(command: str, option: str) -> str:
    """Return the name that the variable of an option has to have."""
    owner = "" if option in SHARED and (command, option) not in OF_ITS_OWN else f"{command}_"
    return f"srccompare_{owner}{option[2:]}".upper().replace("-", "_")


def offered() -> list[Offered]:
    """Return every variable that a command reads."""
    return list(_below("", typer.main.get_command(application())))


def _below(name: str, command: Command) -> Iterator[Offered]:
    """Yield the variables of a command and of those below it."""
    for parameter in command.params:
        if isinstance(parameter.envvar, str):
            yield Offered(parameter.envvar, name, parameter)
    for below, sub in getattr(command, "commands", {}).items():
        yield from _below(f"{name} {below}".strip(), sub)
