"""The commands, and the one place where a run ends."""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console, failures
from srccompare.exitcodes import ExitCode
from srccompare.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = ("diff", "check", "explain", "config", "scan", "find", "index", "inspect", "schema")
"""The commands in the order of the help; each is made by the module of its name."""


def application(named: str | None = None) -> typer.Typer:
    """Return the command line: with the one command that is named, with all where none is.

    A run needs one of them. To load the others takes a fifteenth of the time in
    which two short articles are compared.
    """
    # NOTE: typer knows two help pages; the plain one (None) spares every run the
    # import of rich, and gives the same text on every terminal.
    app = typer.Typer(
        name="srccompare",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Exit status: 0 done, 1 findings (check) or differences (diff --exit-code), 2 usage or "
        "unreadable input, 3 no inputs, 70 internal error, 130 interrupted, 141 output closed.",
    )
    app.callback(invoke_without_command=True)(srccompare)
    for name in (named,) if named in _COMMANDS else _COMMANDS:
        command = getattr(import_module(f"srccompare.cli.{name}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command)
        else:
            app.command()(command)
    return app


def _version(asked: bool) -> None:
    """Print what a report of a bug needs to say of the program; loads none of its parts."""
    if asked:
        from srccompare.cli.about import about  # noqa: PLC0415 - slow to load, rarely asked

        console.write_line(about())
        raise typer.Exit


def srccompare(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Compare news texts: what they share, what only one of them has, where they diverge in phrasing."""
    if context.invoked_subcommand is None:
        console.say(context.get_help())
        raise typer.Exit(ExitCode.USAGE)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line on `argv` (default: that of the process) and return the exit status.

    Every way to end is decided here: nothing that goes wrong shows a traceback,
    and no status but those of `ExitCode` leaves the program.
    """
    if argv is None:
        _tune_for_one_run()
    arguments = list(sys.argv[1:] if argv is None else argv)
    console.prepare_streams()
    try:
        app = application(arguments[0] if arguments else None)
        status = app(arguments, prog_name="srccompare", standalone_mode=False)
        console.flush()
        return int(status or ExitCode.OK)
    except BaseException as error:  # noqa: BLE001 - what ends a run is sorted out in one place
        return failures.report(error, arguments)


def _tune_for_one_run() -> None:
    """Spare a short process most of its garbage collection, and all of it while the interpreter ends."""
    collect_rarely()
    atexit.register(gc.freeze)
