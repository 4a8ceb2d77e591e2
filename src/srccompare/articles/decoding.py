"""Decode the bytes of an article; nothing is guessed."""

from __future__ import annotations

import codecs

from srccompare.articles.formats.content import ContentError
from srccompare.errors import UsageError

_UTF8_NAMES = frozenset({"utf-8", "utf-8-sig"})
# What documents open with; some have no byte that no text has.
_DOCUMENTS = (
    (b"%PDF-", "a PDF, not text", "save the text of the PDF as .txt"),
    (b"{\\rtf", "rich text (RTF), not plain text", "save it as plain text, .txt"),
    (b"PK\x03\x04", "a packed file (Word, OpenDocument, zip), not text", "save the text in it as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, not text", "save the text in it as .txt"),
)
_FORMATS_HINT = "srccompare reads text, Markdown, HTML and JSON"
_BINARY_HINT = f"{_FORMATS_HINT}; if it is UTF-16, use --encoding utf-16"
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.05
"""The share of control characters that no text has in any codec; in compressed data it is twice as much."""
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def known_codec(encoding: str) -> str:
    """Return the name under which Python knows a text encoding.

    Raises:
        UsageError: Python knows no such text encoding.
    """
    try:
        "a".encode(encoding, "replace")
        return codecs.lookup(encoding).name
    except (LookupError, UnicodeError, ValueError):
        hint = "name a Python codec, such as utf-8, cp1252, latin-1 or utf-16"
        raise UsageError(f"unknown encoding {encoding!r}", hint) from None


def codec_of(data: bytes, encoding: str | None) -> str | None:
    """Return the codec of bytes, where one is named for what is not UTF-8.

    Raises:
        UsageError: Python knows no such text encoding.
    """
    codec = known_codec(encoding) if encoding else None
    return "utf-8" if codec and is_utf8_after_all(data, codec) else codec


def is_utf8_after_all(data: bytes, codec: str) -> bool:
    """Return whether bytes for which another codec was named are plainly UTF-8.

    Letters beyond ASCII make valid UTF-8 by chance in next to no text of another
    codec. Pure ASCII is plain only where the codec has other bytes for its letters
    (UTF-16, EBCDIC): text in UTF-7 or ISO 2022 looks like ASCII as well.
    """
    if codec in _UTF8_NAMES or b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii() or "a".encode(codec, "replace") != b"a"


def decode(data: bytes, codec: str | None, declared: str | None = None) -> str:
    """Decode with the codec that the user names, else the one the bytes declare, else UTF-8.

    A byte order mark is dropped; newlines and everything else stay.

    Raises:
        ContentError: the bytes are not of that encoding, or are no text at all.
    """
    for opening, kind, hint in _DOCUMENTS:
        if data.startswith(opening):
            raise ContentError(kind, hint)
    codec = codec or _usable(declared) or "utf-8"
    mark = data.startswith(codecs.BOM_UTF8)
    utf8 = codec in _UTF8_NAMES or bool(mark and declared)
    text = _utf8(data, len(codecs.BOM_UTF8) if mark else 0) if utf8 else _other(data, codec)
    if "\0" in text:
        where = f"byte {data.index(0)}" if utf8 else f"character {text.index(chr(0))}"
        raise ContentError(f"binary (NUL at {where})", _BINARY_HINT)
    return text


def _usable(declared: str | None) -> str | None:
    """Return the codec that a page declares; one that Python does not know is as good as none."""
    if declared is None:
        return None
    try:
        return known_codec(declared)
    except UsageError:
        return None


def _utf8(data: bytes, skipped: int) -> str:
    """Decode UTF-8 strictly, and count the offset of an error from the first byte of the file."""
    try:
        return data[skipped:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + skipped
        if data.startswith(_UTF16_MARKS):
            hint: str | None = "try --encoding utf-16"
        elif b"\0" in data:
            raise ContentError(f"binary (NUL at byte {data.index(0)})", _BINARY_HINT) from None
        elif len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
            raise ContentError("binary (full of control characters)", _FORMATS_HINT) from None
        else:
            hint = "try --encoding cp1252" if _fits(data, "cp1252") else "try --encoding latin-1"
        raise ContentError(f"not UTF-8 (byte 0x{data[at]:02x} at {at})", hint) from None


def _other(data: bytes, codec: str) -> str:
    """Decode with any other codec of Python, strictly."""
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        # NOTE: multi-byte codecs may report the end of the data as the place.
        where = f"byte 0x{data[error.start]:02x} at {error.start}" if error.start < len(data) else "cut short"
        raise ContentError(f"not {codec} ({where})", "try another --encoding") from None
    except (UnicodeError, ValueError):
        raise ContentError(f"not {codec}", "try another --encoding") from None


def _fits(data: bytes, codec: str) -> bool:
    """Return whether the bytes decode at all; a hint that fails is worse than none."""
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
