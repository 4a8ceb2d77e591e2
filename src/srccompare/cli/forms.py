"""Choose the format of a report by the name of its file, where nobody has asked for one."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from srccompare.cli import console
from srccompare.cli.inputs import one_of

if TYPE_CHECKING:
    from collections.abc import Collection

TEXT = "text"

NAMES = (("gitlab", re.compile(r"gl-code-?quality.*\.json|code-?quality.*\.json|code-?climate.*\.json")),)
"""The formats whose files have names that people know, as GitLab and its Code Climate write them."""

ENDINGS = {
    ".sarif.json": "sarif",
    "-sarif.json": "sarif",
    "_sarif.json": "sarif",
    ".sarif": "sarif",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".xml": "junit",
    ".txt": TEXT,
    ".text": TEXT,
    ".log": TEXT,
}
"""The format that each ending stands for, the longest ending first."""

# What people hope for that no command writes: text under such a name would open nowhere.
_FOREIGN = frozenset(
    [".pdf", ".doc", ".docx", ".odt", ".rtf", ".xlsx", ".ods", ".tsv", ".yaml", ".yml", ".toml"]
)


def form(
    asked: str | None,
    output: str,
    forms: Collection[str],
    command: str,
    *,
    quiet: bool,
    option: str = "--format",
) -> str:
    """Return the format that was asked for, else what the file's name or ending stands for, else text.

    Where that leaves text under the ending of something else, it is said, unless in `quiet`.

    Raises:
        UsageError: there is no such format.
    """
    if asked is not None:
        return one_of(option, asked, tuple(forms), command)
    stem, name = PurePath(output).stem, PurePath(output).name.lower()
    known = [ending for ending in ENDINGS if name.endswith(ending) and stem.lower() != name]
    told = next((each for each, names in NAMES if each in forms and names.fullmatch(name)), None)
    told = told or next((ENDINGS[ending] for ending in known if ENDINGS[ending] in forms), None)
    suffix = PurePath(output).suffix
    if told is None and (known or suffix.lower() in _FOREIGN) and not quiet:
        console.note(
            f"{output} gets text, as no format here ends in {suffix}", f"{option} takes {', '.join(forms)}"
        )
    return told or TEXT
