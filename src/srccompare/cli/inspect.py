"""`srccompare inspect FILE`: lay open what one article states."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli import inputs
from srccompare.cli.forms import form
from srccompare.cli.looks import look_of
from srccompare.cli.output import STDOUT, deliver, refuse_to_overwrite, refuse_what_cannot_be_written
from srccompare.cli.parameters import (
    Color,
    Encoding,
    Quiet,
    StdinName,
    Verbose,
    Width,
    format_option,
    output_option,
)
from srccompare.exitcodes import ExitCode
from srccompare.reports import INSPECTION_FORMATS

File = Annotated[
    str,
    typer.Argument(metavar="FILE", help="One article: text, Markdown, HTML or JSON; - is standard input."),
]
Format = Annotated[str | None, format_option("inspect", INSPECTION_FORMATS)]
Output = Annotated[str, output_option("inspect")]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DAY",
        envvar="SRCCOMPARE_INSPECT_PUBLISHED",
        help="Day the article was published, as in 2023-02-23.",
        show_default=False,
    ),
]


def inspect(
    *,
    file: File,
    report_format: Format = None,
    output: Output = STDOUT,
    published: Published = None,
    encoding: Encoding = None,
    stdin_name: StdinName = None,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Show what one article states.

    Its segments, quotations, figures, dates and names, without comparing it.
    """
    look = look_of(output, color=color, width=width, verbosity=-1 if quiet else verbose)
    refuse_to_overwrite(output, [file])
    refuse_what_cannot_be_written(output)
    report_format = form(report_format, output, INSPECTION_FORMATS, "inspect", quiet=quiet)
    render = INSPECTION_FORMATS[report_format]
    days = {0: inputs.day(published)} if published else {}
    articles, _, _ = inputs.read_all([file], days, encoding, stdin_name, quiet=quiet)
    if not articles:
        return ExitCode.USAGE

    from srccompare.comparison.inspection import inspect as lay_open  # noqa: PLC0415 - the rest of the program

    deliver(render(lay_open(articles[0]), look), output, report_format)
    return ExitCode.OK
