"""Read the articles of a corpus: one per file, or one per line of JSON Lines, packed or not."""

from __future__ import annotations

import gzip
import json
import lzma
import os
import re
import zlib
from typing import TYPE_CHECKING, BinaryIO, cast

from srccompare.articles.decoding import codec_of, decode
from srccompare.articles.formats.content import ContentError
from srccompare.articles.formats.json import from_record
from srccompare.articles.model import Article
from srccompare.articles.reading import STDIN, load, standard_input
from srccompare.corpus.model import Entry
from srccompare.corpus.walking import is_json_lines
from srccompare.errors import InputError, UnreadableInputError
from srccompare.options import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHAPE = 'expected {"id": "…", "text": "…"}, optional "title", "published", "outlet" and "byline"'

_ENCODING = re.compile(r"(?:try|use) (?:another )?--encoding(?: (\S+))?")
_BOM = b"\xef\xbb\xbf"


def entries(files: Iterable[str], encoding: str | None = None) -> Iterator[Entry | InputError]:
    """Yield the articles of files in order, and an error for each input that is not an article.

    The id of an article is the path of its file, or the `id` of its record.
    A second article of the same id is an error. `encoding` is for the files
    that are not UTF-8; JSON Lines always are.
    """
    seen: set[str] = set()
    for path in files:
        for each in read_file(path, encoding):
            if isinstance(each, Entry):
                if each.id in seen:
                    yield repeated(each.path, each.line, each.id)
                    continue
                seen.add(each.id)
            yield each


def repeated(path: str, line: int | None, name: str) -> InputError:
    """Say that an id was met before."""
    hint = "give every record an id of its own" if line else "name each file once"
    return InputError(place(path, line), f"the id {name!r} was used before", hint)


def place(path: str, line: int | None) -> str:
    """Name a file, or a line of it, as `path:12`."""
    return path if line is None else f"{path}:{line}"


def read_file(path: str, encoding: str | None = None) -> Iterator[Entry | InputError]:
    """Yield what one file holds; standard input is JSON Lines where it starts with `{`."""
    if path == STDIN:
        yield from _standard_input(encoding)
    elif is_json_lines(path):
        yield from _packed_lines(path)
    else:
        try:
            yield Entry(path, path, None, load(path, encoding=encoding, insist=False).article)
        except UnreadableInputError as error:
            yield error.kept


def _converting(hint: str | None) -> str | None:
    """Return a hint for a line of JSON Lines, which is UTF-8 by definition."""
    return hint and _ENCODING.sub(
        lambda named: f"convert it from {named[1]} to UTF-8" if named[1] else "convert it to UTF-8", hint
    )


def _standard_input(encoding: str | None) -> Iterator[Entry | InputError]:
    """Yield the records of standard input, or the one article that it is."""
    try:
        stream = standard_input()
    except ContentError as error:
        yield InputError("stdin", error.reason, error.hint)
        return
    first = stream.readline(MAX_BYTES + 1)
    if first.removeprefix(_BOM).lstrip().startswith(b"{"):
        for number, line in enumerate(_chained(first, stream), 1):
            if line and not line.isspace():
                yield record(line, "stdin", number)
        return
    data = first + stream.read(MAX_BYTES + 1 - len(first))
    try:
        text = _worded(decode(_bounded(data), codec_of(data, encoding)))
    except ContentError as error:
        yield InputError("stdin", error.reason, error.hint)
    else:
        yield Entry("stdin", "stdin", None, Article(text, "stdin"))


def _chained(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """Yield a line that was read, then the rest."""
    yield first
    yield from _lines(stream)


def _packed_lines(path: str) -> Iterator[Entry | InputError]:
    """Yield the records of a file."""
    for number, line in lines_of(path):
        if isinstance(line, InputError):
            yield line
        elif line and not line.isspace():
            yield record(line, path, number)


def lines_of(path: str) -> Iterator[tuple[int, bytes | InputError]]:
    """Yield the numbered lines of a file, unpacked; where it breaks off, an error comes last."""
    try:
        # NOTE: a pipe or a device would block; only what is a file is opened.
        if not os.path.isfile(path):  # noqa: PTH113 - a path as text
            reason = "not a file" if os.path.exists(path) else "no such file"  # noqa: PTH110 - the same
            yield 0, InputError(path, reason, None)
            return
        with opened(path) as stream:
            yield from enumerate(_lines(stream), 1)
    except PermissionError:
        yield 0, InputError(path, "permission denied", "check who may read it")
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        reason = f"damaged or cut short ({str(error).lower()})"
        yield 0, InputError(path, reason, "unpack it by hand to see how far it goes")


def opened(path: str) -> BinaryIO:
    """Open a file for reading, unpacked where its suffix says so."""
    if path.lower().endswith(".gz"):
        return cast("BinaryIO", gzip.open(path, "rb"))
    if path.lower().endswith(".xz"):
        return cast("BinaryIO", lzma.open(path, "rb"))
    return open(path, "rb")  # noqa: PTH123 - the caller closes it


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield lines; one beyond the limit of an article is cut, and refused later."""
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n") and line:
            line = stream.readline(MAX_BYTES + 1)


def record(line: bytes, path: str, number: int) -> Entry | InputError:
    """Read one line of JSON Lines; `number` is its 1-based place in the file."""
    try:
        # NOTE: a byte order mark before the first line is none of the record's.
        found = json.loads(decode(_bounded(line), None))
        content = from_record(found)
        name = _id(found)
        article = Article(
            _worded(content.text),
            name,
            content.published,
            "metadata" if content.published else None,
            content.title,
            content.outlet,
            content.byline,
        )
    except ContentError as error:
        return InputError(place(path, number), error.reason, _converting(error.hint))
    except (ValueError, RecursionError):
        return InputError(place(path, number), "not JSON", SHAPE)
    return Entry(name, path, number, article)


def _id(found: dict[str, object]) -> str:
    """Return the id of a record; whole numbers count as written.

    Raises:
        ContentError: there is none.
    """
    value = found.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value:
        raise ContentError('has no "id"' if value is None or value == "" else '"id" is not a string', SHAPE)
    return value


def _bounded(data: bytes) -> bytes:
    """Return the bytes of one article unless they are too many.

    Raises:
        ContentError: they are.
    """
    if len(data) > MAX_BYTES:
        raise ContentError(f"larger than {MAX_BYTES / 1e6:.0f} MB", "split it into its articles")
    return data


def _worded(text: str) -> str:
    """Return the text unless there is nothing in it.

    Raises:
        ContentError: it is empty or blank.
    """
    if not text or text.isspace():
        raise ContentError("blank (nothing but white space)" if text else "empty")
    return text
