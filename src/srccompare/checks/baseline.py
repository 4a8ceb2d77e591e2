"""Let a corpus with known findings pass: what stands in the baseline is shown, counted, and not new.

A baseline is a file of JSON under version control, one line an entry, so that a
diff shows what was accepted and what was mended. An entry is known again by
its fingerprint: a file may move and the text around a finding may change.
Nothing is added to it but by a run that was told to write it.
"""

from __future__ import annotations

import json
import os
from collections import defaultdict, deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from srccompare._version import __version__
from srccompare.checks.model import Stale
from srccompare.errors import SrccompareError, UsageError
from srccompare.files import read_bounded, write_whole
from srccompare.text.display import visible, visible_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from srccompare.checks.model import Finding, Scope

SCHEMA = "srccompare/baseline/1"

# NOTE: an entry takes about 300 bytes; a baseline beyond this is no list of
# findings that anyone accepted.
_MAX_BYTES = 200_000_000
_FAMILY = SCHEMA.rstrip("0123456789")
_MEND = "restore it from version control, or move it away and write a new one with --write-baseline"
_UPDATE = "update srccompare, or move it away and write a new one with --write-baseline"


class Entry(NamedTuple):
    """Hold one accepted finding; `article` and `message` are for readers, the rest is what counts."""

    fingerprint: str
    code: str
    article: str
    message: str


class Marked(NamedTuple):
    """Hold findings with their state, and the entries that nothing matches any more."""

    findings: tuple[Finding, ...]
    stale: tuple[Stale, ...]


def read_baseline(path: str | Path) -> tuple[Entry, ...]:
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


def write_baseline(path: str | Path, findings: Iterable[Finding], scope: Scope) -> int:
    """Write the findings that are not suppressed as the new baseline, whole or not at all; return how many.

    Entries of a baseline that is there already stay where this run did not
    look: under another rule, or in an article it was not given.

    Raises:
        UsageError: there is a file that is no baseline; it stays as it is.
        SrccompareError: it cannot be written.
    """
    looked_at = _looking(scope)
    entries = [_entry(finding) for finding in findings if finding.state != "suppressed"]
    entries += [e for e in (read_baseline(path) if Path(path).exists() else ()) if not looked_at(e)]
    try:
        write_whole(path, baseline_text(entries).encode())
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise SrccompareError(f"cannot write the baseline {path}: {reason}") from error
    return len(entries)


def baseline_text(entries: Iterable[Entry]) -> str:
    """Return the file of a baseline: one line an entry, in the order of articles, rules and words."""
    tool = json.dumps({"name": "srccompare", "version": __version__})
    lines = [json.dumps(e._asdict(), ensure_ascii=False) for e in sorted(entries, key=_order)]
    body = "".join(f"\n    {line}{',' if at < len(lines) else ''}" for at, line in enumerate(lines, 1))
    listed = f"[{body}\n  ]" if lines else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "tool": {tool},\n  "entries": {listed}\n}}\n'


def mark_baselined(findings: Sequence[Finding], entries: Iterable[Entry], scope: Scope) -> Marked:
    """Mark as baselined each new finding that an entry accepts, and list the entries left over.

    An entry accepts one finding: what is said twice needs two. It goes to a
    finding in the article that it names, if there is one, else to the first. What
    the run did not look at (see `Scope`) is not stale.
    """
    left = sorted(entries, key=_order)
    accepted: set[int] = set()
    for key in (_named, _anywhere):
        waiting: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
        for at, finding in enumerate(findings):
            if finding.state == "new" and at not in accepted:
                waiting[key(_entry(finding))].append(at)
        rest = []
        for entry in left:
            if places := waiting.get(key(entry)):
                accepted.add(places.popleft())
            else:
                rest.append(entry)
        left = rest
    looked_at = _looking(scope)
    return Marked(
        tuple(f._replace(state="baselined") if at in accepted else f for at, f in enumerate(findings)),
        tuple(Stale(*entry) for entry in left if looked_at(entry)),
    )


def _named(entry: Entry) -> tuple[str, ...]:
    return entry.fingerprint, entry.article


def _anywhere(entry: Entry) -> tuple[str, ...]:
    return (entry.fingerprint,)


def _order(entry: Entry) -> tuple[str, ...]:
    return entry.article, entry.code, entry.message, entry.fingerprint


def _entry(finding: Finding) -> Entry:
    """Return the entry that accepts a finding; its texts are fit to be read in a diff."""
    return Entry(
        finding.fingerprint, finding.code, visible_name(finding.at.article), visible(finding.message)
    )


def _looking(scope: Scope) -> Callable[[Entry], bool]:
    """Return a test of whether the run would have found again what an entry accepts.

    An article that is not among those of the run was not looked at. If its
    file is gone, or was read and has no such record any more, then what it
    said is gone too.
    """
    articles = frozenset(map(visible_name, scope.articles))
    paths = frozenset(map(visible_name, scope.paths))

    def looked_at(entry: Entry) -> bool:
        if entry.code not in scope.rules:
            return False
        if entry.article in articles or not scope.whole:
            return entry.article in articles
        files = _files(entry.article)
        return any(file in paths for file in files) or not any(map(os.path.lexists, files))

    return looked_at


def _files(article: str) -> list[str]:
    """Return the files that an id may name: itself, or what stands before the id of a record."""
    return [article, *(article[:at] for at, c in enumerate(article) if c == "#" and at)]


def _object(data: bytes, path: str | Path) -> dict[str, Any]:
    """Return the object of a baseline of the version that this program knows.

    Raises:
        UsageError: it is no JSON, or something else.
    """
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise UsageError(f"the baseline {where} is no JSON: {error.msg.lower()}", _MEND) from None
    except (ValueError, RecursionError):
        raise UsageError(f"the baseline {path} is no JSON in UTF-8", _MEND) from None
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema == SCHEMA:
        return dict(content)
    if isinstance(schema, str) and schema.startswith(_FAMILY):
        raise UsageError(f"the baseline {path} was written for another version ({schema})", _UPDATE)
    raise UsageError(f"{path} is no baseline of srccompare", "name another file")


def _entries(content: dict[str, Any], path: str | Path) -> tuple[Entry, ...]:
    """Return the entries of a baseline.

    Raises:
        UsageError: one is not as it was written.
    """
    listed = content.get("entries")
    if not isinstance(listed, list):
        raise UsageError(f"the baseline {path} has no list of entries", _MEND)
    entries = []
    for number, row in enumerate(listed, 1):
        values = [row.get(field) for field in Entry._fields] if isinstance(row, dict) else []
        texts = [value for value in values if isinstance(value, str)]
        if len(texts) < len(Entry._fields):
            raise UsageError(f"entry {number} of the baseline {path} is damaged", _MEND)
        entries.append(Entry(*texts))
    return tuple(entries)
