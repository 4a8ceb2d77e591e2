"""Say where a finding stands: for an editor, for a forge, as a URI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from srccompare.text.display import visible_name
from srccompare.text.lines import line_starts

if TYPE_CHECKING:
    from srccompare.checks.model import Location

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def is_record(location: Location) -> bool:
    """Return whether a location is a record of a file, whose region is the record's line."""
    return location.article.startswith(f"{location.path}#")


def position(location: Location, offset: int | None = None) -> str:
    """Return `PATH:LINE:COLUMN` of an offset (of the start by default) as far as it is known.

    A record is named by its line and id; in a text that was extracted from its
    file an offset has no line, so the path stands alone.
    """
    path = visible_name(location.path)
    region = location.region
    if region is None or (location.article == location.path and not location.excerpt):
        return path
    if is_record(location):
        return f"{path}:{region.line} ({visible_name(record(location))})"
    if location.article != location.path:  # a line of the file that holds no article
        return f"{path}:{region.line}"
    line, column = line_column(location, location.start if offset is None else offset)
    return f"{path}:{line}:{column}"


def line_column(location: Location, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset within a location whose text is the file's."""
    line, column = location.region[:2] if location.region else (1, 1)
    starts = line_starts(location.text[: offset - location.start])
    if len(starts) == 1:
        return line, column + offset - location.start
    return line + len(starts) - 1, offset - location.start - starts[-1] + 1


def record(location: Location) -> str:
    """Return the id of a record."""
    return location.article.removeprefix(f"{location.path}#")


def forge_path(path: str) -> str:
    """Return a path as forges know the files of a repository: relative, with forward slashes."""
    if _DRIVE.match(path):
        path = path.replace("\\", "/")
    return path.removeprefix("./")


def uri(path: str) -> str:
    """Return a path as a URI, percent-encoded: a relative reference, or `file://` for an absolute path."""
    path = forge_path(path)
    absolute = path.startswith("/") or _DRIVE.match(path)
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "surrogatepass")
    encoded = quote(data, safe="/")
    return f"file://{'' if encoded.startswith('/') else '/'}{encoded}" if absolute else encoded
