"""The settings that a file may have, each with its kind and its default."""

from __future__ import annotations

from typing import Literal, NamedTuple

from srccompare.checks.keeping.cache import FOLDER
from srccompare.reports.check import CHECK_FORMATS
from srccompare.severity import SEVERITIES

Kind = Literal["strings", "globs", "paths", "path", "outputs", "choice", "switch", "number"]
Value = bool | int | str | tuple[str, ...] | None


# NOTE: these mean the same in scan, so one variable serves both commands.
_SHARED = ("exclude", "threads")


class Key(NamedTuple):
    """Describe one setting: its name (that of its option without dashes), what it takes, its default."""

    name: str
    kind: Kind
    default: Value
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """Return the environment variable that sets it."""
        name = self.name if self.name in _SHARED else f"check-{self.name}"
        return "SRCCOMPARE_" + name.upper().replace("-", "_")


KEYS = (
    Key("select", "strings", ()),
    Key("ignore", "strings", ()),
    Key("exclude", "globs", ()),
    Key("against", "paths", ()),
    Key("stories", "path", None),
    Key("baseline", "path", None),
    Key("format", "choice", "text", tuple(CHECK_FORMATS)),
    Key("output", "outputs", ()),
    # NOTE: a note is for information, a warning to be looked at; if only errors
    # failed a run, conflicting days and names would pass.
    Key("fail-on", "choice", "warning", SEVERITIES),
    Key("min-severity", "choice", "note", SEVERITIES),
    Key("cache", "switch", default=True),
    Key("cache-dir", "path", FOLDER),
    Key("threads", "number", None),
)
"""Every setting, in the order in which they are shown."""

RULES = "rules"
SUPPRESS = "suppress"

TABLES = (*(key.name for key in KEYS), RULES, SUPPRESS)
"""All that a file may have at its top."""

BY_NAME = {key.name: key for key in KEYS}
