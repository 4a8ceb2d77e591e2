"""`srccompare scan PATH…`: find what the articles of a corpus have copied from each other."""

# NOTE: no postponed annotations here, typer reads these.
import glob
import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from srccompare.cli import console, inputs
from srccompare.cli.output import STDOUT, deliver_pieces, refuse_to_overwrite
from srccompare.cli.parameters import Color, Output, Quiet, Verbose, Width, format_option
from srccompare.cli.progress import meter
from srccompare.cli.viewing import view
from srccompare.corpus.model import SENSITIVITIES, ScanOptions
from srccompare.errors import NoInputError, UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.cli.progress import Meter
    from srccompare.corpus.model import ScanResult

MOST_ERRORS = 20
"""So many inputs that cannot be read are named on standard error; JSON lists them all."""

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Folders, files and globs; JSON Lines (.jsonl, .gz, .xz) hold a corpus; - is standard input.",
        show_default=False,
    ),
]
Format = Annotated[str, format_option(SCAN_FORMATS)]
MinWords = Annotated[
    int | None,
    typer.Option(
        "--min-words",
        metavar="N",
        envvar="SRCCOMPARE_MIN_WORDS",
        help="Report passages with so many words in common or more.  [default: as the sensitivity needs]",
        show_default=False,
    ),
]
HowSensitive = Annotated[
    str,
    typer.Option(
        "--sensitivity",
        metavar="|".join(SENSITIVITIES),
        envvar="SRCCOMPARE_SENSITIVITY",
        autocompletion=lambda: list(SENSITIVITIES),
        help="From fast to thorough: high finds more of what was edited.",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="GLOB",
        envvar="SRCCOMPARE_EXCLUDE",
        help="Leave out what fits: a whole path, or the name of a file or folder; repeatable.",
        show_default=False,
    ),
]
WriteStories = Annotated[
    str | None,
    typer.Option(
        "--write-stories",
        metavar="FILE",
        envvar="SRCCOMPARE_WRITE_STORIES",
        help="Also write which articles tell one story, for srccompare check --stories FILE.",
        show_default=False,
    ),
]
Limit = Annotated[
    int,
    typer.Option(
        "--limit",
        metavar="ROWS",
        envvar="SRCCOMPARE_LIMIT",
        help="Families in the table of the text report; 0 shows all.",
    ),
]
Threads = Annotated[
    int | None,
    typer.Option(
        "--threads",
        metavar="N",
        envvar="SRCCOMPARE_THREADS",
        help="Processes that work at once; never changes the result.  [default: one a processor]",
        show_default=False,
    ),
]
Memory = Annotated[
    str | None,
    typer.Option(
        "--memory",
        metavar="SIZE",
        envvar="SRCCOMPARE_MEMORY",
        help="Keep to about so much memory, as in 512M or 2G, and use the disk beyond it.",
        show_default=False,
    ),
]
InIndex = Annotated[
    str | None,
    typer.Option(
        "--index",
        metavar="FILE",
        envvar="SRCCOMPARE_INDEX",
        help="Keep what is found in FILE, work on what is new or has changed alone, and report all it holds.",
        show_default=False,
    ),
]
Stats = Annotated[
    bool,
    typer.Option(
        "--stats", envvar="SRCCOMPARE_STATS", help="Tell on standard error how long each stage took."
    ),
]


