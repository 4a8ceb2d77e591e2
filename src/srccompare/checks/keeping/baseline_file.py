"""Read and write the file of a baseline.

It is JSON under version control, one line per entry, so that a diff shows what
was accepted and what was corrected. It is never half written, and never half read.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srccompare._version import __version__
from srccompare.checks.keeping.baseline import entry_of, looking, order
from srccompare.checks.model import Accepted
from srccompare.errors import SrccompareError, UsageError
from srccompare.files import can_be_named, read_bounded, write_whole
from srccompare.text.display import visible_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from srccompare.checks.model import Finding, Scope

SCHEMA = "srccompare/baseline/1"

# NOTE: an entry takes about 300 bytes; a baseline beyond this is not a list of
# findings that anyone accepted.
_MAX_BYTES = 200_000_000
_FAMILY = SCHEMA.rstrip("0123456789")
_MEND = "restore it from version control, or move it away and write a new one with --write-baseline"
_UPDATE = "update srccompare, or move it away and write a new one with --write-baseline"


def read_baseline(path: str | Path) -> tuple[Accepted, ...]:
    """Read a baseline.

    Raises:
        UsageError: there is none, it cannot be read, or it is something else; it never counts as empty.
    """
    try:
        data = read_bounded(path, _MAX_BYTES)
    except FileNotFoundError:
        raise UsageError(f"no baseline {path}", f"make one with --write-baseline {path}") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UsageError(f"cannot read the baseline {path}: {reason}") from error
    return _entries(_object(data, path), path)


def replaceable(path: str | Path) -> tuple[Accepted, ...]:
    """Return the entries of the baseline that a new one would replace, none where there is no file yet.

    Raises:
        UsageError: what is there is no baseline and must stay as it is, or no file can be there.
    """
    if str(path) == "-":
        raise UsageError("a baseline cannot go to standard output", "name a file")
    if not can_be_named(path):
        raise UsageError(f"cannot write the baseline {path}: not a valid file name", "name another file")
    # NOTE: not `exists()` of a Path, which fails where a folder may not be searched.
    if os.path.exists(path):  # noqa: PTH110
        return read_baseline(path)
    folder = Path(path).absolute().parent
    if not os.path.isdir(folder):  # noqa: PTH112
        raise UsageError(f"cannot write the baseline {path}: no such folder", "make the folder first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(
            f"cannot write the baseline {path}: permission denied", "check who may write in its folder"
        )
    return ()


def write_baseline(path: str | Path, findings: Iterable[Finding], scope: Scope) -> int:
    """Write the findings that are not suppressed as the new baseline, whole or not at all; return how many.

    Entries of a baseline that is there already stay where this run did not
    look: under another rule, or in an article it was not given.

    Raises:
        UsageError: there is a file that is not a baseline; it stays as it is.
        SrccompareError: it cannot be written.
    """
    looked_at = looking(scope)
    entries = [entry_of(finding) for finding in findings if finding.state != "suppressed"]
    entries += [entry for entry in replaceable(path) if not looked_at(entry)]
    try:
        write_whole(path, baseline_text(entries).encode())
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise SrccompareError(f"cannot write the baseline {path}: {reason}") from error
    return len(entries)


def baseline_text(entries: Iterable[Accepted]) -> str:
    """Return the file of a baseline: one line per entry, in the order of articles, rules and words."""
    tool = json.dumps({"name": "srccompare", "version": __version__})
    lines = [json.dumps(e._asdict(), ensure_ascii=False) for e in sorted(entries, key=order)]
    body = "".join(f"\n    {line}{',' if at < len(lines) else ''}" for at, line in enumerate(lines, 1))
    listed = f"[{body}\n  ]" if lines else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "tool": {tool},\n  "entries": {listed}\n}}\n'


def _object(data: bytes, path: str | Path) -> dict[str, Any]:
    """Return the object of a baseline of the version that this program knows.

    Raises:
        UsageError: it is not JSON, or something else.
    """
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise UsageError(f"the baseline {where} is not JSON: {error.msg.lower()}", _MEND) from None
    except (ValueError, RecursionError):
        raise UsageError(f"the baseline {path} is not JSON in UTF-8", _MEND) from None
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema == SCHEMA:
        return dict(content)
    if isinstance(schema, str) and schema.startswith(_FAMILY):
        raise UsageError(f"the baseline {path} was written for another version ({schema[:40]})", _UPDATE)
    raise UsageError(f"{path} is not a baseline of srccompare", "name another file")


def _entries(content: dict[str, Any], path: str | Path) -> tuple[Accepted, ...]:
    """Return the entries of a baseline.

    Raises:
        UsageError: one is not as it was written.
    """
    listed = content.get("entries")
    if not isinstance(listed, list):
        raise UsageError(f"the baseline {path} has no list of entries", _MEND)
    entries = []
    for number, row in enumerate(listed, 1):
        values = [row.get(field) for field in Accepted._fields] if isinstance(row, dict) else []
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) < len(Accepted._fields):
            raise UsageError(f"entry {number} of the baseline {path} is damaged", _MEND)
        # NOTE: whoever proposes a baseline must not steer the terminal of its readers.
        entries.append(Accepted(*map(visible_name, texts)))
    return tuple(entries)
