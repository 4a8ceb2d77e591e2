"""The options of `srccompare check`; those left out (None) are set by the configuration."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli.parameters import encoding_option
from srccompare.reports.check import CHECK_FORMATS
from srccompare.severity import SEVERITIES


def _severities() -> list[str]:
    """Complete a severity."""
    return list(SEVERITIES)


def _formats() -> list[str]:
    """Complete a format."""
    return list(CHECK_FORMATS)


def _outputs() -> list[str]:
    """Complete the format of a further report."""
    return [f"{name}=" for name in CHECK_FORMATS]


def rule_names() -> list[str]:
    """Complete the code or name of a rule."""
    from srccompare.checks.rules import RULES  # noqa: PLC0415 - only for completion

    return [name for rule in RULES for name in (rule.code, rule.name)]


Encoding = Annotated[str | None, encoding_option("check")]
Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Files, folders and globs; JSON Lines hold one article per line; - is standard input.",
        show_default=False,
    ),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="PATH",
        envvar="SRCCOMPARE_CHECK_AGAINST",
        help="Check each article against these sources and nothing else; repeatable.",
        show_default=False,
    ),
]
Stories = Annotated[
    str | None,
    typer.Option(
        "--stories",
        metavar="FILE",
        envvar="SRCCOMPARE_CHECK_STORIES",
        help="Manifest (TOML) that says which articles tell one story, and which are its sources.",
        show_default=False,
    ),
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        "--changed-since",
        metavar="REV",
        envvar="SRCCOMPARE_CHECK_CHANGED_SINCE",
        help="Look only at stories with an article that changed since this git revision.",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="RULE,…",
        envvar="SRCCOMPARE_CHECK_SELECT",
        autocompletion=rule_names,
        help="Run only these rules: codes (SC201), prefixes of codes (SC2), names, or ALL.",
        show_default=False,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="RULE,…",
        envvar="SRCCOMPARE_CHECK_IGNORE",
        autocompletion=rule_names,
        help="Do not run these rules.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(CHECK_FORMATS),
        envvar="SRCCOMPARE_CHECK_FORMAT",
        autocompletion=_formats,
        help="Format of the report.  [default: by the ending of FILE, else text]",
        show_default=False,
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        envvar="SRCCOMPARE_CHECK_OUTPUT",
        autocompletion=_outputs,
        help="Write another report, as in sarif=out.sarif; without FORMAT= the main one. Repeatable.",
        show_default=False,
    ),
]
Statistics = Annotated[
    bool,
    typer.Option(
        "--statistics",
        envvar="SRCCOMPARE_CHECK_STATISTICS",
        help="Print only the number of findings of each rule.",
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="|".join(SEVERITIES),
        envvar="SRCCOMPARE_CHECK_FAIL_ON",
        autocompletion=_severities,
        help="End with status 1 for findings of this severity or worse.  [default: warning]",
        show_default=False,
    ),
]
ExitZero = Annotated[
    bool,
    typer.Option(
        "--exit-zero",
        envvar="SRCCOMPARE_CHECK_EXIT_ZERO",
        help="End with status 0 instead of 1 if there are findings.",
    ),
]
MinSeverity = Annotated[
    str | None,
    typer.Option(
        "--min-severity",
        metavar="|".join(SEVERITIES),
        envvar="SRCCOMPARE_CHECK_MIN_SEVERITY",
        autocompletion=_severities,
        help="Leave out findings milder than this.  [default: note]",
        show_default=False,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        envvar="SRCCOMPARE_CHECK_BASELINE",
        help="Findings listed in this file are known and do not count.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        # NOTE: no variable; one left in the environment would accept whatever later runs find.
        help="Write all that is found now to this file, as accepted.",
        show_default=False,
    ),
]
UseCache = Annotated[
    bool | None,
    typer.Option(
        "--cache/--no-cache",
        envvar="SRCCOMPARE_CHECK_CACHE",
        help="Keep what was computed and use it again.  [default: cache]",
        show_default=False,
    ),
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir",
        metavar="FOLDER",
        envvar="SRCCOMPARE_CHECK_CACHE_DIR",
        help="Folder of the cache.  [default: .srccompare_cache]",
        show_default=False,
    ),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        envvar="SRCCOMPARE_CONFIG",
        help="Read the settings from this file.  [default: the nearest, see srccompare config]",
        show_default=False,
    ),
]
NoConfig = Annotated[
    bool, typer.Option("--no-config", envvar="SRCCOMPARE_NO_CONFIG", help="Read no settings from a file.")
]