def scan(
    *,
    paths: Paths = None,
    report_format: Format = "text",
    output: Output = STDOUT,
    min_words: MinWords = None,
    sensitivity: HowSensitive = "default",
    exclude: Exclude = None,
    index: InIndex = None,
    write_stories: WriteStories = None,
    limit: Limit = 10,
    threads: Threads = None,
    memory: Memory = None,
    stats: Stats = False,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Find reused passages among all articles of a corpus.

    Tell with exact places who shares wording with whom, and who printed it
    first where the days are known.
    """
    paths = paths or []
    if not paths and not index:
        raise UsageError("scan needs a corpus", "srccompare scan FOLDER; srccompare scan --help")
    render = SCAN_FORMATS[inputs.one_of("--format", report_format, tuple(SCAN_FORMATS))]
    sensitive = SENSITIVITIES.index(inputs.one_of("--sensitivity", sensitivity, SENSITIVITIES))
    page = view(output, color=color, width=width, verbosity=-1 if quiet else verbose)
    page = replace(page, limit=limit)
    for option, value, least in (
        ("--limit", limit, 0),
        ("--min-words", min_words, 1),
        ("--threads", threads, 1),
    ):
        if value is not None and value < least:
            raise UsageError(f"{option}: {value} is too small", f"{least} or more")
    budget = bytes_of(memory) if memory else None
    for file in (output, write_stories or STDOUT):
        refuse_to_overwrite(file, [*paths, *([index] if index else ())])
    if STDOUT in paths:
        console.say_what_it_waits_for()

    from srccompare.corpus.indexing import scan_index  # noqa: PLC0415 - the rest of the program
    from srccompare.corpus.scan import scan_corpus  # noqa: PLC0415 - the same
    from srccompare.reports.scan.manifest import manifest  # noqa: PLC0415 - the same

    options = ScanOptions(SENSITIVITIES[sensitive], min_words)
    left_out = _excluded(exclude or (), (output, write_stories or STDOUT))
    with meter(quiet=quiet) as progress:
        if index:
            result = scan_index(paths, options, index, exclude=left_out, progress=progress)
        else:
            result = scan_corpus(
                paths, options, threads=threads, memory=budget, exclude=left_out, progress=progress
            )
        progress.clear()
        _tell_errors(result)
        if result.articles:
            deliver_pieces(render(result, page), output, report_format)
            if write_stories:
                deliver_pieces(manifest(result, PurePath(write_stories).parent), write_stories, "toml")
    if stats:
        _tell_stats(progress)
    return _status(result, paths, quiet=quiet)


def bytes_of(size: str) -> int:
    """Return the number of bytes that a size such as 512M, 2G or 1.5GiB names.

    Raises:
        UsageError: it names none.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", size.strip(), re.ASCII | re.IGNORECASE)
    if not match or not float(match[1]):
        raise UsageError(f"--memory: {size!r} is no size", "write it as 512M or 2G")
    return int(float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " "))


def _excluded(patterns: "Sequence[str]", outputs: "Sequence[str]") -> "tuple[str, ...]":
    """Return what to leave out: an earlier report that lies in the corpus is no article."""
    own = (glob.escape(PurePath(output).as_posix()) for output in outputs if output != STDOUT)
    return (*patterns, *own)


def _tell_errors(result: "ScanResult") -> None:
    """Name what could not be read, in so many lines that a screen can take."""
    for error in result.errors[:MOST_ERRORS]:
        console.error(f"cannot read {error.path}: {error.reason}", error.hint)
    if len(result.errors) > MOST_ERRORS:
        console.say(f"and {len(result.errors) - MOST_ERRORS:,} more; --format json lists them all")


def _tell_stats(progress: "Meter") -> None:
    """Tell how long each stage took."""
    for stage, seconds in progress.stages.items():
        console.say(f"{stage:<24} {seconds:8.2f} s")
    console.say(f"{'all':<24} {sum(progress.stages.values()):8.2f} s")


def _status(result: "ScanResult", paths: "Sequence[str]", *, quiet: bool) -> ExitCode:
    """Return the status of a scan.

    Raises:
        NoInputError: the paths lead to nothing at all.
    """
    if not result.articles and not result.errors:
        raise NoInputError(
            f"no articles in {', '.join(paths)}",
            "folders are searched for text, Markdown, HTML, JSON and JSON Lines files",
        )
    if result.errors and not quiet:
        console.say(f"{result.articles:,} articles scanned, {len(result.errors):,} could not be read")
    return ExitCode.USAGE if result.errors else ExitCode.OK
