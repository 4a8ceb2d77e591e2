"""The options that commands have in common, each with its environment variable.

NOTE: a variable says one thing in every command that reads it. Where a value of
one command means something else in another, or does harm there, the name of the
command is part of the variable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from srccompare.cli.console import COLORS
from srccompare.errors import UsageError
from srccompare.reports import SECTIONS, VIEWS

if TYPE_CHECKING:
    from collections.abc import Collection


def _colors() -> list[str]:
    """Complete when to colour."""
    return list(COLORS)


def _sections() -> list[str]:
    """Complete the name of a section."""
    return list(SECTIONS)


def _views() -> list[str]:
    """Complete the name of a view."""
    return list(VIEWS)


def _more_or_less(context: typer.Context, option: typer.CallbackParam, value: int) -> int:
    """Return what --quiet or --verbose has; of an option and the variable of the other the option counts.

    Raises:
        UsageError: both are asked for in one way.
    """
    name, other = ("quiet", "verbose") if option.name == "quiet" else ("verbose", "quiet")
    if not value or not context.params.get(other):
        return value
    how, how_other = context.get_parameter_source(name), context.get_parameter_source(other)
    if how == how_other:
        raise UsageError("--quiet and --verbose contradict each other", "leave out one of them")
    if how is not None and how.name == "COMMANDLINE":
        context.params[other] = 0
        return value
    return 0


def format_option(command: str, formats: Collection[str], *, in_files: bool = True) -> Any:  # noqa: ANN401 - as typer has it
    """Return the option that picks one of the formats of a command, which may write it into a file."""
    return typer.Option(
        "--format",
        "-f",
        metavar="|".join(formats),
        envvar=f"SRCCOMPARE_{command.upper()}_FORMAT",
        autocompletion=lambda: list(formats),
        help="Format of the report.  [default: by the ending of FILE, else text]"
        if in_files
        else "Format of the report.",
        show_default=not in_files,
    )


def output_option(command: str) -> Any:  # noqa: ANN401 - as above
    """Return the option that says where the report of a command goes."""
    return typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        envvar=f"SRCCOMPARE_{command.upper()}_OUTPUT",
        help="Write the report to FILE, whole or not at all; - is standard output.",
    )


def encoding_option(command: str) -> Any:  # noqa: ANN401 - as above
    """Return the option that says how the files of a corpus are encoded; no letter names one of them."""
    return typer.Option(
        "--encoding",
        metavar="CODEC",
        envvar=f"SRCCOMPARE_{command.upper()}_ENCODING",
        help="Encoding of the files that are not UTF-8 (any codec of Python), as in cp1252.",
        show_default=False,
    )


Color = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="|".join(COLORS),
        envvar="SRCCOMPARE_COLOR",
        autocompletion=_colors,
        help="Colour the text report; auto heeds the terminal, NO_COLOR and FORCE_COLOR.",
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        "--width",
        metavar="CELLS",
        envvar="SRCCOMPARE_WIDTH",
        help="Width of the text report; by default that of the terminal, else 80.",
        show_default=False,
    ),
]
Encoding = Annotated[
    list[str] | None,
    typer.Option(
        "--encoding",
        metavar="[A=]CODEC",
        envvar="SRCCOMPARE_ENCODING",
        help="Encoding of the inputs that are not UTF-8 (any codec of Python); of a single one by letter or "
        "file name, as in B=cp1252; repeatable.",
        show_default=False,
    ),
]
StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-name",
        metavar="NAME",
        envvar="SRCCOMPARE_STDIN_NAME",
        help="What to call standard input; its suffix selects the format, as in page.html.  [default: stdin]",
        show_default=False,
    ),
]
Verbose = Annotated[
    int,
    typer.Option(
        "--verbose",
        "-v",
        count=True,
        envvar="SRCCOMPARE_VERBOSE",
        callback=_more_or_less,
        help="Show more.",
        show_default=False,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        envvar="SRCCOMPARE_QUIET",
        callback=_more_or_less,
        help="Show less; print only errors to standard error.",
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="SECTION,…",
        envvar="SRCCOMPARE_DIFF_ONLY",
        autocompletion=_sections,
        help=f"Show only these sections: {', '.join(SECTIONS)}. JSON always has them all.",
        show_default=False,
    ),
]
View = Annotated[
    str | None,
    typer.Option(
        "--view",
        metavar="|".join(VIEWS),
        envvar="SRCCOMPARE_DIFF_VIEW",
        autocompletion=_views,
        help="Layout of the text report.  [default: full; matrix with --focus]",
        show_default=False,
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="GLOB",
        envvar="SRCCOMPARE_EXCLUDE",
        help="Leave out what matches: a whole path, or the name of a file or folder; repeatable.",
        show_default=False,
    ),
]
Threads = Annotated[
    int | None,
    typer.Option(
        "--threads",
        metavar="N",
        envvar="SRCCOMPARE_THREADS",
        help="Number of worker processes; never changes the result.  [default: one per processor]",
        show_default=False,
    ),
]
