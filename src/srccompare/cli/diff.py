"""`srccompare diff A B [C …]`: compare articles."""

# NOTE: no postponed annotations here, typer reads these.
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console, inputs, stories
from srccompare.cli.forms import form
from srccompare.cli.looks import look_of
from srccompare.cli.output import STDOUT, deliver, refuse_to_overwrite, refuse_what_cannot_be_written
from srccompare.cli.parameters import (
    Color,
    Encoding,
    Only,
    Quiet,
    StdinName,
    Verbose,
    View,
    Width,
    format_option,
    output_option,
)
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports import FORMATS, VIEWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.comparison.result import Comparison
    from srccompare.reports import Look

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE FILE...",
        help="Two articles or more: text, Markdown, HTML or JSON; - is standard input.",
        show_default=False,
    ),
]
Format = Annotated[str | None, format_option("diff", FORMATS)]
Output = Annotated[str, output_option("diff")]
Published = Annotated[
    list[str] | None,
    typer.Option(
        "--published",
        metavar="A=DAY",
        envvar="SRCCOMPARE_DIFF_PUBLISHED",
        help="Day an article was published, by letter or file name, as in A=2023-02-23; repeatable.",
        show_default=False,
    ),
]
Focus = Annotated[
    str | None,
    typer.Option(
        "--focus",
        metavar="A",
        envvar="SRCCOMPARE_DIFF_FOCUS",
        help="Show what this article lacks, by letter or file name, in --view matrix or side-by-side.",
        show_default=False,
    ),
]
Corpus = Annotated[
    list[str] | None,
    typer.Option(
        "--corpus",
        metavar="PATH",
        envvar="SRCCOMPARE_DIFF_CORPUS",
        help="Folder, file or glob to take the articles of --story from; repeatable.",
        show_default=False,
    ),
]
WhichStory = Annotated[
    str | None,
    typer.Option(
        "--story",
        metavar="N",
        envvar="SRCCOMPARE_DIFF_STORY",
        help="Compare the articles of a family that srccompare scan reports: its number, or one of them.",
        show_default=False,
    ),
]
ExitCodeWanted = Annotated[
    bool,
    typer.Option(
        "--exit-code",
        envvar="SRCCOMPARE_DIFF_EXIT_CODE",
        help="End with status 1 if there are differences (in the sections of --only).",
    ),
]


def diff(
    *,
    files: Files = None,
    report_format: Format = None,
    output: Output = STDOUT,
    only: Only = None,
    view: View = None,
    focus: Focus = None,
    story: WhichStory = None,
    corpus: Corpus = None,
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

    Show what they share, what only one of them has, and where they diverge.
    Articles are called A, B, C … in the order given.
    """
    paths = files or []
    stories.refuse_halves(paths, corpus or (), story)
    if len(paths) < 2 and story is None:
        raise UsageError("diff needs two articles or more", _way_out(paths))
    look = look_of(
        output,
        color=color,
        width=width,
        verbosity=-1 if quiet else verbose,
        only=only or (),
        view=view or ("matrix" if focus else VIEWS[0]),
    )
    refuse_to_overwrite(output, [*paths, *(corpus or ())])
    refuse_what_cannot_be_written(output)
    report_format = form(report_format, output, FORMATS, "diff", quiet=quiet)
    if look.view == "matrix" and look.only and report_format == "text" and not quiet:
        console.note("--view matrix has all facts, whatever --only names")
    render = FORMATS[report_format]

    from srccompare.cli.twins import twins  # noqa: PLC0415 - not for help and completion
    from srccompare.comparison.compare import compare, siglum  # noqa: PLC0415 - the rest of the program

    codec = None if story is None else stories.encoding_of_all(encoding or ())
    scan = stories.scanned(corpus or (), codec, quiet=quiet) if story is not None else None
    if scan is not None and story is not None:
        paths = list(stories.family(scan, story).articles)
    sigla = inputs.letters(len(paths))
    days = inputs.days(published or (), paths, sigla)
    wanted = inputs.place("--focus", focus, paths, sigla) if focus else None
    if scan is not None:
        articles, places, errors = stories.articles(scan, paths, days, codec)
    else:
        articles, places, errors = inputs.read_all(paths, days, encoding, stdin_name, quiet=quiet)
    if len(articles) < 2:
        return ExitCode.USAGE
    if wanted in places:
        look = replace(look, focus=siglum(places.index(wanted)))
    with console.patience(f"comparing {len(articles)} articles …", quiet=quiet):
        comparison = compare(articles, errors=errors)
        report = render(comparison, look)
    deliver(report, output, report_format)
    if not quiet and (same := twins(comparison, [paths[at] for at in places])):
        console.note(same)
    if errors and not quiet:
        console.say(f"{len(articles)} of {len(paths)} articles compared, {len(errors)} could not be read")
    return _status(comparison, look, exit_code=exit_code)


def _way_out(paths: "Sequence[str]") -> str:
    """Return what to call instead of a comparison of less than two articles."""
    if paths and os.path.isdir(paths[0]):  # noqa: PTH112 - says no where nobody may look
        scan, check = f"srccompare scan {paths[0]}", f"srccompare check {paths[0]}"
        return f"in a folder, {scan} finds reuse, {check} checks articles against rules"
    return "srccompare diff A B; srccompare diff --help"


def _status(comparison: "Comparison", look: "Look", *, exit_code: bool) -> ExitCode:
    """Return the status of a comparison: an input that could not be read beats a difference."""
    if comparison.errors:
        return ExitCode.USAGE
    alone = look.shows("unique") and comparison.unique
    diverging = look.shows("divergences") and comparison.divergences
    return ExitCode.FINDINGS if exit_code and (alone or diverging) else ExitCode.OK
