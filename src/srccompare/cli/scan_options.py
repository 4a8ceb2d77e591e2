"""The options of `srccompare scan`, each with its environment variable."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli.parameters import encoding_option, format_option, output_option
from srccompare.corpus.model import ENGINES, SENSITIVITIES
from srccompare.reports.scan import SCAN_FORMATS

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        help="Folders, files and globs; JSON Lines (.jsonl, .gz, .xz) hold a corpus; - is standard input.",
        show_default=False,
    ),
]
Format = Annotated[str | None, format_option("scan", SCAN_FORMATS)]
Output = Annotated[str, output_option("scan")]
Encoding = Annotated[str | None, encoding_option("scan")]
MinWords = Annotated[
    int | None,
    typer.Option(
        "--min-words",
        metavar="N",
        envvar="SRCCOMPARE_SCAN_MIN_WORDS",
        help="Report passages with at least N words in common, 6 to 1000.  [default: 10, low 12, high 8]",
        show_default=False,
    ),
]
HowSensitive = Annotated[
    str,
    typer.Option(
        "--sensitivity",
        metavar="|".join(SENSITIVITIES),
        envvar="SRCCOMPARE_SCAN_SENSITIVITY",
        autocompletion=lambda: list(SENSITIVITIES),
        help="From fast to thorough: high finds more of what was edited.",
    ),
]
WriteStories = Annotated[
    str | None,
    typer.Option(
        "--write-stories",
        metavar="FILE",
        envvar="SRCCOMPARE_SCAN_WRITE_STORIES",
        help="Also write which articles tell one story, for srccompare check --stories FILE.",
        show_default=False,
    ),
]
Limit = Annotated[
    int,
    typer.Option(
        "--limit",
        metavar="ROWS",
        envvar="SRCCOMPARE_SCAN_LIMIT",
        help="Number of families in the table of the text report; 0 shows all.",
    ),
]
Memory = Annotated[
    str | None,
    typer.Option(
        "--memory",
        metavar="SIZE",
        envvar="SRCCOMPARE_SCAN_MEMORY",
        help="Use about this much memory, as in 512M or 2G, and the disk beyond it.",
        show_default=False,
    ),
]
InIndex = Annotated[
    str | None,
    typer.Option(
        "--index",
        metavar="FILE",
        envvar="SRCCOMPARE_SCAN_INDEX",
        help="Keep the results in FILE, process only new and changed articles, and report all that is in it.",
        show_default=False,
    ),
]
OnlyNew = Annotated[
    bool,
    typer.Option(
        "--new",
        envvar="SRCCOMPARE_SCAN_NEW",
        help="With --index: report only the passages of articles that this run adds or changes.",
    ),
]
OnEngine = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="|".join(ENGINES),
        envvar="SRCCOMPARE_SCAN_ENGINE",
        autocompletion=lambda: list(ENGINES),
        help="Work on this machine, or on a cluster (needs srccompare[spark]); never changes the result.",
    ),
]
Remote = Annotated[
    str | None,
    typer.Option(
        "--remote",
        metavar="sc://HOST:PORT",
        envvar="SRCCOMPARE_SCAN_REMOTE",
        help="With --engine spark: the Spark Connect server to work on.",
        show_default=False,
    ),
]
Master = Annotated[
    str | None,
    typer.Option(
        "--master",
        metavar="MASTER",
        envvar="SRCCOMPARE_SCAN_MASTER",
        help="With --engine spark: the Spark master, such as local[2]; needs pyspark and Java.",
        show_default=False,
    ),
]
Partitions = Annotated[
    int | None,
    typer.Option(
        "--partitions",
        metavar="N",
        envvar="SRCCOMPARE_SCAN_PARTITIONS",
        help="With --engine spark: number of pieces the work is split into.  [default: 4 per processor]",
        show_default=False,
    ),
]
Scratch = Annotated[
    str | None,
    typer.Option(
        "--scratch",
        metavar="FOLDER",
        envvar="SRCCOMPARE_SCAN_SCRATCH",
        help="With --engine spark: a folder that all machines share.  [default: the temporary folder]",
        show_default=False,
    ),
]
Stats = Annotated[
    bool,
    typer.Option(
        # NOTE: the first name says what comes; --statistics of check counts findings.
        "--timings",
        "--stats",
        envvar="SRCCOMPARE_SCAN_TIMINGS",
        help="Print to standard error how long each stage took.",
    ),
]
