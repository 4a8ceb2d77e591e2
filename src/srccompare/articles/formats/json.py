"""Read one article from a JSON object with "text" and, optional, "title", "published", "outlet", "byline"."""

from __future__ import annotations

from typing import Any

from srccompare.articles.formats.content import Content, ContentError, iso_day

SHAPE = 'expected {"text": "…"}, optional "title", "published" (as 2023-02-24), "outlet" and "byline"'


def parse(content: str) -> Content:
    """Read the record that the content holds.

    Raises:
        ContentError: it is not JSON, or not the shape of an article.
    """
    import json  # noqa: PLC0415 - no other format needs it

    try:
        record = json.loads(content)
    except json.JSONDecodeError as error:
        what = error.msg.lower().removesuffix(" at")
        where = f"line {error.lineno}, column {error.colno}"
        raise ContentError(f"not JSON ({what} at {where})", SHAPE) from None
    except (ValueError, RecursionError):
        raise ContentError("not JSON (a number too long or nested too deeply)", SHAPE) from None
    return from_record(record)


def from_record(record: object) -> Content:
    """Make content of one decoded record; keys that are not ours are left alone.

    Raises:
        ContentError: a value is missing or of the wrong type.
    """
    if not isinstance(record, dict):
        raise ContentError(f"holds {_kind(record)}, not one article", SHAPE)
    if "text" not in record:
        raise ContentError('has no "text"', SHAPE)
    if not isinstance(record["text"], str):
        raise ContentError(f'"text" is {_kind(record["text"])}, not a string', SHAPE)
    published = _string(record, "published")
    day = iso_day(published) if published else None
    if published and day is None:
        raise ContentError(f'"published" is not a day: {published!r}', "write it as 2023-02-24")
    return Content(
        record["text"], _string(record, "title"), _string(record, "outlet"), _string(record, "byline"), day
    )


def _string(record: dict[str, Any], key: str) -> str | None:
    """Return an optional string; empty counts as missing."""
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise ContentError(f'"{key}" is {_kind(value)}, not a string', SHAPE)
    return value or None


def _kind(value: object) -> str:
    """Return what a value is called in JSON."""
    names = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")
