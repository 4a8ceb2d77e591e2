"""Read an article from a path or from standard input: bounded, never blocking, never guessing."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from srccompare.articles.decoding import decode, is_utf8_after_all, known_codec
from srccompare.articles.formats import FORMATS, PLAIN
from srccompare.articles.formats.content import ContentError
from srccompare.articles.model import Article
from srccompare.errors import UnreadableInputError
from srccompare.options import MAX_BYTES

if TYPE_CHECKING:
    import datetime as dt

STDIN = "-"

# NOTE: `<(command)` of a shell arrives as /dev/fd/63. What is open already is
# read like standard input; any other pipe or device might block for ever.
_OPEN_STREAMS = ("/dev/fd/", "/dev/stdin")

_FOLDER_HINT = "name the files in it; srccompare check and scan take folders"
_KINDS = (
    (stat.S_ISDIR, "a folder", _FOLDER_HINT),
    (stat.S_ISFIFO, "a named pipe", "read it through standard input: srccompare diff - B < PIPE"),
    (stat.S_ISSOCK, "a socket", None),
    (stat.S_ISCHR, "a device", None),
    (stat.S_ISBLK, "a device", None),
)


class Loaded(NamedTuple):
    """Hold an article; `utf8` says that its bytes are UTF-8 though another codec was named for them."""

    article: Article
    utf8: bool


def read(
    path: str | os.PathLike[str],
    published: dt.date | None = None,
    *,
    encoding: str | None = None,
    name: str | None = None,
) -> Article:
    """Read one article from a file, or from standard input where the path is `-`.

    The suffix of the path (of `name` for standard input) decides on the format.
    Without an `encoding`, content is UTF-8, or what a web page declares.
    `published` wins over the metadata of the input; `name` is what reports
    call the article, by default the path, or "stdin".

    Raises:
        UnreadableInputError: the input cannot be read as an article.
        UsageError: Python knows no such encoding.
    """
    return load(path, published, encoding=encoding, name=name).article


def load(
    path: str | os.PathLike[str],
    published: dt.date | None = None,
    *,
    encoding: str | None = None,
    name: str | None = None,
    insist: bool = True,
) -> Loaded:
    """Read one article as `read` does, and say whether its bytes contradict the codec.

    Unless the caller insists, what is UTF-8 after all is read as UTF-8.

    Raises:
        UnreadableInputError: the input cannot be read as an article.
        UsageError: Python knows no such encoding.
    """
    codec = known_codec(encoding) if encoding else None
    where = os.fspath(path)
    shown = name or ("stdin" if where == STDIN else where)
    reader = FORMATS.get(PurePath(shown if where == STDIN else where).suffix.lower(), PLAIN)
    try:
        data = _bytes(where)
        utf8 = codec is not None and is_utf8_after_all(data, codec)
        declared = reader.declared(data) if reader.declared else None
        content = reader.parse(_worded(decode(data, "utf-8" if utf8 and not insist else codec, declared)))
        _worded(content.text[content.preamble :])
    except ContentError as error:
        raise UnreadableInputError(shown, error.reason, error.hint) from error
    article = Article(
        content.text,
        shown,
        published or content.published,
        "option" if published else "metadata" if content.published else None,
        content.title,
        content.outlet,
        content.byline,
        content.preamble,
    )
    return Loaded(article, utf8)


def _worded(text: str) -> str:
    """Return the text unless there is nothing in it.

    Raises:
        ContentError: it is empty or blank.
    """
    if not text:
        raise ContentError("empty")
    if text.isspace():
        raise ContentError("blank (nothing but white space)")
    return text


def _bytes(path: str) -> bytes:
    """Return the bytes of a file or of standard input, at most MAX_BYTES of them.

    Raises:
        ContentError: there is no such file, it is not a file, or it is too large.
    """
    try:
        if path == STDIN:
            return _bounded(standard_input())
        if path.startswith(_OPEN_STREAMS):
            with open(path, "rb") as stream:  # noqa: PTH123 - a descriptor, no path of the file system
                return _bounded(stream)
        return _regular(path)
    except OSError as error:
        raise _explained(error) from None
    except ValueError:
        raise ContentError("not a valid file name") from None


def standard_input() -> BinaryIO:
    """Return the bytes that standard input is made of; a program may have put decoded text in its place.

    Raises:
        ContentError: it is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise ContentError("standard input is closed")
    if hasattr(sys.stdin, "buffer"):
        return sys.stdin.buffer
    import io  # noqa: PLC0415 - loaded by Python itself, named here alone

    return io.BytesIO(sys.stdin.read().encode("utf-8", "surrogatepass"))


def _regular(path: str) -> bytes:
    """Read a file after looking at what it is, through one descriptor so that it cannot change in between."""
    with open(path, "rb", opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        for is_kind, kind, hint in _KINDS:
            if is_kind(status.st_mode):
                raise ContentError(f"{kind}, not a file", hint)
        if status.st_size > MAX_BYTES:
            raise _too_large(f"{status.st_size / 1e6:.1f} MB")
        return _bounded(file)


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for the other end of a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _bounded(stream: BinaryIO) -> bytes:
    """Read a stream that may be endless."""
    data = stream.read(MAX_BYTES + 1)
    if data is None:
        raise ContentError("nothing to read yet (a stream that does not wait)")
    if len(data) > MAX_BYTES:
        raise _too_large("and goes on")
    return data


def _too_large(size: str) -> ContentError:
    """Make the error for an input beyond the limit."""
    limit = f"{MAX_BYTES / 1e6:.0f} MB"
    return ContentError(f"larger than {limit} ({size})", "split the file into its articles")


def _explained(error: OSError) -> ContentError:
    """Say in plain words what the operating system refused."""
    if isinstance(error, FileNotFoundError):
        return ContentError("no such file")
    if isinstance(error, IsADirectoryError):
        return ContentError("a folder, not a file", _FOLDER_HINT)
    if isinstance(error, PermissionError):
        return ContentError("permission denied", "check who may read it")
    return ContentError((error.strerror or str(error)).lower())
