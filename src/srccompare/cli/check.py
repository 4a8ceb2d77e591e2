"""`srccompare check PATH…`: check articles against rules."""

# NOTE: no postponed annotations here, typer reads these.
from functools import partial
from typing import TYPE_CHECKING

from srccompare.cli import check_options as option
from srccompare.cli import console
from srccompare.cli.forms import form
from srccompare.cli.inputs import refuse_empty
from srccompare.cli.looks import look_of
from srccompare.cli.output import STDOUT, deliver, on_one_screen, refuse_what_cannot_be_written
from srccompare.cli.overwriting import refuse_to_replace_articles
from srccompare.cli.parameters import Color, Exclude, Quiet, Threads, Verbose, Width
from srccompare.cli.progress import meter
from srccompare.errors import UsageError
from srccompare.exitcodes import ExitCode
from srccompare.reports.check import CHECK_FORMATS, STATISTICS_FORMATS
from srccompare.severity import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from srccompare.checks.model import CheckResult
    from srccompare.cli.choosing import CheckSettings, OptionValue
    from srccompare.config.model import Config
    from srccompare.reports import Look

    Report = tuple[Callable[[CheckResult, Look], str], Look, str, str]


def check(
    *,
    paths: option.Paths = None,
    against: option.Against = None,
    stories: option.Stories = None,
    changed_since: option.ChangedSince = None,
    exclude: Exclude = None,
    select: option.Select = None,
    ignore: option.Ignore = None,
    report_format: option.Format = None,
    output: option.Output = None,
    statistics: option.Statistics = False,
    fail_on: option.FailOn = None,
    exit_zero: option.ExitZero = False,
    min_severity: option.MinSeverity = None,
    baseline: option.Baseline = None,
    write_baseline: option.WriteBaseline = None,
    cache: option.UseCache = None,
    cache_dir: option.CacheDir = None,
    encoding: option.Encoding = None,
    threads: Threads = None,
    config: option.ConfigFile = None,
    no_config: option.NoConfig = False,
    color: Color = "auto",
    width: Width = None,
    verbose: Verbose = 0,
    quiet: Quiet = False,
) -> int:
    """Check articles against rules.

    Find quotations that were altered, figures in conflict, wording without a
    source and more, among articles that tell one story or between a draft and
    its sources. Ends with status 1 if there are findings.
    """
    if not paths:
        raise UsageError("check needs articles", "srccompare check FOLDER; srccompare check --help")
    refuse_empty(
        {
            "--stories": stories,
            "--baseline": baseline,
            "--write-baseline": write_baseline,
            "--cache-dir": cache_dir,
            "--changed-since": changed_since,
            "--config": config,
        }
    )
    given: dict[str, OptionValue] = {
        "select": select,
        "ignore": ignore,
        "exclude": exclude,
        "against": against,
        "stories": stories,
        "baseline": baseline,
        "format": report_format,
        "output": output,
        "fail-on": fail_on,
        "min-severity": min_severity,
        "cache": cache,
        "cache-dir": cache_dir,
        "threads": threads,
    }

    from srccompare.cli.choosing import chosen  # noqa: PLC0415 - not for help and completion
    from srccompare.config.reading import configuration  # noqa: PLC0415 - as above
    from srccompare.corpus.walking import passed_over  # noqa: PLC0415 - as above

    configured = configuration(config, ignored=no_config, variables=False)
    choice = chosen(given, configured)
    look_at = partial(look_of, color=color, width=width, verbosity=-1 if quiet else verbose)
    further = [(CHECK_FORMATS[name], look_at(path), path, name) for name, path in choice.outputs]
    files = [*(path for _, path in choice.outputs), choice.main]
    refuse_to_replace_articles(files, [*paths, *choice.against])
    for path in (*files, *([write_baseline] if write_baseline else ())):
        refuse_what_cannot_be_written(path)
    forms = STATISTICS_FORMATS if statistics else CHECK_FORMATS
    option_name = "--statistics --format" if statistics else "--format"
    name = form(choice.report_format, choice.main, forms, "check", quiet=quiet, option=option_name)
    reports: list[Report] = [*further, (forms[name], look_at(choice.main), choice.main, name)]
    if STDOUT in paths:
        console.say_what_it_waits_for()
    result = _checked(
        paths, choice, configured, changed_since, write_baseline, encoding=encoding or None, quiet=quiet
    )
    if result.passed and verbose and not quiet:
        console.note(passed_over(result.passed))
    if statistics or name != "text" or not on_one_screen(choice.main):
        console.unreadable(result.errors)
    for render, look, path, as_what in reports:
        deliver(render(result, look), path, as_what)
    return _status(result, choice, exit_zero=exit_zero)


def _checked(
    paths: "Sequence[str]",
    choice: "CheckSettings",
    configured: "Config",
    changed_since: str | None,
    write_baseline: str | None,
    *,
    encoding: str | None,
    quiet: bool,
) -> "CheckResult":
    """Run the check, and say what is not part of its report."""
    from srccompare.checks.checking import check as hold  # noqa: PLC0415 - the rest of the program
    from srccompare.checks.collecting import as_globs  # noqa: PLC0415 - as above

    # NOTE: reports of an earlier run may lie among the articles, and are none.
    written = [path for path in (choice.main, *(path for _, path in choice.outputs)) if path != STDOUT]
    with meter(quiet=quiet) as progress:
        result = hold(
            paths,
            against=choice.against,
            stories=choice.stories,
            changed_since=changed_since,
            exclude=(*choice.exclude, *as_globs(*written)),
            select=choice.select,
            ignore=choice.ignore,
            rules=configured.rules,
            suppressions=[each for each, _ in configured.suppressions],
            min_severity=choice.min_severity,
            baseline=choice.baseline,
            new_baseline=write_baseline,
            cache=choice.cache,
            threads=choice.threads,
            encoding=encoding,
            progress=progress,
        )
    for text in () if quiet else result.talk:
        console.note(text)
    return result


def _status(result: "CheckResult", choice: "CheckSettings", *, exit_zero: bool) -> ExitCode:
    """Return the status of a check: an input that could not be read beats a finding."""
    if result.errors:
        return ExitCode.USAGE
    least = SEVERITIES.index(choice.fail_on)
    failing = any(
        each.state == "new" and SEVERITIES.index(each.severity) >= least for each in result.findings
    )
    return ExitCode.FINDINGS if failing and not exit_zero else ExitCode.OK
