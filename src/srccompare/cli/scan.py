"""`srccompare scan PATH…`: find what the articles of a corpus have copied from each other."""

# NOTE: no postponed annotations here, typer reads these.
import contextlib
import glob
import os
import re
import sys
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from srccompare.cli import console, inputs
from srccompare.cli import scan_options as option
from srccompare.cli.forms import form
from srccompare.cli.looks import look_of
from srccompare.cli.output import (
    STDOUT,
    on_one_screen,
    refuse_to_overwrite,
    refuse_what_cannot_be_written,
)
from srccompare.cli.overwriting import refuse_to_replace_articles
from srccompare.cli.parameters import Color, Exclude, Quiet, Threads, Verbose, Width
from srccompare.cli.progress import OF_A_SCAN, meter
from srccompare.cli.scan_report import write
from srccompare.corpus.engines.cluster import Cluster
from srccompare.corpus.model import ENGINES, LEAST_MEMORY, SENSITIVITIES, ScanOptions
from srccompare.errors import NoInputError, UnreadableInputError, UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.scan import SCAN_FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from srccompare.cli.progress import Meter
    from srccompare.corpus.model import ScanResult


def scan(
    *,
    paths: option.Paths = None,
    report_format: option.Format = None,
    output: option.Output = STDOUT,
    min_words: option.MinWords = None,
    sensitivity: option.HowSensitive = "default",
    exclude: Exclude = None,
    index: option.InIndex = None,
    new: option.OnlyNew = False,
    write_stories: option.WriteStories = None,
    limit: option.Limit = 10,
    encoding: option.Encoding = None,
    threads: Threads = None,
    memory: option.Memory = None,
    engine: option.OnEngine = "local",
    remote: option.Remote = None,
    master: option.Master = None,
    partitions: option.Partitions = None,
    scratch: option.Scratch = None,
    stats: option.Stats = False,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Find reused passages among all articles of a corpus.

    Show with exact places who shares wording with whom and, where the days are
    known, who printed it first.
    """
    paths = paths or []
    inputs.refuse_empty({"--index": index, "--write-stories": write_stories, "--scratch": scratch})
    if not paths and not index:
        raise UsageError("scan needs a corpus", "srccompare scan FOLDER; srccompare scan --help")
    if new and not (index and paths):
        raise UsageError("--new tells what a run adds to an index", "scan PATH --index FILE --new")
    if index and not paths and not os.path.lexists(index):
        raise UnreadableInputError(index, "no such file", "make it with: srccompare scan PATH --index FILE")
    look = look_of(output, color=color, width=width, verbosity=-1 if quiet else verbose)
    look = replace(look, limit=_at_least(0, "--limit", limit) or 0)
    files = tuple(file for file in (output, write_stories) if file and file != STDOUT)
    settings = ScanSettings(
        tuple(paths),
        _options(sensitivity, min_words),
        _excluded(exclude or (), files),
        encoding or None,
        _at_least(1, "--threads", threads),
        _memory(memory) if memory else None,
        index,
        new,
        _cluster(engine, Cluster(remote, master, _at_least(1, "--partitions", partitions), scratch)),
    )
    if settings.cluster and index:
        raise UsageError("--index works on this machine only", "leave --engine spark out")
    _refuse(output, write_stories, [*paths, *([index] if index else ())])
    refuse_to_replace_articles(files, paths)
    report_format = form(report_format, output, SCAN_FORMATS, "scan", quiet=quiet)
    if STDOUT in paths:
        console.say_what_it_waits_for()

    from srccompare.cli.termination import tidy_end  # noqa: PLC0415 - not for help and completion

    with tidy_end(), meter(quiet=quiet, units=OF_A_SCAN) as progress:
        result = _scanned(settings, progress)
        progress.note("grouping")
        progress.clear()
        if not (result.articles and report_format == "text" and on_one_screen(output)):
            console.unreadable(result.errors)
        if result.articles:
            write(result, report_format, look, output, manifest_file=write_stories, progress=progress)
        progress.note("writing")
    if result.passed and verbose and not quiet:
        _tell_passed(result)
    if stats:
        _tell_stats(progress)
    return _status(result, paths, quiet=quiet)


def _refuse(output: str, write_stories: str | None, inputs_: "Sequence[str]") -> None:
    """Refuse files to write that cannot be, or must not.

    Raises:
        UsageError: one is an input or cannot be written, or both are the same.
    """
    for file in (output, write_stories or STDOUT):
        refuse_to_overwrite(file, inputs_)
        refuse_what_cannot_be_written(file)
    if write_stories and os.path.abspath(output) == os.path.abspath(write_stories):  # noqa: PTH100
        raise UsageError(f"{output} cannot be both the report and the manifest", "name another file")


class ScanSettings(NamedTuple):
    """Hold what shall be scanned, how, and by which means."""

    paths: tuple[str, ...]
    options: ScanOptions
    exclude: tuple[str, ...]
    encoding: str | None
    threads: int | None
    memory: int | None
    index_file: str | None
    only_new: bool
    cluster: Cluster | None


def _scanned(settings: ScanSettings, progress: "Meter") -> "ScanResult":
    """Scan by the means that were asked for; each gives the same result."""
    if settings.index_file:
        from srccompare.corpus.index.indexing import scan_index  # noqa: PLC0415 - only for an index

        return scan_index(
            settings.paths,
            settings.options,
            settings.index_file,
            exclude=settings.exclude,
            progress=progress,
            only_new=settings.only_new,
            encoding=settings.encoding,
        )
    from srccompare.corpus.scan import scan_corpus  # noqa: PLC0415 - the rest of the program

    return scan_corpus(
        settings.paths,
        settings.options,
        threads=settings.threads,
        memory=settings.memory,
        exclude=settings.exclude,
        progress=progress,
        cluster=settings.cluster,
        encoding=settings.encoding,
    )


def _cluster(engine: str, cluster: Cluster) -> Cluster | None:
    """Return the cluster to work on, None for this machine.

    Raises:
        UsageError: there is no such engine, or options contradict each other.
    """
    named = [f"--{name}" for name, value in zip(cluster._fields, cluster, strict=True) if value is not None]
    if inputs.one_of("--engine", engine, ENGINES, "scan") == "local":
        if named:
            raise UsageError(f"{named[0]} is only for a cluster", "add --engine spark")
        return None
    if cluster.remote and cluster.master:
        raise UsageError("--remote and --master name two clusters", "leave one of them out")
    return cluster


def _options(sensitivity: str, min_words: int | None) -> ScanOptions:
    """Return what changes the result of a scan.

    Raises:
        UsageError: there is no such sensitivity.
    """
    place = SENSITIVITIES.index(inputs.one_of("--sensitivity", sensitivity, SENSITIVITIES, "scan"))
    return ScanOptions(SENSITIVITIES[place], min_words)


def _at_least(least: int, option: str, value: int | None) -> int | None:
    """Return the value of an option.

    Raises:
        UsageError: it is too small.
    """
    if value is not None and value < least:
        raise UsageError(f"{option}: {value} is too small", f"{least} or more")
    return value


def _memory(size: str) -> int:
    """Return how many bytes of memory to take.

    Raises:
        UsageError: it is no size, or so little that the disk would do all the work.
    """
    count = bytes_of(size)
    if count < LEAST_MEMORY:
        raise UsageError(f"--memory: {size} is too little", "16M or more, as in 512M or 2G")
    return count


def bytes_of(size: str) -> int:
    """Return the number of bytes that a size such as 512M, 2G or 1.5GiB names.

    Raises:
        UsageError: it names none.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(?:i?b)?", size.strip(), re.ASCII | re.IGNORECASE)
    if not match or not float(match[1]):
        raise UsageError(f"--memory: {size!r} is not a size", "write it as 512M or 2G")
    return int(float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " "))


