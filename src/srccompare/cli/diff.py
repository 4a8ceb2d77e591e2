"""`srccompare diff A B [C …]`: compare articles."""

# NOTE: no postponed annotations here, typer reads these.
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console, inputs
from srccompare.cli.output import STDOUT, deliver, refuse_to_overwrite
from srccompare.cli.parameters import (
    Color,
    Encoding,
    Format,
    Layout,
    Only,
    Output,
    Quiet,
    StdinName,
    Verbose,
    Width,
)
from srccompare.cli.viewing import view
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports import FORMATS, VIEWS

if TYPE_CHECKING:
    from srccompare.comparison import Comparison
    from srccompare.reports import View

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE...",
        help="Two articles or more: text, Markdown, HTML or JSON; - is standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="A=DAY",
        envvar="SRCCOMPARE_PUBLISHED",
        help="Day an article was published, by siglum or file name, as in A=2023-02-23; repeatable.",
        show_default=False,
    ),
]
ExitCodeWanted = Annotated[
    bool,
    typer.Option(
        "--exit-code",
        envvar="SRCCOMPARE_EXIT_CODE",
        help="End with status 1 if there are differences (in the sections of --only).",
    ),
]


def diff(
    *,
    files: Files = None,
    report_format: Format = "text",
    output: Output = STDOUT,
    only: Only = None,
    layout: Layout = VIEWS[0],
    published: Published = None,
    encoding: Encoding = None,
    stdin_name: StdinName = None,
    exit_code: ExitCodeWanted = False,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Compare two articles or more.

    Tell what they share, what each has alone, and where they diverge.
    Articles are called A, B, C … in the order given.
    """
    paths = files or []
    if len(paths) < 2:
        raise UsageError("diff needs two articles or more", "srccompare diff A B; srccompare diff --help")
    render = FORMATS[inputs.one_of("--format", report_format, tuple(FORMATS))]
    page = view(
        output, color=color, width=width, verbosity=-1 if quiet else verbose, only=only or (), layout=layout
    )
    refuse_to_overwrite(output, paths)

    from srccompare.comparison.compare import compare, siglum  # noqa: PLC0415 - the rest of the program
    from srccompare.comparison.model import InputError  # noqa: PLC0415

    days = inputs.days(published or (), paths, [siglum(at) for at in range(len(paths))])
    articles, errors = inputs.read_all(paths, days, encoding, stdin_name)
    if len(articles) < 2:
        return ExitCode.USAGE
    with console.patience(f"comparing {len(articles)} articles …", quiet=quiet):
        comparison = compare(articles, errors=[InputError(e.path, e.reason, e.hint) for e in errors])
        report = render(comparison, page)
    deliver(report, output, report_format)
    if errors and not quiet:
        console.say(f"{len(articles)} of {len(paths)} articles compared, {len(errors)} could not be read")
    return _status(comparison, page, exit_code=exit_code)


def _status(comparison: "Comparison", page: "View", *, exit_code: bool) -> ExitCode:
    """Return the status of a comparison: an input that could not be read beats a difference."""
    if comparison.errors:
        return ExitCode.USAGE
    found = (page.shows("divergences") and comparison.divergences) or (
        page.shows("unique") and comparison.unique
    )
    return ExitCode.FINDINGS if exit_code and found else ExitCode.OK
