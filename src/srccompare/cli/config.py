"""`srccompare config`: show every setting of check, and where it comes from."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

from srccompare.cli.check_options import ConfigFile, NoConfig
from srccompare.cli.inputs import one_of
from srccompare.cli.output import STDOUT, deliver
from srccompare.cli.parameters import format_option
from srccompare.exitcodes import ExitCode

FORMATS = ("text", "json")

Format = Annotated[str, format_option("config", FORMATS, in_files=False)]


def config(*, file: ConfigFile = None, no_config: NoConfig = False, report_format: Format = "text") -> int:
    """Show every setting of check and where it comes from.

    An option overrides its environment variable, the variable the file, and the file
    the default. The file is srccompare.toml or [tool.srccompare] in pyproject.toml, in this
    folder or the nearest one above it.
    """
    form = one_of("--format", report_format, FORMATS, "config")

    from srccompare.config.reading import configuration  # noqa: PLC0415 - not for help and completion
    from srccompare.config.showing import as_json, as_text  # noqa: PLC0415 - as above

    found = configuration(file, ignored=no_config)
    deliver(as_json(found) if form == "json" else as_text(found), STDOUT, form)
    return ExitCode.OK
