"""Rewrite the manual pages under docs/man/ from the commands themselves.

    python tools/man_pages.py

One page for the program and one for each command, as `man srccompare-diff`. All
of their words are those of `--help`. The pages are ASCII: what is not stands as
an escape that groff and mandoc know.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from srccompare import __version__
from srccompare.cli.app import application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer._click.core import Command

FOLDER = Path(__file__).parent.parent / "docs" / "man"
_STATUS = re.compile(r"(\d+) (.+?)(?=, \d+ |\.$)")


class Entry(NamedTuple):
    """Hold an option or an argument: how it is written, and what it is for."""

    written: str
    help: str
    variable: str | None
    option: bool


def pages() -> dict[str, str]:
    """Return the text of every page by the name of its file."""
    program = typer.main.get_command(application())
    commands: dict[str, Command] = getattr(program, "commands")  # noqa: B009 - only a group has them
    names = ["srccompare", *(f"srccompare-{name}" for name in sorted(commands))]
    statuses = (program.epilog or "").removeprefix("Exit status: ")
    found = {"srccompare.1": _page("srccompare", program, names, statuses)}
    for name, command in commands.items():
        found[f"srccompare-{name}.1"] = _page(f"srccompare {name}", command, names, statuses)
    return found


def _page(path: str, command: Command, names: list[str], statuses: str) -> str:
    """Return the page of the command that is called by `path`."""
    name = path.replace(" ", "-")
    first, _, rest = (command.help or "").partition("\n\n")
    lines = [
        f'.TH "{_escaped(name.upper())}" 1 "" "srccompare {__version__}" "User Commands"',
        *(".SH NAME", f"{_escaped(name)} \\- {_escaped(_lower(first))}"),
        *(".SH SYNOPSIS", *_synopsis(path, command)),
        *(".SH DESCRIPTION", _text(command.help or "") if rest else _text(first)),
        *_described(path, command),
    ]
    for sub, below in sorted(getattr(command, "commands", {}).items()):
        if path != "srccompare":
            lines += [f".SH {_escaped(sub.upper())}", *_synopsis(f"{path} {sub}", below), ".PP"]
            lines += [_text(below.help or ""), *_described(f"{path} {sub}", below)]
    lines.append(".SH EXIT STATUS")
    for status, meaning in _STATUS.findall(statuses):
        lines += [".TP", f".B {status}", _escaped(meaning)]
    others = [f".BR {_escaped(other)} (1)" for other in names if other != name]
    lines += [".SH SEE ALSO", *(f"{other} ," for other in others[:-1]), others[-1]]
    return "\n".join(lines) + "\n"


def _synopsis(path: str, command: Command) -> list[str]:
    """Return how a command is called."""
    context = _context(path, command)
    # NOTE: some releases of typer put what is required into braces, others do not.
    pieces = re.sub(r"\{(.*?)\}", r"\1", " ".join(command.collect_usage_pieces(context)))
    return [f".B {_escaped(path)}", f".I {_escaped(pieces)}"]


def _described(path: str, command: Command) -> Iterator[str]:
    """Yield what a command takes: commands, arguments, options and their variables."""
    entries = list(_entries(path, command))
    below: dict[str, Command] = getattr(command, "commands", {})
    if below:
        yield ".SH COMMANDS"
        for name, sub in below.items():
            yield from (".TP", f".B {_escaped(name)}", _escaped((sub.help or "").partition("\n\n")[0]))
    level = ".SS" if path.count(" ") == 2 else ".SH"
    for title, wanted in (("ARGUMENTS", False), ("OPTIONS", True)):
        shown = [entry for entry in entries if entry.option is wanted]
        if shown:
            yield f"{level} {title}"
        for entry in shown:
            yield from (".TP", f".B {_escaped(entry.written)}", _escaped(entry.help))
    if any(entry.variable for entry in entries):
        yield f"{level} ENVIRONMENT"
        yield "An option that is not given is taken from its variable; an empty variable is none."
    for entry in entries:
        if entry.variable:
            option = re.findall(r"--[a-z-]+", entry.written)[-1]
            yield from (".TP", f".B {_escaped(entry.variable)}", f"stands for {_escaped(option)}")


def _entries(path: str, command: Command) -> Iterator[Entry]:
    """Yield the options and arguments of a command as its help lists them."""
    context = _context(path, command)
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is None:
            continue
        written, text = record
        option = parameter.param_type_name == "option"
        variable = parameter.envvar if isinstance(parameter.envvar, str) else None
        yield Entry(
            written if option else written.strip("[]{}"), _without(text, variable), variable, option=option
        )


def _without(text: str, variable: str | None) -> str:
    """Return a help text without the name of its variable, which has a chapter of its own."""
    said = f"env var: {variable}"
    return text.replace(f"  [{said}]", "").replace(f"{said}; ", "") if variable else text


def _context(path: str, command: Command) -> typer.Context:
    """Return what a command is told of its call."""
    return typer.Context(command, info_name=path, help_option_names=["-h", "--help"])


def _lower(sentence: str) -> str:
    """Return a sentence as the line of a list has it."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _text(words: str) -> str:
    """Return paragraphs as roff has them."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in words.split("\n\n"))
    return "\n.PP\n".join(_escaped(paragraph) for paragraph in paragraphs)


def _escaped(words: str) -> str:
    """Return words that roff prints as they are: no command, no escape, no dash for a hyphen."""
    words = " ".join(words.split()).replace("\\", "\\e").replace("-", "\\-")
    words = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in words)
    return f"\\&{words}" if words[:1] in {".", "'"} else words


def main() -> None:
    """Rewrite the pages, and remove those of commands that are gone."""
    FOLDER.mkdir(exist_ok=True)
    written = pages()
    for stale in set(FOLDER.glob("*.1")) - {FOLDER / name for name in written}:
        stale.unlink()
    for name, page in written.items():
        (FOLDER / name).write_text(page, encoding="ascii", newline="\n")
    print(f"wrote {len(written)} pages to docs/man")


if __name__ == "__main__":
    main()