def _excluded(patterns: "Sequence[str]", outputs: "Sequence[str]") -> "tuple[str, ...]":
    """Return what to leave out: an earlier report that lies in the corpus is not an article."""
    spellings = (
        PurePath(spelling).as_posix()
        for output in outputs
        for spelling in (output, os.path.relpath(output), os.path.abspath(output))  # noqa: PTH100
    )
    return (*patterns, *map(glob.escape, dict.fromkeys(spellings)))


def _tell_passed(result: "ScanResult") -> None:
    """Say what was not read though it stands in a folder that was searched."""
    from srccompare.corpus.walking import passed_over  # noqa: PLC0415 - few runs have something to say

    console.note(passed_over(result.passed))


def _tell_stats(progress: "Meter") -> None:
    """Print how long each stage took, and how large the largest process was, where the system knows."""
    for stage, seconds in progress.stages.items():
        console.say(f"{stage:<16} {seconds:8.2f} s")
    console.say(f"{'all':<16} {sum(progress.stages.values()):8.2f} s")
    with contextlib.suppress(ImportError):
        import resource  # noqa: PLC0415 - not on every system

        sizes = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        unit = 1e6 if sys.platform == "darwin" else 1e3
        console.say(f"{'largest process':<16} {max(size.ru_maxrss for size in sizes) / unit:8.0f} MB")


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
        noun = "article" if result.articles == 1 else "articles"
        console.say(f"{result.articles:,} {noun} scanned, {len(result.errors):,} could not be read")
    return ExitCode.USAGE if result.errors else ExitCode.OK
