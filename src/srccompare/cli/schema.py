"""`srccompare schema NAME`: print a published JSON Schema."""

# NOTE: no postponed annotations here, typer reads these.
from typing import Annotated

import typer

from srccompare.cli.inputs import one_of
from srccompare.cli.output import STDOUT, deliver
from srccompare.exitcodes import ExitCode
from srccompare.reports import SCHEMAS
from srccompare.reports import schema as schema_text


def _names() -> list[str]:
    """Complete the name of a schema."""
    return list(SCHEMAS)


Name = Annotated[
    str,
    typer.Argument(metavar="NAME", autocompletion=_names, help=f"One of {', '.join(SCHEMAS)}."),
]


def schema(name: Name) -> int:
    """Print the JSON Schema of a JSON or JSON Lines report."""
    deliver(schema_text(one_of("schema", name, SCHEMAS)), STDOUT, "json")
    return ExitCode.OK
