"""`srccompare check PATH…`: hold articles to rules."""

# NOTE: no postponed annotations here, typer reads these.
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console
from srccompare.cli.inputs import one_of
from srccompare.cli.output import STDOUT, deliver
from srccompare.cli.parameters import Color, Quiet, Verbose, Width
from srccompare.cli.viewing import view
from srccompare.exitcodes import ExitCode
from srccompare.reports.check import CHECK_FORMATS

if TYPE_CHECKING:
    from srccompare.checks.model import CheckResult

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Files, folders and globs; JSON Lines hold an article a line; - is standard input.",
        show_default=False,
    ),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="PATH",
        envvar="SRCCOMPARE_AGAINST",
        help="Hold each article to these sources, and to nothing else; repeatable.",
        show_default=False,
    ),
]
ReportFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(CHECK_FORMATS),
        envvar="SRCCOMPARE_FORMAT",
        autocompletion=lambda: list(CHECK_FORMATS),
        help="Form of the report.",
    ),
]


def check(
    *,
    paths: Paths = None,
    against: Against = None,
    report_format: ReportFormat = "text",
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Hold articles to rules and end with status 1 if there are findings."""
    render = CHECK_FORMATS[one_of("--format", report_format, tuple(CHECK_FORMATS))]
    page = view(STDOUT, color=color, width=width, verbosity=-1 if quiet else verbose)

    from srccompare.checks.checking import check as look  # noqa: PLC0415 - the rest of the program

    with console.patience("checking …", quiet=quiet):
        result = look(paths or [], against=against or ())
        report = render(result, page)
    for error in result.errors:
        console.error(f"cannot read {error.path}: {error.reason}", error.hint)
    deliver(report, STDOUT, report_format)
    return _status(result)


def _status(result: "CheckResult") -> ExitCode:
    """Return the status of a check: an input that could not be read beats a finding."""
    if result.errors:
        return ExitCode.USAGE
    return ExitCode.FINDINGS if any(each.state == "new" for each in result.findings) else ExitCode.OK
