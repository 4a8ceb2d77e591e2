"""`srccompare find FILE --index FILE`: find which passages of an article are in an indexed corpus."""

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
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.find import FIND_FORMATS

File = Annotated[
    str,
    typer.Argument(metavar="FILE", help="One article: text, Markdown, HTML or JSON; - is standard input."),
]
InIndex = Annotated[
    str | None,
    typer.Option(
        "--index",
        metavar="FILE",
        envvar="SRCCOMPARE_FIND_INDEX",
        help="The index to look in, made by: srccompare scan PATH --index FILE.",
        show_default=False,
    ),
]
Format = Annotated[str | None, format_option("find", FIND_FORMATS)]
Output = Annotated[str, output_option("find")]
ExitCodeWanted = Annotated[
    bool,
    typer.Option(
        "--exit-code", envvar="SRCCOMPARE_FIND_EXIT_CODE", help="End with status 1 if anything is found."
    ),
]


def find(
    *,
    file: File,
    index: InIndex = None,
    report_format: Format = None,
    output: Output = STDOUT,
    encoding: Encoding = None,
    stdin_name: StdinName = None,
    exit_code: ExitCodeWanted = False,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Find passages of one article in an indexed corpus.

    Show with exact places which articles have them. This never changes the index,
    and never waits for another process that is writing it.
    """
    if not index:
        raise UsageError("find needs an index", "srccompare find FILE --index corpus.db")
    look = look_of(output, color=color, width=width, verbosity=-1 if quiet else verbose)
    refuse_to_overwrite(output, [file, index])
    refuse_what_cannot_be_written(output)
    report_format = form(report_format, output, FIND_FORMATS, "find", quiet=quiet)
    render = FIND_FORMATS[report_format]

    from srccompare.corpus.index.finding import Index  # noqa: PLC0415 - the rest of the program

    with Index.open(index) as opened:
        articles, _, _ = inputs.read_all([file], {}, encoding, stdin_name, quiet=quiet)
        if not articles:
            return ExitCode.USAGE
        finding = opened.find(articles[0])
    deliver(render(finding, look), output, report_format)
    return ExitCode.FINDINGS if exit_code and finding.passages else ExitCode.OK
